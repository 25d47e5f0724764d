"""Undo and redo of any deed, now or weeks later; nothing that was changed since is overwritten."""

from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.institution import IssuedNumber, NumberBook
from depok_desk.model.journal import Deed
from depok_desk.store.conflicts import Conflict, in_few_words
from depok_desk.store.journal import doing
from depok_desk.store.nets import nets_of
from depok_desk.store.turning import Turn, carry_out, plan_turn

_WHOLE = frozenset({NumberBook.__tablename__, IssuedNumber.__tablename__})
"""Tables whose rows a deed turns all together or not at all: official numbers stay without gaps."""


@dataclass(frozen=True)
class Turning:
    """An undo or redo one can look at first; `source_id` is the deed whose changes are reversed."""

    target: Deed
    source_id: str
    turn: Turn

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What has been changed since and would stay as it is."""
        return self.turn.conflicts

    @property
    def whole(self) -> bool:
        """Whether it is turned all together or not at all, because it gave official numbers."""
        return any(net.table.name in _WHOLE for net in self.turn.free)

    @property
    def leaves_rest(self) -> bool:
        """Whether what nothing stands in the way of can be turned alone."""
        return bool(self.turn.free) and not self.whole


def undoable(session: Session) -> Deed | None:
    """The newest deed that can be undone."""
    return session.scalars(
        select(Deed)
        .where(Deed.kind == "do", Deed.undoable, Deed.undone_by.is_(None))
        .order_by(Deed.id.desc())
        .limit(1)
    ).first()


def redoable(session: Session) -> Deed | None:
    """The deed undone last, as long as nothing new was done since."""
    newest = select(func.max(Deed.id)).where(Deed.kind == "do", Deed.undoable).scalar_subquery()
    return session.scalars(
        select(Deed).where(Deed.undone_by > newest).order_by(Deed.undone_by.desc()).limit(1)
    ).first()


def plan_undo(session: Session, deed_id: str | None = None) -> Turning:
    """Look at undoing a deed, the newest one if none is named.

    Raises:
        UserError: there is no such deed, or it cannot be undone, or it has been undone already.
    """
    deed = _named(session, deed_id) if deed_id else undoable(session)
    if deed is None:
        raise UserError("Tidak ada perubahan yang dapat diurungkan.")
    if deed.kind != "do" or not deed.undoable:
        raise UserError(f"“{deed.label}” tidak dapat diurungkan.")
    if deed.undone_by:
        raise UserError(f"“{deed.label}” sudah diurungkan; gunakan Ulangi untuk mengembalikannya.")
    return _turning(session, deed, deed.id)


def plan_redo(session: Session, deed_id: str | None = None) -> Turning:
    """Look at redoing an undone deed, the one undone last if none is named.

    Raises:
        UserError: there is nothing to redo.
    """
    deed = _named(session, deed_id) if deed_id else redoable(session)
    if deed is None or not deed.undone_by:
        raise UserError("Tidak ada perubahan yang dapat diulangi.")
    return _turning(session, deed, deed.undone_by)


def undo(session: Session, turning: Turning) -> str:
    """Carry an undo out as this session's deed; returns the id of the deed it turned.

    Raises:
        UserError: nothing of it can be undone, or only a part of it although it gave official numbers.
    """
    _carry_out(session, turning, "undo", f"Urungkan: {turning.target.label}")
    _mark(session, turning.target.id, doing(session).id)
    return turning.target.id


def redo(session: Session, turning: Turning) -> str:
    """Carry a redo out as this session's deed; returns the id of the deed it turned."""
    _carry_out(session, turning, "redo", f"Ulangi: {turning.target.label}")
    _mark(session, turning.target.id, None)
    return turning.target.id


def refuse_conflicts(turning: Turning) -> None:
    """Stop before anything is written if something has been changed since.

    Raises:
        UserError: names the first conflicts.
    """
    if turning.conflicts:
        said = in_few_words(turning.conflicts)
        first = " ".join(said[:3])
        rest = f" Dan {len(said) - 3} lagi." if len(said) > 3 else ""
        done = "diurungkan" if turning.source_id == turning.target.id else "diulangi"
        raise UserError(
            f"“{turning.target.label}” tidak {done} karena ada yang berubah sejak itu: {first}{rest}"
        )


def _turning(session: Session, deed: Deed, source_id: str) -> Turning:
    nets = [net.inverted() for net in reversed(nets_of(session, source_id))]
    return Turning(deed, source_id, plan_turn(session.connection(), nets))


def _carry_out(session: Session, turning: Turning, kind: str, label: str) -> None:
    if not turning.turn.free:
        raise UserError(
            f"“{turning.target.label}”: semua isinya sudah berubah sejak itu, tidak ada yang tersisa."
        )
    if turning.conflicts and turning.whole:
        refuse_conflicts(turning)
    deed = doing(session)
    deed.kind, deed.label, deed.target_id = kind, label, turning.target.id
    carry_out(session.connection(), deed, turning.turn)
    session.expire_all()


def _mark(session: Session, deed_id: str, undone_by: str | None) -> None:
    session.connection().execute(update(Deed).where(Deed.id == deed_id).values(undone_by=undone_by))


def _named(session: Session, deed_id: str) -> Deed:
    deed = session.get(Deed, deed_id)
    if deed is None:
        raise UserError(f"Perubahan {deed_id} tidak ada dalam riwayat.")
    return deed
