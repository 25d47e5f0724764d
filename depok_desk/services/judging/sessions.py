"""Sessions that are judged here: opened with their rubrics, changed, and deleted while nothing was scored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.jury import Score
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.rubric import Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.dependants import removal_of, with_dependants
from depok_desk.services.judging.rubrics import bring_in_samples, rubric_for, shipped_rubrics
from depok_desk.services.judging.slots import clock, minutes_of
from depok_desk.store.bulk import table_of
from depok_desk.store.journal import doing
from depok_desk.store.turning import carry_out

USUAL_PASS_MARK = Decimal(70)
"""The pass mark of a session while it has no rubric."""


@dataclass(frozen=True)
class SessionDetails:
    """What is said of a session; `rubrics` is sector -> key of a rubric's edition.

    `opens_at` is the time the first candidate is judged, such as `09.00`.
    """

    title: str
    number: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    place: str | None = None
    institution_id: str | None = None
    opens_at: str | None = None
    slot_minutes: int | None = None
    notes: str | None = None
    rubrics: Mapping[str, str] = field(default_factory=dict[str, str])


def new_session(session: Session, details: SessionDetails) -> str:
    """Open a session in its first phase; sectors of which nothing is said get the newest rubric of theirs.

    Where nothing is said of a sector, the shipped samples come into the store too, once; so does a sample
    that is chosen. Returns the key of the session.

    Raises:
        UserError: the title is empty or taken, or the days or the time make no sense.
    """
    if not details.rubrics.keys() >= SECTOR.options.keys():
        shipped_rubrics(session)
    bring_in_samples(session, details.rubrics.values())
    rubrics = {**usual_rubrics(session), **details.rubrics}
    sitting = CurationSession(phase="pendaftaran", pass_mark=_pass_mark(session, rubrics))
    _write(session, sitting, details)
    session.add(sitting)
    session.flush()
    _set_rubrics(session, sitting.id, rubrics)
    session.flush()
    return sitting.id


def usual_rubrics(session: Session) -> dict[str, str]:
    """By what each sector is judged when nothing else is said: sector -> key of the rubric."""
    found = {sector: rubric_for(session, sector) for sector in SECTOR.options}
    return {sector: rubric.id for sector, rubric in found.items() if rubric}


def details_of(session: Session, session_id: str) -> SessionDetails:
    """What is said of a session.

    Raises:
        UserError: it is gone.
    """
    sitting = sitting_of(session, session_id)
    return SessionDetails(
        title=sitting.title,
        number=sitting.number,
        starts_on=sitting.starts_on,
        ends_on=sitting.ends_on,
        place=sitting.place,
        institution_id=sitting.institution_id,
        opens_at=sitting.opens_at,
        slot_minutes=sitting.slot_minutes,
        notes=sitting.notes,
        rubrics=rubrics_of(session, session_id),
    )


def edit_session(session: Session, session_id: str, details: SessionDetails) -> None:
    """Say something else of a session; an empty rubric takes the sector's away.

    Raises:
        UserError: as `new_session`, or its phase no longer allows it.
    """
    sitting = sitting_of(session, session_id)
    _write(session, sitting, details)
    if dict(details.rubrics) != rubrics_of(session, session_id):
        bring_in_samples(session, details.rubrics.values())
        _set_rubrics(session, session_id, details.rubrics)
        sitting.pass_mark = _pass_mark(session, details.rubrics)
    session.flush()


def delete_session(session: Session, session_id: str) -> None:
    """Delete a session with its candidates and jury while nobody has given a mark; it can be undone.

    Raises:
        UserError: it was taken from a list, or marks were given.
    """
    sitting = sitting_of(session, session_id)
    if sitting.source is not None:
        raise UserError(
            f"Sesi “{sitting.title}” berasal dari impor daftar; untuk menghapusnya, "
            "urungkan impornya lewat Riwayat."
        )
    marks = scores_in(session, session_id)
    if marks:
        raise UserError(
            f"Sesi “{sitting.title}” sudah berisi {marks} nilai, jadi tidak dapat dihapus; "
            "hapus dahulu nilainya bila sesi ini memang keliru."
        )
    session.flush()
    connection = session.connection()
    going = with_dependants(connection, {session_id: table_of(CurationSession.__tablename__)})
    carry_out(connection, doing(session), removal_of(going, ()))
    session.expire_all()


def rubrics_of(session: Session, session_id: str) -> dict[str, str]:
    """By which edition each sector is judged: sector -> key of the rubric."""
    found = session.execute(
        select(SessionRubric.sector, SessionRubric.rubric_id)
        .where(SessionRubric.session_id == session_id, SessionRubric.archived_at.is_(None))
        .order_by(SessionRubric.sector)
    )
    return {row[0]: row[1] for row in found}


def scores_in(session: Session, session_id: str) -> int:
    """How many cells of a session's score tables are filled."""
    wanted = select(func.count()).select_from(Score).join(Candidate, Candidate.id == Score.candidate_id)
    return session.scalar(wanted.where(Candidate.session_id == session_id)) or 0


