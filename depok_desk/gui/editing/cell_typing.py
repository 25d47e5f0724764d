"""The one editor that may be open over a cell of a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTableView

from depok_desk.gui.editing.cell_editors import CellLine, CellText, Editor, Step
from depok_desk.gui.theme import scaled

LEAST_WIDTH = 170
LINES = 5


@dataclass(frozen=True)
class Opening:
    """How an editor opens: for what, with which text; a `quick` one is left by arrows.

    `choices` are offered while typing, at once if `listed`; a `long` text has several lines.
    """

    name: str
    text: str
    quick: bool = False
    choices: Sequence[str] = ()
    listed: bool = False
    long: bool = False


class CellTyping(QObject):
    """Opens editors; says `typed` with the text and where to go next when one is left.

    The editor stays open until it is closed, so that what was refused can be mended.
    """

    typed = Signal(str, Step)
    dropped = Signal()
    taking = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.editor: Editor | None = None
        self.place = QPersistentModelIndex()
        for bar in (table.verticalScrollBar(), table.horizontalScrollBar()):
            bar.valueChanged.connect(self._follow)
        table.horizontalHeader().sectionResized.connect(self._follow)

    def open(self, place: QModelIndex, opening: Opening) -> None:
        """Open an editor over a cell."""
        self.close()
        self.place = QPersistentModelIndex(place)
        viewport = self._table.viewport()
        editor = CellText(viewport) if opening.long else CellLine(viewport, opening.choices)
        editor.setAccessibleName(opening.name)
        editor.quick = opening.quick
        self.editor = editor
        self.retype(opening.text)
        editor.left.connect(self._left)
        editor.dropped.connect(self.dropped)
        editor.taking.connect(self.taking)
        self._follow()
        editor.show()
        editor.setFocus()
        if opening.listed and isinstance(editor, CellLine):
            editor.show_choices()

    @property
    def text(self) -> str:
        """What stands in the editor."""
        if isinstance(self.editor, CellLine):
            return self.editor.text()
        return self.editor.toPlainText() if self.editor else ""

    def retype(self, text: str) -> None:
        """Write something else into the editor."""
        if isinstance(self.editor, CellLine):
            self.editor.setText(text)
        elif self.editor:
            self.editor.setPlainText(text)
            self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def refuse(self, sentence: str) -> None:
        """Keep the editor open, marked as wrong."""
        if self.editor:
            self.editor.setProperty("problem", bool(sentence))
            self.editor.setAccessibleDescription(sentence)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
            self.editor.setFocus()

    def close(self) -> None:
        """Close the editor, storing nothing."""
        editor, self.editor = self.editor, None
        if editor:
            self._table.setFocus()
            editor.hide()
            editor.deleteLater()

    def _left(self, step: Step) -> None:
        if self.sender() is self.editor:
            self.typed.emit(self.text, step)

    def _follow(self) -> None:
        if self.editor is None:
            return
        cell = self._table.visualRect(self.place)
        width = max(cell.width(), scaled(LEAST_WIDTH))
        height = cell.height()
        if isinstance(self.editor, CellText):
            height = self.editor.fontMetrics().lineSpacing() * LINES + scaled(18)
        left = max(0, min(cell.left(), self._table.viewport().width() - width))
        top = max(0, min(cell.top(), self._table.viewport().height() - height))
        self.editor.setGeometry(QRect(left, top, width, height))
