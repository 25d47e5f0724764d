"""Carrying an import out: exactly what was planned, in one deed, or nothing."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.ids import new_id
from depok_desk.model.journal import Change
from depok_desk.model.region import Setting
from depok_desk.registers.register import Register
from depok_desk.services.importing.memory import collector_resting
from depok_desk.services.importing.packed import Packed
from depok_desk.services.importing.plan import Action, Plan
from depok_desk.services.importing.progress import Step, silent
from depok_desk.services.importing.understanding import layout_setting
from depok_desk.store.bulk import Cells, change_rows, chunks, insert_rows, table_of
from depok_desk.store.journal import doing

_SLICE = 2_000
"""Rows per write: few enough to stop soon and to keep memory flat."""

_STALE = (
    "Isi register berubah sejak rencana impor “{file}” dibuat. "
    "Buat ulang rencananya (pilihan Anda tetap tersimpan), periksa, lalu impor lagi."
)


@dataclass(frozen=True)
class Receipt:
    """What an import has done; `deed` is the id of its deed, None when nothing was to be written."""

    plan: Plan
    deed: str | None

    def as_json(self) -> dict[str, Any]:
        """The memo of the batch command."""
        return self.plan.as_json(self.deed)


@collector_resting()
def carry_out(session: Session, plan: Plan, step: Step = silent) -> Receipt:
    """Write exactly what was planned, within the caller's deed; `step` may raise to stop.

    Raises:
        UserError: the rows that the plan relies on were changed since, or rows were added to its register.
    """
    session.flush()
    if _is_stale(session, plan):
        raise UserError(_STALE.format(file=plan.file))
    writes = plan.writes
    total = sum(map(len, writes.additions.values())) + sum(map(len, writes.changes.values()))
    deed, connection, done = doing(session), session.connection(), 0
    for model, unnumbered in writes.additions.items():
        rows, table = _named(session, model, unnumbered), table_of(model.__tablename__)
        for start in range(0, len(unnumbered), _SLICE):
            step(done + start, total, f"Menyimpan {model.TITLE}")
            insert_rows(connection, deed, table, islice(rows, _SLICE))
        done += len(unnumbered)
    for model, changes in writes.changes.items():
        for start in range(0, len(changes), _SLICE):
            step(done + start, total, f"Mengubah {model.TITLE}")
            change_rows(session, model, changes[start : start + _SLICE])
        done += len(changes)
    if not writes.empty:
        _remember(session, plan.register, plan.layouts)
    session.flush()
    step(total, total, "Selesai")
    return Receipt(plan, deed.id if deed.rows else None)


def deed_label(plan: Plan) -> str:
    """What undo and history call the import of a plan."""
    return f"Impor {plan.file} ({plan.count(Action.NEW)} baru, {plan.count(Action.CHANGE)} diubah)"


def _is_stale(session: Session, plan: Plan) -> bool:
    """Whether rows of the plan's tables were added or removed since, or rows it changes were touched."""
    tables = [model.__tablename__ for model in plan.writes.additions]
    came_or_went = select(func.count()).where(
        Change.seq > plan.foundation.journal_line, Change.op != "~", Change.table_name.in_(tables)
    )
    if session.scalar(came_or_went):
        return True
    return any(_touched(session, model, versions) for model, versions in plan.foundation.versions.items())


def _touched(session: Session, model: type[Record], versions: Mapping[str, int]) -> bool:
    table = model.__table__
    for ids in chunks(list(versions)):
        wanted = {key: versions[key] for key in ids}
        found = session.execute(select(table.c.id, table.c.version).where(table.c.id.in_(ids)))
        if {row.id: row.version for row in found} != wanted:
            return True
    return False


def _named(session: Session, model: type[Record], rows: Sequence[Packed]) -> Iterator[Cells]:
    """New rows, all with an id and, where the model has them, with the next register numbers."""
    table = model.__table__
    numbered = "serial" in table.c
    last = session.scalar(select(func.max(table.c.serial))) or 0 if numbered else 0
    for serial, row in enumerate(rows, last + 1):
        cells = {name: value for name, value in row.unpacked().items() if name in table.c}
        if numbered:
            cells |= {"serial": serial, "number": f"{model.TITLE}-{serial:05}"}
        yield cells if "id" in cells else {"id": new_id(), **cells}


def _remember(session: Session, register: Register, layouts: Mapping[str, Sequence[str | None]]) -> None:
    """Keep what the columns of each layout became, for the next workbook of that layout."""
    for layout, keys in layouts.items():
        key, value = layout_setting(register, layout), json.dumps(keys)
        known = session.scalars(select(Setting).where(Setting.key == key)).first()
        if known is None:
            session.add(Setting(key=key, value=value))
        elif known.value != value:
            known.value = value
