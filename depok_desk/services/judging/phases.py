"""The phases of a session: what hinders going on, going on, and opening an earlier one again."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import Candidate, CurationSession, Outcome
from depok_desk.model.locks import PHASES
from depok_desk.model.session_course import PhaseChange
from depok_desk.services.judging.hindrances import Hindrances, hindrances
from depok_desk.services.judging.judged_sector import freeze_sectors, thaw_sectors
from depok_desk.services.judging.keeping import state_of
from depok_desk.services.judging.papers import accept_proposals
from depok_desk.services.judging.sessions import sitting_of
from depok_desk.store.journal import doing
from depok_desk.words import count_of

JUDGED_FROM = "penilaian"
"""From this phase on, papers and sectors are as they were when it began, whatever the register says."""


@dataclass(frozen=True)
class PhaseLine:
    """One step in the course of a session; `why` stands where it was opened again."""

    id: str
    before: str
    after: str
    on: date
    why: str


def next_phase(phase: str) -> str:
    """The phase after this one; empty after the last."""
    place = PHASES.index(phase) + 1
    return PHASES[place] if place < len(PHASES) else ""


def earlier_phases(phase: str) -> tuple[str, ...]:
    """The phases that can be opened again from this one, the nearest first."""
    return PHASES[: PHASES.index(phase)][::-1]


def course_of(session: Session, session_id: str) -> list[PhaseLine]:
    """All changes of phase, the first one first."""
    wanted = select(PhaseChange).where(PhaseChange.session_id == session_id).order_by(PhaseChange.id)
    return [
        PhaseLine(row.id, row.from_phase, row.to_phase, row.changed_on, row.reason or "")
        for row in session.scalars(wanted)
    ]


def advance(session: Session, session_id: str, on: date, missing: int = 0) -> str:
    """Bring a session to its next phase; no undo takes that back, only `reopen` does.

    `missing` is how many scores someone has agreed to go on without. Returns the phase reached.

    Raises:
        UserError: something stands in the way, or the session is decided or was taken from a list.
    """
    sitting = sitting_of(session, session_id)
    _refuse_taken(sitting)
    after = next_phase(sitting.phase)
    if not after:
        raise UserError(f"Sesi “{sitting.title}” sudah ditetapkan; tidak ada tahap berikutnya.")
    session.flush()
    found = hindrances(session, session_id)
    _refuse_hindered(sitting, found, after, missing)
    if after == JUDGED_FROM:
        accept_proposals(session, session_id)
        freeze_sectors(session, session_id)
    _change(session, sitting, after, on)
    return after


def reopen(session: Session, session_id: str, phase: str, why: str, on: date) -> None:
    """Open an earlier phase again; the scores and decisions are kept in the record as they were.

    Raises:
        UserError: no reason is given, the phase is no earlier one, or certificates were issued.
    """
    sitting = sitting_of(session, session_id)
    _refuse_taken(sitting)
    if phase not in earlier_phases(sitting.phase):
        raise UserError(f"Sesi “{sitting.title}” tidak dapat kembali ke tahap {phase} dari {sitting.phase}.")
    if not why.strip():
        raise UserError("Tahap hanya dibuka kembali dengan alasan; tulis alasannya, karena akan dicatat.")
    _refuse_certified(session, sitting)
    session.flush()
    _change(session, sitting, phase, on, why.strip())
    if PHASES.index(phase) < PHASES.index(JUDGED_FROM):
        thaw_sectors(session, session_id)


def _change(session: Session, sitting: CurationSession, phase: str, on: date, why: str | None = None) -> None:
    change = PhaseChange(session_id=sitting.id, from_phase=sitting.phase, to_phase=phase, changed_on=on)
    if why:
        change.reason, change.kept = why, state_of(session, sitting.id)
    session.add(change)
    sitting.phase = phase
    session.flush()
    deed = doing(session)
    deed.undoable = deed.undoable and deed.gate.has_made(sitting.id)


def _refuse_taken(sitting: CurationSession) -> None:
    if sitting.source is not None:
        raise UserError(f"Hasil sesi “{sitting.title}” diambil dari daftar; sesi ini tidak punya tahap.")


def _refuse_hindered(sitting: CurationSession, found: Hindrances, after: str, missing: int) -> None:
    if found.blocking:
        first, others = found.blocking[0], len(found.blocking) - 1
        more = f" (dan {others} hal lain)" if others else ""
        raise UserError(f"Sesi “{sitting.title}” belum dapat dilanjutkan: {first}{more}")
    if found.missing != missing and found.missing:
        raise UserError(
            f"Masih ada {count_of(found.missing, 'nilai')} yang belum diisi; lengkapi dahulu, atau lanjutkan "
            f"ke tahap {after} dengan menyatakan bahwa {count_of(found.missing, 'nilai')} itu tidak ada."
        )


def _refuse_certified(session: Session, sitting: CurationSession) -> None:
    issued = session.scalar(
        select(func.count())
        .select_from(Certificate)
        .join(Outcome, Outcome.id == Certificate.outcome_id)
        .join(Candidate, Candidate.id == Outcome.candidate_id)
        .where(Candidate.session_id == sitting.id, Certificate.status == "berlaku")
    )
    if issued:
        raise UserError(
            f"Dari sesi “{sitting.title}” sudah terbit {count_of(issued, 'sertifikat')} yang masih berlaku; "
            "cabut dahulu sertifikatnya sebelum membuka kembali sesi ini."
        )
