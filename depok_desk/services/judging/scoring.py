"""What jurors give: marks cell by cell or in blocks, advice, and how far each of them has come."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, join

from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm
from depok_desk.model.jury import Advice, Score
from depok_desk.model.kinds.judging_choices import ENTRY_WAY
from depok_desk.model.rubric import Criterion
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.entry_checks import check_advice, check_marks
from depok_desk.services.judging.judged_sector import JUDGED_SECTOR
from depok_desk.services.judging.jury import judges, jurors_of
from depok_desk.services.judging.mark_rows import write_marks
from depok_desk.services.judging.marks import CellKey, Mark

AdviceKey = tuple[str, str | None]
"""The keys of a candidate and of a criterion, None where the product is meant as a whole."""


@dataclass(frozen=True)
class JurorProgress:
    """How many of the cells that a juror is to fill are filled, if only with an abstention."""

    juror_id: str
    name: str
    filled: int
    expected: int
    struck: bool = False

    @property
    def missing(self) -> int:
        """How many cells are still empty."""
        return self.expected - self.filled


def put_marks(session: Session, juror_id: str, marks: Mapping[CellKey, Mark], way: str) -> int:
    """Keep marks of a juror: a number, ABSTAIN, or None, which empties the cell.

    `way` is one of the keys of `ENTRY_WAY`. Returns how many cells are other than before.

    Raises:
        UserError: one of them may not be given (see `entry_checks.check_marks`); then none is kept.
    """
    if way not in ENTRY_WAY.options:
        raise ValueError(f"unknown way of entry: {way}")
    check_marks(session, juror_id, marks)
    return write_marks(session, Score, juror_id, marks, way=way)


def advise(session: Session, juror_id: str, advice: Mapping[AdviceKey, str]) -> int:
    """Keep what a juror advises, about each of these; an empty text takes it away.

    Returns how many pieces of advice are other than before.

    Raises:
        UserError: the juror may not advise this candidate now, for the reasons for which marks are refused.
    """
    check_advice(session, juror_id, advice)
    candidates = {candidate for candidate, _ in advice}
    own = (Advice.juror_id == juror_id, Advice.archived_at.is_(None))
    found = session.scalars(select(Advice).where(*own, Advice.candidate_id.in_(candidates)))
    kept = {(each.candidate_id, each.criterion_id): each for each in found}
    return sum(
        _advise(session, juror_id, cell, wording.strip(), kept.get(cell)) for cell, wording in advice.items()
    )


def _advise(session: Session, juror_id: str, cell: AdviceKey, wording: str, kept: Advice | None) -> bool:
    if wording == (kept.wording if kept else ""):
        return False
    if kept is None:
        session.add(Advice(candidate_id=cell[0], juror_id=juror_id, criterion_id=cell[1], wording=wording))
    elif wording:
        kept.wording = wording
    else:
        session.delete(kept)
    return True


def progress(session: Session, session_id: str) -> list[JurorProgress]:
    """How far each juror of a session has come, in their order; those who are struck are expected nothing."""
    expected, filled = _expected(session, session_id), _filled(session, session_id)
    lines: list[JurorProgress] = []
    for juror in jurors_of(session, session_id):
        own = [sector for sector in expected if judges(juror, sector)]
        done = sum(filled.get((juror.id, sector), 0) for sector in own)
        asked = sum(expected[sector] for sector in own)
        lines.append(JurorProgress(juror.id, juror.name, done, asked, juror.struck))
    return lines


def missing_scores(session: Session, session_id: str) -> int:
    """How many cells are still empty of the sheets that jurors in force are to fill."""
    return sum(each.missing for each in progress(session, session_id))


def taking_part(session_id: str) -> tuple[ColumnElement[bool], ...]:
    """What makes a candidate one of those who are judged in a session."""
    return (
        Candidate.session_id == session_id,
        Candidate.standing.is_(None),
        Candidate.archived_at.is_(None),
    )


_ASKED = (
    join(Candidate, Ikm, Ikm.id == Candidate.ikm_id)
    .join(
        SessionRubric,
        and_(
            SessionRubric.session_id == Candidate.session_id,
            SessionRubric.sector == JUDGED_SECTOR,
            SessionRubric.archived_at.is_(None),
        ),
    )
    .join(Criterion, Criterion.rubric_id == SessionRubric.rubric_id)
)
"""All cells that one juror of every sector would fill."""


def _expected(session: Session, session_id: str) -> dict[str, int]:
    """How many cells a juror is to fill, by sector."""
    counted = select(JUDGED_SECTOR, func.count()).select_from(_ASKED).where(*taking_part(session_id))
    return dict(session.execute(counted.group_by(JUDGED_SECTOR)).all())


def _filled(session: Session, session_id: str) -> dict[tuple[str, str], int]:
    """How many cells are filled, by juror and sector."""
    here = and_(Score.candidate_id == Candidate.id, Score.criterion_id == Criterion.id)
    counted = (
        select(Score.juror_id, JUDGED_SECTOR, func.count())
        .select_from(_ASKED.join(Score, here))
        .where(*taking_part(session_id))
        .group_by(Score.juror_id, JUDGED_SECTOR)
    )
    return {(juror, sector): count for juror, sector, count in session.execute(counted)}
