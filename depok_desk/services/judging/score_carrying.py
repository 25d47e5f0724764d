"""Carrying out the plan of an import of score sheets."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from depok_desk.services.judging.candidates import Choice, add_candidates
from depok_desk.services.judging.entry_checks import PHASE
from depok_desk.services.judging.jury import JurorDetails, add_juror
from depok_desk.services.judging.phases import advance
from depok_desk.services.judging.reading import session_schemes
from depok_desk.services.judging.score_agreement import Product
from depok_desk.services.judging.score_workbooks import PlannedSheet, ScorePlan
from depok_desk.services.judging.scoring import AdviceKey, advise, missing_scores, put_marks
from depok_desk.services.judging.sessions import SessionDetails, new_session

WAY = "berkas"
"""How marks came in that stood in a workbook."""


@dataclass(frozen=True)
class TakenScores:
    """What came of an import: `changed` cells are other than before, `missing` ones still empty."""

    session_id: str
    candidates: int
    scores: int
    changed: int
    missing: int


def carry_out_scores(session: Session, plan: ScorePlan, today: date) -> TakenScores:
    """Put into the session what the plan says; a session that is made is at once in the phase of judging.

    A cell that is empty in the workbook leaves the mark that is there already.

    Raises:
        UserError: the session may not be written any more.
    """
    session_id = plan.session_id or new_session(session, SessionDetails(plan.title, starts_on=today))
    candidates = _candidates(session, session_id, plan)
    criteria = _criteria(session, session_id)
    jurors = [sheet.juror_id or _add_juror(session, session_id, sheet, plan) for sheet in plan.sheets]
    if not plan.session_id:
        _bring_to_judging(session, session_id, today)
    changed = 0
    for juror, sheet in zip(jurors, plan.sheets, strict=True):
        sectors = {product: plan.products[product].firm.sector for product, _ in sheet.marks}
        marks = {
            (candidates[product], criteria[sectors[product], name]): mark
            for (product, name), mark in sheet.marks.items()
        }
        about: dict[AdviceKey, str] = {(candidates[each], None): said for each, said in sheet.advice.items()}
        changed += put_marks(session, juror, marks, WAY)
        advise(session, juror, about)
    session.flush()
    missing = missing_scores(session, session_id)
    return TakenScores(session_id, len(candidates), plan.scores, changed, missing)


def _candidates(session: Session, session_id: str, plan: ScorePlan) -> Mapping[Product, str]:
    """The candidate that each product is; where the session is made, they are entered in this order."""
    if plan.session_id:
        return {key: found.product.candidate_id for key, found in plan.products.items()}
    choices = [Choice(each.firm.id, each.product.id, each.product.name) for each in plan.products.values()]
    return dict(zip(plan.products, add_candidates(session, session_id, choices), strict=True))


def _criteria(session: Session, session_id: str) -> Mapping[tuple[str, str], str]:
    """The keys of the criteria, by sector and name."""
    schemes = session_schemes(session, session_id)
    return {(sector, rule.name): rule.id for sector, scheme in schemes.items() for rule in scheme.criteria}


def _add_juror(session: Session, session_id: str, sheet: PlannedSheet, plan: ScorePlan) -> str:
    """A juror who is called as the sheet, and judges the sectors on it."""
    whole = sheet.sectors >= {each.firm.sector for each in plan.products.values()}
    sectors = () if whole else tuple(sorted(sheet.sectors))
    return add_juror(session, session_id, JurorDetails(sheet.juror, sectors=sectors))


def _bring_to_judging(session: Session, session_id: str, today: date) -> None:
    """Go on to the phase of judging, with the papers that the register proposes."""
    reached = ""
    while reached != PHASE:
        reached = advance(session, session_id, today)
