"""One record at a glance: what stands beside a list about the row one is at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.base import Record
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.fields import fields_of
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.model.journal import Change, Deed
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.kinds.office_choices import LICENCE_KIND

DEEDS_SHOWN = 5


@dataclass(frozen=True)
class Fact:
    """A labelled text; `key` names the personal field whose masked value it is, or is empty."""

    label: str
    text: str
    key: str = ""


@dataclass(frozen=True)
class Happening:
    """Something in the life of a record; a `marked` one deserves the accent."""

    text: str
    when: str
    at: date
    marked: bool = False


@dataclass(frozen=True)
class Glance:
    """What is shown of a record beside its list."""

    title: str
    remark: str
    facts: tuple[Fact, ...]
    life: tuple[Happening, ...]


def glance(session: Session, model: type[Record], row_id: str) -> Glance | None:
    """A record at a glance; None if it is not there."""
    row = session.get(model, row_id)
    if row is None:
        return None
    say = _SAYINGS.get(model, _any)
    return say(session, row)


def _ikm(session: Session, row: Any) -> Glance:
    one: Ikm = row
    judged = list(_outcomes(session, one.id))
    grade = next((outcome.grade for outcome, _ in judged if outcome.grade), "")
    count = _licence_count(session, one)
    held = words.count_of(count, "legalitas") if count else "belum ada legalitas"
    remark = [one.number, SECTOR.show(one.sector), f"grade {grade}" if grade else "", held]
    facts = (
        Fact("Pemilik", one.owner or ""),
        _personal(one, "address"),
        Fact("Wilayah", _place(one)),
        _personal(one, "owner_nik"),
        _personal(one, "whatsapp" if one.whatsapp else "phone"),
        Fact("Legalitas", _licences(session, one)),
    )
    life = [*_certificates(session, one.id), *map(_judged, judged)]
    life.sort(key=lambda each: each.at, reverse=True)
    return Glance(one.name, " · ".join(filter(None, remark)), facts, (*life, *_deeds(session, one.id)))


def _community(session: Session, row: Any) -> Glance:
    one: Community = row
    members = session.scalar(
        select(func.count()).where(Membership.community_id == one.id, Membership.archived_at.is_(None))
    )
    sector = fields_of(Community)["sector"].kind.show(one.sector)
    facts = (
        Fact("Ketua", one.chair or ""),
        Fact("Anggota", words.count_of(members or 0, "IKM")),
        Fact("Sekretariat", one.district.name if one.district else ""),
        _personal(one, "phone"),
        Fact("Instagram", one.instagram or ""),
        Fact("Dibina sejak", str(one.fostered_since or "")),
    )
    remark = " · ".join(filter(None, (one.short_name, sector, one.status)))
    return Glance(one.name, remark, facts, tuple(_deeds(session, one.id)))


def _any(session: Session, row: Record) -> Glance:
    facts = tuple(
        _personal(row, key) if declared.personal else Fact(declared.label, declared.kind.show(value))
        for key, declared in fields_of(type(row)).items()
        if declared.kind.name != "reference" and (value := getattr(row, key)) is not None
    )
    return Glance(row.caption(), row.TITLE, facts, tuple(_deeds(session, row.id)))


_SAYINGS: dict[type[Record], Callable[[Session, Any], Glance]] = {Ikm: _ikm, Community: _community}


def _personal(row: Record, key: str) -> Fact:
    declared = fields_of(type(row))[key]
    value = getattr(row, key)
    return Fact(declared.label, declared.kind.mask(value), key if value else "")


def _place(one: Ikm) -> str:
    return ", ".join(place.name for place in (one.ward, one.district) if place)


def _licences(session: Session, one: Ikm) -> str:
    found = session.scalars(
        select(Licence).where(Licence.ikm_id == one.id, Licence.archived_at.is_(None)).order_by(Licence.kind)
    )
    said = [_licence(each) for each in found]
    return ", ".join(["NIB", *said] if one.nib else said)


def _licence_count(session: Session, one: Ikm) -> int:
    """How many licences it has, the NIB among them."""
    others = session.scalar(
        select(func.count()).where(Licence.ikm_id == one.id, Licence.archived_at.is_(None))
    )
    return (others or 0) + (1 if one.nib else 0)


def _licence(one: Licence) -> str:
    name = LICENCE_KIND.show(one.kind)
    return f"{name} (sampai {words.short_date(one.expires_on)})" if one.expires_on else name


def _outcomes(session: Session, ikm_id: str) -> Iterator[tuple[Outcome, CurationSession]]:
    found = session.execute(
        select(Outcome, CurationSession)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .join(CurationSession, CurationSession.id == Candidate.session_id)
        .where(Candidate.ikm_id == ikm_id, Outcome.archived_at.is_(None))
        .order_by(Outcome.decided_on.desc().nulls_last(), Outcome.id.desc())
    )
    return ((outcome, curation) for outcome, curation in found)


def _judged(pair: tuple[Outcome, CurationSession]) -> Happening:
    outcome, curation = pair
    score = words.score(outcome.total) if outcome.total is not None else outcome.decision
    grade = f" ({outcome.grade})" if outcome.grade else ""
    day = outcome.decided_on or curation.starts_on
    when = words.long_date(day) if day else "tanggal tidak tercatat"
    return Happening(f"{curation.title}: {score}{grade}", f"{when} · {outcome.decision}", day or date.min)


def _certificates(session: Session, ikm_id: str) -> Iterator[Happening]:
    found = session.scalars(
        select(Certificate)
        .join(Outcome, Outcome.id == Certificate.outcome_id)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Candidate.ikm_id == ikm_id, Certificate.archived_at.is_(None))
    )
    for one in found:
        when = f"{words.long_date(one.issued_on)} · {one.status}"
        yield Happening(f"Sertifikat {one.number}", when, one.issued_on, marked=one.status == "berlaku")


def _deeds(session: Session, row_id: str) -> Iterator[Happening]:
    """The newest deeds that touched the record, each once."""
    touched = select(Change.deed_id).where(Change.row_id == row_id).distinct()
    newest = select(Deed).where(Deed.id.in_(touched)).order_by(Deed.id.desc()).limit(DEEDS_SHOWN)
    for deed in session.scalars(newest):
        at = deed.at.astimezone()
        by = f" · {deed.operator}" if deed.operator else ""
        yield Happening(deed.label, f"{_moment(at)}{by}", at.date())


def _moment(at: datetime) -> str:
    return f"{words.long_date(at.date())} {at:%H.%M}"
