"""Rubrics as a list shows them, and what may be done with each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.curation import CurationSession
from depok_desk.model.rubric import Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.rubric_draft import RubricDraft, draft_of
from depok_desk.services.judging.rubric_faults import Fault, draft_faults
from depok_desk.services.judging.rubrics import WHOLE
from depok_desk.store.rubric_gate import rubrics_in_use


@dataclass(frozen=True)
class RubricState:
    """One edition of a rubric with all that is known of it.

    `sessions` are the titles of those that use it; one that is `used` never changes again. What has `faults`
    cannot be chosen for a session.
    """

    draft: RubricDraft
    sessions: tuple[str, ...]
    used: bool
    faults: tuple[Fault, ...]
    binned: bool = False

    @property
    def caption(self) -> str:
        """Name and edition."""
        return self.draft.caption

    @property
    def standing(self) -> str:
        """In one word or two: whether it can be used, or already is."""
        if self.used:
            return "terkunci"
        return "belum siap" if self.faults else "siap"

    @property
    def use(self) -> str:
        """By how many sessions it is used."""
        return f"{len(self.sessions)} sesi" if self.sessions else ""


def rubric_states(session: Session, *, binned: bool = False) -> list[RubricState]:
    """All rubrics by name, the newest edition first; or those in the bin."""
    where = Rubric.archived_at.is_not(None) if binned else Rubric.archived_at.is_(None)
    found = session.scalars(
        select(Rubric)
        .where(where)
        .order_by(Rubric.sample, Rubric.sector, Rubric.name, Rubric.edition.desc())
        .options(*WHOLE)
    ).all()
    return _states(session, found)


def rubric_state(session: Session, rubric_id: str) -> RubricState | None:
    """One rubric; None if there is none."""
    rubric = session.get(Rubric, rubric_id) if rubric_id else None
    return _states(session, [rubric])[0] if rubric else None


def _states(session: Session, rubrics: Sequence[Rubric]) -> list[RubricState]:
    keys = [rubric.id for rubric in rubrics]
    used, titles = rubrics_in_use(session.connection(), keys), _sessions(session, keys)
    return [_state(rubric, titles.get(rubric.id, ()), used=rubric.id in used) for rubric in rubrics]


def _state(rubric: Rubric, sessions: Sequence[str], *, used: bool) -> RubricState:
    draft = draft_of(rubric)
    wrong = tuple(draft_faults(draft))
    return RubricState(draft, tuple(sessions), used, wrong, rubric.archived_at is not None)


def _sessions(session: Session, keys: Sequence[str]) -> Mapping[str, list[str]]:
    """Rubric -> the titles of the sessions that use it."""
    found = session.execute(
        select(SessionRubric.rubric_id, CurationSession.title)
        .join(CurationSession, CurationSession.id == SessionRubric.session_id)
        .where(SessionRubric.rubric_id.in_(keys))
        .order_by(CurationSession.title)
        .distinct()
    )
    titles: dict[str, list[str]] = {}
    for rubric_id, title in found:
        titles.setdefault(rubric_id, []).append(title)
    return titles
