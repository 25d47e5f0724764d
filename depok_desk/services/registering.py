"""Entering, changing, binning and restoring records of any register, one deed of the office at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.fields import Field, fields_of
from depok_desk.model.kinds.kind import Stored
from depok_desk.registers.custom import PREFIX
from depok_desk.services.custom_values import custom_values, declared_custom, set_custom_values
from depok_desk.store.bulk import chunks
from depok_desk.store.journal import doing

Values = Mapping[str, Any]
"""Key of a field -> stored value."""


@dataclass(frozen=True)
class Snapshot:
    """One record as a form shows it: what it is called and the values of its declared fields."""

    id: str
    caption: str
    values: Values
    binned: bool = False


class OvertakenError(UserError):
    """Somebody else changed a value while it was being typed."""


def snapshot(session: Session, model: type[Record], row_id: str) -> Snapshot | None:
    """A record as it is now; None if there is none."""
    row = session.get(model, row_id)
    if row is None:
        return None
    return Snapshot(row.id, row.caption(), record_values(session, row), row.archived_at is not None)


def declared_fields(session: Session, model: type[Record]) -> Mapping[str, Field]:
    """The fields that a record of `model` has, by key: the model's own, then those the office has added."""
    return {**fields_of(model), **declared_custom(session, model)}


def record_values(session: Session, row: Record) -> Values:
    """What the fields of a record hold, by key."""
    own = {key: getattr(row, key) for key in fields_of(type(row))}
    return {**own, **custom_values(session, type(row), row.id)}


def write_values(session: Session, row: Record, values: Values) -> None:
    """Let fields of a record hold something else; nothing else sets them."""
    for key, value in values.items():
        if not key.startswith(PREFIX):
            setattr(row, key, value)
    set_custom_values(session, type(row), row.id, values)


def new_record(session: Session, model: type[Record], values: Values) -> Record:
    """Enter a record; a register that numbers its records gives it the next number.

    Raises:
        UserError: a required value is missing, or one that must be unique is taken.
    """
    _refuse_missing(declared_fields(session, model), values)
    _refuse_taken(session, model, values, "")
    row = model(**next_number(session, model))
    write_values(session, row, values)
    session.add(row)
    session.flush()
    return row


def next_number(session: Session, model: type[Record]) -> dict[str, Any]:
    """The serial and the register number that the next record gets; empty where records have none."""
    table = model.__table__
    if "serial" not in table.c:
        return {}
    serial = (session.scalar(select(func.max(table.c.serial))) or 0) + 1
    return {"serial": serial, "number": f"{model.TITLE}-{serial:05}"}


def change_record(
    session: Session, model: type[Record], row_id: str, expected: Values, values: Values
) -> None:
    """Set some values of a record; `expected` is what they were when the user last saw them.

    Raises:
        OvertakenError: somebody changed one of them meanwhile.
        UserError: the record is gone, a required value would be missing, or one that must be unique is taken.
    """
    row = session.get(model, row_id)
    if row is None:
        raise UserError(f"{model.TITLE} ini sudah tidak ada; kembali ke daftar lalu muat ulang.")
    declared, present = declared_fields(session, model), record_values(session, row)
    for key, value in values.items():
        if key in expected and present[key] not in (expected[key], value):
            raise OvertakenError(_overtaken(declared[key], present[key]))
    _refuse_missing(declared, {**present, **values})
    _refuse_taken(session, model, values, row_id)
    write_values(session, row, values)


def _overtaken(declared: Field, present: Stored) -> str:
    show = declared.kind.mask if declared.personal else declared.kind.show
    now = show(present) or "kosong"
    return f"{declared.label} baru saja diubah orang lain menjadi “{now}”; isian Anda belum disimpan."


def move_to_bin(session: Session, model: type[Record], ids: Sequence[str]) -> int:
    """Put records into the bin, from which they can come back; returns how many."""
    return _set_archived(session, model, ids, doing(session).at)


def restore(session: Session, model: type[Record], ids: Sequence[str]) -> int:
    """Take records out of the bin; returns how many."""
    return _set_archived(session, model, ids, None)


def unique_like(session: Session, model: type[Record], key: str, value: Stored, row_id: str) -> str:
    """What another record with the same value is called; empty if there is none."""
    column = getattr(model, key)
    other = session.scalars(
        select(model).where(column == value, model.id != row_id, model.archived_at.is_(None)).limit(1)
    ).first()
    return other.caption() if other else ""


def _set_archived(session: Session, model: type[Record], ids: Sequence[str], at: Any) -> int:
    done = 0
    for chunk in chunks(ids):
        for row in session.scalars(select(model).where(model.id.in_(chunk))):
            row.archived_at = at
            done += 1
    return done


def _refuse_missing(declared: Mapping[str, Field], values: Values) -> None:
    missing = [each.label for key, each in declared.items() if each.required and values.get(key) is None]
    if missing:
        raise UserError(f"{missing[0]} wajib diisi; lengkapi lalu simpan lagi.")


def _refuse_taken(session: Session, model: type[Record], values: Values, row_id: str) -> None:
    for key, value in values.items():
        column = model.__table__.c.get(key)
        if column is not None and column.unique and value is not None:
            taken = session.scalars(select(model).where(column == value, model.id != row_id)).first()
            if taken:
                where = "di sampah" if taken.archived_at else "dalam daftar"
                label = fields_of(model)[key].label
                raise UserError(
                    f"{label} “{value}” sudah ada {where}; pakai yang lain atau buka yang sudah ada."
                )
