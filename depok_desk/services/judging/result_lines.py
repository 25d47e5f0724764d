"""The results of a session line by line, for those who only want to read them."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.locks import AFTERWARDS
from depok_desk.services.judging.deciding import PASSED, PlenaryLine, plenary_lines
from depok_desk.services.judging.session_titles import session_called
from depok_desk.words import list_words

_NAMED = 5


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
    if sitting.source is not None:
        return _taken(session, sitting.id)
    return _judged(session, sitting.id, sitting.phase)


def _judged(session: Session, session_id: str, phase: str) -> list[ResultLine]:
    """Rulings hold from the plenary on; total and rank are the marks' in any case."""
    ruling, lines = phase in AFTERWARDS, plenary_lines(session, session_id)
    return [_line(line, ruled=ruling and bool(line.reason)) for line in lines]


def _line(line: PlenaryLine, *, ruled: bool) -> ResultLine:
    judged = line.judged
    return ResultLine(
        name=judged.entry.name,
        product=judged.entry.product,
        total=judged.total,
        grade=line.grade if ruled else judged.grade,
        passed=line.decision == PASSED if ruled else judged.passed,
        rank=judged.rank,
        sector_rank=judged.sector_rank,
        missing=len(judged.missing),
        spread=judged.spread,
        explanation=f"{line.explanation} {_ruling(line)}" if ruled else line.explanation,
    )


def _ruling(line: PlenaryLine) -> str:
    graded = f", grade {line.grade}" if line.grade else ""
    return f"Diputuskan lain oleh pleno: {line.decision}{graded}, karena {line.reason}"


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
