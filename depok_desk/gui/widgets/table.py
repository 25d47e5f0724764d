"""The table that shows long lists."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView
from typing_extensions import override

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.cells import Cell
from depok_desk.gui.widgets.column_widths import fitted, shared, text_room
from depok_desk.gui.widgets.delegate import ListDelegate
from depok_desk.gui.widgets.header import ListHeader
from depok_desk.gui.widgets.list_model import ListModel, ListSource
from depok_desk.gui.widgets.row_choice import RowChoice

ROW_HEIGHT = 37
SHORT = 13
"""Characters up to which a column is not cut, because what stands in it says nothing without its end."""


class ListTable(QTableView):
    """Shows a `ListSource`; says which row is current, which was opened, and what to sort by.

    `deleted` is said when Delete is pressed on chosen rows, `chosen` with how many there are.

    `looks` tells by column key how cells are drawn (see `cells`). The choice survives a reading anew. While
    it is `staying`, reading anew moves no row, and none is opened. The short lists of a form are `roomy`:
    nothing is cut in them.
    """

    current = Signal(str)
    opened = Signal(str)
    chosen = Signal(int)
    deleted = Signal()
    sort_asked = Signal(str, bool)

    def __init__(self, name: str, looks: Mapping[str, Cell] | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows = ListModel(self)
        self.staying = False
        self.roomy = False
        self.delegate = ListDelegate(self.rows, looks or {}, self)
        self.heading = ListHeader(self.rows, self)
        self.setItemDelegate(self.delegate)
        _set_up(self, self.heading)
        self.setModel(self.rows)
        self._choice = RowChoice(self, self.rows)
        self.heading.sort_asked.connect(self._sort)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self._choice.chosen.connect(self.chosen)
        self.doubleClicked.connect(self._open)

    def show_list(self, source: ListSource) -> None:
        """Show another list, keeping the choice and the current row where they are still in it."""
        changed = [column.key for column in self.rows.columns] != [column.key for column in source.columns]
        if self.staying and not changed:
            self.rows.renew(source)
            return
        kept, current, column = self.keys(), self.current_key(), self.currentIndex().column()
        self.rows.show(source)
        if changed and not self.roomy:
            self.fit_columns()
        self._choice.choose(kept, current, max(0, column))
        self._choice.tell()
        if self.roomy:
            self.fit_columns()

    def keys(self) -> list[str]:
        """The keys of the chosen rows."""
        return self._choice.keys()

    def current_key(self) -> str:
        """The key of the current row; empty if there is none."""
        return self._key(self.currentIndex().row())

    def choose(self, keys: Sequence[str], current: str = "") -> None:
        """Choose these rows and make `current` the current one, as far as they are in the list."""
        self._choice.choose(keys, current)

    @override
    def selectAll(self) -> None:
        if not self.rows.whole:
            self.rows.complete()
        super().selectAll()

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Mark the column the list is sorted by."""
        keys = [column.key for column in self.rows.columns]
        self.heading.show_sort(keys.index(key) if key in keys else -1, descending=descending)

    def fit_columns(self) -> None:
        """Give each column the room it asks for; what is left or lacking is shared in proportion.

        A column never gets narrower than its heading, and a short one, such as a date, not than it asks for;
        a roomy table's not than its texts, and is moved sideways instead.
        """
        em, columns = self.fontMetrics().averageCharWidth(), self.rows.columns
        asked = [column.width * em + scaled(24) for column in columns]
        short = [room if column.width <= SHORT else 0 for column, room in zip(columns, asked, strict=True)]
        named = list(map(self.heading.room_for, columns))
        least = list(map(max, short, named))
        texts = [self._text_room(place) or room for place, room in enumerate(least)]
        room = self.viewport().width()
        if self.roomy:
            widths = shared(room, asked, list(map(max, least, texts)))
        else:
            widths = fitted(room, asked, least, list(map(max, named, texts)))
        for place, column in enumerate(self.rows.columns):
            self.setColumnWidth(place, self.heading.widths.get(column.key) or widths[place])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.heading.arranged:
            self.fit_columns()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.keys():
            self.deleted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.delegate.dress()

    def _tell_current(self, index: QModelIndex) -> None:
        self.current.emit(self._key(index.row()))

    def _open(self, index: QModelIndex) -> None:
        if not self.staying:
            self.opened.emit(self._key(index.row()))

    def _hover(self, row: int) -> None:
        if row != self.delegate.hovered:
            self.delegate.hovered = row
            self.viewport().update()

    def _sort(self, section: int) -> None:
        column = self.rows.columns[section]
        if column.sortable:
            descending = self.heading.next_order(section)
            self.show_sort(column.key, descending=descending)
            self.sort_asked.emit(column.key, descending)

    def _text_room(self, column: int) -> int:
        return text_room(self.rows, column, self.delegate.looks.get(self.rows.columns[column].key))

    def _key(self, row: int) -> str:
        return self.rows.key_of(row) if 0 <= row < self.rows.rowCount() else ""


def _set_up(table: QTableView, heading: ListHeader) -> None:
    """Rows of one height, without a grid, chosen whole and moved by pixels; the headings end at the edge."""
    table.setHorizontalHeader(heading)
    corner = QFrame()
    corner.setObjectName("listCorner")
    corner.setFixedHeight(heading.sizeHint().height())
    table.addScrollBarWidget(corner, Qt.AlignmentFlag.AlignTop)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setMinimumSectionSize(1)
    table.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setMouseTracking(True)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
