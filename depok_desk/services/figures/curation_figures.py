"""Figures of curation by the days on which was decided."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import ColumnElement, FromClause, Integer, cast, extract, func, join, select
from sqlalchemy.orm import InstrumentedAttribute

from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.kinds.choices import DECISION
from depok_desk.registers.day_of import DayOf
from depok_desk.registers.ikm import IKM
from depok_desk.registers.outcome import OUTCOMES
from depok_desk.registers.register import column
from depok_desk.services.conditions import OneOf, Where
from depok_desk.services.figures.figure import Counted, Dated, Figure
from depok_desk.services.figures.ikm_figures import columns
from depok_desk.services.overview import PASSED, ranked_outcomes

_day = func.coalesce(Outcome.decided_on, DayOf(Outcome.created_at))
"""The day of a decision; of one that names none, the day on which it was recorded."""

_YEAR = cast(extract("year", Outcome.decided_on), Integer)
_JUDGED: Where = (("decision", OneOf(tuple(DECISION.options))),)
_LULUS = Outcome.decision == "lulus"
_BY = {
    "year": _YEAR,
    "grade": Outcome.grade,
    "decision": Outcome.decision,
    "sector": Ikm.sector,
    "district": Ikm.district_id,
    "ward": Ikm.ward_id,
    "session": Candidate.session_id,
}
_RESULT = (column(Outcome.total), column(Outcome.grade), column(Outcome.decision), column(Outcome.decided_on))


def _chain() -> FromClause:
    """Outcomes with their candidate, product, firm and session."""
    judged = join(Outcome, Candidate, Outcome.candidate_id == Candidate.id)
    named = judged.join(Ikm, Candidate.ikm_id == Ikm.id).join(Product, Candidate.product_id == Product.id)
    return named.join(CurationSession, Candidate.session_id == CurationSession.id)


def _latest(per: InstrumentedAttribute[str], on: date, *, since: date | None = None) -> ColumnElement[bool]:
    """Whether an outcome is the latest of its IKM or product known on a day, of those not before `since`."""
    known = [_day <= on, *([Outcome.decided_on >= since] if since else [])]
    ranked = ranked_outcomes(per, Outcome.id).where(*known).subquery("ranked")
    return Outcome.id.in_(select(ranked.c.id).where(ranked.c.place == 1))


def _firms(*where: ColumnElement[bool], shown: Where | None = None) -> Counted:
    cells = (*columns("number", "sector", "district"), *_RESULT, column(CurationSession.title, key="session"))
    return Counted(IKM, _chain(), Ikm.id, Ikm.name, where, _BY, cells, shown=shown)


def _products(*where: ColumnElement[bool]) -> Counted:
    cells = (column(Ikm.name), *columns("sector"), *_RESULT, column(CurationSession.title, key="session"))
    return Counted(OUTCOMES, _chain(), Product.id, Product.name, where, _BY, cells, opens=Outcome.id)


def _curated(on: date) -> Counted:
    return _firms(_latest(Candidate.ikm_id, on), shown=_JUDGED)


def _curated_this_year(on: date) -> Counted:
    return _firms(_latest(Candidate.ikm_id, on, since=date(on.year, 1, 1)))


def _passed(on: date) -> Counted:
    return _firms(_latest(Candidate.ikm_id, on), _LULUS, shown=PASSED)


def _judged_products(on: date) -> Counted:
    return _products(_latest(Candidate.product_id, on))


def _passed_products(on: date) -> Counted:
    return _products(_latest(Candidate.product_id, on), _LULUS)


def _outcomes(on: date) -> Counted:
    """Every result, as the register of results has them."""
    cells = (column(Ikm.name), *columns("sector"), *_RESULT, column(CurationSession.title, key="session"))
    where = (Outcome.archived_at.is_(None), _day <= on)
    return Counted(OUTCOMES, _chain(), Outcome.id, Product.name, where, _BY, cells, shown=())


def _dated(key: str, label: str, unit: str, measure: Callable[[date], Counted]) -> Figure:
    return Figure(key, label, unit, Dated.DATES, measure)


CURATED = _dated("curated", "IKM yang pernah dikurasi", "IKM", _curated)
CURATED_THIS_YEAR = _dated("curated_this_year", "IKM yang dikurasi tahun ini", "IKM", _curated_this_year)
IKM_PASSED = _dated("passed", "IKM lulus kurasi", "IKM", _passed)
PRODUCTS = _dated("products_curated", "Produk yang pernah dikurasi", "produk", _judged_products)
PRODUCTS_PASSED = _dated("products_passed", "Produk lulus kurasi", "produk", _passed_products)
RESULTS = _dated("outcomes", "Hasil kurasi", "hasil", _outcomes)
