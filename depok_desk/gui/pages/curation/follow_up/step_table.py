"""The table of coaching steps with the keys that change them."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from depok_desk.gui.editing import grid
from depok_desk.gui.editing.cell_editors import Step
from depok_desk.gui.editing.cell_note import CellNote
from depok_desk.gui.editing.cell_typing import CellTyping, Opening
from depok_desk.gui.editing.key_map import is_typed
from depok_desk.gui.pages.curation.follow_up.step_rows import TYPED, paint_state
from depok_desk.gui.pages.curation.plenary import two_lines
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.list_model import ListSource
from depok_desk.gui.widgets.table import ListTable

Store = Callable[[str, str, str], str]
"""Row, field and text -> why that cannot be stored; empty if it was."""

_ROW = 42
_KEY = Qt.Key
_ENTER = (_KEY.Key_Return, _KEY.Key_Enter)


class StepTable(ListTable):
    """Typing or F2 changes a cell, Delete empties it; says `ticked` when the space bar is pressed.

    `moved` is said at another row.
    """

    ticked = Signal()
    moved = Signal()

    def __init__(self, store: Store) -> None:
        looks = {"product": two_lines.named, "state": paint_state}
        super().__init__("Langkah pembinaan", looks)
        self._store = store
        self.staying = True
        view = QAbstractItemView
        self.setSelectionBehavior(view.SelectionBehavior.SelectItems)
        self.setSelectionMode(view.SelectionMode.ContiguousSelection)
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        self.setAccessibleDescription("F2 mengubah sel, Spasi menandai selesai, Delete mengosongkan")
        self.note = CellNote(self)
        self.typing = CellTyping(self)
        self.typing.typed.connect(self._typed)
        self.typing.dropped.connect(self._drop)
        self.selectionModel().currentChanged.connect(self._mark)
        self.doubleClicked.connect(self._edit_clicked)

    def show_steps(self, source: ListSource, *, anew: bool) -> None:
        """Show the steps; one stays at the cell one was at, and rows where they stand unless it is `anew`."""
        self.delegate.locked = frozenset(column.key for column in source.columns if column.key not in TYPED)
        self.staying = not anew
        self.show_list(source)
        self.staying = True
        if self.rows.rowCount() and not self.currentIndex().isValid():
            grid.go_to(self, 0, 2)

    def chosen_rows(self) -> list[str]:
        """The keys of the rows that hold chosen cells."""
        count = self.rows.rowCount()
        return [self.rows.key_of(row) for row in grid.area(self).rows if 0 <= row < count]

    def edit_cell(self, text: str | None = None) -> None:
        """Open an editor over the current cell, with its own text or another one instead of it."""
        at = self.currentIndex()
        if not at.isValid() or self._key_of(at.column()) not in TYPED:
            return
        column = self.rows.columns[at.column()]
        own = self.rows.text(at.row(), at.column())
        opening = Opening(column.label, own if text is None else text, quick=text is not None)
        self.note.clear()
        self.typing.open(at, opening)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == _KEY.Key_F2:
            self.edit_cell()
        elif key == _KEY.Key_Space:
            self.ticked.emit()
        elif key == _KEY.Key_Delete and not event.modifiers():
            self._empty()
        elif key in _ENTER:
            grid.take(self, Step.DOWN)
        elif is_typed(event):
            self.edit_cell(event.text())
        else:
            super().keyPressEvent(event)

    def _empty(self) -> None:
        at = self.currentIndex()
        if at.isValid() and self._key_of(at.column()) in TYPED:
            self._keep(at, "")

    def _typed(self, text: str, step: Step) -> None:
        place = self.typing.place
        at = self.rows.index(place.row(), place.column())
        if not at.isValid() or text == self.rows.text(at.row(), at.column()):
            self._drop()
        elif not self._keep(at, text):
            return
        if step is not Step.STAY and at.isValid():
            grid.go_to(self, at.row(), at.column())
            grid.take(self, step)

    def _keep(self, at: QModelIndex, text: str) -> bool:
        """Store a cell, or say at it why that cannot be; whether it was stored."""
        sentence = self._store(self.rows.key_of(at.row()), self._key_of(at.column()), text)
        if sentence:
            self.typing.refuse(sentence)
            self.note.say(QPersistentModelIndex(at), "problem", sentence)
            return False
        self._drop()
        return True

    def _drop(self) -> None:
        self.typing.close()
        self.note.clear()

    def _edit_clicked(self) -> None:
        self.edit_cell()

    def _key_of(self, column: int) -> str:
        return self.rows.columns[column].key if 0 <= column < len(self.rows.columns) else ""

    def _mark(self) -> None:
        at = self.currentIndex()
        self.delegate.current = (at.row(), at.column())
        self.viewport().update()
        self.moved.emit()
