"""The fast path for many rows at once, journalled like every other write."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from depok_desk.model.base import BOOKKEEPING, Base, Record
from depok_desk.model.ids import new_id
from depok_desk.store.encoding import encode
from depok_desk.store.journal import Doing, doing
from depok_desk.store.session_rows import Line

CHUNK = 500
"""Rows per statement that names each row: below the limits on bound values of both databases."""

_BATCH = 2_000
"""Rows that are made ready, stored and journalled at a time."""

Cells = Mapping[str, Any]


@dataclass(frozen=True)
class CellChange:
    """New values for one row: `cells` is column -> (old, new)."""

    row_id: str
    cells: Mapping[str, tuple[Any, Any]]


def table_of(name: str) -> Table:
    """The table with this name."""
    return Base.metadata.tables[name]


def add_rows(session: Session, model: type[Record], rows: Sequence[Cells]) -> list[str]:
    """Add rows given as column -> value; returns their ids in the same order.

    Rows may leave out columns that stay empty, and `id`, which is then made.
    """
    session.flush()
    ids = [row.get("id") or new_id() for row in rows]
    full = ({**row, "id": key} for row, key in zip(rows, ids, strict=True))
    insert_rows(session.connection(), doing(session), table_of(model.__tablename__), full)
    return ids


def change_rows(session: Session, model: type[Record], changes: Sequence[CellChange]) -> None:
    """Change cells of rows whose old values the caller has read in this transaction."""
    session.flush()
    update_rows(session.connection(), doing(session), table_of(model.__tablename__), changes)
    session.expire_all()


def insert_rows(connection: Connection, deed: Doing, table: Table, rows: Iterable[Cells]) -> None:
    """Insert rows, each with its id, and journal them; some at a time, so that memory stays flat."""
    stamp = {"created_at": deed.at, "updated_at": deed.at, "version": 1}
    empty = dict.fromkeys(column.name for column in table.c if column.nullable)
    coming = iter(rows)
    while batch := [{**_defaults(table), **row} for row in islice(coming, _BATCH)]:
        connection.execute(insert(table), [{**empty, **row, **stamp} for row in batch])
        deed.record(connection, [Line(table.name, row["id"], "+", _kept(row)) for row in batch])


def update_rows(connection: Connection, deed: Doing, table: Table, changes: Sequence[CellChange]) -> None:
    """Update cells row by row, raise each version, and journal old and new."""
    for change in changes:
        new = {name: value for name, (_, value) in change.cells.items()}
        bump = {"updated_at": deed.at, "version": table.c.version + 1}
        connection.execute(update(table).where(table.c.id == change.row_id).values(**new, **bump))
    deed.record(
        connection,
        [
            Line(
                table.name,
                change.row_id,
                "~",
                {name: [encode(old), encode(new)] for name, (old, new) in change.cells.items()},
            )
            for change in changes
        ],
    )


def delete_rows(connection: Connection, deed: Doing, table: Table, rows: Sequence[Cells]) -> None:
    """Delete rows given with all their cells, and journal what they held."""
    for chunk in chunks([row["id"] for row in rows]):
        connection.execute(delete(table).where(table.c.id.in_(chunk)))
    deed.record(connection, [Line(table.name, row["id"], "-", _kept(row)) for row in rows])


def rows_of(connection: Connection, table: Table, ids: Sequence[str]) -> dict[str, Cells]:
    """The present rows with these ids, by id."""
    found: dict[str, Cells] = {}
    for chunk in chunks(ids):
        chosen = connection.execute(select(table).where(table.c.id.in_(chunk)))
        found |= {row["id"]: dict(row) for row in chosen.mappings()}
    return found


def chunks(items: Sequence[str]) -> Iterator[Sequence[str]]:
    """Slices of at most `CHUNK` items."""
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


@cache
def _defaults(table: Table) -> dict[str, Any]:
    """What a column holds when nothing is said about it."""
    return {c.name: c.default.arg for c in table.c if isinstance(c.default, ScalarElementColumnDefault)}


def _kept(row: Cells) -> dict[str, Any]:
    """The cells of a row that the journal keeps."""
    return {
        name: encode(value)
        for name, value in row.items()
        if value is not None and name not in BOOKKEEPING and name != "id"
    }
