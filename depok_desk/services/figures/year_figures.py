"""Figures of workers and money, from the newest yearly figures of each IKM."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, join, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from depok_desk.model.ikm import Ikm, YearFigures
from depok_desk.registers.ikm import IKM
from depok_desk.registers.register import Column, column
from depok_desk.services.figures.figure import Counted, Dated, Figure
from depok_desk.services.figures.ikm_figures import BY, columns

_WORKERS = (YearFigures.workers_male, YearFigures.workers_female)


def _newest(on: date, amount: ColumnElement[Any], *told: InstrumentedAttribute[int | None]) -> Counted:
    """IKM whose newest yearly figures, of the year of `on` or before, tell what is summed; one row each."""
    latest = (
        select(YearFigures.ikm_id, func.max(YearFigures.year).label("year"))
        .where(YearFigures.archived_at.is_(None), YearFigures.year <= on.year)
        .group_by(YearFigures.ikm_id)
        .subquery("latest")
    )
    newest = and_(latest.c.ikm_id == YearFigures.ikm_id, latest.c.year == YearFigures.year)
    cells: tuple[Column, ...] = (column(YearFigures.year), *(column(each) for each in told))
    return Counted(
        IKM,
        join(Ikm, YearFigures, YearFigures.ikm_id == Ikm.id).join(latest, newest),
        Ikm.id,
        Ikm.name,
        (
            Ikm.archived_at.is_(None),
            YearFigures.archived_at.is_(None),
            or_(*(each.is_not(None) for each in told)),
        ),
        {"year": YearFigures.year, **BY},
        (*columns("number", "sector", "district"), *cells),
        amount=amount,
    )


def _workers(on: date) -> Counted:
    known = [func.coalesce(each, 0) for each in _WORKERS]
    return _newest(on, known[0] + known[1], *_WORKERS)


def _of(told: InstrumentedAttribute[int | None]) -> Callable[[date], Counted]:
    return lambda on: _newest(on, told.expression, told)


def _money(key: str, label: str, told: InstrumentedAttribute[int | None]) -> Figure:
    return Figure(key, label, "rupiah", Dated.DATES, _of(told), money=True)


WORKERS = Figure("workers", "Tenaga kerja IKM", "orang", Dated.DATES, _workers)
WORKERS_MALE = Figure(
    "workers_male", "Tenaga kerja laki-laki", "orang", Dated.DATES, _of(YearFigures.workers_male)
)
WORKERS_FEMALE = Figure(
    "workers_female", "Tenaga kerja perempuan", "orang", Dated.DATES, _of(YearFigures.workers_female)
)
TURNOVER = _money("turnover", "Omzet setahun", YearFigures.turnover)
INVESTMENT = _money("investment", "Nilai investasi", YearFigures.investment)
