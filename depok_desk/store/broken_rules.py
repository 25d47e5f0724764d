"""Which rule of the tables a change would break, in the words of the screen."""

import re
from functools import cache

from sqlalchemy import Column, Table, UniqueConstraint

from depok_desk.model.base import Base
from depok_desk.store.conflicts import label_of, title_of
from depok_desk.words import list_words

_SQLITE = re.compile(r"(unique|not null) constraint failed: (\w+\.\w+(?:, \w+\.\w+)*)", re.IGNORECASE)
_SERVER_UNIQUE = re.compile(r'unique constraint "(\w+)"')
_SERVER_EMPTY = re.compile(r'null value in column "(\w+)" of relation "(\w+)"')


def rule_in_words(text: str) -> str:
    """What a database's refusal, in English, means: `Nomor pada Sertifikat sudah dipakai data lain`."""
    if found := _SQLITE.search(text):
        columns = [_column(*name.split(".")) for name in found.group(2).split(", ")]
        return _taken(columns) if found.group(1).casefold() == "unique" else _missing(columns)
    if found := _SERVER_EMPTY.search(text):
        return _missing([_column(found.group(2), found.group(1))])
    if (found := _SERVER_UNIQUE.search(text)) and (named := _unique().get(found.group(1))):
        return _taken(named)
    if "foreign key" in text.casefold():
        return "ada data lain yang terkait dengannya"
    return "aturan data"


def _column(table: str, name: str) -> Column[object]:
    return Base.metadata.tables[table].c[name]


def _taken(columns: list[Column[object]]) -> str:
    return f"{_named(columns)} sudah dipakai data lain"


def _missing(columns: list[Column[object]]) -> str:
    return f"{_named(columns)} belum diisi"


def _named(columns: list[Column[object]]) -> str:
    return f"{list_words([label_of(column) for column in columns])} pada {title_of(columns[0].table)}"


@cache
def _unique() -> dict[str, list[Column[object]]]:
    """The name of each rule of uniqueness, and its columns."""
    return {name: columns for table in Base.metadata.tables.values() for name, columns in _unique_in(table)}


def _unique_in(table: Table) -> list[tuple[str, list[Column[object]]]]:
    rules = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    indexes = [each for each in table.indexes if each.unique]
    return [(str(rule.name), list(rule.columns)) for rule in (*rules, *indexes)]
