"""A whole session as values: its schemes, candidates and marks, and what they come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.jury import Juror, Score
from depok_desk.model.rubric import Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.judged_sector import JUDGED_SECTOR
from depok_desk.services.judging.jury import judges, jurors_of, sectors_of
from depok_desk.services.judging.papers import gates_met
from depok_desk.services.judging.ranking import judge
from depok_desk.services.judging.rubrics import WHOLE, scheme_of
from depok_desk.services.judging.scheme import Cell, Entry, Judged, Scheme
from depok_desk.services.judging.scoring import taking_part

Group = tuple[Scheme, list[Entry]]
"""The candidates of one sector, and by what they are judged."""

Schemes = Mapping[str, Scheme]
"""Sector -> by what its products are judged."""


@dataclass(frozen=True)
class SessionJuror:
    """A juror of a session; `sectors` are those judged, empty for all, and who is `struck` counts no more."""

    id: str
    name: str
    role: str
    sectors: tuple[str, ...]
    struck: bool


@dataclass(frozen=True)
class SessionResult:
    """What a session comes to.

    `groups` are the schemes with their candidates by queue number, `judged` all candidates by rank, `jurors`
    all of the jury in order, those who are struck too. `without_rubric` are products that nobody can judge,
    because their sector has no rubric in the session.
    """

    groups: tuple[Group, ...]
    judged: tuple[Judged, ...]
    jurors: tuple[SessionJuror, ...]
    without_rubric: tuple[str, ...] = ()

    @property
    def juror_names(self) -> dict[str, str]:
        """What each juror is called, by key."""
        return {juror.id: juror.name for juror in self.jurors}


def session_result(session: Session, session_id: str) -> SessionResult:
    """Judge a session as it stands now."""
    jurors = jurors_of(session, session_id)
    groups, without = _groups(session, session_id, jurors)
    return SessionResult(tuple(groups), tuple(judge(groups)), _named(jurors), without)


def session_groups(session: Session, session_id: str) -> list[Group]:
    """The schemes of a session, each with the candidates of its sector who take part."""
    return _groups(session, session_id, jurors_of(session, session_id))[0]


def session_jurors(session: Session, session_id: str) -> tuple[SessionJuror, ...]:
    """The jury of a session, in order."""
    return _named(jurors_of(session, session_id))


def _named(jurors: Sequence[Juror]) -> tuple[SessionJuror, ...]:
    return tuple(
        SessionJuror(juror.id, juror.name, juror.role, sectors_of(juror), juror.struck) for juror in jurors
    )


def session_schemes(session: Session, session_id: str) -> dict[str, Scheme]:
    """By which scheme each sector of a session is judged, in order of the sectors."""
    rows = session.execute(
        select(SessionRubric.sector, Rubric)
        .join(Rubric, Rubric.id == SessionRubric.rubric_id)
        .where(SessionRubric.session_id == session_id, SessionRubric.archived_at.is_(None))
        .order_by(SessionRubric.sector)
        .options(*WHOLE)
    )
    return {sector: replace(scheme_of(rubric), sector=sector) for sector, rubric in rows}


def _groups(
    session: Session, session_id: str, jurors: Sequence[Juror]
) -> tuple[list[Group], tuple[str, ...]]:
    schemes = session_schemes(session, session_id)
    entries = _entries(session, session_id, schemes, jurors)
    groups = [
        (scheme, [each for each in entries if each.sector == sector]) for sector, scheme in schemes.items()
    ]
    return groups, tuple(each.product for each in entries if each.sector not in schemes)


def _entries(session: Session, session_id: str, schemes: Schemes, jurors: Sequence[Juror]) -> list[Entry]:
    """Those who take part, by queue number, with the marks that count."""
    marks, gates = _marks(session, session_id), gates_met(session, session_id)
    counting = {sector: tuple(juror.id for juror in jurors if judges(juror, sector)) for sector in schemes}
    cells = {sector: _cells(scheme, counting[sector]) for sector, scheme in schemes.items()}
    rows = session.execute(
        select(Candidate.id, Ikm.name, Product.name, Candidate.queue_number, JUDGED_SECTOR)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .join(Product, Product.id == Candidate.product_id)
        .where(*taking_part(session_id))
        .order_by(Candidate.queue_number.is_(None), Candidate.queue_number, Candidate.id)
    )
    return [
        Entry(
            id=key,
            name=firm,
            product=product,
            jurors=counting.get(sector, ()),
            marks=_kept(marks.get(key, {}), cells.get(sector, frozenset())),
            gates=gates.get(key, {}),
            queue=queue,
            sector=sector or "",
        )
        for key, firm, product, queue, sector in rows
    ]


def _cells(scheme: Scheme, jurors: tuple[str, ...]) -> frozenset[Cell]:
    return frozenset((juror, rule.id) for juror in jurors for rule in scheme.criteria)


def _kept(marks: Mapping[Cell, Decimal | None], cells: frozenset[Cell]) -> dict[Cell, Decimal | None]:
    return {cell: mark for cell, mark in marks.items() if cell in cells}


def _marks(session: Session, session_id: str) -> dict[str, dict[Cell, Decimal | None]]:
    """All marks of a session by candidate; None where the juror abstains."""
    rows = session.execute(
        select(Score.candidate_id, Score.juror_id, Score.criterion_id, Score.mark, Score.abstains)
        .join(Candidate, Candidate.id == Score.candidate_id)
        .where(Candidate.session_id == session_id)
    )
    marks: dict[str, dict[Cell, Decimal | None]] = {}
    for candidate, juror, criterion, mark, abstains in rows:
        marks.setdefault(candidate, {})[juror, criterion] = None if abstains else mark
    return marks
