"""Entering, changing, binning and restoring records of any register, one deed of the office at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.fields import fields_of
from depok_desk.model.kinds.kind import Stored
from depok_desk.store.bulk import chunks
from depok_desk.store.journal import doing

Values = Mapping[str, Any]
"""Attribute -> stored value."""


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
    values = {key: getattr(row, key) for key in fields_of(model)}
    return Snapshot(row.id, row.caption(), values, row.archived_at is not None)


def new_record(session: Session, model: type[Record], values: Values) -> Record:
    """Enter a record; a register that numbers its records gives it the next number.

    Raises:
        UserError: a required value is missing, or one that must be unique is taken.
    """
    _refuse_missing(model, values)
    _refuse_taken(session, model, values, "")
    row = model(**values, **next_number(session, model))
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
    declared = fields_of(model)
    for key, value in values.items():
        present = getattr(row, key)
        if key in expected and present not in (expected[key], value):
            show = declared[key].kind.mask if declared[key].personal else declared[key].kind.show
            raise OvertakenError(
                f"{declared[key].label} baru saja diubah orang lain menjadi “{show(present) or 'kosong'}”; "
                "isian Anda belum disimpan."
            )
    _refuse_missing(model, {key: getattr(row, key) for key in declared} | dict(values))
    _refuse_taken(session, model, values, row_id)
    for key, value in values.items():
        setattr(row, key, value)


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


def _refuse_missing(model: type[Record], values: Values) -> None:
    missing = [
        each.label for key, each in fields_of(model).items() if each.required and values.get(key) is None
    ]
    if missing:
        raise UserError(f"{missing[0]} wajib diisi; lengkapi lalu simpan lagi.")


def _refuse_taken(session: Session, model: type[Record], values: Values, row_id: str) -> None:
    for key, value in values.items():
        column = model.__table__.c[key]
        if column.unique and value is not None:
            taken = session.scalars(select(model).where(column == value, model.id != row_id)).first()
            if taken:
                where = "di sampah" if taken.archived_at else "dalam daftar"
                label = fields_of(model)[key].label
                raise UserError(
                    f"{label} “{value}” sudah ada {where}; pakai yang lain atau buka yang sudah ada."
                )
