"""Noting who saw or took personal data without its mask."""

from sqlalchemy.orm import Session

from depok_desk.model.disclosure import Disclosure
from depok_desk.store.journal import doing


def disclose(session: Session, what: str, rows: int = 1, *, subject_id: str | None = None) -> None:
    """Note that personal data is about to be shown or exported; call it before letting the data out.

    `what` says it in words ("NIK Abon Jaya"); the deed should not be undoable: what was seen stays seen.

    Raises:
        RuntimeError: the session only reads, so that nothing could be noted.
    """
    session.add(
        Disclosure(operator=doing(session).operator or None, what=what, row_count=rows, subject_id=subject_id)
    )
    session.flush()
