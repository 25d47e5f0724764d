"""Which certificates of some firms are in force."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.store.bulk import chunks


def certificates_in_force(session: Session, ikm_ids: Sequence[str]) -> list[str]:
    """The numbers of the certificates in force of these firms, in order."""
    found: list[str] = []
    for some in chunks(ikm_ids):
        found += session.scalars(
            select(Certificate.number)
            .join(Outcome, Outcome.id == Certificate.outcome_id)
            .join(Candidate, Candidate.id == Outcome.candidate_id)
            .where(
                Candidate.ikm_id.in_(some),
                Certificate.status == "berlaku",
                Certificate.archived_at.is_(None),
            )
        )
    return sorted(found)
