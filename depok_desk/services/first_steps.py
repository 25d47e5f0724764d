"""The first steps of a new office: what it has said of itself, and what is still to be done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.certificate import Certificate
from depok_desk.model.ikm import Ikm
from depok_desk.model.institution import Institution, Letterhead, NumberBook, Official
from depok_desk.model.region import Setting

HIDDEN = "mulai/disembunyikan"
"""The setting that hides the list of first steps."""

_CONFIRMED = "mulai/"


@dataclass(frozen=True)
class FirstStep:
    """One step: its key, what is to be done, and whether it has been."""

    key: str
    words: str
    done: bool


def first_steps(session: Session) -> list[FirstStep]:
    """All first steps in their order; each is done when the store shows it, or when it was confirmed."""
    confirmed = set(session.scalars(select(Setting.key).where(Setting.key.startswith(_CONFIRMED))))
    return [
        FirstStep(key, words, f"{_CONFIRMED}{key}" in confirmed or shown(session))
        for key, (words, shown) in _STEPS.items()
    ]


def is_hidden(session: Session) -> bool:
    """Whether the list of first steps was put away."""
    return session.scalars(select(Setting.id).where(Setting.key == HIDDEN)).first() is not None


def confirm(session: Session, key: str) -> None:
    """Take a step as done although the store does not show it, such as a sample that suits the office."""
    _set(session, f"{_CONFIRMED}{key}")


def hide(session: Session) -> None:
    """Put the list of first steps away."""
    _set(session, HIDDEN)


def is_untouched(session: Session) -> bool:
    """Whether nobody has done anything with this store yet."""
    return not any(
        session.scalars(select(model.id).limit(1)).first() is not None
        for model in (Ikm, Official, Certificate)
    ) and not _has(session, Setting, Setting.key.startswith(_CONFIRMED))


def _set(session: Session, key: str) -> None:
    if not _has(session, Setting, Setting.key == key):
        session.add(Setting(key=key, value="true"))


def _has(session: Session, model: type[Record], *where: ColumnElement[bool]) -> bool:
    return (
        session.scalars(select(model.id).where(model.archived_at.is_(None), *where).limit(1)).first()
        is not None
    )


_STEPS: Mapping[str, tuple[str, Callable[[Session], bool]]] = {
    "instansi": (
        "Periksa nama instansi",
        lambda session: _has(session, Institution, Institution.address.is_not(None)),
    ),
    "kop": (
        "Lengkapi kop surat dan logo",
        lambda session: _has(session, Letterhead, Letterhead.address_line.is_not(None)),
    ),
    "pejabat": ("Isi pejabat penanda tangan", lambda session: _has(session, Official)),
    "nomor": ("Periksa pola nomor surat", lambda session: _has(session, NumberBook, NumberBook.last > 0)),
    "impor": ("Impor daftar IKM dari Excel", lambda session: _has(session, Ikm)),
    "sertifikat": ("Terbitkan sertifikat pertama", lambda session: _has(session, Certificate)),
}
