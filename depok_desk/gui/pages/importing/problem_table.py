"""The table of cells that are amiss; what a cell says is mended in place."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.pages.importing.problems import SIGNS, Line
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.model.kinds.kind import Severity

Index = QModelIndex | QPersistentModelIndex

KIND, SHEET, ROW, NAME, COLUMN, TEXT, SENTENCE, SUGGESTION = range(8)
HEADINGS = ("", "Lembar", "Baris", "Nama", "Kolom", "Isi sel", "Masalah", "Usul")
WIDTHS = (36, 90, 60, 150, 120, 165, 420, 120)
GIVE_BACK = "kembalikan"

_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_DISPLAY, _EDIT, _TOOL_TIP = int(_ROLE.DisplayRole), int(_ROLE.EditRole), int(_ROLE.ToolTipRole)
_ACCESSIBLE = int(_ROLE.AccessibleTextRole)
_LOOKS = {
    Severity.ERROR: ("alert-circle", "danger"),
    Severity.WARNING: ("alert-triangle", "warning"),
    None: ("check", "good"),
}


class ProblemModel(QAbstractTableModel):
    """Lines as a table; says `edited` with a line and what was typed into its cell."""

    edited = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def show(self, lines: list[Line]) -> None:
        """Show other lines; where only their texts changed, the table stays where it is."""
        same = [line.place for line in lines] == [line.place for line in self.lines]
        if same and lines:
            self.lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(HEADINGS) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or role not in {_DISPLAY, _EDIT, _TOOL_TIP, _ACCESSIBLE}:
            return None
        line = self.lines[index.row()]
        if index.column() == KIND:
            return SIGNS[line.severity] if role != _DISPLAY else ""
        return texts_of(line)[index.column()]

    @override
    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        line = self.lines[index.row()]
        typed = str(value).strip()
        if role != _EDIT or typed == line.text:
            return False
        self.lines[index.row()] = replace(line, text=typed)
        self.dataChanged.emit(index, index)
        self.edited.emit(line, typed)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == TEXT else usual

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        return HEADINGS[section] if role == _DISPLAY and orientation == Qt.Orientation.Horizontal else None


def texts_of(line: Line) -> tuple[str, ...]:
    """The texts of a line's cells."""
    column = f"{line.column} · {line.label}" if line.column else line.label
    suggestion = GIVE_BACK if line.edited else line.suggestion
    place = (SIGNS[line.severity], line.sheet, str(line.row), line.name)
    return (*place, column, line.text, line.sentence, suggestion)


class _CellEdit(QLineEdit):
    """A double click selects all of it: what a cell says is mostly replaced as a whole."""

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.selectAll()


class ProblemDelegate(QStyledItemDelegate):
    """Paints signs and suggestions; edits in a field as high as the row."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, model = tokens(), index.model()
        if not isinstance(model, ProblemModel):
            return
        rect: QRect = option.rect
        line, column = model.lines[index.row()], index.column()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selected))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.faint))
        if column == KIND:
            name, tone = _LOOKS[line.severity]
            side = scaled(16)
            box = QRect(0, 0, side, side)
            box.moveCenter(rect.center())
            paint_icon(painter, name, box, getattr(colours, tone))
            return
        inner = rect.adjusted(scaled(12), 0, -scaled(8), -1)
        if column == TEXT:
            painter.setPen(QColor(colours.edge))
            painter.setBrush(QColor(colours.sheet))
            painter.drawRoundedRect(rect.adjusted(3, 4, -4, -5), scaled(6), scaled(6))
        tone = {SUGGESTION: colours.link, SENTENCE: colours.ink, TEXT: colours.ink}.get(column, colours.quiet)
        painter.setFont(font_of())
        painter.setPen(QColor(tone))
        text = texts_of(line)[column] or ("(kosong)" if column == TEXT else "")
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        return _CellEdit(parent)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(1, 1, -1, -2))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(scaled(80), scaled(37))


class ProblemTable(QTableView):
    """Hands of Excel: arrows, F2 or typing edits the cell; says `taken` when a suggestion is clicked."""

    current = Signal(object)
    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.problems = ProblemModel()
        self.setAccessibleName("Masalah di berkas")
        self.setModel(self.problems)
        self.setItemDelegate(ProblemDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(37))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, scaled(width))
        header.setMinimumSectionSize(scaled(30))
        header.setSectionResizeMode(SENTENCE, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._click)
        self.selectionModel().currentRowChanged.connect(self._tell_current)

    def line(self, index: QModelIndex) -> Line | None:
        """The line at a place."""
        return self.problems.lines[index.row()] if index.isValid() else None

    def show_lines(self, lines: list[Line]) -> None:
        """Show other lines, keeping the current cell where it is seen."""
        at, seen = self.currentIndex(), self.verticalScrollBar().value()
        column = at.column() if at.isValid() else TEXT
        place = self.problems.lines[at.row()].place if at.isValid() else None
        self.problems.show(lines)
        if lines:
            same = (row for row, line in enumerate(lines) if line.place == place)
            row = next(same, min(max(at.row(), 0), len(lines) - 1))
            self.verticalScrollBar().setValue(seen)
            self.setCurrentIndex(self.problems.index(row, column))
            self.current.emit(lines[row])
        else:
            self.current.emit(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.currentIndex().isValid() and self.currentIndex().column() != TEXT and _edits(event):
            self.setCurrentIndex(self.problems.index(self.currentIndex().row(), TEXT))
        super().keyPressEvent(event)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter and Tab go on to the next cell that is still amiss, as in Excel to the next."""
        ends = QAbstractItemDelegate.EndEditHint
        onward = hint in {ends.SubmitModelCache, ends.EditNextItem}
        super().closeEditor(editor, ends.NoHint if onward else hint)
        if onward:
            row = _next_open(self.problems.lines, self.currentIndex().row())
            self.setCurrentIndex(self.problems.index(row, TEXT))

    def _tell_current(self, index: QModelIndex) -> None:
        self.current.emit(self.line(index))

    def _click(self, index: QModelIndex) -> None:
        line = self.line(index)
        if line is not None and index.column() == SUGGESTION and texts_of(line)[SUGGESTION]:
            self.taken.emit(line)


def _next_open(lines: Sequence[Line], row: int) -> int:
    """The next row that is amiss, after an error the next error; the same one if there is none below."""
    severity = lines[row].severity
    wanted = {Severity.ERROR} if severity is Severity.ERROR else {Severity.ERROR, Severity.WARNING}
    return next((later for later in range(row + 1, len(lines)) if lines[later].severity in wanted), row)


def _edits(event: QKeyEvent) -> bool:
    """Whether a key begins to edit the cell of its row."""
    return event.key() == Qt.Key.Key_F2 or (bool(event.text()) and event.text().isprintable())
