"""Figures of the register of IKM as it stood."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, or_, select

from depok_desk.model.ikm import Ikm
from depok_desk.registers.day_of import DayOf
from depok_desk.registers.ikm import IKM
from depok_desk.registers.register import Column
from depok_desk.services.conditions import Where
from depok_desk.services.figures.figure import Counted, Dated, Expression, Figure
from depok_desk.services.overview import EXPIRED, EXPIRING, STALE, WITHOUT_NIB, first_expiries, holds

BY: dict[str, Expression] = {
    "sector": Ikm.sector,
    "district": Ikm.district_id,
    "ward": Ikm.ward_id,
    "status": Ikm.status,
}
"""The fields of an IKM that figures are grouped by."""

_ESSENTIAL = (Ikm.owner, Ikm.phone, Ikm.address, Ikm.ward_id, Ikm.nib)
"""What the office must know of each IKM before a record counts as complete."""


def columns(*keys: str) -> tuple[Column, ...]:
    """Columns of the register of IKM."""
    return tuple(each for each in IKM.columns if each.key in keys)


CELLS = columns("number", "sector", "district", "ward", "status")
"""What is listed of each IKM."""


def _ikm(
    *where: ColumnElement[bool], shown: Where | None = None, cells: tuple[Column, ...] = CELLS
) -> Counted:
    """IKM of the register that are not in the bin."""
    return Counted(IKM, Ikm, Ikm.id, Ikm.name, (Ikm.archived_at.is_(None), *where), BY, cells, shown=shown)


def _all(on: date) -> Counted:
    del on
    return _ikm(shown=())


def _new(on: date) -> Counted:
    day = DayOf(Ikm.created_at)
    return _ikm(day >= date(on.year, 1, 1), day <= on)


def _without_nib(on: date) -> Counted:
    return _ikm(holds(WITHOUT_NIB, on), shown=WITHOUT_NIB)


def _stale(on: date) -> Counted:
    return _ikm(holds(STALE, on), shown=STALE, cells=(*CELLS, *columns("updated_at")))


def _complete(on: date) -> Counted:
    del on
    return _ikm(and_(*(each.is_not(None) for each in _ESSENTIAL)))


def _incomplete(on: date) -> Counted:
    del on
    missing = columns("owner", "phone", "address", "ward", "nib")
    return _ikm(or_(*(each.is_(None) for each in _ESSENTIAL)), cells=missing)


def _first_expiry(where: Where, on: date) -> Counted:
    """IKM by the day on which the first of their licences expires."""
    first = first_expiries().subquery("first_expiry")
    due = Ikm.id.in_(select(first.c.ikm_id).where(where[0][1].sql(first.c.day, on)))
    return _ikm(due, shown=where)


def _expired(on: date) -> Counted:
    return _first_expiry(EXPIRED, on)


def _expiring(on: date) -> Counted:
    return _first_expiry(EXPIRING, on)


def last_of_year_before(on: date) -> date:
    """The day with which a growth in the year is compared: the last of the year before."""
    return date(on.year, 1, 1) - timedelta(days=1)


IKM_ALL = Figure("ikm", "IKM terdaftar", "IKM", Dated.JOURNAL, _all)
IKM_NEW = Figure("ikm_new", "IKM yang baru dicatat tahun ini", "IKM", Dated.JOURNAL, _new)
IKM_WITHOUT_NIB = Figure("ikm_without_nib", "IKM belum punya NIB", "IKM", Dated.JOURNAL, _without_nib)
IKM_STALE = Figure("ikm_stale", "IKM tidak diperbarui lebih dari setahun", "IKM", Dated.JOURNAL, _stale)
IKM_COMPLETE = Figure("ikm_complete", "IKM dengan data pokok lengkap", "IKM", Dated.JOURNAL, _complete)
IKM_INCOMPLETE = Figure(
    "ikm_incomplete", "IKM dengan data pokok belum lengkap", "IKM", Dated.JOURNAL, _incomplete
)
IKM_EXPIRED = Figure(
    "ikm_licence_expired", "IKM dengan legalitas yang sudah habis", "IKM", Dated.JOURNAL, _expired
)
IKM_EXPIRING = Figure(
    "ikm_licence_expiring", "IKM dengan legalitas yang habis dalam 90 hari", "IKM", Dated.JOURNAL, _expiring
)
