"""Finding rows by what people type: any order of words, any case, numbers as they are spoken."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    and_,
    bindparam,
    column,
    func,
    literal,
    or_,
    select,
    text,
    true,
)
from sqlalchemy import table as light_table
from sqlalchemy.orm import InstrumentedAttribute, Session

from depok_desk.model.base import Record
from depok_desk.store.near_words import SHORTEST, Pieces, one_slip, ranked, two_slips
from depok_desk.words import folded, search_words

FULL_TEXT = {"ikm": ("number", "name", "brand", "owner", "main_product", "nib", "phone")}
"""Tables with a full-text index of three-letter groups, and the columns in it, as migrations made it."""

Searched = ColumnElement[Any] | InstrumentedAttribute[Any]
"""A column, or an expression such as the name of the firm that a row belongs to."""

_MANY = 2_000
"""Hits that are quicker found in the order of a list than looked up and sorted."""

_CANDIDATES = 400
"""Rows that are compared letter by letter, at least: the index finds the likely ones, not the best ones."""

_FEW = 3_000
"""Rows that are compared, at most, where no index finds those with the letters in their right places."""

_LIKE_ENOUGH = ("0.4", "0.15")
"""How like a word a stretch of a row must be for PostgreSQL; two letters swapped leave little of a word."""

_HAS_TRIGRAMS = "EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm')"

_BETWEEN_DIGITS = str.maketrans("", "", ".-()+/")


def matches(
    session: Session, model: type[Record], columns: Sequence[Searched], typed: str
) -> ColumnElement[bool] | None:
    """The condition that a row holds every typed word somewhere; None when nothing was typed."""
    words = [_spellings(word) for word in search_words(typed)]
    if not words or not columns:
        return None
    indexed = session.get_bind().dialect.name == "sqlite" and model.__tablename__ in FULL_TEXT
    long = [word for word in words if indexed and min(map(len, word)) >= SHORTEST]
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
    whole = func.lower(_joined(columns))
    return or_(*(whole.contains(word, autoescape=True) for word in spellings))


def _joined(columns: Sequence[Searched]) -> ColumnElement[str]:
    whole: ColumnElement[str] = _filled(columns[0])
    for each in columns[1:]:
        whole = whole + literal(" ", literal_execute=True) + _filled(each)
    return whole


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
    typed: BindParameter[str] = bindparam(
        "typed", query, unique=True
    )  # one statement may ask for several words apart
    found = select(hits.c.rowid).where(text(f"{name}_search MATCH :typed").bindparams(typed))
    seen = session.scalars(select(func.count()).select_from(found.limit(_MANY).subquery())).one()
    serial: ColumnElement[int] = model.__table__.c["serial"]
    return (serial if seen < _MANY else serial + 0).in_(found)


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def similar_ids(
    session: Session, model: type[Record], columns: Sequence[Searched], typed: str, limit: int
) -> list[str]:
    """The rows that hold every typed word with a letter or two wrong or swapped, the nearest first.

    For when `matches` finds nothing. Rows in the bin are among them: whoever asks narrows as for a list.
    """
    words = [_as_stored(word) for word in search_words(typed)]
    if not words or not columns:
        return []
    for likely, most in _candidates(session, model, columns, words):
        rows = session.execute(select(model.id, *columns).where(likely).limit(max(most, 2 * limit)))
        texts = {row[0]: folded(" ".join(str(each) for each in row[1:] if each)) for row in rows}
        if found := ranked(words, texts):
            return found[:limit]
    return []


def _as_stored(word: str) -> str:
    """Digits without what stands between them; a mobile number with its country code."""
    digits = word.translate(_BETWEEN_DIGITS)
    if not digits.isdecimal():
        return word
    return f"62{digits[1:]}" if digits.startswith("08") else digits


def _candidates(
    session: Session, model: type[Record], columns: Sequence[Searched], words: Sequence[str]
) -> Iterator[tuple[ColumnElement[bool], int]]:
    """Conditions that likely rows fulfil, with how many of them to compare; the surest first."""
    dialect = session.get_bind().dialect.name
    if model.__tablename__ not in FULL_TEXT:
        yield true(), _FEW
    elif dialect == "sqlite":
        for slips in (one_slip, two_slips):
            if pieces := [found for found in map(slips, words) if found]:
                yield _holding(model, pieces), _CANDIDATES
    elif session.scalars(select(func.count()).where(text(_HAS_TRIGRAMS))).one():
        whole = func.lower(_joined(columns))
        for least in _LIKE_ENOUGH:
            session.execute(text(f"SET LOCAL pg_trgm.word_similarity_threshold = {least}"))
            yield and_(*(literal(word).op("<%", is_comparison=True)(whole) for word in words)), _FEW
    else:
        yield true(), _FEW


def _holding(model: type[Record], words: Sequence[Sequence[Pieces]]) -> ColumnElement[bool]:
    """That a row is among the first hits of the index that hold some pieces of each word."""
    name = model.__tablename__
    query = " AND ".join(
        f"({' OR '.join('(' + ' AND '.join(map(_quoted, pieces)) + ')' for pieces in several)})"
        for several in words
    )
    found = text(f"SELECT rowid FROM {name}_search WHERE {name}_search MATCH :pieces LIMIT {_CANDIDATES}")
    hits = found.bindparams(pieces=query).columns(column("rowid", Integer))
    return model.__table__.c["serial"].in_(select(hits.subquery().c.rowid))
