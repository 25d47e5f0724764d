"""Ways of looking at a register that are kept under a name: those of the program, and the office's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.fields import field_of
from depok_desk.model.looking import SavedFilter
from depok_desk.registers.register import Register
from depok_desk.services.looking import Looking, first_looking, read, written
from depok_desk.services.shipped_filters import SHIPPED
from depok_desk.store.journal import doing
from depok_desk.words import folded


@dataclass(frozen=True)
class NamedLooking:
    """A way of looking and what it is called; `id` is empty for those that come with the program."""

    name: str
    looking: Looking
    id: str = ""


def shipped_filters(register: Register) -> list[NamedLooking]:
    """The ways of looking that come with the program, which nobody can throw away."""
    first = first_looking(register)
    return [NamedLooking(each.name, each.applied(register, first)) for each in SHIPPED.get(register.key, ())]


def saved_filters(session: Session, register: Register, first: Looking | None = None) -> list[NamedLooking]:
    """The office's own ways of looking at a register, in its order.

    What has gone meanwhile, such as a column, is as in `first`.
    """
    usual = first or first_looking(register)
    rows = session.scalars(
        select(SavedFilter)
        .where(SavedFilter.register == register.key, SavedFilter.archived_at.is_(None))
        .order_by(SavedFilter.position, SavedFilter.id)
    )
    return [NamedLooking(row.name, read(register, row.looking, usual), row.id) for row in rows]


def keep_filter(session: Session, register: Register, name: str, looking: Looking) -> str:
    """Keep a way of looking under a name; one of the same name is replaced. Returns its id.

    Raises:
        UserError: the name is empty, too long, or that of a filter of the program.
    """
    called = _judged(register, name)
    kept = _called(session, register.key, called)
    if kept is None:
        last = select(func.max(SavedFilter.position)).where(SavedFilter.register == register.key)
        kept = SavedFilter(register=register.key, position=(session.scalar(last) or 0) + 1)
        session.add(kept)
    kept.name, kept.looking = called, written(looking)
    session.flush()
    return kept.id


def rename_filter(session: Session, register: Register, filter_id: str, name: str) -> None:
    """Give one of the office's own filters another name.

    Raises:
        UserError: the name cannot be taken, or the filter is gone.
    """
    called = _judged(register, name)
    other = _called(session, register.key, called)
    if other is not None and other.id != filter_id:
        raise UserError(f"Saringan “{called}” sudah ada; pilih nama lain.")
    _own(session, filter_id).name = called


def throw_filter_away(session: Session, filter_id: str) -> None:
    """Take one of the office's own filters out of the menu; undoing brings it back.

    Raises:
        UserError: the filter is gone.
    """
    _own(session, filter_id).archived_at = doing(session).at


def name_taken(names: Sequence[NamedLooking], name: str) -> NamedLooking | None:
    """The filter that is called so, whatever the case of its letters; None if none is."""
    return next((each for each in names if folded(each.name) == folded(name)), None)


def _judged(register: Register, name: str) -> str:
    reading = field_of(SavedFilter.name).kind.read(name)
    if reading.refused:
        raise UserError(f"Nama saringan: {reading.message}")
    if not isinstance(reading.value, str):
        raise UserError("Nama saringan belum diisi; beri nama agar dapat ditemukan lagi.")
    if name_taken(shipped_filters(register), reading.value):
        raise UserError(f"“{reading.value}” adalah saringan bawaan program; pilih nama lain.")
    return reading.value


def _called(session: Session, register: str, name: str) -> SavedFilter | None:
    rows = session.scalars(
        select(SavedFilter).where(SavedFilter.register == register, SavedFilter.archived_at.is_(None))
    )
    return next((row for row in rows if folded(row.name) == folded(name)), None)


def _own(session: Session, filter_id: str) -> SavedFilter:
    row = session.get(SavedFilter, filter_id)
    if row is None or row.archived_at is not None:
        raise UserError("Saringan ini sudah tidak ada; buka lagi menu Saringan.")
    return row
