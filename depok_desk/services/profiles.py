"""The life of a record on one page: whatever happened to it, from every part of the office's work."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import CompoundSelect, select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.attachment import Attachment
from depok_desk.model.base import Record
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Licence, Product
from depok_desk.model.journal import Change, Deed
from depok_desk.model.kinds.choices import DECISION, IKM_STATUS
from depok_desk.model.kinds.office_choices import LICENCE_KIND
from depok_desk.model.session_course import CoachingStep
from depok_desk.services.attachments import role_words
from depok_desk.services.custom_history import about
from depok_desk.services.file_media import media_words

CHANGES_SHOWN = 200
"""The newest changes; all of them stand in the tab of changes."""

KINDS = {
    "curation": "Kurasi",
    "certificate": "Sertifikat",
    "licence": "Legalitas",
    "coaching": "Pembinaan",
    "community": "Komunitas",
    "standing": "Usaha & status",
    "file": "Foto & berkas",
    "change": "Perubahan data",
}
"""Key of a kind of event -> what people call it."""


@dataclass(frozen=True)
class Event:
    """Something that happened to a record, or is going to.

    `when` is `on` in words, which may know the year only; a `marked` one deserves the accent, an `urgent`
    one is overdue or soon will be. `page` and `record` name where there is more to see.
    """

    kind: str
    text: str
    remark: str
    on: date | None
    when: str
    marked: bool = False
    urgent: bool = False
    page: str = ""
    record: str = ""


Source = Callable[[Session, str, date], Iterator[Event]]
"""One part of the office's work: what it has to tell of the record with this id, as of a day."""


def story(
    session: Session, model: type[Record], row_id: str, today: date, kinds: Collection[str] = ()
) -> list[Event]:
    """What happened to a record, the newest first and what has no date last; only some kinds, or all."""
    sources = SOURCES.get(model, (_files, _changes))
    found = [event for source in sources for event in source(session, row_id, today)]
    wanted = [event for event in found if not kinds or event.kind in kinds]
    return sorted(wanted, key=lambda event: event.on or date.min, reverse=True)


def _event(
    kind: str,
    text: str,
    remark: str,
    on: date | None,
    *,
    marked: bool = False,
    lead: tuple[str, str] = ("", ""),
) -> Event:
    when = words.long_date(on) if on else "tanggal tidak tercatat"
    return Event(kind, text, remark, on, when, marked, page=lead[0], record=lead[1])


def _judgings(session: Session, ikm_id: str, _: date) -> Iterator[Event]:
    found = session.execute(
        select(Outcome, CurationSession, Product.name)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .join(CurationSession, CurationSession.id == Candidate.session_id)
        .join(Product, Product.id == Candidate.product_id)
        .where(Candidate.ikm_id == ikm_id, Outcome.archived_at.is_(None))
        .order_by(Outcome.id.desc())
    )
    for outcome, sitting, product in found:
        score = f"nilai {words.score(outcome.total)}" if outcome.total is not None else ""
        grade = f"grade {outcome.grade}" if outcome.grade else ""
        remark = " · ".join(filter(None, (DECISION.show(outcome.decision), score, grade, sitting.title)))
        day = outcome.decided_on or sitting.starts_on
        yield _event("curation", f"{product} dikurasi", remark, day, lead=("kurasi", sitting.id))


def _certificates(session: Session, ikm_id: str, today: date) -> Iterator[Event]:
    found = session.scalars(
        select(Certificate)
        .join(Outcome, Outcome.id == Certificate.outcome_id)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Candidate.ikm_id == ikm_id, Certificate.archived_at.is_(None))
        .order_by(Certificate.id.desc())
    )
    for one in found:
        lead = ("sertifikat", one.id)
        valid = one.status == "berlaku"
        yield _event(
            "certificate",
            f"Sertifikat {one.number} terbit",
            one.status,
            one.issued_on,
            marked=valid,
            lead=lead,
        )
        if valid and one.valid_until:
            yield _ending("certificate", f"Sertifikat {one.number}", one.valid_until, today)


def _coaching(session: Session, ikm_id: str, today: date) -> Iterator[Event]:
    found = session.execute(
        select(CoachingStep, Product.name, CurationSession.id)
        .join(Candidate, Candidate.id == CoachingStep.candidate_id)
        .join(CurationSession, CurationSession.id == Candidate.session_id)
        .join(Product, Product.id == Candidate.product_id)
        .where(Candidate.ikm_id == ikm_id, CoachingStep.archived_at.is_(None))
        .order_by(CoachingStep.id.desc())
    )
    for step, product, sitting in found:
        lead, what = ("kurasi", f"{sitting}/tindak-lanjut"), f"Pembinaan {product}"
        if step.done_on:
            yield _event("coaching", f"{what} selesai", step.what, step.done_on, lead=lead)
        else:
            late = step.due_on is not None and step.due_on < today
            due = _event("coaching", f"{what}: batas waktu", step.what, step.due_on, lead=lead)
            yield replace(due, urgent=late)


