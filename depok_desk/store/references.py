"""Which rows refer to which: by foreign keys, or by the key of whatever record they belong to."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Table, select

from depok_desk.model.base import Base
from depok_desk.store.bulk import chunks

_OWNER = "owner_id"
"""The column by which a row belongs to a record of any table; `owner_table`, where there is one, names it."""


def references_to(
    connection: Connection, table: Table, ids: Sequence[str]
) -> Iterator[tuple[str, str, Table]]:
    """Rows that refer to some rows of a table: (referred id, referring id, table of the referring row)."""
    for other in Base.metadata.tables.values():
        for column in _referring(other, table) if "id" in other.c else ():
            for chunk in chunks(ids):
                found = select(column, other.c.id).where(column.in_(chunk))
                if column.name == _OWNER and "owner_table" in other.c:
                    found = found.where(other.c["owner_table"] == table.name)
                yield from ((row[0], row[1], other) for row in connection.execute(found))


def _referring(other: Table, table: Table) -> list[Column[Any]]:
    """The columns of another table that may name a row of this one."""
    named = [key.parent for key in other.foreign_keys if key.column.table is table]
    owner = other.c.get(_OWNER)
    return named if owner is None or owner.foreign_keys else [*named, owner]
