"""What a deed did, record by record, as people read it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table, func, select
from sqlalchemy.orm import Session

from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.model.journal import Change
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.services.custom_history import custom_change
from depok_desk.services.journal_cells import Pairs, pairs_of
from depok_desk.store.bulk import Cells, rows_of, table_of
from depok_desk.store.conflicts import caption_of, label_of, title_of
from depok_desk.words import long_date

SHOWN = 200
"""Records that are read at a time: an import may have touched tens of thousands."""

_LONGEST = 160
_UNDECLARED = frozenset({"archived_at", "number", "code"})
"""Columns that are no fields but mean something to people; other undeclared ones are left out."""

_NAMES = ("name", "title", "number", "text")

_SUBJECTS = (Ikm, Community, Product, Licence, Certificate)
"""Whose rows may be named by a column that refers to records of any register."""

_WORDS = {"+": "ditambahkan", "~": "diubah", "-": "dihapus"}


@dataclass(frozen=True)
class CellPlace:
    """Where a cell change stands: the journal's line, the column, and whether its values are masked."""

    seq: int
    column: str
    personal: bool


@dataclass(frozen=True)
class CellChange:
    """One cell in words: its label, what it held and what it holds; personal values are masked."""

    label: str
    old: str
    new: str
    place: CellPlace | None = field(default=None, compare=False)


@dataclass(frozen=True)
class RecordChange:
    """What was done to one record: what people call it, the verb, and its cells."""

    caption: str
    verb: str
    cells: tuple[CellChange, ...]


def record_changes(
    session: Session, deed_id: str, *, start: int = 0, limit: int = SHOWN
) -> list[RecordChange]:
    """Some of a deed's changes, in the order in which they were made."""
    lines = session.scalars(
        select(Change).where(Change.deed_id == deed_id).order_by(Change.seq).offset(start).limit(limit)
    ).all()
    cells = {line.seq: pairs_of(line) for line in lines}
    rows = _rows(session, lines, cells)
    return [_custom(session, line, cells[line.seq]) or _worded(line, cells[line.seq], rows) for line in lines]


def touched_tables(session: Session, deed_id: str) -> list[tuple[str, int]]:
    """How many rows of each kind a deed touched, the most first: `[("IKM", 296), ("Produk", 296)]`."""
    counted = (
        select(Change.table_name, func.count())
        .where(Change.deed_id == deed_id)
        .group_by(Change.table_name)
        .order_by(func.count().desc(), Change.table_name)
    )
    return [(title_of(table_of(name)), number) for name, number in session.execute(counted)]


def _custom(session: Session, line: Change, pairs: Pairs) -> RecordChange | None:
    """What a line says of a field of the office's own, told as a change of the record that holds it."""
    found = custom_change(session, line, pairs)
    if found is None:
        return None
    place = CellPlace(line.seq, found.key, found.personal)
    return RecordChange(found.caption, _WORDS["~"], (CellChange(found.label, found.old, found.new, place),))


def _worded(line: Change, pairs: Pairs, rows: Mapping[str, Cells]) -> RecordChange:
    table = table_of(line.table_name)
    cells = (
        _cell(line.seq, table.c[name], pair, rows) for name, pair in pairs.items() if _is_told(table.c[name])
    )
    caption = caption_of(table, rows[line.row_id])
    return RecordChange(caption[:1].upper() + caption[1:], _WORDS[line.op], tuple(cells))


def _is_told(column: Column[Any]) -> bool:
    """Whether a column says something to people."""
    return "field" in column.info or column.name in _UNDECLARED


def _cell(seq: int, column: Column[Any], pair: tuple[Any, Any], rows: Mapping[str, Cells]) -> CellChange:
    declared = column.info.get("field")
    old, new = (_text(column, value, rows) for value in pair)
    personal = declared is not None and declared.personal
    return CellChange(label_of(column), old, new, CellPlace(seq, column.name, personal))


def _text(column: Column[Any], value: Any, rows: Mapping[str, Cells]) -> str:
    if value is None:
        return ""
    for key in column.foreign_keys:
        return _name(key.column.table, rows.get(value, {}))
    declared = column.info.get("field")
    if declared is None:
        shown = long_date(value) if isinstance(value, datetime) else str(value)
    elif declared.kind is REFERENCE:
        return _subject(rows.get(value, {}))
    else:
        shown = declared.kind.mask(value) if declared.personal else declared.kind.show(value)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _subject(cells: Cells) -> str:
    """What a record of any register is called; its label says what it is to the row that names it."""
    return next((str(cells[name]) for name in _NAMES if cells.get(name)), "(sudah tidak ada)")


def _name(table: Table, cells: Cells) -> str:
    """What a row that is referred to is called, without its kind, which the label says already."""
    found = (cells.get(name) for name in _NAMES)
    return next((str(each) for each in found if each), caption_of(table, cells))


def _rows(session: Session, lines: Sequence[Change], cells: Mapping[int, Pairs]) -> dict[str, Cells]:
    """The rows that were touched and those they refer to, as they are; a row that is gone as it was."""
    wanted: dict[Table, dict[str, Cells]] = {}
    for line in lines:
        table, pairs = table_of(line.table_name), cells[line.seq]
        was = {name: old if new is None else new for name, (old, new) in pairs.items()}
        wanted.setdefault(table, {}).setdefault(line.row_id, was)
        for target, key in _references(table, pairs):
            wanted.setdefault(target, {}).setdefault(key, {})
    rows: dict[str, Cells] = {line.row_id: {} for line in lines}
    for table, known in wanted.items():
        present = rows_of(session.connection(), table, list(known))
        rows |= {key: row for key, was in known.items() if (row := present.get(key, was))}
    return rows


def _references(table: Table, pairs: Pairs) -> Iterable[tuple[Table, str]]:
    for name, values in pairs.items():
        column = table.c[name]
        targets = [key.column.table for key in column.foreign_keys]
        declared = column.info.get("field")
        if not targets and declared is not None and declared.kind is REFERENCE:
            targets = [table_of(model.__tablename__) for model in _SUBJECTS]
        yield from ((target, value) for target in targets for value in values if value)
