"""The grid of papers with the keys that fill it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from depok_desk.gui.editing import grid
from depok_desk.gui.pages.curation.papers.grid import NAMED, PaperGrid, paint_paper
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable

PRESENT, ABSENT, EXEMPT = "ada", "tidak ada", "dikecualikan"
_LETTERS: Mapping[str, str] = {"a": PRESENT, "t": ABSENT, "k": EXEMPT}
_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ONWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Place = tuple[str, str]
"""The key of a candidate, and the name of a requirement."""


class PaperTable(ListTable):
    """Says `stated` with a state when its letter is pressed; empty when the chosen cells are to be unchecked.

    `turned` is said at another cell.
    """

    stated = Signal(str)
    turned = Signal()

    def __init__(self) -> None:
        super().__init__("Berkas peserta", {"product": cells.strong, "ikm": cells.quiet})
        self.staying = True
        self.delegate.locked = frozenset(column.key for column in NAMED)
        view = QAbstractItemView
        self.setSelectionBehavior(view.SelectionBehavior.SelectItems)
        self.setSelectionMode(view.SelectionMode.ContiguousSelection)
        self.selectionModel().currentChanged.connect(self._mark)
        self.setAccessibleDescription("A ada, T tidak ada, K dikecualikan, Delete mengosongkan")

    def show_grid(self, papers: PaperGrid) -> None:
        """Show the papers as they are now; one stays at the cell one was at."""
        columns = papers.columns
        self.delegate.looks = {**self.delegate.looks, **dict.fromkeys(papers.names, paint_paper)}
        at = self.currentIndex()
        self.show_list(StillList(columns, papers.texts))
        if not at.isValid() and self.rows.rowCount() and len(columns) > len(NAMED):
            grid.go_to(self, 0, len(NAMED))

    @property
    def place(self) -> Place:
        """Where one is; the name is empty at a column that says whose papers these are."""
        at = self.currentIndex()
        return self.current_key(), self._name(at.column())

    @property
    def places(self) -> Sequence[Place]:
        """The chosen cells."""
        chosen = grid.area(self)
        names = [name for column in chosen.columns if (name := self._name(column))]
        return [(self.rows.key_of(row), name) for row in chosen.rows if row >= 0 for name in names]

    def go_down(self) -> None:
        """Go to the next candidate, in the same column."""
        at = self.currentIndex()
        grid.go_to(self, at.row() + 1, at.column())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift, keypad = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
        plain = not event.modifiers() & ~(shift | keypad)
        letter = event.text().casefold()
        if plain and letter in _LETTERS:
            self.stated.emit(_LETTERS[letter])
        elif event.key() in _EMPTYING:
            self.stated.emit("")
        elif event.key() in _ONWARD and plain:
            self.go_down()
        else:
            super().keyPressEvent(event)

    def _name(self, column: int) -> str:
        columns = self.rows.columns
        return columns[column].key if len(NAMED) <= column < len(columns) else ""

    def _mark(self) -> None:
        at = self.currentIndex()
        self.delegate.current = (at.row(), at.column())
        self.viewport().update()
        self.turned.emit()