def _licences(session: Session, ikm_id: str, today: date) -> Iterator[Event]:
    found = session.scalars(
        select(Licence)
        .where(Licence.ikm_id == ikm_id, Licence.archived_at.is_(None))
        .order_by(Licence.id.desc())
    )
    for one in found:
        name = LICENCE_KIND.show(one.kind)
        yield _event("licence", f"{name} terbit", one.number or "", one.issued_on)
        if one.expires_on and one.status not in {"ditolak", "dicabut"}:
            yield _ending("licence", f"{name} {one.number or ''}".strip(), one.expires_on, today)


_SOON = 90


def _ending(kind: str, what: str, on: date, today: date) -> Event:
    """That something ends or has ended; within three months before, it is urgent."""
    left = (on - today).days
    said = f"{what} habis berlaku" if left < 0 else f"{what} akan habis berlaku"
    remark = "perlu diperpanjang" if left < 0 else f"{words.number(left)} hari lagi"
    return Event(kind, said, remark, on, words.long_date(on), urgent=left <= _SOON)


def _memberships(session: Session, ikm_id: str, _: date) -> Iterator[Event]:
    found = session.execute(
        select(Membership, Community)
        .join(Community, Community.id == Membership.community_id)
        .where(Membership.ikm_id == ikm_id, Membership.archived_at.is_(None))
        .order_by(Membership.id.desc())
    )
    for one, community in found:
        role, lead = one.role or "anggota", ("komunitas", community.id)
        yield _in_year("community", f"Bergabung dengan {community.name}", role, one.since, lead)
        if one.until:
            yield _in_year("community", f"Keluar dari {community.name}", role, one.until, lead)


def _members(session: Session, community_id: str, _: date) -> Iterator[Event]:
    found = session.execute(
        select(Membership, Ikm)
        .join(Ikm, Ikm.id == Membership.ikm_id)
        .where(Membership.community_id == community_id, Membership.archived_at.is_(None))
        .order_by(Membership.id.desc())
    )
    for one, ikm in found:
        yield _in_year(
            "community", f"{ikm.name} bergabung", one.role or "anggota", one.since, ("ikm", ikm.id)
        )


def _in_year(kind: str, text: str, remark: str, year: int | None, lead: tuple[str, str] = ("", "")) -> Event:
    on = date(year, 1, 1) if year else None
    when = f"tahun {year}" if year else "tanggal tidak tercatat"
    return Event(kind, text, remark, on, when, page=lead[0], record=lead[1])


def _standing(session: Session, ikm_id: str, _: date) -> Iterator[Event]:
    one = session.get(Ikm, ikm_id)
    if one is None:
        return
    if one.status_on:
        yield _event(
            "standing",
            f"Status menjadi {IKM_STATUS.show(one.status)}",
            one.status_reason or "",
            one.status_on,
        )
    if one.consent_on:
        yield _event("standing", "Persetujuan data diberikan", one.consent or "", one.consent_on)
    if one.established:
        yield _in_year("standing", "Usaha berdiri", "", one.established)


def _files(session: Session, row_id: str, _: date) -> Iterator[Event]:
    """What was attached to the record, its products and its licences; one event for a day and a kind."""
    owned = (Attachment.owner_id == row_id) | Attachment.owner_id.in_(_parts_of(row_id))
    found = session.scalars(
        select(Attachment).where(owned, Attachment.archived_at.is_(None)).order_by(Attachment.id)
    )
    together: dict[tuple[date, str], list[str]] = {}
    for one in found:
        kind = media_words(one.media) if one.role == "file" else role_words(one.role)
        together.setdefault((one.created_at.astimezone().date(), kind), []).append(one.notes or one.name)
    for (day, kind), names in together.items():
        what = (
            kind if len(names) == 1 else words.count_of(len(names), kind if kind.isupper() else kind.lower())
        )
        yield _event("file", f"{what} ditambahkan", ", ".join(names), day)


def _parts_of(ikm_id: str) -> CompoundSelect[str]:
    products = select(Product.id).where(Product.ikm_id == ikm_id, Product.archived_at.is_(None))
    licences = select(Licence.id).where(Licence.ikm_id == ikm_id, Licence.archived_at.is_(None))
    return products.union_all(licences)


def _changes(session: Session, row_id: str, _: date) -> Iterator[Event]:
    """The newest deeds that touched the record, each once."""
    touched = select(Change.deed_id).where(about(row_id)).distinct()
    newest = select(Deed).where(Deed.id.in_(touched)).order_by(Deed.id.desc()).limit(CHANGES_SHOWN)
    for deed in session.scalars(newest):
        at = deed.at.astimezone()
        remark = " · ".join(filter(None, (f"pukul {words.clock_time(at.time())}", deed.operator)))
        yield _event("change", deed.label, remark, at.date(), lead=("riwayat", deed.id))


SOURCES: dict[type[Record], tuple[Source, ...]] = {
    Ikm: (_certificates, _judgings, _coaching, _licences, _memberships, _standing, _files, _changes),
    Community: (_members, _files, _changes),
}
"""What tells of the life of a record; each part of the office's work adds one function."""
