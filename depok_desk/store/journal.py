"""The one place that records changes: every write is part of a deed, with old and new value per column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, event, func, insert, inspect, select, update
from sqlalchemy.orm import InstanceState, ORMExecuteState, Session

from depok_desk.errors import UserError
from depok_desk.model.base import BOOKKEEPING, Record
from depok_desk.model.ids import new_id
from depok_desk.model.journal import Change, Deed
from depok_desk.store.encoding import Json, dumps, encode
from depok_desk.store.phase_gate import PhaseGate
from depok_desk.store.rubric_gate import refuse_used_rubrics
from depok_desk.store.session_rows import Line
from depok_desk.words import storable

_MOMENT_DIGITS = 12
"""How many digits of a key are the moment it was made (RFC 9562, version 7)."""


@dataclass
class Doing:
    """The deed that a session is carrying out; it is written with its first change."""

    label: str
    operator: str
    at: datetime
    kind: str = "do"
    undoable: bool = True
    target_id: str | None = None
    id: str = field(default_factory=new_id)
    rows: int = 0
    gate: PhaseGate = field(default_factory=PhaseGate)
    refused: str = ""

    def take_turn(self, connection: Connection) -> None:
        """Take an id greater than that of every deed in the store, also where a clock runs behind."""
        newest: str = connection.execute(select(func.max(Deed.id))).scalar() or ""
        if self.id <= newest:
            moment = int(newest[:_MOMENT_DIGITS], 16) + 1
            self.id = f"{moment:0{_MOMENT_DIGITS}x}{self.id[_MOMENT_DIGITS:]}"

    def begin(self, connection: Connection) -> None:
        """Write the deed itself, before its first change."""
        connection.execute(
            insert(Deed),
            {
                "id": self.id,
                "kind": self.kind,
                "label": storable(self.label)[:300],
                "operator": self.operator,
                "at": self.at,
                "undoable": self.undoable,
                "target_id": self.target_id,
                "row_count": 0,
            },
        )

    def record(self, connection: Connection, lines: Sequence[Line]) -> None:
        """Write what was done to some rows.

        Raises:
            UserError: the phase of a session, or the use of a rubric, does not allow it; the deed can then
                no longer be finished.
        """
        if not lines:
            return
        try:
            self.gate.check(connection, lines)
            refuse_used_rubrics(connection, lines)
        except UserError as error:
            self.refused = str(error)
            raise
        if not self.rows:
            self.begin(connection)
        self.rows += len(lines)
        connection.execute(insert(Change), [self._change(line) for line in lines])

    def finish(self, connection: Connection) -> None:
        """Write how many rows were touched, and the label and whether it can be undone, as known in the end.

        Raises:
            UserError: something of it was refused, so that nothing of it may stay.
        """
        if self.refused:
            raise UserError(self.refused)
        if self.rows:
            label = storable(self.label)[:300]
            finished = {"row_count": self.rows, "label": label, "undoable": self.undoable}
            connection.execute(update(Deed).where(Deed.id == self.id).values(finished))

    def _change(self, line: Line) -> dict[str, Any]:
        """One line of the journal."""
        table, row_id, op, cells = line
        return {"deed_id": self.id, "table_name": table, "row_id": row_id, "op": op, "cells": dumps(cells)}


class DeedSession(Session):
    """A session that writes only as part of a deed and journals all it writes."""

    @property
    def doing(self) -> Doing:
        """The deed under way.

        Raises:
            RuntimeError: the session was opened for reading.
        """
        doing = self.info.get("doing")
        if not isinstance(doing, Doing):
            raise RuntimeError("this session only reads; write inside Store.deed(...)")
        return doing


def doing(session: Session) -> Doing:
    """The deed that a service is part of."""
    if not isinstance(session, DeedSession):
        raise TypeError("the store's own sessions only")
    return session.doing


@event.listens_for(DeedSession, "before_flush")
def _stamp(session: DeedSession, _context: object, _instances: object) -> None:
    """Give new and changed rows the time of their deed."""
    at = session.doing.at
    for row in session.new:
        if isinstance(row, Record):
            row.created_at = row.updated_at = at
    for row in session.dirty:
        if isinstance(row, Record) and session.is_modified(row):
            row.updated_at = at


@event.listens_for(DeedSession, "after_flush")
def _record(session: DeedSession, _context: object) -> None:
    """Journal what the flush wrote, in the same transaction."""
    lines = [_line(row, "+", _all_cells(row)) for row in session.new if isinstance(row, Record)]
    changed = [(row, _changed_cells(row)) for row in session.dirty if isinstance(row, Record)]
    lines += [_line(row, "~", cells) for row, cells in changed if cells]
    lines += [_line(row, "-", _all_cells(row)) for row in session.deleted if isinstance(row, Record)]
    session.doing.record(session.connection(), lines)


def _line(row: Record, op: str, cells: Mapping[str, Json]) -> Line:
    return Line(row.__tablename__, row.id, op, cells)


def _all_cells(row: Record) -> dict[str, Json]:
    values = inspect(row).dict
    return {
        column.key: encode(values[column.key])
        for column in row.__mapper__.column_attrs
        if column.key not in BOOKKEEPING and values.get(column.key) is not None and column.key != "id"
    }


def _changed_cells(row: Record) -> dict[str, Json]:
    state: InstanceState[Record] = inspect(row)
    cells: dict[str, Json] = {}
    for column in row.__mapper__.column_attrs:
        history = state.attrs[column.key].history
        if column.key in BOOKKEEPING or not history.has_changes():
            continue
        old = encode(history.deleted[0] if history.deleted else None)
        new = encode(history.added[0] if history.added else None)
        if old != new:
            cells[column.key] = [old, new]
    return cells


@event.listens_for(DeedSession, "do_orm_execute")
def _refuse_unjournalled(state: ORMExecuteState) -> None:
    """Let no bulk statement past the journal: `add_rows` and `change_rows` are the bulk path."""
    if state.is_insert or state.is_update or state.is_delete:
        raise RuntimeError("bulk writes go through store.bulk, which journals them")
