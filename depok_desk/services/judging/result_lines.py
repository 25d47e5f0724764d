"""The results of a session line by line, for those who only want to read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.services.judging.explaining import explanation
from depok_desk.services.judging.reading import session_result
from depok_desk.services.judging.session_titles import session_called
from depok_desk.words import list_words

_NAMED = 5
PASSED = "lulus"


@dataclass(frozen=True)
class ResultLine:
    """What one product came to; `rank` is over the session, `missing` counts cells not yet filled.

    The grade and whether it `passed` are the plenary's where that decided otherwise than the marks say.
    `spread` is how far the jurors lie apart, in points of 100.
    """

    name: str
    product: str
    total: Decimal | None
    grade: str
    passed: bool
    rank: int | None
    sector_rank: int | None
    missing: int
    spread: Decimal | None
    explanation: str


def result_lines(session: Session, title: str) -> list[ResultLine]:
    """All products of the session with this title, the best first, those without a total last.

    Raises:
        UserError: there is no such session.
    """
    sitting = session_called(session, title)
    if sitting is None or sitting.archived_at is not None:
        raise UserError(_unknown(session, title))
    return _taken(session, sitting.id) if sitting.source is not None else _judged(session, sitting.id)


def _judged(session: Session, session_id: str) -> list[ResultLine]:
    result = session_result(session, session_id)
    schemes = {entry.id: scheme for scheme, entries in result.groups for entry in entries}
    ruled = _ruled(session, session_id)
    lines: list[ResultLine] = []
    for each in result.judged:
        outcome = ruled.get(each.entry.id)
        said = explanation(schemes[each.entry.id], each, result.juror_names)
        lines.append(
            ResultLine(
                name=each.entry.name,
                product=each.entry.product,
                total=each.total,
                grade=(outcome.grade or "") if outcome else each.grade,
                passed=outcome.decision == PASSED if outcome else each.passed,
                rank=each.rank,
                sector_rank=each.sector_rank,
                missing=len(each.missing),
                spread=each.spread,
                explanation=f"{said} Diputuskan pleno: {outcome.reason}" if outcome else said,
            )
        )
    return lines


def _ruled(session: Session, session_id: str) -> Mapping[str, Outcome]:
    """What the plenary decided otherwise, by candidate."""
    found = session.scalars(
        select(Outcome)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Candidate.session_id == session_id, Outcome.reason.is_not(None))
    )
    return {outcome.candidate_id: outcome for outcome in found}


def _taken(session: Session, session_id: str) -> list[ResultLine]:
    """The results that were taken from an office's list; places are counted by the total."""
    rows = session.execute(
        select(Ikm.name, Product.name, Outcome)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .join(Product, Product.id == Candidate.product_id)
        .where(Candidate.session_id == session_id, Candidate.archived_at.is_(None))
    ).all()
    totals = sorted((row[2].total for row in rows if row[2].total is not None), reverse=True)
    lines = [
        ResultLine(
            name=name,
            product=product,
            total=outcome.total,
            grade=outcome.grade or "",
            passed=outcome.decision == PASSED,
            rank=None if outcome.total is None else totals.index(outcome.total) + 1,
            sector_rank=None,
            missing=0,
            spread=None,
            explanation="Hasil diambil dari daftar; nilai para juri tidak tercatat.",
        )
        for name, product, outcome in rows
    ]
    return sorted(lines, key=lambda line: (line.rank is None, line.rank or 0, line.name, line.product))


def _unknown(session: Session, title: str) -> str:
    newest = select(CurationSession.title).where(CurationSession.archived_at.is_(None))
    titles = session.scalars(newest.order_by(CurationSession.id.desc()).limit(_NAMED)).all()
    there = f"yang ada: {list_words([f'“{each}”' for each in titles])}" if titles else "belum ada sesi"
    return f"Sesi “{title}” tidak ada; {there}."
