"""The yearly figures of a firm: growth from year to year, and how big it is by each set of rules."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.ikm import YearFigures
from depok_desk.model.rules import SCALE_RULES, BusinessFigures


def year_rows(session: Session, ikm_id: str) -> list[tuple[str, ...]]:
    """Year, workers, investment, output, turnover and its growth, the newest year first."""
    years = _years(session, ikm_id)
    earlier = {one.year: one for one in years}
    return [
        (
            one.id,
            str(one.year),
            _count(one.workers_male),
            _count(one.workers_female),
            _money(one.investment),
            _money(one.output_value),
            _money(one.turnover),
            growth(one.turnover, before.turnover if (before := earlier.get(one.year - 1)) else None),
        )
        for one in years
    ]


def growth(now: int | None, before: int | None) -> str:
    """By how many per cent an amount grew within a year: `+12,5 %`; empty where it cannot be said."""
    if now is None or not before:
        return ""
    percent = (Decimal(now - before) * 100 / before).quantize(Decimal("0.1"), ROUND_HALF_UP)
    sign = "+" if percent > 0 else "−" if percent < 0 else "±"
    return f"{sign}{words.number(abs(percent))} %"


def scales(session: Session, ikm_id: str) -> list[str]:
    """How big the firm is in its newest year by each named set of rules that has what it needs.

    It is worked out anew each time and never kept: the rules disagree, and change.
    """
    years = _years(session, ikm_id)
    if not years:
        return []
    newest = years[0]
    judged = [(rule.label, rule.judge(_figures(newest))) for rule in SCALE_RULES]
    return [f"{scale} menurut {label}" for label, scale in judged if scale]


def _years(session: Session, ikm_id: str) -> Sequence[YearFigures]:
    return session.scalars(
        select(YearFigures)
        .where(YearFigures.ikm_id == ikm_id, YearFigures.archived_at.is_(None))
        .order_by(YearFigures.year.desc())
    ).all()


def _figures(one: YearFigures) -> BusinessFigures:
    known = [each for each in (one.workers_male, one.workers_female) if each is not None]
    return BusinessFigures(sum(known) if known else None, one.investment, one.turnover)


def _count(value: int | None) -> str:
    return words.number(value) if value is not None else ""


def _money(value: int | None) -> str:
    return words.rupiah(value) if value is not None else ""
