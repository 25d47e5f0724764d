"""Finding rows by what people type: any order of words, any case, accents or not."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, column, func, literal, select, text
from sqlalchemy import table as light_table
from sqlalchemy.orm import InstrumentedAttribute, Session

from depok_desk.model.base import Record
from depok_desk.words import folded

FULL_TEXT = {"ikm": ("number", "name", "brand", "owner", "main_product", "nib", "phone")}
"""Tables with a full-text index of three-letter groups, and the columns in it, as migrations made it."""

_SHORTEST = 3


def matches(
    session: Session, model: type[Record], columns: Sequence[InstrumentedAttribute[Any]], typed: str
) -> ColumnElement[bool] | None:
    """The condition that a row holds every typed word somewhere; None when nothing was typed."""
    words = folded(typed).split()
    if not words:
        return None
    name = model.__tablename__
    indexed = session.get_bind().dialect.name == "sqlite" and name in FULL_TEXT
    long = [word for word in words if len(word) >= _SHORTEST] if indexed else []
    short = [word for word in words if word not in long]
    conditions = [_contains(columns, word) for word in short]
    if long:
        conditions.append(_indexed(name, long))
    return and_(*conditions)


def _contains(columns: Sequence[InstrumentedAttribute[Any]], word: str) -> ColumnElement[bool]:
    whole: ColumnElement[str] = func.coalesce(columns[0], "")
    for each in columns[1:]:
        whole = whole + literal(" ", literal_execute=True) + func.coalesce(each, "")
    return func.lower(whole).contains(word, autoescape=True)


def _indexed(name: str, words: Sequence[str]) -> ColumnElement[bool]:
    hits = light_table(f"{name}_search", column("rowid"))
    query = " ".join('"' + word.replace('"', '""') + '"' for word in words)
    found = select(hits.c.rowid).where(text(f"{name}_search MATCH :typed").bindparams(typed=query))
    return column("serial", _selectable=light_table(name)).in_(found)
