"""Lists of a register's rows: the visible columns as tuples, a window at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVarTuple

from sqlalchemy import ColumnElement, Select, String, and_, func, or_, select
from sqlalchemy.orm import Session

from depok_desk.model.kinds.clock import today
from depok_desk.model.sorting import SortKey
from depok_desk.registers.register import Column, Register
from depok_desk.services.conditions import Condition, Containing, OneOf, Where
from depok_desk.services.searching import holding
from depok_desk.store.bulk import chunks
from depok_desk.words import folded

Row = tuple[Any, ...]
"""The row's id, then one raw value per column asked for."""

Ts = TypeVarTuple("Ts")


@dataclass(frozen=True)
class View:
    """What someone wants to see of a register.

    `typed` is searched in the register's words; `where` keeps rows by conditions on columns; `sort` is a
    column's key; `binned` shows the bin instead. Conditions that count days do so from `today`. Rows that are
    `pinned` stay in the list though they match neither words nor conditions.
    """

    typed: str = ""
    where: Where = ()
    sort: str = ""
    descending: bool = False
    binned: bool = False
    today: date = field(default_factory=today)
    pinned: tuple[str, ...] = ()

    @property
    def narrowed(self) -> bool:
        """Whether it may show less than all there is."""
        return bool(self.typed.strip() or self.where)

    def with_filter(self, key: str, values: Sequence[Any]) -> "View":
        """The same view keeping only some values of a column; no values lift the filter."""
        return self.with_condition(key, OneOf(tuple(values)) if values else None)

    def with_condition(self, key: str, condition: Condition | None) -> "View":
        """The same view with this condition on a column; None lifts the filter."""
        others = tuple(pair for pair in self.where if pair[0] != key)
        return replace(self, where=(*others, (key, condition)) if condition else others)


def shown_columns(register: Register) -> tuple[Column, ...]:
    """The columns that stand in the list from the start."""
    return tuple(column for column in register.columns if column.shown)


def first_rows(
    session: Session, register: Register, view: View, columns: Sequence[Column], limit: int = 200
) -> list[Row]:
    """The first rows of a view, in its order: what a page paints at once."""
    ids = session.scalars(_ids(session, register, view).limit(limit)).all()
    return _rows_in_order(session, register, ids, columns)


def all_ids(session: Session, register: Register, view: View) -> list[str]:
    """The ids of all rows of a view, in its order."""
    return list(session.scalars(_ids(session, register, view)))


def all_rows(session: Session, register: Register, view: View, columns: Sequence[Column]) -> Iterator[Row]:
    """All rows of a view, in its order: what leaves the program as a file or on paper."""
    for chunk in chunks(all_ids(session, register, view)):
        yield from _rows_in_order(session, register, chunk, columns)


def rows_by_id(
    session: Session, register: Register, ids: Sequence[str], columns: Sequence[Column]
) -> dict[str, Row]:
    """Some rows that are still there, by id; at most a few hundred at a time."""
    values = (column.value.label(column.key) for column in columns)
    wanted = select(register.model.id, *values).where(register.model.id.in_(ids))
    return {row[0]: tuple(row) for row in session.execute(wanted)}


def count(session: Session, register: Register, view: View) -> int:
    """How many rows a view has."""
    wanted = _narrowed(session, register, view, select(func.count()).select_from(register.model))
    return session.execute(wanted).scalar_one()


def value_counts(
    session: Session,
    register: Register,
    column: Column,
    view: View,
    *,
    typed: str = "",
    limit: int | None = None,
) -> list[tuple[Any, int]]:
    """How often each value of a column stands in a view: a header filter's ticks, without its own filter.

    They are in the order of the words people read, empty ones last. With `typed`, only texts that contain it;
    with `limit`, no more than so many.
    """
    rest = view.with_filter(column.key, ())
    values = _narrowed(session, register, rest, select(column.value.label("value"))).subquery()
    value, often = values.c.value, func.count()
    wanted = select(value, often).group_by(value)
    if typed:
        wanted = wanted.where(Containing(typed).sql(value, view.today))
    if limit is not None and not column.options:
        wanted = wanted.order_by(_key(value).nulls_last()).limit(limit)
    counted = [(row[0], row[1]) for row in session.execute(wanted)]
    return sorted(counted, key=lambda pair: _reading_order(column, pair[0]))


def strays(session: Session, register: Register, view: View) -> set[str]:
    """Which of the pinned rows match the view no longer."""
    return set(view.pinned) - matching(session, register, replace(view, pinned=()), view.pinned)


def matching(session: Session, register: Register, view: View, ids: Sequence[str]) -> set[str]:
    """Which of these rows a view has."""
    wanted = select(register.model.id).where(register.model.id.in_(ids))
    return set(session.scalars(_narrowed(session, register, view, wanted)))


def _reading_order(column: Column, value: Any) -> tuple[bool, Any]:
    ordered = value if isinstance(value, int | Decimal | date) else folded(column.show(value))
    return value is None, ordered if value is not None else 0


def _ids(session: Session, register: Register, view: View) -> Select[str]:
    """The ids alone: columns that look other registers up are read only for the rows that are shown."""
    return _ordered(_narrowed(session, register, view, select(register.model.id)), register, view)


def _rows_in_order(
    session: Session, register: Register, ids: Sequence[str], columns: Sequence[Column]
) -> list[Row]:
    found = rows_by_id(session, register, ids, columns)
    return [found[each] for each in ids if each in found]


def _narrowed(session: Session, register: Register, view: View, wanted: Select[*Ts]) -> Select[*Ts]:
    archived = register.model.archived_at
    wanted = wanted.where(archived.is_not(None) if view.binned else archived.is_(None))
    found = holding(session, register, view.typed)
    conditions = [] if found is None else [found]
    for key, condition in view.where:
        column = register.column(key)
        if column is not None:
            conditions.append(_kept_by(register, column, condition, view.today))
    if view.pinned and conditions:
        return wanted.where(or_(and_(*conditions), register.model.id.in_(view.pinned)))
    return wanted.where(*conditions)


def _kept_by(register: Register, column: Column, condition: Condition, today: date) -> ColumnElement[bool]:
    meets_empty = isinstance(condition, OneOf) and None in condition.values
    if column.held is None or meets_empty:
        return condition.sql(column.value, today)
    held = select(column.held.owner).where(column.held.where, condition.sql(column.held.value, today))
    return register.model.id.in_(held)


def _ordered(wanted: Select[*Ts], register: Register, view: View) -> Select[*Ts]:
    """Empty values come last in both directions, on both databases."""
    column = register.column(view.sort) or register.column(register.sort)
    if column is None:
        return wanted.order_by(register.model.id)
    key = _key(column.value)
    order = key.desc() if view.descending else key.asc()
    if getattr(column.value, "nullable", True):
        order = order.nulls_last()
    return wanted.order_by(order, register.model.id)


def _key(value: ColumnElement[Any]) -> ColumnElement[Any]:
    return SortKey(value) if isinstance(value.type, String) else value
