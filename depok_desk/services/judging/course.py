"""Going on with a session and back, with what each step writes."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.jury import Juror
from depok_desk.services.judging import phases
from depok_desk.services.judging.deciding import PASSED, PlenaryLine, lacking, plenary_lines, undecided
from depok_desk.services.judging.freezing import decided_facts
from depok_desk.words import count_of, list_words

_NAMED = 3


def go_on(session: Session, session_id: str, on: date, missing: int = 0) -> str:
    """Bring a session to its next phase, which is returned.

    With the last one the decisions become outcomes, frozen together with all they rest on. `missing` is how
    many marks someone has agreed to go on without.

    Raises:
        UserError: something still stands in the way.
    """
    if session.get_one(CurationSession, session_id).phase == "pleno":
        _decide(session, session_id, on)
    return phases.advance(session, session_id, on, missing)


def reopen(session: Session, session_id: str, phase: str, why: str, on: date) -> None:
    """Open a session again at an earlier phase; what was decided is kept aside, and no longer holds.

    Raises:
        UserError: no reason is given, or certificates were issued from the session.
    """
    phases.reopen(session, session_id, phase, why, on)
    session.flush()
    decided = select(Outcome).join(Candidate).where(Candidate.session_id == session_id)
    for outcome in session.scalars(decided):
        session.delete(outcome)


def _decide(session: Session, session_id: str, on: date) -> None:
    """Write the outcome of every candidate, once there is one for each."""
    lines = plenary_lines(session, session_id)
    _refuse_undecided(undecided(lines))
    _refuse_overtaken(lines)
    found = session.scalars(select(Juror).where(Juror.session_id == session_id))
    jurors = {juror.id: juror.name for juror in found}
    for line in lines:
        session.add(_outcome(line, decided_facts(line, jurors, on).to_json(), on))
    session.flush()


def _outcome(line: PlenaryLine, facts: str, on: date) -> Outcome:
    return Outcome(
        candidate_id=line.candidate_id,
        total=line.judged.total,
        grade=line.grade or None,
        decision=line.decision,
        decided_on=on,
        reason=line.reason or None,
        rank=line.judged.rank,
        counted_grade=line.counted_grade or None,
        counted_decision=line.counted_decision or None,
        facts=facts,
    )


def _refuse_overtaken(lines: Sequence[PlenaryLine]) -> None:
    """A ruling outlives the opening of earlier phases, in which a paper may have been turned down."""
    for line in lines:
        if line.decision == PASSED and lacking(line):
            raise UserError(
                f"Putusan pleno meluluskan “{line.judged.entry.product}”, padahal kini tanpa "
                f"{list_words(lacking(line))}. Ubah atau cabut putusannya di tab Pleno."
            )


def _refuse_undecided(products: Sequence[str]) -> None:
    if not products:
        return
    named = ", ".join(f"“{name}”" for name in products[:_NAMED])
    others = f" dan {count_of(len(products) - _NAMED, 'produk')} lain" if len(products) > _NAMED else ""
    raise UserError(
        f"Belum ada keputusan untuk {named}{others}, karena nilainya belum lengkap. Putuskan di tab Pleno "
        "dengan alasan, atau buka kembali tahap penilaian untuk melengkapinya."
    )
