"""From the table of a sheet to rows of values, with a sentence for every cell that is amiss."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from depok_desk.model.kinds.kind import CellValue, Severity, Stored
from depok_desk.registers.target import Target
from depok_desk.services.first_values import GIVEN
from depok_desk.services.importing.choices import Choices, answer_key
from depok_desk.services.importing.column_reading import ReadColumn, read_column, read_places
from depok_desk.services.importing.cross_checks import applicable, doubts
from depok_desk.services.importing.implied_places import fill_places
from depok_desk.services.importing.mapping import Mapping as ColumnMapping
from depok_desk.services.importing.packed import Packed, Packer
from depok_desk.services.importing.plan import Problem
from depok_desk.services.importing.understanding import FoundSheet, Understood
from depok_desk.words import choice_words

_PLACES = ("ward", "district")
_PLAIN = (
    'Tanda kutip (") di baris ini tidak ditutup, jadi barisnya dibaca apa adanya; '
    "periksa apakah tiap isi berada di kolom yang benar."
)


@dataclass(slots=True)
class ReadRow:
    """One row as read: `values` hold what is known, by column of the model or key of the target.

    `failure` says why the row cannot become a record; `extra` are lines for the notes.
    """

    sheet: str
    row: int
    values: Packed
    failure: str = ""
    extra: tuple[str, ...] = ()


@dataclass
class ReadSheet:
    """All rows of a sheet and what was amiss in them; `placed` says whether any names its district."""

    found: FoundSheet
    mapping: ColumnMapping
    rows: list[ReadRow]
    problems: list[Problem]
    placed: bool

    def hand_over_rows(self) -> list[ReadRow]:
        """The rows, which are the caller's to let go of one by one."""
        rows, self.rows = self.rows, []
        return rows


class SheetReader:
    """Reads the table of a sheet column by column, by its mapping as the user has settled it."""

    def __init__(self, understood: Understood, found: FoundSheet, choices: Choices) -> None:
        self._targets: Mapping[str, Target] = {target.key: target for target in understood.register.targets}
        self._found = found
        self._choices = choices
        self._mapping = choices.mappings.get(found.name, found.mapping)
        self._places = {
            match.key: match.column for match in self._mapping.columns if match.key in self._targets
        }
        self._columns = {column.index: column for column in found.table.columns}
        self._edits: dict[str, dict[int, CellValue]] = {}
        for (sheet, row, key), cell in choices.edits.items():
            if sheet == found.name and key in self._targets:
                self._edits.setdefault(key, {})[row] = cell
        self._numbers = [row.number for row in found.table.rows]
        self._extra: dict[int, list[str]] = {}
        self._refusals: dict[tuple[int, str], str] = {}
        self._problems: list[Problem] = []
        self._packer = Packer()

    def read(self) -> ReadSheet:
        """All rows of the sheet; those that lack a required value fail."""
        rows = self._rows()
        for target in self._targets.values():
            if target.required and not target.group and target.key not in GIVEN:
                self._require(target, rows)
        self._doubt(rows)
        self._tell_plain()
        self._problems.sort(key=lambda problem: problem.row)
        placed = any("district_id" in row.values for row in rows)
        return ReadSheet(self._found, self._mapping, rows, self._problems, placed)

    def _rows(self) -> list[ReadRow]:
        """The rows without their empty values."""
        columns = list(self._read_columns())
        fields = tuple(column.field for column in columns)
        across = zip(*(column.values for column in columns), strict=True)
        name, pack = self._found.name, self._packer.pack_filled
        rows = [
            ReadRow(name, number, pack(fields, values))
            for number, values in zip(self._numbers, across, strict=True)
        ]
        for at, lines in self._extra.items():
            rows[at].extra = tuple(lines)
        return rows

    def _read_columns(self) -> Iterator[ReadColumn]:
        answers = self._choices.answers
        keys = [key for key in self._targets if key in self._places or key in self._edits]
        for key in keys:
            if key not in _PLACES:
                unit = self._columns[self._places[key]].unit if key in self._places else 1
                read = read_column(key, self._targets[key].kind, self._cells(key), unit, answers)
                yield from self._noted(key, read)
        wards, districts, addresses = (
            self._cells(key) if key in keys else None for key in (*_PLACES, "address")
        )
        if "ward" in self._targets:
            wards, districts = fill_places(self._found, wards, districts, addresses)
        if wards is not None or districts is not None:
            told = "ward" if wards is not None else "district"
            yield from self._noted(told, read_places(wards, districts, answers))

    def _cells(self, key: str) -> list[CellValue]:
        """What the rows say about a target, edited cells as edited."""
        place = self._places.get(key)
        rows = self._found.table.rows
        cells: list[CellValue] = [None] * len(rows) if place is None else [row.cells[place] for row in rows]
        edits = self._edits.get(key)
        if edits:
            cells = [edits.get(number, cell) for number, cell in zip(self._numbers, cells, strict=True)]
        return cells

    def _noted(self, key: str, columns: Sequence[ReadColumn]) -> Iterator[ReadColumn]:
        """Pass columns on, listing what was noted about their cells, each cell once."""
        label = self._targets[key].label
        for at, reading in {at: each for column in columns for at, each in column.noted.items()}.items():
            if reading.remainder:
                self._extra.setdefault(at, []).append(f"{label} lain: {reading.remainder}")
            if reading.severity is not None:
                self._tell(at, key, reading.severity, reading.message, reading.suggestion)
        yield from columns

    def _tell(self, at: int, key: str, severity: Severity, message: str, suggestion: Stored = None) -> None:
        place, row = self._places.get(key), self._found.table.rows[at]
        letter = "" if place is None else self._columns[place].letter
        raw = self._edits.get(key, {}).get(row.number, None if place is None else row.cells[place])
        label = self._targets[key].label
        self._problems.append(
            Problem(self._found.name, row.number, key, label, letter, raw, severity, message, suggestion)
        )
        if severity is Severity.ERROR:
            self._refusals[at, key] = message

    def _doubt(self, rows: Sequence[ReadRow]) -> None:
        checks = applicable(frozenset(self._places))
        for at, row in enumerate(rows if checks else ()):
            for key, sentence in doubts(row.values.unpacked(), checks):
                self._tell(at, key, Severity.WARNING, sentence)

    def _tell_plain(self) -> None:
        """Say which rows may be cut in the wrong places."""
        name = next(target.key for target in self._targets.values() if target.required)
        for at, number in enumerate(self._numbers if self._found.plain else ()):
            if number in self._found.plain:
                self._tell(at, name, Severity.WARNING, _PLAIN)

    def _require(self, target: Target, rows: Sequence[ReadRow]) -> None:
        """Fill a required value from what the sheet implies or the user answered; else the row fails."""
        key = target.key
        implied = None if key in self._places else self._found.implied(target)
        answer = self._choices.answers.get(answer_key(key, None))
        for at, row in enumerate(rows):
            if key in row.values:
                continue
            refused = self._refusals.get((at, key), "")
            value = (implied.at(row.row) if implied else None) or answer
            if value is not None and not refused:
                row.values = self._packer.pack({**row.values.unpacked(), key: value})
            elif not row.failure:
                row.failure = refused or self._missing(at, target)

    def _missing(self, at: int, target: Target) -> str:
        options = list(target.kind.options.values())
        advice = f"isi dengan {choice_words(options)}" if options else "lengkapi di berkasnya"
        message = f"{target.label} kosong padahal wajib ada; {advice} lalu impor lagi."
        self._tell(at, target.key, Severity.ERROR, message)
        return message
