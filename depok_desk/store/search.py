"""Finding rows by what people type: any order of words, any case, numbers as they are spoken."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, column, func, literal, or_, select, text
from sqlalchemy import table as light_table
from sqlalchemy.orm import InstrumentedAttribute, Session

from depok_desk.model.base import Record
from depok_desk.words import folded

FULL_TEXT = {"ikm": ("number", "name", "brand", "owner", "main_product", "nib", "phone")}
"""Tables with a full-text index of three-letter groups, and the columns in it, as migrations made it."""

Searched = ColumnElement[Any] | InstrumentedAttribute[Any]
"""A column, or an expression such as the name of the firm that a row belongs to."""

_SHORTEST = 3
"""Letters of the shortest word that an index of three-letter groups can find."""

_MANY = 2_000
"""Hits that are quicker found in the order of a list than looked up and sorted."""

_BETWEEN_DIGITS = str.maketrans("", "", ".-()+/")


def matches(
    session: Session, model: type[Record], columns: Sequence[Searched], typed: str
) -> ColumnElement[bool] | None:
    """The condition that a row holds every typed word somewhere; None when nothing was typed."""
    words = [_spellings(word) for word in folded(typed.replace("\x00", " ")).split()]
    if not words or not columns:
        return None
    indexed = session.get_bind().dialect.name == "sqlite" and model.__tablename__ in FULL_TEXT
    long = [word for word in words if indexed and min(map(len, word)) >= _SHORTEST]
    conditions = [_contains(columns, word) for word in words if word not in long]
    if long:
        conditions.append(_in_index(session, model, long))
    return and_(*conditions)


def _spellings(word: str) -> tuple[str, ...]:
    """What a word may be stored as: `0812-3456` also as `08123456` and, with country code, `628123456`."""
    digits = word.translate(_BETWEEN_DIGITS)
    if not digits.isdecimal():
        return (word,)
    abroad = (f"62{digits[1:]}",) if digits.startswith("0") and len(digits) > 1 else ()
    return tuple(dict.fromkeys((word, digits, *abroad)))


def _contains(columns: Sequence[Searched], spellings: Sequence[str]) -> ColumnElement[bool]:
    """Written like the expression that PostgreSQL has an index on, its constants included."""
    whole: ColumnElement[str] = _filled(columns[0])
    for each in columns[1:]:
        whole = whole + literal(" ", literal_execute=True) + _filled(each)
    return or_(*(func.lower(whole).contains(word, autoescape=True) for word in spellings))


def _filled(value: Searched) -> ColumnElement[str]:
    return func.coalesce(value, literal("", literal_execute=True))


def _in_index(session: Session, model: type[Record], words: Sequence[Sequence[str]]) -> ColumnElement[bool]:
    """That a row is among the hits of the index.

    A few hits are looked up one by one. Of many, a list soon holds enough when it is read in its own order;
    adding nothing to the serial keeps the planner from looking them up all the same.
    """
    name = model.__tablename__
    hits = light_table(f"{name}_search", column("rowid"))
    query = " AND ".join(f"({' OR '.join(map(_quoted, spellings))})" for spellings in words)
    found = select(hits.c.rowid).where(text(f"{name}_search MATCH :typed").bindparams(typed=query))
    seen = session.scalars(select(func.count()).select_from(found.limit(_MANY).subquery())).one()
    serial: ColumnElement[int] = model.__table__.c["serial"]
    return (serial if seen < _MANY else serial + 0).in_(found)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
