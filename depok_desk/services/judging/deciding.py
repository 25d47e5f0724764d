"""What the plenary decides: what the marks say, and rulings against them with a reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, Outcome
from depok_desk.model.decided_facts import DecidedFacts
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
        UserError: the candidate takes no part, or something is wrong with the ruling (`ruling_faults`).
    """
    faults = ruling_faults(line_of(session, candidate_id), decision=decision, grade=grade, why=why)
    if faults:
        raise UserError(next(iter(faults.values())))
    ruling = _ruling_of(session, candidate_id)
    if ruling is None:
        ruling = Ruling(candidate_id=candidate_id)
        session.add(ruling)
    ruling.decision, ruling.grade, ruling.reason = decision, grade or None, why.strip()
    return ruling


def ruling_faults(line: PlenaryLine, *, decision: str, grade: str, why: str) -> dict[str, str]:
    """What is wrong with a ruling, by `decision`, `grade` and `why`, in sentences that say the way out."""
    faults: dict[str, str] = {}
    papers = lacking(line)
    if decision == PASSED and papers:
        faults["decision"] = (
            f"Tanpa {list_words(papers)} produk ini tidak dapat lulus, juga tidak dengan putusan pleno. "
            "Pilih perbaikan, atau catat pengecualiannya di tab Berkas setelah membuka kembali verifikasi."
        )
    elif (decision, grade) == (line.counted_decision, line.counted_grade):
        faults["decision"] = "Ini sama dengan menurut nilai; pilih keputusan atau grade yang lain."
    if decision == PASSED and grade not in GRADES[:-1]:
        faults["grade"] = (
            f"Yang lulus tidak dapat {f'bergrade {grade}' if grade else 'tanpa grade'}; "
            "pilih grade lain, atau keputusan lain."
        )
    if not why.strip():
        faults["why"] = "Alasan pleno belum diisi; tuliskan, karena alasan itu dicetak di berita acara."
    return faults


def lift_ruling(session: Session, candidate_id: str) -> None:
    """Let a candidate have again what the marks say."""
    ruling = _ruling_of(session, candidate_id)
    if ruling is not None:
        session.delete(ruling)


def plenary_lines(session: Session, session_id: str) -> list[PlenaryLine]:
    """All candidates that take part, in order of rank; those without a total come last.

    Once the session is decided, firms and products keep the names they had on that day.
    """
    rulings, names = _rulings(session, session_id), _names_then(session, session_id)
    result = session_result(session, session_id)
    schemes = {entry.id: scheme for scheme, entries in result.groups for entry in entries}
    earlier = earlier_results(session, session_id)
    lines: list[PlenaryLine] = []
    for judged in (_called(each, names) for each in result.judged):
        key = judged.entry.id
        told = explanation(schemes[key], judged, result.juror_names)
        lines.append(_line(schemes[key], judged, told, rulings.get(key), earlier.get(key)))
    return sorted(lines, key=_by_rank)


def line_of(session: Session, candidate_id: str) -> PlenaryLine:
    """One candidate before the plenary.

    Raises:
        UserError: it takes no part in its session.
    """
    candidate = session.get_one(Candidate, candidate_id)
    for line in plenary_lines(session, candidate.session_id):
        if line.candidate_id == candidate_id:
            return line
    raise UserError(f"“{candidate.product.name}” tidak ikut dinilai, jadi tidak ada yang dapat diputuskan.")


def undecided(lines: Iterable[PlenaryLine]) -> list[str]:
    """The products nothing can be decided about yet."""
    return [line.judged.entry.product for line in lines if not line.decision]


def lacking(line: PlenaryLine) -> list[str]:
    """The papers without which a product cannot pass and that it has not; no ruling makes up for them."""
    met = line.judged.entry.gates
    return [gate.name for gate in line.scheme.gates if gate.blocks and not met.get(gate.id, False)]


def _by_rank(line: PlenaryLine) -> tuple[bool, int, str]:
    rank = line.judged.rank
    return rank is None, rank or 0, line.judged.entry.name


def _called(judged: Judged, names: Mapping[str, tuple[str, str]]) -> Judged:
    firm, product = names.get(judged.entry.id, (judged.entry.name, judged.entry.product))
    return replace(judged, entry=replace(judged.entry, name=firm, product=product))


def _names_then(session: Session, session_id: str) -> dict[str, tuple[str, str]]:
    """What firm and product were called when they were decided upon, by the key of the candidate."""
    kept = session.execute(
        select(Outcome.candidate_id, Outcome.facts)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Candidate.session_id == session_id, Outcome.facts.is_not(None))
    )
    facts = {key: DecidedFacts.from_json(text) for key, text in kept if text}
    return {key: (each.firm, each.product) for key, each in facts.items() if each.firm}


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
