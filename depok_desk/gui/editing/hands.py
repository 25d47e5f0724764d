"""Editing a list in place: which key does what, and what is said at the cell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.editing import grid
from depok_desk.gui.editing.blocks import Blocks
from depok_desk.gui.editing.cell_editors import Step
from depok_desk.gui.editing.cell_note import CellNote
from depok_desk.gui.editing.cell_opening import CellOpening
from depok_desk.gui.editing.cell_typing import CellTyping
from depok_desk.gui.editing.key_map import READING, is_typed, pressed, words_of
from depok_desk.gui.editing.storing import Storing, refusal
from depok_desk.gui.widgets.table import ListTable
from depok_desk.registers.register import Register
from depok_desk.services.first_values import First, nothing
from depok_desk.services.row_editing import Edit

Disclose = Callable[[str, str], str]
"""Row id and key of a field -> its personal value in full, after noting that it was seen."""

_VIEW = QAbstractItemView
_PRESSES = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


@dataclass(frozen=True)
class Ways:
    """What the hands are given by the list.

    How personal values are shown, which rows are to stay, and what new rows get besides what is typed.
    """

    disclose: Disclose
    pin: Callable[[Sequence[str]], None]
    first: First = nothing


class CellHands(QObject):
    """Lets a table be edited in its cells while it is `on`; says `switched` when that changes.

    `menu` says that the menu of the chosen rows is wanted by key.
    """

    switched = Signal(bool)
    menu = Signal()

    def __init__(self, desk: Desk, register: Register, table: ListTable, ways: Ways) -> None:
        super().__init__(table)
        self.on = False
        self.table = table
        self.note = CellNote(table)
        self.typing = CellTyping(table)
        self.storing = Storing(desk, register, table, ways.pin, ways.first)
        self.blocks = Blocks(table, self.storing)
        self._opening = CellOpening(desk, register, table, ways.disclose)
        self._deeds = words_of(self)
        self._clicks = grid.ShiftClicks(table)
        table.installEventFilter(self)
        table.selectionModel().currentChanged.connect(self._mark)
        table.doubleClicked.connect(lambda: self.on and self.edit())
        self.typing.typed.connect(self._typed)
        self.typing.dropped.connect(self._drop)
        self.typing.taking.connect(self.take_suggestion)

    def switch(self, on: object) -> None:
        """Let cells be edited, or rows be read again."""
        if bool(on) == self.on:
            return
        self.on = bool(on)
        self.typing.close()
        self.note.clear()
        table, at = self.table, self.table.currentIndex()
        self.blocks.locked = self._opening.locked() if on else frozenset()
        table.delegate.locked = self.blocks.locked if on else None
        table.staying = self.on
        behaviour, mode = _VIEW.SelectionBehavior, _VIEW.SelectionMode
        table.setSelectionBehavior(behaviour.SelectItems if on else behaviour.SelectRows)
        table.setSelectionMode(mode.ContiguousSelection if on else mode.ExtendedSelection)
        if on:
            grid.go_to(table, max(0, at.row()), max(0, at.column()))
        elif at.isValid():
            table.selectRow(at.row())
        self._mark()
        self.switched.emit(self.on)

    def edit(self, text: str | None = None, *, listed: bool = False) -> None:
        """Open an editor over the current cell, with its own text or another one instead of it."""
        at = self.table.currentIndex()
        if not at.isValid():
            return
        self.note.clear()
        try:
            opening = self._opening.of(at.row(), at.column(), text, listed=listed)
        except UserError as error:
            self._say(error.sentence, "warning")
            return
        self.typing.open(at, opening)

    def start(self) -> None:
        """Begin to edit at the current cell."""
        self.switch(on=True)
        self.edit()

    def leave(self) -> None:
        """Take away what is said; if nothing is, stop editing."""
        if self.note.words:
            self.note.clear()
        else:
            self.switch(on=False)

    def attempt(self, deed: Callable[[], object]) -> None:
        """Do something to the chosen cells; say at the cell why it cannot be done."""
        self.note.clear()
        try:
            deed()
        except UserError as error:
            self._say(error.sentence, "problem")

    def take_suggestion(self) -> None:
        """Store what was suggested instead of what was typed."""
        suggestion, place = self.note.suggestion, self.note.place
        if not suggestion or not place.isValid():
            return
        if self.typing.editor:
            self.typing.retype(suggestion)
            self._typed(suggestion, Step.STAY)
        else:
            key = self.table.rows.columns[place.column()].key
            self._store(Edit(self.table.rows.key_of(place.row()), key, suggestion), place)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        ):
            deed = self._deed(event)
            if deed and event.type() == QEvent.Type.KeyPress:
                deed()
            if deed:
                event.accept()
            return deed is not None
        return super().eventFilter(watched, event)

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        keys = pressed(event)
        if not self.on:
            return self._deeds.get(keys) if keys in READING else None
        if keys in self._deeds:
            return self._deeds[keys]
        return partial(self.edit, event.text()) if is_typed(event) else None

    def _typed(self, text: str, step: Step) -> None:
        place, opened = self.typing.place, self._opening
        if not place.isValid():
            self.typing.close()
            return
        if text == opened.whole:
            self._drop()
        elif not self._store(Edit(opened.row_id, opened.key, text, opened.seen), place):
            return
        if step is not Step.STAY:
            grid.go_to(self.table, place.row(), place.column())
            grid.take(self.table, step)

    def _store(self, edit: Edit, place: QPersistentModelIndex) -> bool:
        """Store one cell and say at it what is to be said; whether it was stored."""
        cell = refusal(self.storing, edit)
        if cell.refused:
            self.typing.refuse(cell.sentence)
            self.note.say(place, "problem", cell.sentence, cell.suggestion)
            return False
        self.typing.close()
        self.note.say(place, "warning", cell.sentence, cell.suggestion)
        return True

    def _drop(self) -> None:
        self.typing.close()
        self.note.clear()

    def _say(self, sentence: str, kind: str) -> None:
        self.note.say(QPersistentModelIndex(self.table.currentIndex()), kind, sentence)

    def _mark(self) -> None:
        at = self.table.currentIndex()
        self.table.delegate.current = (at.row(), at.column())
        self.table.viewport().update()
