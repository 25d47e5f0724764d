"""Readings of the journal: what was done, by whom, when, and to which record."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session
from typing_extensions import TypeVarTuple

from depok_desk.model.journal import Change, Deed
from depok_desk.services.custom_history import about, custom_change
from depok_desk.services.journal_cells import pairs_of
from depok_desk.store.bulk import table_of
from depok_desk.store.conflicts import label_of, models
from depok_desk.store.encoding import Json, decode
from depok_desk.words import search_words

Ts = TypeVarTuple("Ts")


@dataclass(frozen=True)
class DeedLine:
    """One deed as people read it: `state` is empty, `diurungkan` or what kind of turning it was."""

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


@dataclass(frozen=True)
class DeedView:
    """Which deeds someone wants to see: `typed` words in label or operator, and a state.

    `state` is empty for all, `undoable`, `undone`, or `turning` for undoing and redoing itself.
    """

    typed: str = ""
    state: str = ""


def deed_ids(session: Session, view: DeedView) -> list[str]:
    """The ids of all deeds of a view, the newest first."""
    return list(session.scalars(_viewed(select(Deed.id), view)))


def viewed_deeds(session: Session, view: DeedView, limit: int) -> list[DeedLine]:
    """The newest deeds of a view."""
    return [line_of(deed) for deed in session.scalars(_viewed(select(Deed), view).limit(limit))]


def deeds_by_id(session: Session, ids: Sequence[str]) -> list[DeedLine]:
    """Some deeds, by id, in any order."""
    return [line_of(deed) for deed in session.scalars(select(Deed).where(Deed.id.in_(ids)))]


def _viewed(wanted: Select[*Ts], view: DeedView) -> Select[*Ts]:
    for word in search_words(view.typed):
        wanted = wanted.where(func.lower(Deed.label + " " + Deed.operator).contains(word, autoescape=True))
    if view.state:
        wanted = wanted.where(_in_state(view.state))
    return wanted.order_by(Deed.id.desc())


def _in_state(state: str) -> ColumnElement[bool]:
    if state == "undone":
        return Deed.undone_by.is_not(None)
    if state == "turning":
        return Deed.kind != "do"
    return and_(Deed.kind == "do", Deed.undoable, Deed.undone_by.is_(None))


def line_of(deed: Deed) -> DeedLine:
    """A deed as people read it."""
    state = (
        "diurungkan" if deed.undone_by else {"undo": "pengurungan", "redo": "pengulangan"}.get(deed.kind, "")
    )
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
