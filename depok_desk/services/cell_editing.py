"""Editing cells of a register: planned as a whole, then carried out as one deed or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.kinds.clock import today as pc_today
from depok_desk.registers.custom import PREFIX
from depok_desk.registers.register import Register
from depok_desk.services.cell_clashes import clashes
from depok_desk.services.custom_values import custom_values
from depok_desk.services.edit_plan import CellEdit, EditPlan, RowEdit
from depok_desk.services.first_values import First, nothing
from depok_desk.services.registering import declared_fields, new_record, write_values
from depok_desk.services.row_editing import Edit, RowPlanner
from depok_desk.store.bulk import CellChange, change_rows, chunks, rows_of, table_of
from depok_desk.words import count_of


def plan_edits(
    session: Session,
    register: Register,
    edits: Sequence[Edit],
    today: date | None = None,
    first: First = nothing,
) -> EditPlan:
    """What these edits would do; nothing is stored.

    An edit whose row id begins with “+” belongs to a new row, which gets `first` values. A district that no
    longer holds the row's ward empties the ward, visibly; a ward outside the row's district is refused.
    """
    by_row: dict[str, list[Edit]] = {}
    for edit in edits:
        by_row.setdefault(edit.row_id, []).append(edit)
    planner = RowPlanner(session, register, today or pc_today(), first)
    table = table_of(register.model.__tablename__)
    stored = rows_of(session.connection(), table, [each for each in by_row if not each.startswith("+")])
    rows = [planner.plan(row_id, stored.get(row_id), some) for row_id, some in by_row.items()]
    judged = clashes(session, register.model, rows)
    return EditPlan(register.model, register.one, tuple(_judged(row, judged) for row in rows))


def carry_out(session: Session, plan: EditPlan) -> list[str]:
    """Store all cells of a plan; returns the ids of the rows that were added.

    Raises:
        UserError: some cells are refused, or rows have changed since the plan was made.
    """
    if plan.refused:
        row, cell = plan.refused[0]
        raise UserError(f"{cell.label} {row.caption} belum dapat disimpan: {cell.sentence}")
    _refuse_overtaken(session, plan)
    known = [row for row in plan.rows if not row.new]
    columns = set(table_of(plan.model.__tablename__).c.keys())
    changes = [CellChange(row.row_id, _cells(row, columns)) for row in known]
    change_rows(session, plan.model, [change for change in changes if change.cells])
    for row in known:
        _write_others(session, plan.model, row, columns)
    return [_added(session, plan.model, row) for row in plan.added]


def _judged(row: RowEdit, judged: Mapping[tuple[str, str], tuple[str, bool]]) -> RowEdit:
    def cell_judged(cell: CellEdit) -> CellEdit:
        said = judged.get((row.row_id, cell.key))
        if said is None:
            return cell
        return replace(cell, sentence=f"{cell.sentence} {said[0]}".strip(), refused=said[1])

    return replace(row, cells=tuple(map(cell_judged, row.cells)))


def _refuse_overtaken(session: Session, plan: EditPlan) -> None:
    """Lock the rows and compare their versions with those planned upon."""
    expected = {row.row_id: row for row in plan.rows if not row.new}
    model, now = plan.model, dict[str, int]()
    for some in chunks(list(expected)):
        wanted = select(model.id, model.version).where(model.id.in_(some)).with_for_update()
        now |= {row[0]: row[1] for row in session.execute(wanted)}
    changed = [
        row.caption
        for each, row in expected.items()
        if now.get(each) != row.version or _others_differ(session, model, row)
    ]
    if changed:
        others = f" dan {count_of(len(changed) - 1, plan.one)} lain" if len(changed) > 1 else ""
        raise UserError(
            f"{changed[0]}{others} baru saja diubah orang lain, jadi belum ada yang disimpan; "
            "lihat isinya yang sekarang, lalu ulangi."
        )


def _others_differ(session: Session, model: type[Record], row: RowEdit) -> bool:
    """Whether a field of the office's own holds something else by now: the row's version does not tell."""
    planned = {cell.key: cell.values[0] for cell in row.cells if cell.changes and cell.key.startswith(PREFIX)}
    present = custom_values(session, model, row.row_id) if planned else {}
    return any(present.get(key) != value for key, value in planned.items())


def _cells(row: RowEdit, columns: set[str]) -> dict[str, tuple[Any, Any]]:
    return {cell.key: cell.values for cell in row.cells if cell.changes and cell.key in columns}


def _write_others(session: Session, model: type[Record], row: RowEdit, columns: set[str]) -> None:
    """Store what is kept elsewhere than in the row's own columns: fields of the office's own."""
    others = {cell.key: cell.values[1] for cell in row.cells if cell.changes and cell.key not in columns}
    if others:
        write_values(session, session.get_one(model, row.row_id), others)


def _added(session: Session, model: type[Record], row: RowEdit) -> str:
    values = {**dict.fromkeys(declared_fields(session, model)), **row.first}
    return new_record(session, model, values | {cell.key: cell.values[1] for cell in row.cells}).id
