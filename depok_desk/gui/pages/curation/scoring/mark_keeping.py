"""Keeping marks: shown at once, then stored, taken back and told at the cell where that fails."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPersistentModelIndex, Signal

from depok_desk.errors import UserError
from depok_desk.gui.editing.cell_note import CellNote
from depok_desk.gui.editing.preview import PlanPreview
from depok_desk.gui.editing.storing import FEW
from depok_desk.gui.pages.curation.scoring import mark_blocks
from depok_desk.gui.pages.curation.scoring.marks_table import MarksTable
from depok_desk.services.judging.marks import CellKey, Mark

Store = Callable[[Mapping[CellKey, Mark]], None]
"""Keeps marks by candidate and criterion; raises UserError where they are not kept."""


class MarkKeeping(QObject):
    """Stores the marks of a table; says `kept` after each time.

    While there is a reason `why_locked`, that is said instead of storing anything.
    """

    kept = Signal()

    def __init__(self, table: MarksTable, store: Store) -> None:
        super().__init__(table)
        self.note = CellNote(table)
        self.why_locked = ""
        self._table = table
        self._store = store

    def lock(self, why: str) -> None:
        """Take no marks for a reason that is said; an empty one takes them again."""
        self.why_locked = why
        self._table.delegate.locked = bool(why)
        self._table.viewport().update()

    def refuses(self) -> bool:
        """Whether no marks are taken, which is said at the cell."""
        if self.why_locked:
            self.say(self.why_locked, "warning")
        return bool(self.why_locked)

    def say(self, sentence: str, kind: str) -> None:
        """Say something at the cell one is at; `kind` is problem or warning."""
        self.note.say(QPersistentModelIndex(self._table.currentIndex()), kind, sentence)

    def keep(self, cells: Mapping[tuple[int, int], Mark]) -> None:
        """Show marks at once, then store those that differ.

        Raises:
            UserError: they cannot be stored; all is shown as it was before.
        """
        model = self._table.cells
        before = {at: model.mark(*at) for at in cells if model.mark(*at) != cells[at]}
        for at in before:
            model.put(*at, cells[at])
        if len(before) == 1:
            self._table.draw_at_once(*next(iter(before)))
        try:
            if before:
                self._store({model.place(*at): cells[at] for at in before})
        except UserError:
            for at, mark in before.items():
                model.put(*at, mark)
            raise
        self.kept.emit()

    def empty(self) -> None:
        """Empty the chosen cells."""
        self._change("Kosongkan", lambda: mark_blocks.emptied(self._table))

    def fill_down(self) -> None:
        """Give all chosen rows what the first one holds; a single one takes what is above it."""
        self._change("Isi ke bawah", lambda: mark_blocks.filled_down(self._table))

    def paste(self) -> None:
        """Write the block on the clipboard over the cells from the chosen one on, after a look at it."""
        self._change("Tempel", lambda: mark_blocks.pasted(self._table))

    def _change(self, verb: str, texts: Callable[[], mark_blocks.Texts]) -> None:
        """Change a block of cells in one step, seen before where many are pasted or some are refused."""
        self.note.clear()
        if self.refuses():
            return
        try:
            plan = mark_blocks.plan_of(self._table, texts())
            looked_at = plan.refused or (verb == "Tempel" and len(plan.changed) > FEW)
            wanted = PlanPreview.ask(self._table.window(), verb, plan) if looked_at else plan
            if wanted is not None:
                self.keep(mark_blocks.marks_of(wanted, self._table))
        except UserError as error:
            self.say(error.sentence, "problem")
