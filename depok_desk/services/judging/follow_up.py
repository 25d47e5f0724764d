"""What comes after a decision: coaching with due dates, judging again, and how it was before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.session_course import CoachingStep
from depok_desk.services.judging.scheme import CriterionRule, Judged, Scheme

ENOUGH = Decimal("0.7")
"""The share of its highest mark from which a criterion needs no coaching."""

MOST_STEPS = 3
"""So many weak criteria are taken on at once: a firm that is to mend everything mends nothing."""


@dataclass(frozen=True)
class Earlier:
    """What an earlier session decided about the same product."""

    session: str
    decided_on: date | None
    total: Decimal | None
    grade: str
    decision: str

    def change(self, grade: str) -> str:
        """How the grade has moved since: “naik kelas dari C”, “turun dari A”, “tetap B”; empty if unknown."""
        if not grade or not self.grade:
            return ""
        if grade == self.grade:
            return f"tetap {grade}"
        return f"naik kelas dari {self.grade}" if grade < self.grade else f"turun dari {self.grade}"


@dataclass(frozen=True)
class CoachingLine:
    """One step of coaching as a list shows it; `late` are open ones past their due date."""

    id: str
    candidate_id: str
    session_id: str
    session: str
    ikm_id: str
    firm: str
    product: str
    what: str
    person: str
    due_on: date | None
    done_on: date | None
    late: bool


@dataclass(frozen=True)
class AgainLine:
    """A product that is to be judged again, and has not been since."""

    outcome_id: str
    session_id: str
    ikm_id: str
    product_id: str
    firm: str
    product: str
    sector: str
    grade: str
    decision: str
    session: str
    recurate_by: date | None


def proposed_steps(scheme: Scheme, judged: Judged) -> list[str]:
    """What a firm is to be helped with: papers that hinder passing, then its weakest criteria.

    A criterion's step is the wording of the level that is enough, for that is what the jury will look for.
    """
    papers = [
        f"Mengurus {gate.name}"
        for gate in scheme.gates
        if gate.blocks and not judged.entry.gates.get(gate.id, False)
    ]
    rules = {rule.id: rule for rule in scheme.criteria}
    weak = sorted(
        (part.mark / rules[part.criterion_id].scale.highest, rules[part.criterion_id].name, part)
        for part in judged.parts
        if part.mark is not None and part.mark < rules[part.criterion_id].scale.highest * ENOUGH
    )
    return papers + [_step(rules[part.criterion_id], int(part.mark or 0)) for _, _, part in weak[:MOST_STEPS]]


def _step(rule: CriterionRule, mark: int) -> str:
    """What a criterion is to reach: its first level above the mark that needs no coaching any more."""
    enough = rule.scale.highest * ENOUGH
    higher = [level for level in sorted(rule.levels) if level > mark and level >= enough]
    aim = f": {rule.levels[higher[0]]}" if higher else ""
    return f"{rule.name}{aim}"


def add_step(
    session: Session, candidate_id: str, what: str, *, person: str = "", due_on: date | None = None
) -> CoachingStep:
    """Plan one step of coaching.

    Raises:
        UserError: it is not said what is to be done.
    """
    if not what.strip():
        raise UserError("Pembinaannya belum ditulis; isi apa yang akan dibenahi.")
    step = CoachingStep(
        candidate_id=candidate_id, what=what.strip(), person=person.strip() or None, due_on=due_on
    )
    session.add(step)
    return step


def plan_coaching(
    session: Session, proposals: Mapping[str, Sequence[str]], *, due_on: date | None, person: str = ""
) -> int:
    """Add proposed steps, by key of candidate, to those that have none; returns how many were added."""
    here = CoachingStep.candidate_id
    planned = set(session.scalars(select(here).where(here.in_(list(proposals)))))
    steps = [
        add_step(session, candidate_id, what, person=person, due_on=due_on)
        for candidate_id, wanted in proposals.items()
        if candidate_id not in planned
        for what in wanted
    ]
    return len(steps)


def mark_done(session: Session, step_id: str, on: date | None) -> None:
    """Note when a step was done; None opens it again."""
    session.get_one(CoachingStep, step_id).done_on = on


def set_recuration(session: Session, outcome_ids: Sequence[str], by: date | None) -> None:
    """Say by when products are to be judged again."""
    for outcome in session.scalars(select(Outcome).where(Outcome.id.in_(outcome_ids))):
        outcome.recurate_by = by


def coaching_lines(
    session: Session, today: date, *, session_id: str = "", only_open: bool = False
) -> list[CoachingLine]:
    """The steps of one session or of all, the most urgent first; those without a date come last."""
    found = (
        select(CoachingStep, CurationSession, Ikm.id, Ikm.name, Product.name)
        .join(Candidate, Candidate.id == CoachingStep.candidate_id)
        .join(CurationSession, CurationSession.id == Candidate.session_id)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .join(Product, Product.id == Candidate.product_id)
        .where(CoachingStep.archived_at.is_(None), Ikm.archived_at.is_(None))
    )
    if session_id:
        found = found.where(Candidate.session_id == session_id)
    if only_open:
        found = found.where(CoachingStep.done_on.is_(None))
    ordered = found.order_by(
        CoachingStep.done_on.is_not(None), func.coalesce(CoachingStep.due_on, date.max), Ikm.name
    )
    return [
        CoachingLine(
            step.id, step.candidate_id, sitting.id, sitting.title, ikm_id, firm, product, step.what,
            step.person or "", step.due_on, step.done_on, _is_late(step, today),
        )
        for step, sitting, ikm_id, firm, product in session.execute(ordered)
    ]  # fmt: skip


def _is_late(step: CoachingStep, today: date) -> bool:
    return step.done_on is None and step.due_on is not None and step.due_on < today


def recuration_list(session: Session) -> list[AgainLine]:
    """Products that did not pass or have a date to be judged again, and were in no later session."""
    found = (
        select(Outcome, Candidate, Ikm.name, Ikm.sector, Product.name, CurationSession.title)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .join(Product, Product.id == Candidate.product_id)
        .join(CurationSession, CurationSession.id == Candidate.session_id)
        .where(
            CurationSession.phase == "ditetapkan",
            Outcome.archived_at.is_(None),
            Ikm.archived_at.is_(None),
            (Outcome.decision != "lulus") | Outcome.recurate_by.is_not(None),
            ~_judged_later().exists(),
        )
        .order_by(func.coalesce(Outcome.recurate_by, date.max), Ikm.name)
    )
    return [
        AgainLine(
            outcome.id,
            candidate.session_id,
            candidate.ikm_id,
            candidate.product_id,
            firm,
            product,
            sector,
            outcome.grade or "",
            outcome.decision,
            title,
            outcome.recurate_by,
        )
        for outcome, candidate, firm, sector, product, title in session.execute(found)
    ]


def due_again(session: Session, on: date) -> int:
    """How many products should have been judged again by a day, and were not."""
    wanted = (
        select(func.count())
        .select_from(Outcome)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Outcome.recurate_by <= on, Outcome.archived_at.is_(None), ~_judged_later().exists())
    )
    return session.scalar(wanted) or 0


def _judged_later() -> Select[str]:
    """The same product in a session that is still under way, or was decided after this outcome."""
    later, sitting, decided = aliased(Candidate), aliased(CurationSession), aliased(Outcome)
    after = func.coalesce(decided.decided_on, date.min) > func.coalesce(Outcome.decided_on, date.min)
    return (
        select(later.id)
        .join(sitting, sitting.id == later.session_id)
        .outerjoin(decided, decided.candidate_id == later.id)
        .where(
            later.product_id == Candidate.product_id,
            later.id != Candidate.id,
            later.archived_at.is_(None),
            (sitting.phase != "ditetapkan") | after,
        )
    )


def earlier_results(session: Session, session_id: str) -> dict[str, Earlier]:
    """The newest decision before this session about the product of each candidate, by key of candidate."""
    here, before, sitting = aliased(Candidate), aliased(Candidate), aliased(CurationSession)
    found = session.execute(
        select(here.id, Outcome, CurationSession.title)
        .join(sitting, sitting.id == here.session_id)
        .join(before, before.product_id == here.product_id)
        .join(Outcome, Outcome.candidate_id == before.id)
        .join(CurationSession, CurationSession.id == before.session_id)
        .where(
            here.session_id == session_id,
            before.session_id != session_id,
            CurationSession.phase == "ditetapkan",
            Outcome.archived_at.is_(None),
            sitting.starts_on.is_(None)
            | Outcome.decided_on.is_(None)
            | (Outcome.decided_on < sitting.starts_on),
        )
        .order_by(func.coalesce(Outcome.decided_on, date.min), before.id)
    )
    return {
        candidate_id: Earlier(title, outcome.decided_on, outcome.total, outcome.grade or "", outcome.decision)
        for candidate_id, outcome, title in found
    }
