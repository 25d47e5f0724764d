"""The facts of the attendance list of a session: the jury, then the firms day by day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.curation import Candidate
from depok_desk.model.letter_facts import AttendanceFacts, AttendanceGroup, AttendanceRow
from depok_desk.services.judging.jury import jurors_of
from depok_desk.services.judging.paper_sessions import PaperSession, candidates_of, paper_session

SPARE = 5
"""Empty rows for those who come unexpected."""


def attendance_facts(session: Session, session_id: str, on: date, *, spare: int = SPARE) -> AttendanceFacts:
    """The jury and all firms that take part, one row for a firm with several products a day.

    Raises:
        UserError: the session is gone, or was taken from an office's list.
    """
    held = paper_session(session, session_id, on)
    present = [one for one in candidates_of(session, session_id) if not one.standing]
    jury = tuple(
        AttendanceRow(one.name, one.office or "") for one in jurors_of(session, session_id) if not one.struck
    )
    return AttendanceFacts(
        head=held.head,
        occasion=held.sitting.title,
        groups=(*((AttendanceGroup("Juri", jury),) if jury else ()), *_firms(present)),
        particulars=_particulars(held),
        spare=spare,
        on=held.held[0] if len(set(held.held)) == 1 else None,
        signatories=held.signatories,
    )


def _firms(candidates: Sequence[Candidate]) -> Iterator[AttendanceGroup]:
    """The firms, with a group for each day where there are several."""
    days = groupby(candidates, lambda one: one.slot_on)
    groups = [(day, list(dict.fromkeys(map(_row, together)))) for day, together in days]
    for day, rows in groups:
        told = f"Peserta, {words.full_date(day)}" if day and len(groups) > 1 else "Peserta"
        yield AttendanceGroup(told, tuple(rows))


def _row(candidate: Candidate) -> AttendanceRow:
    ikm = candidate.ikm
    return AttendanceRow(ikm.owner or "", ikm.name, sex=ikm.owner_gender or "")


def _particulars(held: PaperSession) -> tuple[tuple[str, str], ...]:
    at = held.sitting.opens_at
    days = " s.d. ".join(words.full_date(day) for day in dict.fromkeys(held.held))
    return (
        ("Hari/tanggal", days),
        ("Waktu", f"{at} WIB s.d. selesai" if at else ""),
        ("Tempat", held.place),
    )
