"""What all papers of a judging say of its session: who holds it, when, where, and who comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.facts import Signatory
from depok_desk.model.ikm import Ikm
from depok_desk.model.letter_facts import HeadFacts
from depok_desk.services.judging.sessions import sitting_of
from depok_desk.services.letter_heads import head_facts, issuer_of, signatories_of


@dataclass(frozen=True)
class PaperSession:
    """A session as its papers name it; `held` are its first and last day, or nothing."""

    sitting: CurationSession
    head: HeadFacts
    organiser: str
    held: tuple[date, ...]
    signatories: tuple[Signatory, ...]

    @property
    def place(self) -> str:
        """Where it is held."""
        return self.sitting.place or ""


def paper_session(session: Session, session_id: str, on: date) -> PaperSession:
    """The session with letterhead and the official who signs on a day.

    Raises:
        UserError: the session is gone, or was taken from an office's list and has neither jury nor marks.
    """
    sitting = sitting_of(session, session_id)
    if sitting.source is not None:
        raise UserError(
            f"Sesi “{sitting.title}” diambil dari daftar kantor, tanpa juri dan nilai; "
            "surat dan berita acara hanya dapat dibuat untuk sesi yang dinilai di sini."
        )
    issuer = issuer_of(session, sitting.institution_id)
    first, last = sitting.starts_on, sitting.ends_on or sitting.starts_on
    held = (first, last) if first and last else ()
    return PaperSession(
        sitting,
        head_facts(session, issuer),
        issuer.name if issuer else "",
        held,
        signatories_of(session, issuer, on),
    )


def candidates_of(session: Session, session_id: str) -> Sequence[Candidate]:
    """All candidates with firm and product, by slot and queue number; those who withdrew too."""
    whole = (
        joinedload(Candidate.ikm).joinedload(Ikm.ward),
        joinedload(Candidate.ikm).joinedload(Ikm.district),
        joinedload(Candidate.product),
    )
    wanted = select(Candidate).where(Candidate.session_id == session_id, Candidate.archived_at.is_(None))
    order = (
        Candidate.slot_on.nulls_last(),
        Candidate.slot_at.nulls_last(),
        Candidate.queue_number.nulls_last(),
    )
    return session.scalars(wanted.options(*whole).order_by(*order, Candidate.id)).all()


def recipient_of(ikm: Ikm) -> tuple[str, ...]:
    """Whom a letter to a firm is for: the owner, or else its head; neither NIK nor telephone."""
    ward = f"Kelurahan {ikm.ward.name}" if ikm.ward else ""
    district = f"Kecamatan {ikm.district.name}" if ikm.district else ""
    region = ", ".join(filter(None, (ward, district)))
    named = (ikm.owner, ikm.name) if ikm.owner else (f"Pimpinan {ikm.name}",)
    return (*named, f"di {region}") if region else named