def sitting_of(session: Session, session_id: str) -> CurationSession:
    """The session itself.

    Raises:
        UserError: it is gone.
    """
    sitting = session.get(CurationSession, session_id)
    if sitting is None or sitting.archived_at is not None:
        raise UserError("Sesi kurasi ini sudah tidak ada; kembali ke daftar sesi lalu muat ulang.")
    return sitting


def first_day(sitting: CurationSession) -> date:
    """The day on which papers and memberships must hold: the first one, or else that of the entry."""
    return sitting.starts_on or sitting.created_at.date()


def _write(session: Session, sitting: CurationSession, details: SessionDetails) -> None:
    title = details.title.strip()
    _refuse_title(session, sitting.id, title)
    if details.starts_on and details.ends_on and details.ends_on < details.starts_on:
        raise UserError("Hari selesai mendahului hari mulai; betulkan tanggal sesi.")
    if details.slot_minutes is not None and details.slot_minutes < 1:
        raise UserError("Lama penilaian tiap peserta paling sedikit 1 menit; betulkan menitnya.")
    sitting.title = title
    sitting.number = details.number
    sitting.starts_on, sitting.ends_on = details.starts_on, details.ends_on
    sitting.place = details.place
    sitting.institution_id = details.institution_id
    sitting.opens_at = clock(minutes_of(details.opens_at)) if details.opens_at else None
    sitting.slot_minutes = details.slot_minutes
    sitting.notes = details.notes


def _refuse_title(session: Session, own_id: str, title: str) -> None:
    if not title:
        raise UserError("Judul sesi wajib diisi, misalnya “Kurasi IKM Triwulan I 2026”.")
    with session.no_autoflush:
        other = session.scalar(
            select(CurationSession.id).where(CurationSession.title == title, CurationSession.id != own_id)
        )
    if other:
        raise UserError(f"Sesi “{title}” sudah ada; pakai judul lain atau buka sesi itu.")


def _set_rubrics(session: Session, session_id: str, rubrics: Mapping[str, str]) -> None:
    known = session.scalars(select(SessionRubric).where(SessionRubric.session_id == session_id)).all()
    present = {row.sector: row for row in known}
    for sector, row in present.items():
        if not rubrics.get(sector):
            session.delete(row)
    for sector, rubric_id in sorted(rubrics.items()):
        row = present.get(sector)
        if row is not None and rubric_id:
            row.rubric_id, row.archived_at = rubric_id, None
        elif rubric_id:
            session.add(SessionRubric(session_id=session_id, sector=sector, rubric_id=rubric_id))


def _pass_mark(session: Session, rubrics: Mapping[str, str]) -> Decimal:
    """The lowest pass mark of the rubrics: what no candidate of the session passes below."""
    keys = [rubric_id for rubric_id in rubrics.values() if rubric_id]
    marks = session.scalars(select(Rubric.pass_mark).where(Rubric.id.in_(keys))).all()
    return min(marks, default=USUAL_PASS_MARK)
