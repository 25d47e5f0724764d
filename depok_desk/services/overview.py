"""The office in a few figures, each counted from its register."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.ikm import Ikm


@dataclass(frozen=True)
class Overview:
    """IKM by sector, communities, IKM of which a product passed, certificates in force on a day."""

    sectors: Mapping[str, int]
    communities: int
    passed: int
    certificates: int

    @property
    def ikm(self) -> int:
        """How many IKM there are in all."""
        return sum(self.sectors.values())


def overview(session: Session, on: date) -> Overview:
    """The figures as they are now; `on` decides which certificates have expired."""
    by_sector = session.execute(
        select(Ikm.sector, func.count()).where(Ikm.archived_at.is_(None)).group_by(Ikm.sector)
    )
    passed = (
        select(func.count(Candidate.ikm_id.distinct()))
        .join(Outcome, Outcome.candidate_id == Candidate.id)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .where(Outcome.decision == "lulus", Outcome.archived_at.is_(None), Ikm.archived_at.is_(None))
    )
    in_force = select(func.count()).where(
        Certificate.status == "berlaku",
        Certificate.archived_at.is_(None),
        Certificate.valid_until.is_(None) | (Certificate.valid_until >= on),
    )
    return Overview(
        {row[0]: row[1] for row in by_sector},
        _present(session, Community),
        session.scalar(passed) or 0,
        session.scalar(in_force) or 0,
    )


def _present(session: Session, model: type[Record]) -> int:
    return session.scalar(select(func.count()).where(model.archived_at.is_(None))) or 0
