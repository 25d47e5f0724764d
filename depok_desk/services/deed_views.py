"""Which deeds of the journal someone wants to see: by person, kind, days and words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session
from typing_extensions import TypeVarTuple

from depok_desk.model.base import Record
from depok_desk.model.certificate import Certificate, PrintLog
from depok_desk.model.disclosure import Disclosure
from depok_desk.model.journal import Change, Deed
from depok_desk.services.history import DeedLine, line_of
from depok_desk.words import search_words

Ts = TypeVarTuple("Ts")

IMPORT = "Impor "
"""What the labels of imports begin with."""


@dataclass(frozen=True)
class DeedView:
    """Which deeds someone wants to see; what is empty narrows nothing.

    `typed` are words of label or operator, `state` is a key of `STATES`; `first` and `last` are days on the
    clock of this PC, both included.
    """

    typed: str = ""
    state: str = ""
    operator: str = ""
    first: date | None = None
    last: date | None = None


def deed_ids(session: Session, view: DeedView) -> list[str]:
    """The ids of all deeds of a view, the newest first."""
    return list(session.scalars(_viewed(select(Deed.id), view)))


def viewed_deeds(session: Session, view: DeedView, limit: int) -> list[DeedLine]:
    """The newest deeds of a view."""
    return [line_of(deed) for deed in session.scalars(_viewed(select(Deed), view).limit(limit))]


def deeds_by_id(session: Session, ids: Sequence[str]) -> list[DeedLine]:
    """Some deeds, by id, in any order."""
    return [line_of(deed) for deed in session.scalars(select(Deed).where(Deed.id.in_(ids)))]


def day_after(session: Session, view: DeedView, deed_id: str) -> date | None:
    """The day of the deed that stands above this one in a view; None if it is the newest."""
    newer = _viewed(select(Deed.at), view).order_by(None).where(Deed.id > deed_id)
    at = session.scalars(newer.order_by(Deed.id).limit(1)).first()
    return at.astimezone().date() if at else None


def operators(session: Session) -> list[str]:
    """Everybody who has done something, by name."""
    return sorted(filter(None, session.scalars(select(Deed.operator).distinct())), key=str.casefold)


def _viewed(wanted: Select[*Ts], view: DeedView) -> Select[*Ts]:
    for word in search_words(view.typed):
        wanted = wanted.where(func.lower(Deed.label + " " + Deed.operator).contains(word, autoescape=True))
    if view.state:
        wanted = wanted.where(STATES[view.state]())
    if view.operator:
        wanted = wanted.where(Deed.operator == view.operator)
    if view.first:
        wanted = wanted.where(Deed.at >= _beginning(view.first))
    if view.last:
        wanted = wanted.where(Deed.at < _beginning(view.last + timedelta(days=1)))
    return wanted.order_by(Deed.id.desc())


def _beginning(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone()


def _touching(model: type[Record], op: str = "") -> ColumnElement[bool]:
    """That a deed did something to rows of a kind."""
    found = select(Change.seq).where(Change.deed_id == Deed.id, Change.table_name == model.__tablename__)
    return (found.where(Change.op == op) if op else found).exists()


def _disclosing() -> ColumnElement[bool]:
    return _touching(Disclosure)


def _importing() -> ColumnElement[bool]:
    return and_(Deed.kind == "do", Deed.label.startswith(IMPORT))


def _issuing() -> ColumnElement[bool]:
    return and_(Deed.kind == "do", _touching(Certificate, "+"))


def _printing() -> ColumnElement[bool]:
    return and_(Deed.kind == "do", _touching(PrintLog, "+"))


def _entering() -> ColumnElement[bool]:
    """Everything else that was done to the office's data."""
    return and_(Deed.kind == "do", ~or_(_importing(), _issuing(), _printing(), _disclosing()))


STATES: Mapping[str, Callable[[], ColumnElement[bool]]] = {
    "changed": _entering,
    "imported": _importing,
    "issued": _issuing,
    "printed": _printing,
    "disclosed": _disclosing,
    "undoable": lambda: and_(Deed.kind == "do", Deed.undoable, Deed.undone_by.is_(None)),
    "undone": lambda: Deed.undone_by.is_not(None),
    "turning": lambda: Deed.kind != "do",
}
"""Key of a kind or state of deeds -> the condition for it."""
