"""Certificates of curation: who is due one, issuing them, and the facts of those issued."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload
from typing_extensions import TypeVarTuple

from depok_desk.errors import UserError
from depok_desk.model.certificate import Certificate, PrintLog
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.facts import CertificateFacts
from depok_desk.model.ids import new_id
from depok_desk.model.ikm import Ikm
from depok_desk.model.institution import Institution, IssuedNumber, NumberBook
from depok_desk.model.sorting import SortKey
from depok_desk.services.certificate_facts import check_code, common_facts, drafted, qr_text
from depok_desk.services.numbering import CURATION, book_for, give, upcoming
from depok_desk.store.bulk import chunks

Ts = TypeVarTuple("Ts")


@dataclass(frozen=True)
class Issue:
    """A batch one can look at before it is issued.

    `drafts` are the very facts that will be frozen, with the numbers and check codes they would get;
    `certificate_ids` are the keys those codes are made of.
    """

    issuer_id: str
    on: date
    outcome_ids: tuple[str, ...]
    certificate_ids: tuple[str, ...]
    drafts: tuple[CertificateFacts, ...]


def plan_issue(
    session: Session,
    *,
    on: date,
    session_title: str = "",
    session_ids: Sequence[str] = (),
    issuer: str = "dinas",
    validity_months: int = 0,
) -> Issue:
    """Find all who passed and have no certificate in force, and draft theirs, in order of name.

    Sessions are named by title or by keys; without either, all sessions count. `issuer` is the kind of
    institution whose letterhead and number book are used (`dinas` or `dekranasda`); `validity_months` of 0
    prints no date of expiry.

    Raises:
        UserError: there is no such session, no such institution, or no number book to take from.
    """
    institution = _issuer(session, issuer)
    title_id = _session_id(session, session_title)
    chosen = [title_id] if title_id else session_ids
    due = list(session.scalars(_due(chosen)).unique())
    common = common_facts(session, institution, on)
    until = _months_later(on, validity_months) if validity_months else None
    numbers = upcoming(session, institution, CURATION, on, len(due)) if due else []
    keys = tuple(new_id() for _ in due)
    drafts = tuple(
        _coded(key, drafted(outcome, replace(common, valid_until=until, number=number)))
        for key, outcome, number in zip(keys, due, numbers, strict=True)
    )
    return Issue(institution.id, on, tuple(outcome.id for outcome in due), keys, drafts)


def due_counts(session: Session) -> dict[str, int]:
    """How many who passed wait for their certificate, by the key of their session."""
    counted = select(Candidate.session_id, func.count()).select_from(Outcome)
    waiting = _waiting(counted).group_by(Candidate.session_id)
    return {row[0]: row[1] for row in session.execute(waiting)}


def issue(session: Session, plan: Issue) -> list[Certificate]:
    """Take the numbers and store the certificates exactly as drafted.

    Raises:
        UserError: someone took numbers from the book since the plan was made.
    """
    if not plan.drafts:
        return []
    institution = session.get_one(Institution, plan.issuer_id)
    numbers = give(session, book_for(session, institution, CURATION, plan.on.year), plan.on, len(plan.drafts))
    session.flush()
    issued: list[Certificate] = []
    batch = zip(plan.certificate_ids, plan.outcome_ids, plan.drafts, numbers, strict=True)
    for key, outcome_id, draft, number in batch:
        if number.text != draft.number:
            raise UserError(
                "Buku nomor baru saja dipakai orang lain; buka ulang pratinjau lalu terbitkan lagi."
            )
        issued.append(_certificate(key, outcome_id, draft, number.id))
    session.add_all(issued)
    return issued


def facts_of(
    session: Session, *, session_title: str = "", ids: Sequence[str] | None = None
) -> list[CertificateFacts]:
    """The frozen facts of certificates in order of their numbers: those named, or all that are in force."""
    chosen = (
        _issued(session, session_title) if ids is None else select(Certificate).where(Certificate.id.in_(ids))
    )
    ordered = session.scalars(
        chosen.join(IssuedNumber, IssuedNumber.id == Certificate.number_id)
        .join(NumberBook, NumberBook.id == IssuedNumber.book_id)
        .order_by(NumberBook.year, NumberBook.id, IssuedNumber.sequence, IssuedNumber.suffix)
    )
    return [CertificateFacts.from_json(certificate.facts) for certificate in ordered]


def log_prints(session: Session, numbers: Sequence[str], on: date, target: str) -> None:
    """Note that certificates were printed or saved."""
    before = (
        select(Certificate.id, func.count(PrintLog.id))
        .outerjoin(PrintLog, PrintLog.certificate_id == Certificate.id)
        .group_by(Certificate.id)
    )
    for chunk in chunks(numbers):
        session.add_all(
            PrintLog(certificate_id=key, printed_on=on, target=target[-300:], copy=copies + 1)
            for key, copies in session.execute(before.where(Certificate.number.in_(chunk)))
        )


def _issued(session: Session, session_title: str) -> Select[Certificate]:
    chosen = select(Certificate).where(Certificate.status == "berlaku", Certificate.archived_at.is_(None))
    session_id = _session_id(session, session_title)
    if not session_id:
        return chosen
    return (
        chosen.join(Outcome, Outcome.id == Certificate.outcome_id)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Candidate.session_id == session_id)
    )


def _session_id(session: Session, title: str) -> str:
    """The id of the session with this title, or nothing for all sessions."""
    if not title:
        return ""
    found = session.scalars(select(CurationSession.id).where(CurationSession.title == title)).first()
    if found is None:
        raise UserError(f"Sesi kurasi “{title}” tidak ada; lihat judulnya di halaman Kurasi.")
    return found


def _due(session_ids: Sequence[str]) -> Select[Outcome]:
    candidate = joinedload(Outcome.candidate)
    due = (
        _waiting(select(Outcome))
        .options(
            candidate.joinedload(Candidate.product),
            candidate.joinedload(Candidate.session),
            candidate.joinedload(Candidate.ikm).joinedload(Ikm.ward),
            candidate.joinedload(Candidate.ikm).joinedload(Ikm.district),
        )
        .order_by(SortKey(Ikm.name), Outcome.id)
    )
    return due.where(Candidate.session_id.in_(session_ids)) if session_ids else due


def _waiting(wanted: Select[*Ts]) -> Select[*Ts]:
    """Only outcomes that passed and have no certificate in force."""
    in_force = select(Certificate.outcome_id).where(Certificate.status == "berlaku")
    return (
        wanted.join(Candidate, Candidate.id == Outcome.candidate_id)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .where(Outcome.decision == "lulus", Outcome.archived_at.is_(None), Ikm.archived_at.is_(None))
        .where(Outcome.id.not_in(in_force))
    )


def _issuer(session: Session, kind: str) -> Institution:
    found = session.scalars(
        select(Institution).where(Institution.kind == kind).order_by(Institution.id)
    ).first()
    if found is None:
        raise UserError(
            f"Belum ada instansi penerbit jenis “{kind}”; isi dahulu di Pengaturan › Instansi & kop."
        )
    return found


def _coded(key: str, draft: CertificateFacts) -> CertificateFacts:
    code = check_code(key)
    return replace(draft, code=code, qr=qr_text(draft, code))


def _certificate(key: str, outcome_id: str, facts: CertificateFacts, number_id: str) -> Certificate:
    return Certificate(
        id=key,
        number=facts.number,
        number_id=number_id,
        outcome_id=outcome_id,
        kind="kurasi",
        issued_on=facts.issued_on,
        valid_until=facts.valid_until,
        status="berlaku",
        code=facts.code,
        facts=facts.to_json(),
    )


def _months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
