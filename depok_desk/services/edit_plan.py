"""What a number of edited cells would do, as a value to be looked at before it is carried out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from depok_desk.model.base import Record
from depok_desk.model.kinds.kind import Stored
from depok_desk.words import count_of, number


@dataclass(frozen=True)
class CellEdit:
    """One cell as it is and as it would be, in words (personal ones masked) and as stored.

    `sentence` says why it is `refused`, or what is doubtful about it. A cell that `follows` was not asked
    for, but is settled by another one. `suggestion` is a better text, to be taken if someone wants it.
    """

    key: str
    label: str
    old: str
    new: str
    values: tuple[Stored, Stored]
    sentence: str = ""
    refused: bool = False
    follows: bool = False
    suggestion: str = ""

    @property
    def changes(self) -> bool:
        """Whether something else would be stored than is now."""
        return not self.refused and self.values[0] != self.values[1]


@dataclass(frozen=True)
class RowEdit:
    """The edited cells of one row; `version` is what it had when they were read, 0 for a new row.

    `first` is what a new row gets where no cell says otherwise.
    """

    row_id: str
    caption: str
    version: int
    cells: tuple[CellEdit, ...]
    first: Mapping[str, Stored] = field(default_factory=dict[str, Stored])

    @property
    def new(self) -> bool:
        """Whether the row is yet to be added."""
        return not self.version

    @property
    def refused(self) -> bool:
        """Whether any of its cells is refused."""
        return any(cell.refused for cell in self.cells)


@dataclass(frozen=True)
class EditPlan:
    """All edited cells, row by row; `one` is what a row is called, such as “IKM”."""

    model: type[Record]
    one: str
    rows: tuple[RowEdit, ...]

    def cells(self) -> Iterator[tuple[RowEdit, CellEdit]]:
        """All cells with their rows."""
        return ((row, cell) for row in self.rows for cell in row.cells)

    @property
    def changed(self) -> list[tuple[RowEdit, CellEdit]]:
        """The cells that would hold something else."""
        return [(row, cell) for row, cell in self.cells() if cell.changes]

    @property
    def refused(self) -> list[tuple[RowEdit, CellEdit]]:
        """The cells that cannot be stored."""
        return [(row, cell) for row, cell in self.cells() if cell.refused]

    @property
    def added(self) -> list[RowEdit]:
        """The rows that would be added."""
        return [row for row in self.rows if row.new]

    def sound(self) -> "EditPlan":
        """The same without what is refused; a new row is whole or not added at all."""
        kept = (row for row in self.rows if not (row.new and row.refused))
        rows = (replace(row, cells=tuple(cell for cell in row.cells if not cell.refused)) for row in kept)
        return replace(self, rows=tuple(row for row in rows if row.cells))

    def label(self, verb: str = "Ubah") -> str:
        """The deed's name in the history: “Ubah Nama usaha: Abon Jaya”, “Tempel 24 sel pada 8 IKM”."""
        asked = [(row, cell) for row, cell in self.changed if not cell.follows]
        if len(asked) == 1 and not self.added:
            row, cell = asked[0]
            return f"{verb} {cell.label}: {row.caption}"
        rows = len({row.row_id for row, _ in asked})
        return f"{verb} {number(len(asked))} sel pada {count_of(rows, self.one)}"
