"""As what sector a product is judged: as its firm's, and once the jury judges, as it was then."""

from collections.abc import Callable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm

JUDGED_SECTOR = func.coalesce(Candidate.sector, Ikm.sector)
"""The sector in a query over candidates and their firms."""


def judged_sector(candidate: Candidate) -> str:
    """The key of the sector by whose rubric and jury a candidate is judged."""
    return candidate.sector or candidate.ikm.sector


def freeze_sectors(session: Session, session_id: str) -> None:
    """Keep the sectors as they are now, whatever becomes of the firms in the register."""
    _write(session, session_id, lambda candidate: candidate.ikm.sector)


def thaw_sectors(session: Session, session_id: str) -> None:
    """Let the candidates again be of their firms' sectors."""
    _write(session, session_id, lambda _: None)


def _write(session: Session, session_id: str, sector: Callable[[Candidate], str | None]) -> None:
    for candidate in session.scalars(select(Candidate).where(Candidate.session_id == session_id)):
        candidate.sector = sector(candidate)
    session.flush()
