"""Rubrics as a list shows them, and what may be done with each."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from depok_desk.model.curation import CurationSession
from depok_desk.model.rubric import Criterion, Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.rubric_draft import RubricDraft, draft_of
from depok_desk.services.judging.rubric_faults import Fault, draft_faults
from depok_desk.services.judging.rubrics import used


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
        .options(
            selectinload(Rubric.criteria).selectinload(Criterion.levels), selectinload(Rubric.requirements)
        )
    )
    return [_state(session, rubric) for rubric in found]


def rubric_state(session: Session, rubric_id: str) -> RubricState | None:
    """One rubric; None if there is none."""
    rubric = session.get(Rubric, rubric_id) if rubric_id else None
    return _state(session, rubric) if rubric else None


def _state(session: Session, rubric: Rubric) -> RubricState:
    draft = draft_of(rubric)
    sessions = session.scalars(
        select(CurationSession.title)
        .join(SessionRubric, SessionRubric.session_id == CurationSession.id)
        .where(SessionRubric.rubric_id == rubric.id)
        .order_by(CurationSession.title)
        .distinct()
    ).all()
    return RubricState(
        draft,
        tuple(sessions),
        used(session, rubric.id),
        tuple(draft_faults(draft)),
        rubric.archived_at is not None,
    )
