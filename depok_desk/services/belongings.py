"""What belongs to one record: its products, licences and yearly figures, its judgings, its members."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.base import Record
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community, Membership
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.fields import fields_of
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.kinds.choices import DECISION, SECTOR
from depok_desk.services.history import of_record

Texts = tuple[str, ...]
"""A row's key, then one text per column."""


def parts(
    session: Session, model: type[Record], owner_key: str, owner: str, keys: Sequence[str]
) -> list[Texts]:
    """The rows of `model` that belong to a record, in the order in which they were entered."""
    declared = fields_of(model)
    found = session.scalars(
        select(model)
        .where(getattr(model, owner_key) == owner, model.archived_at.is_(None))
        .order_by(model.created_at, model.id)
    )
    return [(row.id, *(declared[key].kind.show(getattr(row, key)) for key in keys)) for row in found]


def judgings(session: Session, ikm_id: str) -> list[Texts]:
    """Session, product, score, grade, decision, day and certificate of every judging, newest first."""
    certificate = (
        select(Certificate.number)
        .where(Certificate.outcome_id == Outcome.id, Certificate.archived_at.is_(None))
        .order_by(Certificate.issued_on.desc(), Certificate.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    found = session.execute(
        select(Outcome, CurationSession.title, Product.name, certificate)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .join(CurationSession, CurationSession.id == Candidate.session_id)
        .join(Product, Product.id == Candidate.product_id)
        .where(Candidate.ikm_id == ikm_id, Outcome.archived_at.is_(None))
        .order_by(Outcome.decided_on.desc().nulls_last(), Outcome.id.desc())
    )
    return [(one.id, title, product, *_judged(one), number or "") for one, title, product, number in found]


def members(session: Session, community_id: str) -> list[Texts]:
    """Name, role, period and sector of every IKM in a community; the key is the IKM's."""
    found = session.execute(
        select(Ikm, Membership)
        .join(Membership, Membership.ikm_id == Ikm.id)
        .where(Membership.community_id == community_id, Membership.archived_at.is_(None))
        .order_by(Ikm.name)
    )
    return [
        (ikm.id, ikm.name, one.role or "anggota", _period(one), SECTOR.show(ikm.sector)) for ikm, one in found
    ]


def communities(session: Session, ikm_id: str) -> list[Texts]:
    """Name, role and period of every community that an IKM is in; the key is the community's."""
    return [(community.id, *_belonging(community, one)) for community, one in _memberships(session, ikm_id)]


def memberships(session: Session, ikm_id: str) -> list[Texts]:
    """The same with the membership's key, by which it can be changed."""
    return [(one.id, *_belonging(community, one)) for community, one in _memberships(session, ikm_id)]


def changes(session: Session, row_id: str) -> list[Texts]:
    """When, by whom, which field, from what to what: everything that happened to a record, newest first."""
    return [
        (
            str(place),
            f"{words.short_date(line.at.astimezone().date())} {line.at.astimezone():%H.%M}",
            line.operator,
            line.label,
            line.old,
            line.new,
            line.deed,
        )
        for place, line in enumerate(of_record(session, row_id))
    ]


def _memberships(session: Session, ikm_id: str) -> Iterator[tuple[Community, Membership]]:
    found = session.execute(
        select(Community, Membership)
        .join(Membership, Membership.community_id == Community.id)
        .where(Membership.ikm_id == ikm_id, Membership.archived_at.is_(None))
        .order_by(Community.name, Membership.since)
    )
    return ((community, one) for community, one in found)


def _belonging(community: Community, one: Membership) -> Texts:
    return (community.name, one.role or "anggota", _period(one))


def _judged(one: Outcome) -> Texts:
    score = words.score(one.total) if one.total is not None else ""
    day = words.short_date(one.decided_on) if one.decided_on else ""
    return (score, one.grade or "", DECISION.show(one.decision), day)


def _period(one: Membership) -> str:
    if one.since and one.until:
        return f"{one.since}–{one.until}"
    return f"sejak {one.since}" if one.since else f"sampai {one.until}" if one.until else ""
