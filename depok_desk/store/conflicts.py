"""What stands in the way of turning a deed: cells that have been changed since."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Column, Table

from depok_desk.model.base import BOOKKEEPING, Base, Record
from depok_desk.model.certificate import PrintLog
from depok_desk.words import count_of

_LISTED = 3
"""So many rows with the same fate are named; of more, the number is said."""


@dataclass(frozen=True)
class Conflict:
    """One cell or row that a later deed has touched.

    `sentence` says so in words; `why` ends a sentence about many such rows (“sudah dicetak”).
    """

    table: str
    row_id: str
    column: str
    sentence: str
    why: str


def in_few_words(conflicts: Sequence[Conflict]) -> list[str]:
    """What stands in the way: one by one where it is little, otherwise as “31 sertifikat sudah dicetak.”"""
    alike: dict[tuple[str, str], list[Conflict]] = {}
    for each in conflicts:
        alike.setdefault((each.table, each.why), []).append(each)
    said: list[str] = []
    for (table, why), some in alike.items():
        noun = title_of(Base.metadata.tables[table])
        many = count_of(len(some), noun if noun.isupper() else noun.lower())
        said += [each.sentence for each in some] if len(some) <= _LISTED else [f"{many} {why}."]
    return said


@cache
def models() -> Mapping[str, type[Record]]:
    """Table name -> model."""
    return {
        mapper.class_.__tablename__: mapper.class_
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Record)
    }


def title_of(table: Table) -> str:
    """What rows of this table are called on screen."""
    model = models().get(table.name)
    return model.TITLE if model and model.TITLE else table.name


def label_of(column: Column[Any]) -> str:
    """What a column is called on screen."""
    declared = column.info.get("field")
    return declared.label if declared else column.info.get("label", column.name)


def is_reference(column: Column[Any]) -> bool:
    """Whether a column holds the key of another row, which means nothing to people."""
    declared = column.info.get("field")
    return declared is not None and declared.kind.name == "reference"


def caption_of(table: Table, cells: Mapping[str, Any]) -> str:
    """What people call a row, from its cells."""
    for name in ("name", "title", "label", "number", "text"):
        if name in table.c and cells.get(name):
            return f"{title_of(table)} “{cells[name]}”"
    return f"satu {title_of(table).lower()}"


def missing_row(table: Table, row_id: str, cells: Mapping[str, Any]) -> Conflict:
    """The row is no longer there."""
    return _of_row(table, row_id, cells, "sudah tidak ada")


def present_row(table: Table, row: Mapping[str, Any]) -> Conflict:
    """A row that is to come back is there already."""
    return _of_row(table, row["id"], row, "sudah ada kembali")


def needed_row(table: Table, row: Mapping[str, Any], others: Iterable[str]) -> Conflict:
    """A row that is to go is referred to by others."""
    titles = set(others)
    printed = titles == {PrintLog.TITLE}
    why = "sudah dicetak" if printed else f"masih dipakai oleh {', '.join(sorted(titles))}"
    return _of_row(table, row["id"], row, why)


def changed_cells(table: Table, row: Mapping[str, Any], expected: Mapping[str, Any]) -> list[Conflict]:
    """The cells of a row that no longer hold what the deed left there."""
    return [
        Conflict(
            table.name,
            row["id"],
            name,
            _changed(table, row, table.c[name], value),
            f"sudah berubah sejak itu ({label_of(table.c[name])})",
        )
        for name, value in expected.items()
        if row[name] != value
    ]


def all_cells(table: Table, cells: Mapping[str, Any]) -> dict[str, Any]:
    """A row's cells as the journal keeps them, empty ones included."""
    skip = BOOKKEEPING | {"id"}
    return {column.name: cells.get(column.name) for column in table.c if column.name not in skip}


def _of_row(table: Table, row_id: str, cells: Mapping[str, Any], why: str) -> Conflict:
    return Conflict(table.name, row_id, "", f"{caption_of(table, cells)} {why}.", why)


def _changed(table: Table, row: Mapping[str, Any], column: Column[Any], expected: Any) -> str:
    if is_reference(column):
        return f"{caption_of(table, row)}: {label_of(column)} sudah berubah sejak itu."
    now, then = (_shown(column, value) for value in (row[column.name], expected))
    return f"{caption_of(table, row)}: {label_of(column)} kini {now}, bukan {then} lagi."


def _shown(column: Column[Any], value: Any) -> str:
    if value is None:
        return "kosong"
    declared = column.info.get("field")
    if declared and declared.personal:
        return f"“{declared.kind.mask(value)}”"
    return f"“{declared.kind.show(value) if declared else value}”"
