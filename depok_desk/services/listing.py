"""Lists of a register's rows: the visible columns as tuples, a window at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, String, func, select
from sqlalchemy.orm import Session

from depok_desk.registers.register import Column, Register
from depok_desk.store.search import matches

Row = tuple[Any, ...]
"""The row's id, then one raw value per column asked for."""

Rows = Select[*tuple[Any, ...]]
"""A query for rows of any columns."""


@dataclass(frozen=True)
class View:
    """What someone wants to see of a register.

    `typed` is searched in the register's words; `where` keeps rows whose column holds one of some stored
    values (None stands for empty); `sort` is a column's key; `binned` shows the bin instead.
    """

    typed: str = ""
    where: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    sort: str = ""
    descending: bool = False
    binned: bool = False

    def with_filter(self, key: str, values: Sequence[Any]) -> "View":
        """The same view keeping only some values of a column; no values lift the filter."""
        others = tuple(pair for pair in self.where if pair[0] != key)
        return replace(self, where=(*others, (key, tuple(values))) if values else others)


def shown_columns(register: Register) -> tuple[Column, ...]:
    """The columns that stand in the list from the start."""
    return tuple(column for column in register.columns if column.shown)


def first_rows(
    session: Session, register: Register, view: View, columns: Sequence[Column], limit: int = 200
) -> list[Row]:
    """The first rows of a view, in its order: what a page paints at once."""
    wanted = _ordered(_narrowed(session, register, view, _selected(register, columns)), register, view)
    return [tuple(row) for row in session.execute(wanted.limit(limit))]


def all_ids(session: Session, register: Register, view: View) -> list[str]:
    """The ids of all rows of a view, in its order."""
    wanted = _ordered(_narrowed(session, register, view, select(register.model.id)), register, view)
    return list(session.scalars(wanted))


def rows_by_id(
    session: Session, register: Register, ids: Sequence[str], columns: Sequence[Column]
) -> dict[str, Row]:
    """Some rows, by id; at most a few hundred at a time."""
    wanted = _selected(register, columns).where(register.model.id.in_(ids))
    return {row[0]: tuple(row) for row in session.execute(wanted)}


def count(session: Session, register: Register, view: View) -> int:
    """How many rows a view has."""
    wanted = _narrowed(session, register, view, select(func.count()).select_from(register.model))
    return session.execute(wanted).scalar_one()


def value_counts(session: Session, register: Register, column: Column, view: View) -> list[tuple[Any, int]]:
    """How often each value of a column stands in a view, most frequent first: a header filter's ticks."""
    rest = view.with_filter(column.key, ())
    value = column.value.label("value")
    counted: Rows = select(value, func.count()).select_from(register.model)
    grouped = _narrowed(session, register, rest, counted).group_by(value)
    return [tuple(row) for row in session.execute(grouped.order_by(func.count().desc(), value))]


def _selected(register: Register, columns: Sequence[Column]) -> Rows:
    return select(register.model.id, *(column.value.label(column.key) for column in columns))


def _narrowed(session: Session, register: Register, view: View, wanted: Rows) -> Rows:
    archived = register.model.archived_at
    wanted = wanted.where(archived.is_not(None) if view.binned else archived.is_(None))
    found = matches(session, register.model, register.search, view.typed) if register.search else None
    if found is not None:
        wanted = wanted.where(found)
    for key, values in view.where:
        column = register.column(key)
        if column is not None:
            wanted = wanted.where(_one_of(column.value, values))
    return wanted


def _one_of(value: ColumnElement[Any], values: Sequence[Any]) -> ColumnElement[bool]:
    filled = [each for each in values if each is not None]
    chosen = value.in_(filled)
    return chosen if len(filled) == len(values) else chosen | value.is_(None)


def _ordered(wanted: Rows, register: Register, view: View) -> Rows:
    column = register.column(view.sort) or register.column(register.sort)
    if column is None:
        return wanted.order_by(register.model.id)
    key = func.lower(column.value) if isinstance(column.value.type, String) else column.value
    order = key.desc().nulls_last() if view.descending else key.asc()
    return wanted.order_by(order, register.model.id)
