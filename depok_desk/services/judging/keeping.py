"""The scores and decisions of a session as JSON, kept when the session is opened again."""

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.jury import Score
from depok_desk.model.session_course import PaperCheck, Ruling
from depok_desk.store.encoding import dumps, encode

_KEPT: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (PaperCheck, ("candidate_id", "requirement_id", "state", "note")),
    (Score, ("candidate_id", "juror_id", "criterion_id", "mark", "abstains", "way")),
    (Ruling, ("candidate_id", "decision", "grade", "reason")),
    (Outcome, ("id", "candidate_id", "total", "grade", "decision", "rank", "reason", "decided_on", "facts")),
)
"""What is kept of each kind of row."""


def state_of(session: Session, session_id: str) -> str:
    """The papers, scores and decisions of a session: JSON of table -> list of rows."""
    return dumps({model.__tablename__: _rows(session, session_id, model, keys) for model, keys in _KEPT})


def kept_state(text: str) -> dict[str, list[dict[str, Any]]]:
    """What `state_of` has written: table -> rows."""
    return json.loads(text)


def _rows(session: Session, session_id: str, model: type[Record], keys: tuple[str, ...]) -> list[Any]:
    table = model.__table__
    wanted = (
        select(*(table.c[key] for key in keys))
        .join(Candidate, Candidate.id == table.c["candidate_id"])
        .where(Candidate.session_id == session_id)
        .order_by(table.c["id"])
    )
    return [{key: encode(value) for key, value in row.items()} for row in session.execute(wanted).mappings()]
