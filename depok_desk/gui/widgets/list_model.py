"""A long list for a table view: only the rows that are seen are read."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from shiboken6 import isValid
from typing_extensions import override

FIRST_ROWS = 200
PAGE_ROWS = 128
PAGES_KEPT = 24
PAUSE_MS = 80
"""How long the keys of all rows wait for the next keystroke to make them needless."""

_ROOT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[str]


@dataclass(frozen=True)
class ListColumn:
    """A column of a list.

    It is sorted and drawn by its `key`; `width` is the characters it should have room for; numbers stand at
    the `right`.
    """

    key: str
    label: str
    width: int
    right: bool = False
    sortable: bool = False


class ListSource(Protocol):
    """One list, filtered and sorted: its first rows at once, all keys a little later, rows as needed.

    A row is its key followed by one text per column.
    """

    @property
    def columns(self) -> Sequence[ListColumn]:
        """The columns, from left to right."""
        ...

    def first(self, limit: int) -> Sequence[Row]:
        """The first `limit` rows."""
        ...

    def ids(self) -> Sequence[str]:
        """The keys of all rows, in order."""
        ...

    def ids_later(self, then: Callable[[Sequence[str]], None], wanted: Callable[[], bool]) -> None:
        """Hand over the keys of all rows once they are read, if they are still `wanted` by then."""
        ...

    def rows(self, ids: Sequence[str]) -> Sequence[Row]:
        """The rows with these keys, in any order."""
        ...


class ListModel(QAbstractTableModel):
    """The keys of all rows, and the texts of those lately seen; says `counted` once all keys are known."""

    counted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: ListSource | None = None
        self._columns: Sequence[ListColumn] = ()
        self._ids: Sequence[str] = ()
        self._pages: OrderedDict[int, dict[str, Row]] = OrderedDict()
        self._first: dict[str, Row] = {}
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._read_rest)

    @property
    def columns(self) -> Sequence[ListColumn]:
        """The columns shown."""
        return self._columns

    def show(self, source: ListSource) -> None:
        """Show another list: its first rows now, the rest after a moment."""
        first = source.first(FIRST_ROWS)
        self.beginResetModel()
        self._source = source
        self._columns = source.columns
        self._ids = [row[0] for row in first]
        self._first = {row[0]: row for row in first}
        self._pages.clear()
        self.endResetModel()
        if len(first) < FIRST_ROWS:
            self._later.stop()
            self.counted.emit(len(first))
        else:
            self._later.start()

    def complete(self) -> None:
        """Read the keys of all rows now."""
        self._later.stop()
        if self._source is not None:
            self._take(self._source.ids())

    def _read_rest(self) -> None:
        source = self._source
        if source is not None:
            source.ids_later(self._take, lambda: isValid(self) and self._source is source)

    def _take(self, ids: Sequence[str]) -> None:
        seen = len(self._ids)
        if list(ids[:seen]) != self._ids:
            self.beginResetModel()
            self._ids, self._first = ids, {}
            self.endResetModel()
        elif len(ids) > seen:
            self.beginInsertRows(QModelIndex(), seen, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        self.counted.emit(len(ids))

    def key_of(self, row: int) -> str:
        """The key of the row at place `row`."""
        return self._ids[row]

    def keys_of(self, rows: Sequence[int]) -> list[str]:
        """The keys of the rows at these places."""
        return [self._ids[row] for row in rows]

    def place_of(self, key: str) -> int:
        """The place of the row with `key`; -1 if it is not in the list."""
        return self._ids.index(key) if key in self._ids else -1

    def text(self, row: int, column: int) -> str:
        """The text of one cell; empty if its row was removed meanwhile."""
        key = self._ids[row]
        cells = self._first.get(key) or self._page(row // PAGE_ROWS).get(key)
        return cells[column + 1] if cells else ""

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role in {_DISPLAY, _TOOL_TIP}:
            return self.text(index.row(), index.column()) if index.isValid() else None
        if role == _ALIGNMENT and index.isValid() and self._columns[index.column()].right:
            return _RIGHT
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role == _DISPLAY and orientation == Qt.Orientation.Horizontal and section < len(self._columns):
            return self._columns[section].label
        return None

    def _page(self, number: int) -> dict[str, Row]:
        page = self._pages.get(number)
        if page is None:
            start = number * PAGE_ROWS
            wanted = self._ids[start : start + PAGE_ROWS]
            page = {row[0]: row for row in self._source.rows(wanted)} if self._source else {}
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page
