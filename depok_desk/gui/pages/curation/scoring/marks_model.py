"""The marks of one sheet for a table view."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from depok_desk.gui.pages.curation.scoring.sheet import Sheet
from depok_desk.services.judging.marks import CellKey, Mark, mark_words
from depok_desk.services.judging.scheme import CriterionRule, Entry
from depok_desk.words import number

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class MarksModel(QAbstractTableModel):
    """Candidates as rows, criteria as columns; `conflicts` says by candidate why its juror is not free."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()
        self.rules: Sequence[CriterionRule] = ()
        self.conflicts: Mapping[str, str] = {}
        self._marks: dict[CellKey, Mark] = {}

    def show(self, sheet: Sheet, conflicts: Mapping[str, str]) -> None:
        """Show a sheet; with the rows and columns of the present one, one stays where one is."""
        ids = [entry.id for entry in sheet.entries]
        same = ids == [entry.id for entry in self.entries] and sheet.scheme.criteria == tuple(self.rules)
        if not same:
            self.beginResetModel()
        self.entries, self.rules = sheet.entries, sheet.scheme.criteria
        self.conflicts = conflicts
        self._marks = dict(sheet.marks)
        if not same:
            self.endResetModel()
        elif self.entries and self.rules:
            corner = self.index(len(self.entries) - 1, len(self.rules) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.entries) - 1)

    def place(self, row: int, column: int) -> CellKey:
        """The keys of a cell."""
        return self.entries[row].id, self.rules[column].id

    def mark(self, row: int, column: int) -> Mark:
        """What stands in a cell."""
        return self._marks.get(self.place(row, column))

    def put(self, row: int, column: int, mark: Mark) -> None:
        """Show another mark in a cell."""
        self._marks[self.place(row, column)] = mark
        self.dataChanged.emit(self.index(row, column), self.index(row, column))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        return mark_words(self.mark(row, column))

    def is_whole(self, row: int) -> bool:
        """Whether no cell of a row is empty."""
        return all(self.mark(row, column) is not None for column in range(len(self.rules)))

    def empties(self) -> list[tuple[int, int]]:
        """The cells without anything, row by row."""
        return [
            (row, column)
            for row in range(len(self.entries))
            for column in range(len(self.rules))
            if self.mark(row, column) is None
        ]

    @property
    def size(self) -> int:
        """How many cells there are."""
        return len(self.entries) * len(self.rules)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rules)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self.text(index.row(), index.column())
        if role == _ALIGNMENT:
            return _CENTRE
        if role == _ACCESSIBLE:
            return self._told(index.row(), index.column())
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role not in {_DISPLAY, _TOOL_TIP} or section < 0:
            return None
        if orientation == Qt.Orientation.Horizontal and section < len(self.rules):
            return _heading(self.rules[section])
        if orientation == Qt.Orientation.Vertical and section < len(self.entries):
            return _named(self.entries[section])
        return None

    def _told(self, row: int, column: int) -> str:
        said = self.text(row, column) or "kosong"
        return f"{self.entries[row].product}, {self.rules[column].name}: {said}"


def _heading(rule: CriterionRule) -> str:
    counts = "di luar nilai akhir" if rule.independent else f"bobot {number(rule.weight)} %"
    return f"{rule.name}, {counts}"


def _named(entry: Entry) -> str:
    queue = "" if entry.queue is None else f"{entry.queue}. "
    return f"{queue}{entry.product}, {entry.name}"
