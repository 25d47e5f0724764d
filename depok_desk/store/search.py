"""Finding rows by what people type: any order of words, any case, accents or not."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, column, func, literal, select, text
from sqlalchemy import table as light_table
from sqlalchemy.orm import InstrumentedAttribute, Session

from depok_desk.model.base import Record
from depok_desk.words import folded

FULL_TEXT = {"ikm": ("number", "name", "brand", "owner", "main_product", "nib", "phone")}
"""Tables with a full-text index of three-letter groups, and the columns in it."""

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


def index_statements(dialect: str, table: str, columns: Sequence[str]) -> list[str]:
    """The statements that make a table's full-text index, for a migration."""
    return (_sqlite_statements if dialect == "sqlite" else _postgres_statements)(table, columns)


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


def _sqlite_statements(name: str, columns: Sequence[str]) -> list[str]:
    listed = ", ".join(columns)
    new, old = (", ".join(f"{side}.{column}" for column in columns) for side in ("new", "old"))
    add = f"INSERT INTO {name}_search(rowid, {listed}) VALUES (new.serial, {new});"
    drop = f"INSERT INTO {name}_search({name}_search, rowid, {listed}) VALUES ('delete', old.serial, {old});"
    watched = f"serial, {listed} ON {name}"
    options = f"content='{name}', content_rowid='serial', tokenize='trigram remove_diacritics 1'"
    return [
        f"CREATE VIRTUAL TABLE {name}_search USING fts5({listed}, {options})",
        f"CREATE TRIGGER {name}_search_add AFTER INSERT ON {name} BEGIN {add} END",
        f"CREATE TRIGGER {name}_search_drop AFTER DELETE ON {name} BEGIN {drop} END",
        f"CREATE TRIGGER {name}_search_change AFTER UPDATE OF {watched} BEGIN {drop} {add} END",
    ]


def _postgres_statements(name: str, columns: Sequence[str]) -> list[str]:
    whole = " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)
    extension = "CREATE EXTENSION IF NOT EXISTS pg_trgm"
    index = f"CREATE INDEX ix_{name}_search ON {name} USING gin (lower({whole}) gin_trgm_ops)"
    unable = "insufficient_privilege OR undefined_file OR feature_not_supported"
    return [f"DO $$ BEGIN {extension}; {index}; EXCEPTION WHEN {unable} THEN NULL; END $$"]
