"""The office in a few figures, each of which equals the list it opens."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from depok_desk.model.base import Record
from depok_desk.model.certificate import Certificate
from depok_desk.model.community import Community
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.model.kinds.choices import GRADE, SECTOR
from depok_desk.model.region import District
from depok_desk.registers.ikm import IKM
from depok_desk.services.conditions import Days, OneOf, Where

SOON = 90
"""Days ahead in which a licence that expires wants to be renewed."""

YEAR = 365
"""Days after which a record that nobody touched wants a look."""

PASSED: Where = (("decision", OneOf(("lulus",))),)
IN_FORCE: Where = (("status", OneOf(("berlaku",))),)
WITHOUT_NIB: Where = (("nib", OneOf((None,))),)
EXPIRED: Where = (("licence_expiry", Days(None, -1)),)
EXPIRING: Where = (("licence_expiry", Days(0, SOON)),)
STALE: Where = (("updated_at", Days(None, -YEAR - 1)),)


@dataclass(frozen=True)
class Part:
    """A part of the IKM: its word, how many they are, and what keeps a list to them."""

    key: str
    words: str
    count: int
    where: Where


@dataclass(frozen=True)
class Overview:
    """IKM by sector, grade of their latest curation and district, and how many of them want something."""

    ikm: int
    sectors: Sequence[Part]
    grades: Sequence[Part]
    districts: Sequence[Part]
    passed: int
    without_nib: int
    stale: int
    expired: int
    expiring: int
    communities: int
    certificates: int


def overview(session: Session, on: date) -> Overview:
    """The figures as they are now; days are counted from `on`, and bins are left out."""
    by_place = session.execute(_by_place(on)).all()
    sectors, districts = Counter[Any](), Counter[Any]()
    for sector, district, count, *_ in by_place:
        sectors[sector] += count
        districts[district] += count
    names = session.execute(select(District.id, District.name).order_by(District.name)).all()
    grades, passed = _judged(session)
    grades[None] = sectors.total() - sum(grades.values())
    expired, expiring = session.execute(_expiries(on)).one()
    return Overview(
        ikm=sectors.total(),
        sectors=_parts("sector", SECTOR.options, sectors),
        grades=_parts("grade", {key: f"Grade {key}" for key in GRADE.options}, grades),
        districts=_parts("district", {row[0]: row[1] for row in names}, districts, named=True),
        passed=passed,
        without_nib=sum(row[3] for row in by_place),
        stale=sum(row[4] for row in by_place),
        expired=expired or 0,
        expiring=expiring or 0,
        communities=_present(session, Community),
        certificates=_present(session, Certificate, Certificate.status == "berlaku"),
    )


def _parts(
    column: str, words: Mapping[Any, str], counts: Mapping[Any, int], *, named: bool = False
) -> list[Part]:
    """One part per known value, also where there are none; rows without a value come last, if there are."""
    parts = [
        Part(str(value), word, counts.get(value, 0), ((column, OneOf((word if named else value,))),))
        for value, word in words.items()
    ]
    unknown = counts.get(None, 0)
    return [*parts, Part("", "Belum ada", unknown, ((column, OneOf((None,))),))] if unknown else parts


def _by_place(on: date) -> Select[str, str | None, int, int, int]:
    """Per sector and district: how many IKM, how many without NIB, how many untouched for a year."""
    return (
        select(Ikm.sector, Ikm.district_id, func.count(), _often(WITHOUT_NIB, on), _often(STALE, on))
        .where(Ikm.archived_at.is_(None))
        .group_by(Ikm.sector, Ikm.district_id)
    )


def _often(where: Where, on: date) -> ColumnElement[int]:
    """How many rows of the register of IKM hold a condition, as its list has it."""
    return _sum(holds(where, on))


def _sum(holds: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((holds, 1), else_=0))


def holds(where: Where, on: date) -> ColumnElement[bool]:
    """Whether a row of the register of IKM holds a condition, as its list has it."""
    key, condition = where[0]
    column = IKM.column(key)
    if column is None:
        raise LookupError(f"the register of IKM has no column {key}")
    return condition.sql(column.value, on)


def not_binned(ikm_id: ColumnElement[str] | InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Whether the IKM of a row is not in the bin: told by the few that are, so that no row needs a join."""
    return ikm_id.not_in(select(Ikm.id).where(Ikm.archived_at.is_not(None)))


def _expiries(on: date) -> Select[int | None, int | None]:
    """How many IKM have a licence that has expired, and how many one that soon will: by the earliest day."""
    first = first_expiries().subquery()
    expired, expiring = (where[0][1].sql(first.c.day, on) for where in (EXPIRED, EXPIRING))
    return select(_sum(expired), _sum(expiring))


def first_expiries() -> Select[date | None, str]:
    """The day on which the first of its licences expires, per IKM."""
    return (
        select(func.min(Licence.expires_on).label("day"), Licence.ikm_id)
        .where(Licence.archived_at.is_(None), Licence.expires_on.is_not(None))
        .where(not_binned(Licence.ikm_id))
        .group_by(Licence.ikm_id)
    )


def ranked_outcomes(
    per: InstrumentedAttribute[str], *columns: InstrumentedAttribute[Any]
) -> Select[*tuple[Any, ...]]:
    """Columns of all outcomes, each with its `place` among those of one IKM or product: 1 is the latest."""
    newest = (Outcome.decided_on.desc().nulls_last(), Outcome.id.desc())
    place = func.row_number().over(partition_by=per, order_by=newest)
    return (
        select(*columns, place.label("place"))
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Outcome.archived_at.is_(None), not_binned(Candidate.ikm_id))
    )


def _judged(session: Session) -> tuple[dict[Any, int], int]:
    """How many IKM have each grade, and how many have passed, both by the latest outcome."""
    ranked = ranked_outcomes(Candidate.ikm_id, Outcome.grade, Outcome.decision).subquery()
    latest = (
        select(ranked.c.grade, ranked.c.decision, func.count())
        .where(ranked.c.place == 1)
        .group_by(ranked.c.grade, ranked.c.decision)
    )
    grades, passed = Counter[Any](), 0
    for grade, decision, count in session.execute(latest):
        if grade is not None:
            grades[grade] += count
        passed += count if decision == "lulus" else 0
    return grades, passed


def _present(session: Session, model: type[Record], *where: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).where(model.archived_at.is_(None), *where)) or 0
