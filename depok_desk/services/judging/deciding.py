"""What the plenary decides: what the marks say, and rulings against them with a reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate
from depok_desk.model.session_course import Ruling
from depok_desk.services.judging.explaining import explanation
from depok_desk.services.judging.follow_up import Earlier, earlier_results
from depok_desk.services.judging.reading import session_result
from depok_desk.services.judging.scheme import GRADES, Judged, Scheme
from depok_desk.words import list_words

PASSED, TO_MEND, FAILED = "lulus", "perbaikan", "tidak lulus"


@dataclass(frozen=True)
class PlenaryLine:
    """One candidate before the plenary: what the marks say, what is ruled, how it was before.

    `decision` and `grade` are what will be decided as things stand; `decision` is empty while the marks are
    not complete and nothing is ruled. `counted_decision` and `counted_grade` are what the marks alone say,
    likewise. `reason` stands where the plenary ruled otherwise.
    """

    candidate_id: str
    scheme: Scheme
    judged: Judged
    decision: str
    grade: str
    counted_decision: str
    counted_grade: str
    reason: str
    explanation: str
    earlier: Earlier | None


def decision_by_marks(judged: Judged) -> str:
    """What the marks alone say; empty while they are not complete.

    What does not pass is to be mended, unless its grade is the lowest: then it has failed.
    """
    if judged.total is None or not judged.complete:
        return ""
    if judged.passed:
        return PASSED
    return FAILED if judged.grade == GRADES[-1] else TO_MEND


def rule(session: Session, candidate_id: str, *, decision: str, grade: str, why: str) -> Ruling:
    """Decide otherwise than the marks say; the reason is printed in the minutes.

    Raises:
        UserError: no reason is given, or a product is to pass with the grade of those that failed or
            without a paper that its rubric asks for.
    """
    if not why.strip():
        raise UserError("Alasan pleno belum diisi; tuliskan, karena alasan itu dicetak di berita acara.")
    if decision == PASSED and grade == GRADES[-1]:
        raise UserError(f"Yang lulus tidak dapat bergrade {grade}; pilih grade lain, atau keputusan lain.")
    if decision == PASSED:
        _refuse_lacking(session, candidate_id)
    ruling = _ruling_of(session, candidate_id)
    if ruling is None:
        ruling = Ruling(candidate_id=candidate_id)
        session.add(ruling)
    ruling.decision, ruling.grade, ruling.reason = decision, grade or None, why.strip()
    return ruling


def lift_ruling(session: Session, candidate_id: str) -> None:
    """Let a candidate have again what the marks say."""
    ruling = _ruling_of(session, candidate_id)
    if ruling is not None:
        session.delete(ruling)


def plenary_lines(session: Session, session_id: str) -> list[PlenaryLine]:
    """All candidates that take part, in order of rank; those without a total come last."""
    rulings = _rulings(session, session_id)
    result = session_result(session, session_id)
    schemes = {entry.id: scheme for scheme, entries in result.groups for entry in entries}
    earlier = earlier_results(session, session_id)
    lines: list[PlenaryLine] = []
    for judged in result.judged:
        key = judged.entry.id
        told = explanation(schemes[key], judged, result.juror_names)
        lines.append(_line(schemes[key], judged, told, rulings.get(key), earlier.get(key)))
    return sorted(lines, key=_by_rank)


def undecided(lines: Iterable[PlenaryLine]) -> list[str]:
    """The products nothing can be decided about yet."""
    return [line.judged.entry.product for line in lines if not line.decision]


def lacking(line: PlenaryLine) -> list[str]:
    """The papers without which a product cannot pass and that it has not; no ruling makes up for them."""
    met = line.judged.entry.gates
    return [gate.name for gate in line.scheme.gates if gate.blocks and not met.get(gate.id, False)]


def _refuse_lacking(session: Session, candidate_id: str) -> None:
    session_id = session.get_one(Candidate, candidate_id).session_id
    found = [line for line in plenary_lines(session, session_id) if line.candidate_id == candidate_id]
    papers = [paper for line in found for paper in lacking(line)]
    if papers:
        raise UserError(
            f"Tanpa {list_words(papers)} produk ini tidak dapat lulus, juga tidak dengan putusan pleno. "
            "Pilih perbaikan, atau catat pengecualiannya di tab Berkas setelah membuka kembali verifikasi."
        )


def _by_rank(line: PlenaryLine) -> tuple[bool, int, str]:
    rank = line.judged.rank
    return rank is None, rank or 0, line.judged.entry.name


def _line(
    scheme: Scheme, judged: Judged, told: str, ruling: Ruling | None, earlier: Earlier | None
) -> PlenaryLine:
    counted = decision_by_marks(judged)
    counted_grade = judged.grade if counted else ""
    return PlenaryLine(
        candidate_id=judged.entry.id,
        scheme=scheme,
        judged=judged,
        decision=ruling.decision if ruling else counted,
        grade=(ruling.grade or "") if ruling else counted_grade,
        counted_decision=counted,
        counted_grade=counted_grade,
        reason=ruling.reason if ruling else "",
        explanation=told,
        earlier=earlier,
    )


def _ruling_of(session: Session, candidate_id: str) -> Ruling | None:
    return session.scalars(select(Ruling).where(Ruling.candidate_id == candidate_id)).one_or_none()


def _rulings(session: Session, session_id: str) -> Mapping[str, Ruling]:
    """The rulings of a session by the key of the candidate."""
    found = session.scalars(
        select(Ruling)
        .join(Candidate, Candidate.id == Ruling.candidate_id)
        .where(Candidate.session_id == session_id, Ruling.archived_at.is_(None))
    )
    return {ruling.candidate_id: ruling for ruling in found}
