"""The sessions of curation with their counts, from candidates to certificates."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, CurationSession, Outcome


@dataclass(frozen=True)
class SessionLine:
    """One session as a list shows it; `first` and `last` are its own days, or else those of its decisions.

    One that is `taken` from an office's list has results only, and no jury.
    """

    id: str
    title: str
    phase: str
    place: str
    first: date | None
    last: date | None
    candidates: int
    passed: int
    taken: bool = False


@dataclass(frozen=True)
class Funnel:
    """How many products of a session are left after each step.

    `decisions` and `grades` hold counts by stored value; `certified` have a certificate in force.
    """

    candidates: int = 0
    certified: int = 0
    decisions: Mapping[str, int] = field(default_factory=Counter[str])
    grades: Mapping[str, int] = field(default_factory=Counter[str])

    @property
    def judged(self) -> int:
        """How many have been decided about."""
        return sum(self.decisions.values())


def session_lines(session: Session) -> list[SessionLine]:
    """All sessions, the newest first."""
    passed = func.sum(case((Outcome.decision == "lulus", 1), else_=0))
    counted = (
        select(
            Candidate.session_id.label("session_id"),
            func.count().label("candidates"),
            passed.label("passed"),
            func.min(Outcome.decided_on).label("first"),
            func.max(Outcome.decided_on).label("last"),
        )
        .outerjoin(Outcome, Outcome.candidate_id == Candidate.id)
        .where(Candidate.archived_at.is_(None))
        .group_by(Candidate.session_id)
        .subquery()
    )
    found = session.execute(
        select(CurationSession, counted.c.candidates, counted.c.passed, counted.c.first, counted.c.last)
        .outerjoin(counted, counted.c.session_id == CurationSession.id)
        .where(CurationSession.archived_at.is_(None))
    )
    lines = [_line(*row) for row in found]
    return sorted(lines, key=lambda line: (line.last or date.max, line.title), reverse=True)


def _line(
    one: CurationSession, candidates: int | None, passed: int | None, first: date | None, last: date | None
) -> SessionLine:
    begun = one.starts_on or first
    ended = one.ends_on or one.starts_on or last
    counts = candidates or 0, passed or 0
    taken = one.source is not None
    return SessionLine(one.id, one.title, one.phase, one.place or "", begun, ended, *counts, taken)


def funnel(session: Session, session_id: str) -> Funnel:
    """The counts of one session."""
    here = Candidate.session_id == session_id
    candidates = select(func.count()).select_from(Candidate).where(here, Candidate.archived_at.is_(None))
    decided = (
        select(Outcome.decision, Outcome.grade, func.count())
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(here, Outcome.archived_at.is_(None))
        .group_by(Outcome.decision, Outcome.grade)
    )
    certified = (
        select(func.count(Certificate.outcome_id.distinct()))
        .join(Outcome, Outcome.id == Certificate.outcome_id)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(here, Certificate.status == "berlaku", Certificate.archived_at.is_(None))
    )
    decisions, grades = Counter[str](), Counter[str]()
    for decision, grade, number in session.execute(decided):
        decisions[decision] += number
        grades[grade or ""] += number
    return Funnel(session.scalar(candidates) or 0, session.scalar(certified) or 0, decisions, grades)
