"""The office's records as they stood at the end of a past day, unwound through the journal."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from sqlalchemy import (
    CTE,
    Column,
    FromClause,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import JSON
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Session
from sqlalchemy.sql import visitors
from typing_extensions import TypeVarTuple

from depok_desk.model.journal import Change, Deed
from depok_desk.model.region import District, Ward
from depok_desk.store.bulk import Cells, chunks, rows_of, table_of
from depok_desk.store.encoding import decoded

WIB = timezone(timedelta(hours=7))
"""The clock of Depok, by which a day ends."""

_ALWAYS = frozenset({District.__tablename__, Ward.__tablename__})
"""Tables that say where things are and are read as they are today."""

Ts = TypeVarTuple("Ts")


@dataclass(frozen=True)
class Past:
    """The state of the records at the end of a day.

    `since` is the journal's first line that is later, None if there is none. A day before the first deed is
    `unknown`: nothing was kept here yet, which is not the same as an empty register.
    """

    session: Session
    since: int | None
    unknown: bool

    def asked(self, wanted: Select[*Ts]) -> Select[*Ts]:
        """The same question put to the records of that day.

        Each table that has been changed since is overshadowed by one of the same name: the rows nobody has
        touched since, and those that were touched as they were. The question itself need not know.
        """
        if self.since is None:
            return wanted
        for each, columns in _read_by(wanted).items():
            if self._touched(each):
                wanted = wanted.add_cte(self._as_it_was(each, columns))
        return wanted

    def _touched(self, each: Table) -> bool:
        later = select(Change.seq).where(Change.table_name == each.name, Change.seq >= self.since)
        return self.session.execute(later.limit(1)).first() is not None

    def _as_it_was(self, each: Table, columns: Sequence[Column[Any]]) -> CTE:
        dialect = self.session.get_bind().dialect
        later = select(Change.row_id).where(Change.table_name == each.name, Change.seq >= self.since)
        real = table(each.name, *(column(one.name, one.type) for one in columns), schema=_schema(dialect))
        untouched = select(real).where(real.c.id.not_in(later))
        former = former_rows(self, each)
        return untouched.union_all(_as_rows(dialect, columns, former)).cte(each.name)


def past(session: Session, day: date) -> Past:
    """The state at the end of a day, as the journal tells it.

    A deed counts as no earlier than any before it: a PC whose clock ran behind takes nothing back.
    """
    end = datetime.combine(day + timedelta(days=1), time(), WIB)
    first_later = select(func.min(Deed.id)).where(Deed.at >= end).scalar_subquery()
    since = session.scalar(select(func.min(Change.seq)).where(Change.deed_id == first_later))
    beginning = session.scalar(select(func.min(Change.seq)))
    return Past(session, since, unknown=since is not None and since == beginning)


def former_rows(then: Past, each: Table) -> list[Cells]:
    """The rows of a table that were there and have been touched since, as they were."""
    touched = (Change.table_name == each.name, Change.seq >= then.since)
    not_new = select(Change.row_id).where(*touched, Change.op != "+")
    lines = then.session.execute(
        select(Change.row_id, Change.op, Change.cells)
        .where(*touched, Change.row_id.in_(not_new))
        .order_by(Change.seq.desc())
    ).all()
    ids = list(dict.fromkeys(row[0] for row in lines))
    rows: dict[str, dict[str, Any] | None] = {
        key: dict(row) for key, row in rows_of(then.session.connection(), each, ids).items()
    }
    for row_id, op, cells in lines:
        rows[row_id] = _before(each, rows.get(row_id), row_id, op, json.loads(cells))
    stamps = _stamps(then, [key for key, row in rows.items() if row is not None])
    return [{**row, **stamps.get(key, {})} for key, row in rows.items() if row is not None]


def _before(
    each: Table, row: dict[str, Any] | None, row_id: str, op: str, cells: Mapping[str, Any]
) -> dict[str, Any] | None:
    """A row before one line of the journal; None where it was not there."""
    if op == "+":
        return None
    if op == "-":
        return {**dict.fromkeys(each.c.keys()), **decoded(each, cells), "id": row_id}
    return {**(row or {}), **decoded(each, {name: pair[0] for name, pair in cells.items()})}


def _stamps(then: Past, ids: Sequence[str]) -> dict[str, dict[str, datetime]]:
    """When rows were stored and last changed, up to that day: the journal's own columns are not in it."""
    stamps: dict[str, dict[str, datetime]] = {}
    for some in chunks(ids):
        earlier = (
            select(Change.row_id, Change.op, Deed.at)
            .join(Deed, Deed.id == Change.deed_id)
            .where(Change.row_id.in_(some), Change.seq < then.since)
            .order_by(Change.seq)
        )
        for row_id, op, at in then.session.execute(earlier):
            told = stamps.setdefault(row_id, {"created_at": at})
            told["updated_at"] = at
            if op == "+":
                told["created_at"] = at
    return stamps


def _read_by(wanted: Select[*Ts]) -> dict[Table, list[Column[Any]]]:
    """The kept tables that a question reads, each with its key and the columns that are named."""
    named: dict[str, set[str]] = {}
    for part in visitors.iterate(wanted):
        owner: object = getattr(part, "table", part)
        if isinstance(owner, Table):
            columns = {str(part.name)} if isinstance(part, Column) else set[str]()
            named.setdefault(str(owner.name), {"id"}).update(columns)
    tables = {name: table_of(name) for name in named if name not in _ALWAYS}
    return {each: [each.c[column] for column in sorted(named[name])] for name, each in tables.items()}


def _schema(dialect: Dialect) -> str | None:
    """How the table itself is named beneath its shadow; a server's shadow does not cover its own making."""
    return "main" if dialect.name == "sqlite" else None


def _as_rows(
    dialect: Dialect, columns: Sequence[Column[Any]], rows: Sequence[Cells]
) -> Select[*tuple[Any, ...]]:
    """Rows as something to select from: one text of JSON, however many they are."""
    text = bindparam(None, _json(dialect, columns, rows), type_=Text)
    if dialect.name == "sqlite":
        each = func.json_each(text).table_valued("value")
        return select(
            *(literal_column(f"json_extract(value, '$.{one.name}')", one.type) for one in columns)
        ).select_from(each)
    given = func.json_to_recordset(cast(text, JSON)).table_valued(
        *(column(one.name, one.type) for one in columns), name="former"
    )
    typed: FromClause = given.render_derived(with_types=True)
    return select(typed)


def _json(dialect: Dialect, columns: Sequence[Column[Any]], rows: Sequence[Cells]) -> str:
    """The rows as the database itself holds their values."""
    stored = {one.name: one.type.dialect_impl(dialect).bind_processor(dialect) for one in columns}
    plain = (
        {name: process(row[name]) if process else row[name] for name, process in stored.items()}
        for row in rows
    )
    return json.dumps(list(plain), default=str)
