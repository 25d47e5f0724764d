"""Who issues a paper: the institution with its letterhead, its logos and the officials who sign."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.facts import Signatory
from depok_desk.model.institution import Institution
from depok_desk.model.letter_facts import HeadFacts
from depok_desk.services.certificate_facts import logos_of, signatory_of
from depok_desk.store.shelf import Shelf


def issuer_of(session: Session, institution_id: str | None) -> Institution | None:
    """The institution of that key, or the office itself where none is named."""
    if institution_id:
        return session.get(Institution, institution_id)
    offices = select(Institution).where(Institution.kind == "dinas", Institution.archived_at.is_(None))
    return session.scalars(offices.order_by(Institution.id)).first()


def head_facts(session: Session, issuer: Institution | None) -> HeadFacts:
    """The letterhead of an institution; without one its name, without an institution nothing."""
    if issuer is None:
        return HeadFacts()
    head = issuer.letterhead
    if head is None:
        return HeadFacts((issuer.name,))
    lines = tuple(line for line in (head.upper_line, head.main_line) if line)
    address = tuple(line for line in (head.address_line, head.contact_line) if line)
    return HeadFacts(lines, address, logos_of(session, (issuer,)))


def signatories_of(session: Session, issuer: Institution | None, on: date) -> tuple[Signatory, ...]:
    """The official of an institution who is in office on a day; nobody where none is entered."""
    found = signatory_of(session, issuer, on) if issuer else None
    return (found,) if found else ()


def head_pictures(shelf: Shelf, head: HeadFacts) -> Mapping[str, bytes]:
    """The bytes of the logos of a letterhead, by their SHA-256 sums.

    Raises:
        UserError: one is missing or damaged.
    """
    return {key: shelf.read(key) for key in head.logos if key}
