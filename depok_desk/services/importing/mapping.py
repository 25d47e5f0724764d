"""Which column of a table becomes which target."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from depok_desk.registers.target import Target
from depok_desk.services.importing.headings import SURE, Vocabulary, heading_key, is_numbering
from depok_desk.services.importing.tables import SourceColumn, Table
from depok_desk.services.importing.witnesses import SELF_EVIDENT, distinct, testimony

_PROPOSED = 0.5
_CONTRADICTED = 0.6
_EVIDENT = 0.9


@dataclass(frozen=True)
class ColumnMatch:
    """What a column becomes: `key` of a target or None, how sure that is (0 to 1), and why.

    `column` is the index of the column on its sheet; `reason` is a short Indonesian phrase.
    """

    column: int
    key: str | None
    confidence: float
    reason: str

    @property
    def sure(self) -> bool:
        """Whether nobody needs to look at it."""
        return self.confidence >= SURE


@dataclass(frozen=True)
class Mapping:
    """The matches of all columns of a table, in their order; each target at most once."""

    columns: tuple[ColumnMatch, ...]

    @property
    def keys(self) -> tuple[str | None, ...]:
        """The target of each column in order: what is remembered for a layout."""
        return tuple(match.key for match in self.columns)

    def column_of(self, key: str) -> int | None:
        """The index on the sheet of the column that becomes `key`, else None."""
        return next((match.column for match in self.columns if match.key == key), None)

    def with_choice(self, column: int, key: str | None) -> "Mapping":
        """The same mapping, but `column` becomes `key` by the user's word, and no other column does."""
        chosen = ColumnMatch(column, key, 1.0, "dipilih pengguna" if key else "diabaikan pengguna")
        return Mapping(
            tuple(
                chosen
                if match.column == column
                else replace(match, key=None, confidence=0.0, reason="digantikan kolom lain")
                if key is not None and match.key == key
                else match
                for match in self.columns
            )
        )

    def missing(self, targets: Sequence[Target]) -> tuple[Target, ...]:
        """The required targets of the record itself that no column becomes."""
        return tuple(
            target
            for target in targets
            if target.required and not target.group and target.key not in self.keys
        )


def map_columns(table: Table, targets: Sequence[Target], remembered: Sequence[str | None] = ()) -> Mapping:
    """Propose a mapping: each target to the column that heading and cells speak for most.

    `remembered` are the `keys` of an earlier mapping of the same `layout_key`; they win.
    """
    if len(remembered) == len(table.columns) and remembered:
        known = {target.key for target in targets}
        return Mapping(
            tuple(
                ColumnMatch(column.index, key if key in known else None, 1.0, "seperti impor sebelumnya")
                for column, key in zip(table.columns, remembered, strict=True)
            )
        )
    vocabulary = Vocabulary(targets)
    candidates = [match for column in table.columns for match in _candidates(column, targets, vocabulary)]
    assigned = _assign(candidates, targets)
    return Mapping(tuple(assigned.get(column.index) or _unused(column) for column in table.columns))


def layout_key(table: Table) -> str:
    """What tables with the same headings in the same order have in common, wherever they stand."""
    headings = "\n".join(f"{heading_key(column.heading)}*{column.unit}" for column in table.columns)
    return hashlib.sha256(headings.encode()).hexdigest()


def _candidates(
    column: SourceColumn, targets: Sequence[Target], vocabulary: Vocabulary
) -> Iterator[ColumnMatch]:
    """What a column might become, from its heading or, without one, from its cells."""
    if column.parts:
        for key, score in vocabulary.scores(column.parts).items():
            yield _weighed(column, key, score)
        return
    for target in targets:
        share = testimony(target.key, column.samples) if target.key in SELF_EVIDENT else None
        if share is not None and share >= _EVIDENT and len(column.samples) > 1:
            reason = "tanpa judul; isinya seperti " + target.label
            yield ColumnMatch(column.index, target.key, round(share * 0.7, 3), reason)


def _weighed(column: SourceColumn, key: str, score: float) -> ColumnMatch:
    """The match by heading, less sure when the cells contradict it."""
    share = testimony(key, column.samples)
    reason = "judul kolom" if score == 1.0 else "judul kolom mirip"
    if key == "established" and len(column.samples) > 2 and distinct(column.samples) == 1:
        share = 0.0  # the same year in all rows is the year of the list
    if share is not None and share < 0.5:
        return ColumnMatch(
            column.index, key, round(score * _CONTRADICTED, 3), f"{reason}, tetapi isinya lain"
        )
    if share is not None:
        reason += " dan isinya cocok"
    return ColumnMatch(column.index, key, score, reason)


def _assign(candidates: Sequence[ColumnMatch], targets: Sequence[Target]) -> dict[int, ColumnMatch]:
    """The surest matches, one per column and target; columns with fewer choices come first."""
    usable = [match for match in candidates if match.confidence >= _PROPOSED]
    choices = {match.column: sum(other.column == match.column for other in usable) for match in usable}
    order = {target.key: rank for rank, target in enumerate(targets)}
    usable.sort(
        key=lambda match: (-match.confidence, choices[match.column], order[match.key or ""], match.column)
    )
    assigned: dict[int, ColumnMatch] = {}
    taken: set[str | None] = set()
    for match in usable:
        if match.column not in assigned and match.key not in taken:
            assigned[match.column] = match
            taken.add(match.key)
    needed = [target.key for target in targets if target.required and not target.group]
    for match in usable:  # what a record cannot do without may take the column of what it can
        lacking = match.key in needed and match.key not in taken and match.sure
        if lacking and assigned[match.column].key not in needed:
            assigned[match.column] = match
            taken.add(match.key)
    return assigned


def _unused(column: SourceColumn) -> ColumnMatch:
    if column.parts and is_numbering(column.parts[-1]):
        return ColumnMatch(column.index, None, 1.0, "nomor urut")
    if not column.samples:
        return ColumnMatch(column.index, None, 1.0, "kolom kosong")
    reason = "judul tidak dikenal" if column.parts else "tanpa judul"
    return ColumnMatch(column.index, None, 0.0, reason)
