"""Keying marks: which key does what in a sheet, and what is said at the cell."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.editing.key_map import is_typed, pressed
from depok_desk.gui.pages.curation.scoring.mark_keeping import MarkKeeping, Store
from depok_desk.gui.pages.curation.scoring.mark_keys import keys_of
from depok_desk.gui.pages.curation.scoring.marks_table import MarksTable
from depok_desk.gui.pages.curation.scoring.sheet import ABSTAINING, one_key, typed_mark

LONGEST = 6
"""Characters of the longest mark, `100,00`."""

_NUMERIC = frozenset("0123456789,.")
_STRAY = "Lembar ini hanya menerima angka; “/” untuk abstain, Delete untuk mengosongkan."
_PRESSES = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class MarkHands(QObject):
    """Lets the marks of a table be keyed; says `ended` when one would go on behind the last cell.

    After a mark the cursor goes on `across` the row, or else down the column.
    """

    ended = Signal()

    def __init__(self, table: MarksTable, store: Store) -> None:
        super().__init__(table)
        self.table = table
        self.keeping = MarkKeeping(table, store)
        self.across = True
        self._keys = keys_of(self)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    @property
    def typing(self) -> str:
        """What is being typed and not yet kept."""
        return self.table.delegate.typed

    def type_in(self, text: str) -> None:
        """Take up a key that writes something."""
        row, column = self.table.at
        if row < 0 or text == "-" or self.keeping.refuses():
            return
        rule = self.table.cells.rules[column]
        if text in ABSTAINING or (text in _NUMERIC and one_key(rule.scale)):
            self._show_typed("")
            self._take(text, self.go_on)
        elif text in _NUMERIC:
            begun = "" if self.table.delegate.refused else self.typing
            self.keeping.note.clear()
            self._show_typed((begun + text)[:LONGEST])
        else:
            self.keeping.say(_STRAY, "warning")

    def settle(self) -> bool:
        """Keep what is being typed; whether nothing stands in the way of leaving the cell."""
        return not self.typing or self._take(self.typing)

    def then(self, go: Callable[[], object]) -> None:
        """Keep what is being typed, then go elsewhere; not if it was refused."""
        if self.settle():
            self.keeping.note.clear()
            go()

    def _take(self, text: str, go: Callable[[], object] = lambda: None) -> bool:
        row, column = self.table.at
        try:
            mark = typed_mark(text, self.table.cells.rules[column])
            self.keeping.keep({(row, column): mark})
        except UserError as error:
            self._show_typed(text, refused=True)
            self.keeping.say(error.sentence, "problem")
            QApplication.beep()
            return False
        self._show_typed("")
        self.keeping.note.clear()
        go()
        return True

    def go_on(self, step: int = 1) -> None:
        """Go to the next cell, or the one before, the way that was chosen; the last one stays."""
        model, (row, column) = self.table.cells, self.table.at
        rows, columns = model.rowCount(), model.columnCount()
        place = row * columns + column if self.across else column * rows + row
        place += step
        if not 0 <= place < rows * columns:
            self.ended.emit()
            return
        across = divmod(place, columns)
        down = divmod(place, rows)[::-1]
        self.table.go_to(*(across if self.across else down))

    def move(self, rows: int, columns: int) -> None:
        """Go some cells down and to the right; beyond the ends of a row the next one begins, as by Tab."""
        row, column = self.table.at
        last = self.table.cells.columnCount() - 1
        if columns == 1 and column == last and row + 1 < self.table.cells.rowCount():
            self.table.go_to(row + 1, 0)
        elif columns == -1 and column == 0 and row > 0:
            self.table.go_to(row - 1, last)
        else:
            self.table.go_to(row + rows, column + columns)

    def open(self) -> None:
        """Go on typing what stands in the cell."""
        row, column = self.table.at
        if row >= 0 and not self.keeping.refuses():
            self._show_typed(self.table.cells.text(row, column))

    def erase(self) -> None:
        """Take back the last key; with nothing typed, empty the chosen cells."""
        if self.typing and not self.table.delegate.refused:
            self._show_typed(self.typing[:-1])
        else:
            self.leave()
            self.keeping.empty()

    def leave(self) -> None:
        """Let the cell be as it was."""
        self._show_typed("")
        self.keeping.note.clear()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and watched is self.table.viewport():
            return not self.settle()
        if event.type() == QEvent.Type.FocusOut and watched is self.table and self.typing:
            self.settle()
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() in _PRESSES:
            deed = self._deed(event)
            if deed is not None and event.type() == QEvent.Type.KeyPress:
                deed()
            if deed is not None:
                event.accept()
            return deed is not None
        return super().eventFilter(watched, event)

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        keys = pressed(event)
        if keys == "Esc" and not (self.typing or self.keeping.note.words):
            return None
        if keys in self._keys:
            return self._keys[keys]
        return partial(self.type_in, event.text()) if is_typed(event) else None

    def _show_typed(self, text: str, *, refused: bool = False) -> None:
        self.table.delegate.typed, self.table.delegate.refused = text, refused
        self.table.viewport().update()
