"""One juror's sheet, with what there is to say and to advise beside it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.pages.curation.scoring.cell_side import CellSide
from depok_desk.gui.pages.curation.scoring.mark_hands import MarkHands
from depok_desk.gui.pages.curation.scoring.mark_keeping import Store
from depok_desk.gui.pages.curation.scoring.marks_table import MarksTable
from depok_desk.gui.pages.curation.scoring.sheet import Sheet
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.rows import split

SIDE = 266
"""Pixels of what stands beside a sheet, at text of 100 %."""

SIDE_SHARE = 0.3
"""What that takes of the width at most."""

_WAYS = (("kanan", "lanjut ke kanan →"), ("bawah", "lanjut ke bawah ↓"))

Advised = Callable[[str, str | None], str]
"""Candidate and criterion (None: the product as a whole) -> what the juror advises."""


class SheetView(QWidget):
    """Shows a sheet; `advised` says candidate, criterion (empty: the whole) and words."""

    advised = Signal(str, str, str)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.table = MarksTable("Nilai juri")
        self.hands = MarkHands(self.table, store)
        self.ways = Choice("Sesudah mengisi sel, kursor lanjut", _WAYS)
        self.ways.setToolTip("Ke mana kursor sesudah sebuah nilai diisi")
        self.table.put_in_corner(self.ways)
        self.side = CellSide()
        self._advice: Advised = lambda _candidate, _criterion: ""
        self._key = ""
        self._left_at: dict[str, tuple[int, int]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._parts = split(self.table, self.side, (712, 266), grows=0)
        row.addWidget(self._parts)
        self.table.moved.connect(self._show_cell)
        self.hands.keeping.kept.connect(self._show_cell)
        self.side.advised.connect(self.advised)
        self.side.done.connect(self.table.setFocus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            width = event.size().width()
            side = min(scaled(SIDE), round(width * SIDE_SHARE))
            self._parts.setSizes([width - side, side])

    def show_sheet(self, key: str, sheet: Sheet, conflicts: Mapping[str, str], advice: Advised) -> None:
        """Show the sheet of a juror, who has `conflicts` of interest by candidate, and their advice.

        Another sheet, told by its `key`, opens where it was left.
        """
        self.side.settle()
        self._advice = advice
        another = key != self._key
        if another:
            self._left_at[self._key] = self.table.at
            self._key = key
        self.table.cells.show(sheet, conflicts)
        if another:
            self.table.go_to(*self._left_at.get(key, (0, 0)))
        self._show_cell()

    def lock(self, why: str) -> None:
        """Let the sheet be read only, for a reason; an empty one lets it be filled."""
        self.hands.keeping.lock(why)
        self.side.lock(locked=bool(why))

    def next_empty(self) -> bool:
        """Go to the next empty cell after the one one is at, from the top again; whether there is one."""
        found = self.table.cells.empties()
        if not found or not self.hands.settle():
            return False
        self.table.go_to(*next((at for at in found if at > self.table.at), found[0]))
        return True

    def write_advice(self) -> None:
        """Put the cursor where the juror's advice about the cell is written."""
        self.side.about_cell.editor.setFocus()

    def _show_cell(self) -> None:
        row, column = self.table.at
        if row >= 0:
            candidate, criterion = self.table.cells.place(row, column)
            self.side.show_cell(self.table, self._advice(candidate, criterion), self._advice(candidate, None))
