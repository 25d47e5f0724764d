"""The beginning of a sheet as it stands, with its heading rows marked."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from depok_desk.gui.pages.importing.sheets import GridPart
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.services.importing.grid import column_letter

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_DISPLAY, _TOOL_TIP = int(_ROLE.DisplayRole), int(_ROLE.ToolTipRole)
_GROUND, _INK, _FONT = int(_ROLE.BackgroundRole), int(_ROLE.ForegroundRole), int(_ROLE.FontRole)
_EMPTY = GridPart((), frozenset(), {})


class GridModel(QAbstractTableModel):
    """The cells as texts; headings stand out, rows that are no records are quiet."""

    def __init__(self) -> None:
        super().__init__()
        self._part = _EMPTY

    def show(self, part: GridPart) -> None:
        """Show another sheet, or the same one understood anew."""
        self.beginResetModel()
        self._part = part
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._part.cells)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._part.width

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row = index.row() + 1
        if role == _DISPLAY:
            return self._part.cells[index.row()][index.column()]
        if role == _TOOL_TIP:
            return self._told(row)
        return self._look(row, role)

    def _told(self, row: int) -> str:
        if row in self._part.headings:
            return "Judul kolom"
        return self._part.skipped.get(row, "").capitalize()

    def _look(self, row: int, role: int) -> QColor | QFont | None:
        colours = tokens()
        if row in self._part.headings:
            look = {_GROUND: colours.grade_a, _INK: colours.grade_a_ink}
            return font_of(QFont.Weight.DemiBold) if role == _FONT else _colour(look.get(role))
        if row in self._part.skipped:
            return _colour({_GROUND: colours.band, _INK: colours.quiet}.get(role))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role != _DISPLAY:
            return None
        return column_letter(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)


class GridView(QTableView):
    """The grid; says `pointed` when Enter or a double click points at the chosen rows."""

    pointed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cells = GridModel()
        self.setAccessibleName("Isi lembar")
        self.setModel(self.cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(27))
        self.horizontalHeader().setHighlightSections(False)
        self.setCornerWidget(QWidget())
        self.doubleClicked.connect(self._point)

    def show_part(self, part: GridPart) -> None:
        """Show another sheet from its top; the same one stays where it is."""
        place = self.verticalScrollBar().value()
        self.clearSpans()
        self.cells.show(part)
        for area in part.spans:
            height, width = area.bottom - area.top + 1, area.right - area.left + 1
            if height * width > 1:
                self.setSpan(area.top, area.left, height, width)
        self._fit_columns(part)
        self.verticalScrollBar().setValue(place)

    def _point(self) -> None:
        self.pointed.emit()

    def _fit_columns(self, part: GridPart) -> None:
        """Give each column the room of its longest text, within reason; titles do not count."""
        metrics = self.fontMetrics()
        rows = [row for number, row in enumerate(part.cells, 1) if number not in part.skipped]
        for column in range(part.width):
            texts = (row[column] for row in rows)
            longest = max(map(metrics.horizontalAdvance, texts), default=0)
            self.setColumnWidth(column, min(max(longest + scaled(18), scaled(44)), scaled(210)))

    def chosen_rows(self) -> tuple[int, ...]:
        """The rows the user has chosen, counted from 1."""
        return tuple(sorted(index.row() + 1 for index in self.selectionModel().selectedRows()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pointed.emit()
        else:
            super().keyPressEvent(event)


def _colour(name: str | None) -> QColor | None:
    return QColor(name) if name else None
