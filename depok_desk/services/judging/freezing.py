"""Freezing what a decision rests on, as texts that stay when rubric or marks would change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.decided_facts import DecidedFacts, JudgedCriterion, JurorMarks
from depok_desk.services.judging.deciding import PlenaryLine, plenary_lines
from depok_desk.services.judging.marks import mark_in, mark_words, scale_words, shown_mark
from depok_desk.services.judging.reading import session_jurors
from depok_desk.services.judging.scheme import Judged, Part, Scheme


@dataclass(frozen=True)
class Case:
    """One candidate with all that can be said for and against its result.

    `facts` are what is frozen, once the session is decided; until then what would be frozen now.
    """

    line: PlenaryLine
    facts: DecidedFacts
    ikm_id: str


def cases(session: Session, session_id: str, on: date) -> list[Case]:
    """All candidates that take part, in order of rank; those without a total come last."""
    names = {juror.id: juror.name for juror in session_jurors(session, session_id)}
    kept = session.execute(
        select(Candidate.id, Candidate.ikm_id, Outcome.facts)
        .outerjoin(Outcome, Outcome.candidate_id == Candidate.id)
        .where(Candidate.session_id == session_id)
    )
    frozen = {key: (ikm_id, facts) for key, ikm_id, facts in kept}
    found: list[Case] = []
    for line in plenary_lines(session, session_id):
        ikm_id, facts = frozen[line.candidate_id]
        told = DecidedFacts.from_json(facts) if facts else decided_facts(line, names, on)
        found.append(Case(line, told, ikm_id))
    return found


def decided_facts(line: PlenaryLine, jurors: Mapping[str, str], on: date) -> DecidedFacts:
    """Everything behind one decision; `jurors` are names by key, `on` is the day it is decided."""
    scheme, judged = line.scheme, line.judged
    return DecidedFacts(
        rubric=scheme.name,
        edition=scheme.edition,
        criteria=tuple(_criteria(scheme, judged)),
        jurors=tuple(_marks(scheme, judged, key, jurors[key]) for key in judged.entry.jurors),
        total=_score(judged.total),
        grade=line.grade,
        decision=line.decision,
        counted_grade=line.counted_grade,
        counted_decision=line.counted_decision,
        explanation=line.explanation,
        firm=judged.entry.name,
        product=judged.entry.product,
        rank=judged.rank,
        spread=_score(judged.spread),
        reason=line.reason,
        decided_on=on.isoformat(),
    )


def _criteria(scheme: Scheme, judged: Judged) -> list[JudgedCriterion]:
    parts = {part.criterion_id: part for part in judged.parts}
    nothing = Part("", None, None)
    return [
        JudgedCriterion(
            rule.name,
            words.number(rule.weight),
            scale_words(rule.scale),
            _rounded(parts.get(rule.id, nothing).mark),
            _rounded(parts.get(rule.id, nothing).points),
        )
        for rule in scheme.criteria
    ]


def _marks(scheme: Scheme, judged: Judged, juror: str, name: str) -> JurorMarks:
    cells = ((juror, rule.id) for rule in scheme.criteria)
    told = tuple(mark_words(mark_in(judged.entry.marks, cell)) for cell in cells)
    return JurorMarks(name, told, _score(judged.juror_totals.get(juror)))


def _score(value: Decimal | None) -> str:
    return "" if value is None else words.score(value)


def _rounded(value: Fraction | None) -> str:
    return "" if value is None else shown_mark(value)
