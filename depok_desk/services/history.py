"""Readings of the journal: what was done, by whom, when, and to which record."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from depok_desk.model.journal import Change, Deed
from depok_desk.services.custom_history import about, custom_change
from depok_desk.services.journal_cells import pairs_of
from depok_desk.store.bulk import table_of
from depok_desk.store.conflicts import label_of, models
from depok_desk.store.encoding import Json, decode


@dataclass(frozen=True)
class DeedLine:
    """One deed as people read it: `state` is empty, `diurungkan`, or what it did to another deed."""

    id: str
    label: str
    at: datetime
    operator: str
    rows: int
    undoable: bool
    state: str


@dataclass(frozen=True)
class CellLine:
    """One change of one cell of a record; values are shown as people read them, personal ones masked."""

    deed_id: str
    deed: str
    at: datetime
    operator: str
    label: str
    old: str
    new: str


def deeds(session: Session, limit: int = 50) -> list[DeedLine]:
    """The newest deeds first."""
    newest = session.scalars(select(Deed).order_by(Deed.id.desc()).limit(limit))
    return [line_of(deed) for deed in newest]


_TURNING = {"undo": "mengurungkan", "redo": "mengulangi"}


def line_of(deed: Deed) -> DeedLine:
    """A deed as people read it."""
    state = "diurungkan" if deed.undone_by else _TURNING.get(deed.kind, "")
    undoable = deed.kind == "do" and deed.undoable and not deed.undone_by
    return DeedLine(deed.id, deed.label, deed.at, deed.operator, deed.row_count, undoable, state)


def of_record(session: Session, row_id: str) -> list[CellLine]:
    """Everything that ever happened to one record, newest first."""
    found = session.execute(
        select(Deed, Change)
        .join(Deed, Deed.id == Change.deed_id)
        .where(about(row_id))
        .order_by(Change.seq.desc())
    )
    return [line for deed, change in found for line in _cell_lines(session, deed, change)]


def _cell_lines(session: Session, deed: Deed, change: Change) -> Sequence[CellLine]:
    cells: dict[str, Any] = json.loads(change.cells)
    if own := custom_change(session, change, pairs_of(change)):
        return [CellLine(deed.id, deed.label, deed.at, deed.operator, own.label, own.old, own.new)]
    if change.op != "~":
        word = "ditambahkan" if change.op == "+" else "dihapus"
        return [CellLine(deed.id, deed.label, deed.at, deed.operator, f"Data {word}", "", "")]
    columns = table_of(change.table_name).c
    return [
        CellLine(
            deed.id,
            deed.label,
            deed.at,
            deed.operator,
            label_of(columns[name]),
            *(_shown(session, columns[name], value) for value in pair),
        )
        for name, pair in cells.items()
        if name in columns
    ]


def _shown(session: Session, column: Column[Any], written: Json) -> str:
    """A value of the journal as people read it: masked if personal, by name if it refers to another row."""
    value = decode(column, written)
    if value is None:
        return ""
    for key in column.foreign_keys:
        other = session.get(models()[key.column.table.name], value)
        return other.caption() if other else "(sudah tidak ada)"
    declared = column.info.get("field")
    if declared is None:
        return str(value)
    return declared.kind.mask(value) if declared.personal else declared.kind.show(value)
