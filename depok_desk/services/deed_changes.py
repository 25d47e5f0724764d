"""What a deed did, record by record, as people read it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table, func, select
from sqlalchemy.orm import Session

from depok_desk.model.journal import Change
from depok_desk.services.custom_history import custom_change
from depok_desk.services.journal_cells import Pairs, pairs_of
from depok_desk.store.bulk import Cells, rows_of, table_of
from depok_desk.store.conflicts import caption_of, is_reference, label_of, title_of
from depok_desk.words import long_date

SHOWN = 200
"""Records that are read at a time: an import may have touched tens of thousands."""

_LONGEST = 160
_UNDECLARED = frozenset({"archived_at", "number", "code"})
"""Columns that are no fields but mean something to people; other undeclared ones are left out."""

_WORDS = {"+": "ditambahkan", "~": "diubah", "-": "dihapus"}


@dataclass(frozen=True)
class CellChange:
    """One cell in words: its label, what it held and what it holds; personal values are masked."""

    label: str
    old: str
    new: str


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
    return RecordChange(found.caption, _WORDS["~"], (CellChange(found.label, found.old, found.new),))


def _worded(line: Change, pairs: Pairs, rows: Mapping[str, Cells]) -> RecordChange:
    table = table_of(line.table_name)
    cells = (
        _cell(table.c[name], old, new, rows) for name, (old, new) in pairs.items() if _is_told(table.c[name])
    )
    caption = caption_of(table, rows[line.row_id])
    return RecordChange(caption[:1].upper() + caption[1:], _WORDS[line.op], tuple(cells))


def _is_told(column: Column[Any]) -> bool:
    """Whether a column says something to people; a key that leads to no one table does not."""
    if is_reference(column) and not column.foreign_keys:
        return False
    return "field" in column.info or column.name in _UNDECLARED


def _cell(column: Column[Any], old: Any, new: Any, rows: Mapping[str, Cells]) -> CellChange:
    return CellChange(label_of(column), _text(column, old, rows), _text(column, new, rows))


def _text(column: Column[Any], value: Any, rows: Mapping[str, Cells]) -> str:
    if value is None:
        return ""
    for key in column.foreign_keys:
        return _name(key.column.table, rows.get(value, {}))
    declared = column.info.get("field")
    if declared is None:
        shown = long_date(value) if isinstance(value, datetime) else str(value)
    else:
        shown = declared.kind.mask(value) if declared.personal else declared.kind.show(value)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _name(table: Table, cells: Cells) -> str:
    """What a row that is referred to is called, without its kind, which the label says already."""
    found = (cells.get(name) for name in ("name", "title", "number", "text"))
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
    rows: dict[str, Cells] = {}
    for table, known in wanted.items():
        present = rows_of(session.connection(), table, list(known))
        rows |= {key: present.get(key, was) for key, was in known.items()}
    return rows


def _references(table: Table, pairs: Pairs) -> Iterable[tuple[Table, str]]:
    for name, values in pairs.items():
        for key in table.c[name].foreign_keys:
            yield from ((key.column.table, value) for value in values if value)
