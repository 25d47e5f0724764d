"""The coaching plan of a session: what is proposed, and steps that are changed one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.session_course import CoachingStep
from depok_desk.services.judging.deciding import PASSED, plenary_lines
from depok_desk.services.judging.follow_up import proposed_steps


@dataclass(frozen=True)
class Proposal:
    """What one candidate is to be helped with, the weightiest first; `passed` ones hardly need it."""

    candidate_id: str
    firm: str
    product: str
    passed: bool
    steps: tuple[str, ...]


def proposals(session: Session, session_id: str) -> list[Proposal]:
    """Steps for those about whom something is decided and nothing is planned yet, by rank."""
    planned = set(session.scalars(select(CoachingStep.candidate_id)))
    return [
        Proposal(
            line.candidate_id,
            line.judged.entry.name,
            line.judged.entry.product,
            line.decision == PASSED,
            tuple(proposed_steps(line.scheme, line.judged)),
        )
        for line in plenary_lines(session, session_id)
        if line.decision and line.candidate_id not in planned
    ]


def change_step(session: Session, step_id: str, changes: Mapping[str, str | date | None]) -> None:
    """Write some fields of a step anew: `what`, `person`, `due_on`, `done_on`.

    Raises:
        UserError: it would not be said any more what is to be done.
    """
    step = session.get_one(CoachingStep, step_id)
    if not (changes.get("what", step.what) or ""):
        raise UserError("Pembinaannya belum ditulis; isi apa yang akan dibenahi, atau hapus langkahnya.")
    for key, value in changes.items():
        setattr(step, key, value)


def remove_steps(session: Session, step_ids: Sequence[str]) -> None:
    """Take steps out of the plan."""
    for step in session.scalars(select(CoachingStep).where(CoachingStep.id.in_(step_ids))):
        session.delete(step)
