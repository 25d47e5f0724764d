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

from depok_desk.gui.widgets.spans import spans_of

FIRST_ROWS = 200
PAGE_ROWS = 128
PAGES_KEPT = 24
MOST_SPANS = 100
"""Stretches of rows that are taken out one by one; more make a new list."""

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


class _Texts:
    """The texts of the rows lately seen, read a page at a time."""

    def __init__(self) -> None:
        self.source: ListSource | None = None
        self._first: dict[str, Row] = {}
        self.pages: OrderedDict[int, dict[str, Row]] = OrderedDict()

    def forget(self, first: Sequence[Row] = ()) -> None:
        """Read all rows again when they are seen; `first` are known."""
        self.pages.clear()
        self._first = {row[0]: row for row in first}

    def row(self, ids: Sequence[str], place: int) -> Row | None:
        """The row at a place of the list; None if it was removed meanwhile."""
        key = ids[place]
        return self._first.get(key) or self._page(ids, place // PAGE_ROWS).get(key)

    def _page(self, ids: Sequence[str], number: int) -> dict[str, Row]:
        page = self.pages.get(number)
        if page is None:
            start = number * PAGE_ROWS
            wanted = ids[start : start + PAGE_ROWS]
            page = {row[0]: row for row in self.source.rows(wanted)} if self.source else {}
            self.pages[number] = page
            if len(self.pages) > PAGES_KEPT:
                self.pages.popitem(last=False)
        else:
            self.pages.move_to_end(number)
        return page


class ListModel(QAbstractTableModel):
    """The keys of all rows, and the texts of those lately seen; says `counted` once all keys are known."""

    counted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[ListColumn] = ()
        self._ids: Sequence[str] = ()
        self._places: dict[str, int] = {}
        self._texts = _Texts()
        self._staying = False
        self.whole = True
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
        self._columns = source.columns
        self._ids = [row[0] for row in first]
        self._places = {}
        self._texts.source = source
        self._texts.forget(first)
        self._staying = False
        self.endResetModel()
        self.whole = len(first) < FIRST_ROWS
        if self.whole:
            self._later.stop()
            self.counted.emit(len(first))
        else:
            self._later.start()

    def renew(self, source: ListSource) -> None:
        """Read the rows again where they stand, whatever their order would be now.

        What was added comes last; what has left the list goes.
        """
        self._texts.source = source
        self._texts.forget()
        self._staying = True
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self._columns) - 1))
        if len(self._ids) < FIRST_ROWS:
            self.complete()
        else:
            self._later.start()

    def complete(self) -> None:
        """Read the keys of all rows now."""
        self._later.stop()
        if self._texts.source is not None:
            self._take(self._texts.source.ids())

    def _read_rest(self) -> None:
        source = self._texts.source
        if source is not None:
            source.ids_later(self._take, lambda: isValid(self) and self._texts.source is source)

    def _take(self, ids: Sequence[str]) -> None:
        seen = len(self._ids)
        if self.whole and self._staying:
            self._settle(ids)
        elif list(ids[:seen]) != self._ids:
            self._replace(ids)
        elif len(ids) > seen:
            self._add(ids[seen:])
        self.whole = True
        self.counted.emit(len(ids))

    def _settle(self, ids: Sequence[str]) -> None:
        """Take out what has gone and add what is new, leaving all else where it is."""
        leaving, added = _difference(self._ids, ids)
        gone = spans_of(place for place, key in enumerate(self._ids) if key in leaving)
        if len(gone) > MOST_SPANS:
            self._replace([*(key for key in self._ids if key not in leaving), *added])
            gone, added = [], []
        for span in reversed(gone):
            self.beginRemoveRows(QModelIndex(), span.start, span.stop - 1)
            self._ids = [*self._ids[: span.start], *self._ids[span.stop :]]
            self._forget()
            self.endRemoveRows()
        if added:
            self._add(added)

    def _replace(self, ids: Sequence[str]) -> None:
        self.beginResetModel()
        self._ids = list(ids)
        self._forget()
        self.endResetModel()

    def _add(self, ids: Sequence[str]) -> None:
        seen = len(self._ids)
        self.beginInsertRows(QModelIndex(), seen, seen + len(ids) - 1)
        self._ids = [*self._ids, *ids]
        self._forget()
        self.endInsertRows()

    def _forget(self) -> None:
        """The places of rows and the pages they stand on are no longer those known."""
        self._texts.pages.clear()
        self._places = {}

    def key_of(self, row: int) -> str:
        """The key of the row at place `row`."""
        return self._ids[row]

    def keys_in(self, span: range) -> Sequence[str]:
        """The keys of rows that follow each other."""
        return self._ids[span.start : span.stop]

    def place_of(self, key: str) -> int:
        """The place of the row with `key`; -1 if it is not in the list."""
        if not self._places and self._ids:
            self._places = {each: place for place, each in enumerate(self._ids)}
        return self._places.get(key, -1)

    def text(self, row: int, column: int) -> str:
        """The text of one cell; empty if its row was removed meanwhile."""
        cells = self._texts.row(self._ids, row)
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


def _difference(old: Sequence[str], new: Sequence[str]) -> tuple[set[str], list[str]]:
    """What is in the old list only, and what in the new one only, that in order."""
    here = set(old)
    return here.difference(new), [key for key in new if key not in here]
