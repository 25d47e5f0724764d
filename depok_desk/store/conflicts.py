"""What stands in the way of turning a deed: cells that have been changed since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Column, Table

from depok_desk.model.base import BOOKKEEPING, Base, Record


@dataclass(frozen=True)
class Conflict:
    """One cell or row that a later deed has touched; `sentence` says so in words."""

    table: str
    row_id: str
    column: str
    sentence: str


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


def caption_of(table: Table, cells: Mapping[str, Any]) -> str:
    """What people call a row, from its cells."""
    for name in ("name", "title", "number", "text"):
        if name in table.c and cells.get(name):
            return f"{title_of(table)} “{cells[name]}”"
    return f"satu {title_of(table).lower()}"


def missing_row(table: Table, row_id: str, cells: Mapping[str, Any]) -> Conflict:
    """The row is no longer there."""
    return Conflict(table.name, row_id, "", f"{caption_of(table, cells)} sudah tidak ada.")


def present_row(table: Table, row: Mapping[str, Any]) -> Conflict:
    """A row that is to come back is there already."""
    return Conflict(table.name, row["id"], "", f"{caption_of(table, row)} sudah ada kembali.")


def needed_row(table: Table, row: Mapping[str, Any], others: Iterable[str]) -> Conflict:
    """A row that is to go is referred to by others."""
    users = ", ".join(sorted(set(others)))
    return Conflict(table.name, row["id"], "", f"{caption_of(table, row)} masih dipakai oleh {users}.")


def changed_cells(table: Table, row: Mapping[str, Any], expected: Mapping[str, Any]) -> list[Conflict]:
    """The cells of a row that no longer hold what the deed left there."""
    return [
        Conflict(table.name, row["id"], name, _changed(table, row, table.c[name], value))
        for name, value in expected.items()
        if row[name] != value
    ]


def all_cells(table: Table, cells: Mapping[str, Any]) -> dict[str, Any]:
    """A row's cells as the journal keeps them, empty ones included."""
    skip = BOOKKEEPING | {"id"}
    return {column.name: cells.get(column.name) for column in table.c if column.name not in skip}


def _changed(table: Table, row: Mapping[str, Any], column: Column[Any], expected: Any) -> str:
    now, then = (_shown(column, value) for value in (row[column.name], expected))
    return f"{caption_of(table, row)}: {label_of(column)} kini {now}, bukan {then} lagi."


def _shown(column: Column[Any], value: Any) -> str:
    if value is None:
        return "kosong"
    declared = column.info.get("field")
    if declared and declared.personal:
        return f"“{declared.kind.mask(value)}”"
    return f"“{declared.kind.show(value) if declared else value}”"
