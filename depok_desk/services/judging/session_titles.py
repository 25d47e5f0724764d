"""Finding a session by what it is called."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.curation import CurationSession
from depok_desk.words import folded


def session_called(session: Session, title: str) -> CurationSession | None:
    """The session of this title, as it stands or else whatever the case and the blanks, also from the bin."""
    titles = select(CurationSession.title, CurationSession.id).order_by(CurationSession.id)
    known = dict(session.execute(titles).all())
    alike = (key for each, key in known.items() if folded(each) == folded(title))
    key = known.get(title) or next(alike, None)
    return session.get(CurationSession, key) if key else None
