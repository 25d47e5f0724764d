"""The facts of a certificate of curation, drafted from the register before they are frozen."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.curation import Outcome
from depok_desk.model.facts import CertificateFacts, Signatory
from depok_desk.model.institution import Institution, Letterhead, Official
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.services.attachments import attachments_of

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that a code read aloud is typed right."""

_QR_BYTES = 200
_LONGEST_LINE = 34
_BREAK = re.compile(r" (?=(?:Kota|Kabupaten|Provinsi|Daerah Kota) )")


def common_facts(session: Session, issuer: Institution, on: date) -> CertificateFacts:
    """What all certificates of a batch share: head, partner, logos, signatories and date."""
    institutions = session.scalars(
        select(Institution).where(Institution.kind.in_(("dinas", "dekranasda"))).order_by(Institution.id)
    ).all()
    partners = [each for each in institutions if each.id != issuer.id]
    letterhead = issuer.letterhead
    lines = (letterhead.upper_line or "", letterhead.main_line) if letterhead else ("", issuer.name)
    return CertificateFacts(
        number="",
        ikm="",
        head=tuple(line for line in lines if line),
        partner=partners[0].name if partners else "",
        logos=logos_of(session, (issuer, *partners[:1])),
        signatories=tuple(
            sign for each in (issuer, *partners) if (sign := signatory_of(session, each, on)) is not None
        ),
        issued_on=on,
    )


def logos_of(session: Session, institutions: Sequence[Institution]) -> tuple[str, ...]:
    """The SHA-256 sums of the logos at the left and at the right; a side without one is empty.

    Nothing at all where no letterhead has a logo.
    """
    found = [_logo(session, each) for each in institutions]
    return tuple(found) if any(found) else ()


def _logo(session: Session, institution: Institution) -> str:
    letterhead = institution.letterhead
    kept = attachments_of(session, Letterhead.__tablename__, letterhead.id, ("logo",)) if letterhead else []
    return kept[0].sha256 if kept else ""


def signatory_of(session: Session, institution: Institution, on: date) -> Signatory | None:
    """Who signs for an institution on a day: the official in office."""
    official = session.scalars(
        select(Official)
        .where(Official.institution_id == institution.id, Official.archived_at.is_(None))
        .where(Official.from_date.is_(None) | (Official.from_date <= on))
        .where(Official.until_date.is_(None) | (Official.until_date >= on))
        .order_by(Official.from_date.desc().nulls_last(), Official.id.desc())
    ).first()
    if official is None:
        return None
    variant = "" if official.variant == "definitif" else f"{official.variant} "
    lines = position_lines(f"{variant}{official.position}")
    return Signatory(lines, official.name, official.rank or "", official.nip or "")


def position_lines(position: str) -> tuple[str, ...]:
    """A position as printed above a signature: a long one breaks before the name of its city or region."""
    found = _BREAK.search(position) if len(position) > _LONGEST_LINE else None
    return (position[: found.start()], position[found.end() :]) if found else (position,)


def drafted(outcome: Outcome, common: CertificateFacts) -> CertificateFacts:
    """The facts of one outcome, on top of what its batch shares."""
    candidate = outcome.candidate
    ikm, curation = candidate.ikm, candidate.session
    day = outcome.decided_on or curation.starts_on
    return replace(
        common,
        ikm=ikm.name,
        owner=ikm.owner or "",
        ward=ikm.ward.name if ikm.ward else "",
        district=ikm.district.name if ikm.district else "",
        product=candidate.product.name,
        sector=SECTOR.show(ikm.sector),
        decision=outcome.decision.upper(),
        grade=outcome.grade or "",
        score=outcome.total,
        session=curation.title,
        session_dates=(day,) if day else (),
        place=curation.place or "",
    )


def check_code(certificate_id: str) -> str:
    """The short code of a certificate, such as `K7RM-4T2Q`: 40 bits of a digest of its key."""
    bits = int.from_bytes(blake2b(certificate_id.encode(), digest_size=5).digest(), "big")
    letters = "".join(_ALPHABET[bits >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def qr_text(draft: CertificateFacts, code: str) -> str:
    """What the QR holds until certificates are signed: readable on any phone, at most 200 bytes."""
    issued = draft.issued_on.isoformat() if draft.issued_on else ""
    parts = (code, draft.number, draft.grade, issued, draft.ikm, draft.product)
    return " | ".join(part for part in parts if part).encode()[:_QR_BYTES].decode(errors="ignore")
