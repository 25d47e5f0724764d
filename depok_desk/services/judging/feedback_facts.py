"""The facts of the letters that tell firms how their products fared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.judging_facts import CoachingFacts, CriterionAdvice, FeedbackFacts, FormerResult
from depok_desk.model.jury import Advice, Juror
from depok_desk.model.kinds.choices import DECISION
from depok_desk.model.session_course import CoachingStep
from depok_desk.services.judging.deciding import PlenaryLine, plenary_lines
from depok_desk.services.judging.explaining import Standing, standings, strengths, weaknesses
from depok_desk.services.judging.follow_up import Earlier
from depok_desk.services.judging.marks import shown_mark
from depok_desk.services.judging.paper_sessions import (
    PaperSession,
    candidates_of,
    paper_session,
    recipient_of,
)

MOST_STRENGTHS = 3

Said = Mapping[str | None, tuple[str, ...]]
"""What jurors advise about one candidate, by criterion; None for the product as a whole."""


@dataclass(frozen=True)
class _Kept:
    """What a session keeps about its candidates, each by the candidate's key."""

    advice: Mapping[str, Said]
    coaching: Mapping[str, tuple[CoachingFacts, ...]]
    again: Mapping[str, date | None]


def feedback_facts(
    session: Session, session_id: str, on: date, *, candidate_ids: Sequence[str] = ()
) -> list[FeedbackFacts]:
    """A letter for each candidate about whom something is decided, by queue number; all, or only some.

    Advice is passed on without the names of jurors; that of struck jurors is not. The letters carry the day
    `on` and whatever the plenary has decided or, before that, what the marks say.

    Raises:
        UserError: the session is gone, or was taken from an office's list.
    """
    held = paper_session(session, session_id, on)
    kept = _Kept(_advice(session, session_id), _coaching(session, session_id), _again(session, session_id))
    candidates = {one.id: one for one in candidates_of(session, session_id)}
    lines = [one for one in plenary_lines(session, session_id) if one.decision]
    wanted = [one for one in lines if not candidate_ids or one.candidate_id in candidate_ids]
    ordered = sorted(wanted, key=lambda one: (one.judged.entry.queue or 0, one.candidate_id))
    return [_letter(held, candidates[one.candidate_id], one, kept, on) for one in ordered]


def _letter(
    held: PaperSession, candidate: Candidate, line: PlenaryLine, kept: _Kept, on: date
) -> FeedbackFacts:
    said = kept.advice.get(candidate.id, {})
    return FeedbackFacts(
        head=held.head,
        recipient=recipient_of(candidate.ikm),
        firm=candidate.ikm.name,
        product=candidate.product.name,
        session=held.sitting.title,
        decision=line.decision,
        held=held.held,
        on=on,
        total=line.judged.total,
        grade=line.grade,
        strengths=tuple(_strengths(line)),
        criteria=tuple(_criteria(line, said)),
        general=said.get(None, ()),
        papers=tuple(_papers(line)),
        coaching=kept.coaching.get(candidate.id, ()),
        recurate_by=kept.again.get(candidate.id),
        former=_former(line.earlier),
        signatories=held.signatories,
    )


def _strengths(line: PlenaryLine) -> Iterator[str]:
    for one in strengths(line.scheme, line.judged)[:MOST_STRENGTHS]:
        now = _now(one)
        yield f"{one.words}: {now}" if now else f"{one.words}."


def _criteria(line: PlenaryLine, said: Said) -> Iterator[CriterionAdvice]:
    """What is weak, the weakest first, then whatever else jurors gave advice about."""
    weak = weaknesses(line.scheme, line.judged)
    shown = {one.criterion.id for one in weak}
    advised = [
        one
        for one in standings(line.scheme, line.judged)
        if one.criterion.id in said and one.criterion.id not in shown
    ]
    for one in (*weak, *advised):
        mark = f"{shown_mark(one.mark)} dari {one.criterion.scale.highest}"
        yield CriterionAdvice(one.criterion.name, mark, _now(one), _aim(one), said.get(one.criterion.id, ()))


def _now(one: Standing) -> str:
    """The wording of the level that the mark has reached."""
    reached = [level for level in one.criterion.levels if level <= one.mark]
    return one.criterion.levels[max(reached)] if reached else ""


def _aim(one: Standing) -> str:
    """The wording of the next level above the mark."""
    ahead = [level for level in one.criterion.levels if level > one.mark]
    return one.criterion.levels[min(ahead)] if ahead else ""


def _papers(line: PlenaryLine) -> Iterator[str]:
    for gate in line.scheme.gates:
        if not line.judged.entry.gates.get(gate.id, False):
            needed = "wajib untuk lulus" if gate.blocks else "dianjurkan"
            yield f"{gate.name} ({needed})."


def _former(earlier: Earlier | None) -> FormerResult | None:
    if earlier is None:
        return None
    decision = DECISION.show(earlier.decision)
    return FormerResult(earlier.session, earlier.decided_on, earlier.total, earlier.grade, decision)


def _advice(session: Session, session_id: str) -> Mapping[str, Said]:
    """Candidate -> criterion -> advice, each wording once, without who gave it."""
    found = session.execute(
        select(Advice.candidate_id, Advice.criterion_id, Advice.wording)
        .join(Candidate, Candidate.id == Advice.candidate_id)
        .outerjoin(Juror, Juror.id == Advice.juror_id)
        .where(Candidate.session_id == session_id, Advice.archived_at.is_(None))
        .where(Juror.struck.is_not(True))
        .order_by(Advice.wording, Advice.id)
    )
    said: dict[str, dict[str | None, tuple[str, ...]]] = {}
    for candidate, criterion, wording in found:
        of_candidate = said.setdefault(candidate, {})
        of_candidate[criterion] = tuple(dict.fromkeys((*of_candidate.get(criterion, ()), wording)))
    return said


def _coaching(session: Session, session_id: str) -> Mapping[str, tuple[CoachingFacts, ...]]:
    """Candidate -> what is still to be done, the nearest due date first."""
    found = session.scalars(
        select(CoachingStep)
        .join(Candidate, Candidate.id == CoachingStep.candidate_id)
        .where(Candidate.session_id == session_id)
        .where(CoachingStep.archived_at.is_(None), CoachingStep.done_on.is_(None))
        .order_by(CoachingStep.due_on.nulls_last(), CoachingStep.created_at, CoachingStep.id)
    )
    steps: dict[str, tuple[CoachingFacts, ...]] = {}
    for step in found:
        planned = CoachingFacts(step.what, step.person or "", step.due_on)
        steps[step.candidate_id] = (*steps.get(step.candidate_id, ()), planned)
    return steps


def _again(session: Session, session_id: str) -> Mapping[str, date | None]:
    found = session.execute(
        select(Outcome.candidate_id, Outcome.recurate_by)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Candidate.session_id == session_id, Outcome.archived_at.is_(None))
    )
    return {row[0]: row[1] for row in found}
