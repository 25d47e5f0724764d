"""What hangs on rows that are to be deleted, and which of them certificates and sessions keep."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, Table

from depok_desk.model.base import Base
from depok_desk.model.certificate import Certificate
from depok_desk.model.locks import LOCKS, SESSION
from depok_desk.store.bulk import Cells, rows_of, table_of
from depok_desk.store.nets import Net
from depok_desk.store.references import references_to
from depok_desk.store.session_rows import Line, SessionRows
from depok_desk.store.turning import Turn

Rows = dict[str, tuple[Table, Cells]]
"""Key of a row -> its table and its cells."""


def with_dependants(connection: Connection, keys: Mapping[str, Table]) -> Rows:
    """The rows of these keys that are still there, with all that refer to them, directly or not."""
    fresh = going = _present(connection, keys)
    while fresh:
        more = {key: table for key, table in _referring(connection, fresh) if key not in going}
        fresh = _present(connection, more)
        going = {**going, **fresh}
    return going


def must_stay(connection: Connection, going: Rows) -> set[str]:
    """Rows that must stay: certificates, what belongs to a session judged here, and all they rest on."""
    staying = certificates_in(going) | in_sessions(connection, going)
    fresh = staying
    while fresh:
        fresh = {other for key in fresh for other in _needed(*going[key]) if other in going} - staying
        staying = staying | fresh
    return staying


def certificates_in(going: Rows) -> set[str]:
    """The certificates among some rows, whose numbers are official."""
    certificate = table_of(Certificate.__tablename__)
    return {key for key, (table, _) in going.items() if table is certificate}


def in_sessions(connection: Connection, going: Rows) -> set[str]:
    """The rows that belong to sessions judged here, unless the whole session goes."""
    lines = [Line(table.name, key, "-", row) for key, (table, row) in going.items() if table.name in LOCKS]
    owners = SessionRows().owners(connection, lines)
    staying = sorted(set(owners) - going.keys())
    judged = rows_of(connection, table_of(SESSION), staying)
    return {
        line.row_id
        for line, owner in zip(lines, owners, strict=True)
        if owner in judged and judged[owner]["source"] is None
    }


def removal_of(going: Rows, staying: Collection[str]) -> Turn:
    """The deletion of rows but for those that stay, children first."""
    nets = [Net(table, key, "-", dict(row), {}) for key, (table, row) in going.items() if key not in staying]
    places = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    nets.sort(key=lambda net: places[net.table.name], reverse=True)
    return Turn(tuple(nets), ())


def _present(connection: Connection, keys: Mapping[str, Table]) -> Rows:
    """The rows of these keys that are still there."""
    found: Rows = {}
    for table in set(keys.values()):
        rows = rows_of(connection, table, [key for key, of in keys.items() if of is table])
        found |= {key: (table, row) for key, row in rows.items()}
    return found


def _needed(table: Table, row: Cells) -> Iterable[str]:
    """The keys that a row refers to."""
    return (str(row[column.name]) for column in table.columns if column.foreign_keys and row.get(column.name))


def _referring(connection: Connection, rows: Rows) -> Iterable[tuple[str, Table]]:
    """The keys and tables of rows that refer to some of these."""
    by_table: dict[Table, list[str]] = {}
    for key, (table, _) in rows.items():
        by_table.setdefault(table, []).append(key)
    for table, keys in by_table.items():
        yield from ((key, other) for _, key, other in references_to(connection, table, keys))
