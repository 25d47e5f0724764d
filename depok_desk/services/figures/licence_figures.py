"""Figures of licences as they were recorded."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import ColumnElement, join

from depok_desk.model.ikm import Ikm, Licence
from depok_desk.registers.ikm import IKM
from depok_desk.registers.register import column
from depok_desk.services.conditions import Days
from depok_desk.services.figures.figure import Counted, Dated, Figure
from depok_desk.services.figures.ikm_figures import BY, columns

_CELLS = (column(Licence.kind), column(Licence.number), column(Licence.expires_on), *columns("sector"))


def _licences(*where: ColumnElement[bool]) -> Counted:
    """Licences of IKM, neither of them in the bin; listed by the name of the firm."""
    return Counted(
        IKM,
        join(Licence, Ikm, Licence.ikm_id == Ikm.id),
        Licence.id,
        Ikm.name,
        (Licence.archived_at.is_(None), Ikm.archived_at.is_(None), *where),
        {"kind": Licence.kind, **BY},
        _CELLS,
        opens=Ikm.id,
    )


def _all(on: date) -> Counted:
    del on
    return _licences()


def _expiring_in(days: int) -> Callable[[date], Counted]:
    return lambda on: _licences(Days(0, days).sql(Licence.expires_on.expression, on))


def _expiring(days: int) -> Figure:
    label = f"Legalitas yang habis dalam {days} hari"
    return Figure(f"licences_expiring_{days}", label, "legalitas", Dated.JOURNAL, _expiring_in(days))


LICENCES = Figure("licences", "Legalitas selain NIB", "legalitas", Dated.JOURNAL, _all)
EXPIRING_30, EXPIRING_60, EXPIRING_90 = (_expiring(days) for days in (30, 60, 90))
