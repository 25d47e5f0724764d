"""The jury of a session: who judges what, who was struck, and who has an interest in a product."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.jury import Advice, Juror, Score, ScoreSheet, SecondEntry
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.services.judging.sessions import first_day, sitting_of
from depok_desk.words import folded, long_date


@dataclass(frozen=True)
class JurorDetails:
    """What is said of a juror; `sectors` are keys, empty for all. `ikm_id` is a firm of the juror's own."""

    name: str
    office: str | None = None
    role: str = "anggota"
    sectors: tuple[str, ...] = ()
    bnsp_number: str | None = None
    bnsp_until: date | None = None
    ikm_id: str | None = None
    community_id: str | None = None


@dataclass(frozen=True)
class JurorLine:
    """One juror as the jury's table shows it; `scores` counts the marks given, `told` is about BNSP."""

    id: str
    details: JurorDetails
    position: int
    struck: bool
    struck_why: str
    scores: int
    told: str = ""

    @property
    def sectors(self) -> str:
        """The sectors as people read them."""
        return ", ".join(SECTOR.show(each) for each in self.details.sectors) or "Semua sektor"


def juror_lines(session: Session, session_id: str) -> list[JurorLine]:
    """The jury of a session in its order, struck jurors included."""
    day = first_day(sitting_of(session, session_id))
    given = _scores_given(session, session_id)
    return [_line(juror, given.get(juror.id, 0), day) for juror in jurors_of(session, session_id)]


def jurors_of(session: Session, session_id: str) -> Sequence[Juror]:
    """The jurors themselves, in their order."""
    wanted = select(Juror).where(Juror.session_id == session_id, Juror.archived_at.is_(None))
    return session.scalars(wanted.order_by(Juror.position, Juror.id)).all()


def sectors_of(juror: Juror) -> tuple[str, ...]:
    """The keys of the sectors a juror judges; empty for all."""
    return tuple(filter(None, (juror.sectors or "").split("|")))


def judges(juror: Juror, sector: str) -> bool:
    """Whether a juror gives marks to products of a sector; a struck one does not."""
    return not juror.struck and sector in (sectors_of(juror) or (sector,))


def add_juror(session: Session, session_id: str, details: JurorDetails) -> str:
    """Put one more juror at the end of a jury; returns the key.

    Raises:
        UserError: the name is empty or on the jury already, or the phase does not allow it.
    """
    sitting_of(session, session_id)
    last = session.scalar(select(func.max(Juror.position)).where(Juror.session_id == session_id))
    juror = Juror(session_id=session_id, position=(last or 0) + 1, struck=False)
    _write(session, juror, details)
    session.add(juror)
    session.flush()
    return juror.id


def edit_juror(session: Session, juror_id: str, details: JurorDetails) -> None:
    """Say something else of a juror.

    Raises:
        UserError: as `add_juror`, or the juror is gone.
    """
    _write(session, juror_of(session, juror_id), details)
    session.flush()


def move_juror(session: Session, juror_id: str, to: int) -> None:
    """Give a juror another place in the order, counted from 1."""
    moved = juror_of(session, juror_id)
    others = [each for each in jurors_of(session, moved.session_id) if each is not moved]
    others.insert(max(0, to - 1), moved)
    _number(session, others)


def remove_juror(session: Session, juror_id: str) -> None:
    """Take a juror off the jury who has given neither marks nor advice, with the sheets printed for it.

    The others close up.

    Raises:
        UserError: there are marks or advice of the juror.
    """
    juror = juror_of(session, juror_id)
    for model, what in (
        (Score, "memberi nilai"),
        (SecondEntry, "memberi nilai"),
        (Advice, "memberi masukan"),
        (PhoneMark, "mengirim nilai dari ponsel"),
    ):
        if session.scalar(select(func.count()).where(model.juror_id == juror_id)):
            raise UserError(
                f"{juror.name} sudah {what}, jadi tidak dapat dihapus dari juri; coret saja dengan alasannya."
            )
    for sheet in session.scalars(select(ScoreSheet).where(ScoreSheet.juror_id == juror_id)):
        session.delete(sheet)
    session.flush()
    session.delete(juror)
    session.flush()
    _number(session, jurors_of(session, juror.session_id))


def strike_juror(session: Session, juror_id: str, why: str) -> None:
    """Let a juror's marks no longer count; they stay to be read.

    Raises:
        UserError: no reason is given, or the phase does not allow it.
    """
    if not why.strip():
        raise UserError(
            "Juri hanya dicoret dengan alasan; tulis alasannya, karena tercantum di berita acara."
        )
    juror = juror_of(session, juror_id)
    juror.struck, juror.struck_why = True, why.strip()
    session.flush()


def restore_juror(session: Session, juror_id: str) -> None:
    """Let the marks of a struck juror count again."""
    juror = juror_of(session, juror_id)
    juror.struck, juror.struck_why = False, None
    session.flush()


def copy_jury(session: Session, session_id: str, from_id: str) -> int:
    """Take over the jury of another session, but for who is on this one already; returns how many came."""
    present = {folded(juror.name) for juror in jurors_of(session, session_id)}
    coming = [juror for juror in jurors_of(session, from_id) if folded(juror.name) not in present]
    for juror in coming:
        add_juror(session, session_id, details_of_juror(juror))
    return len(coming)


def details_of_juror(juror: Juror) -> JurorDetails:
    """What is said of a juror."""
    return JurorDetails(
        name=juror.name,
        office=juror.office,
        role=juror.role,
        sectors=sectors_of(juror),
        bnsp_number=juror.bnsp_number,
        bnsp_until=juror.bnsp_until,
        ikm_id=juror.ikm_id,
        community_id=juror.community_id,
    )


def juror_of(session: Session, juror_id: str) -> Juror:
    """The juror itself.

    Raises:
        UserError: it is gone.
    """
    juror = session.get(Juror, juror_id)
    if juror is None or juror.archived_at is not None:
        raise UserError("Juri ini sudah tidak ada dalam sesi; muat ulang daftar juri.")
    return juror


def _number(session: Session, jury: Sequence[Juror]) -> None:
    for position, juror in enumerate(jury, 1):
        juror.position = position
    session.flush()


def _write(session: Session, juror: Juror, details: JurorDetails) -> None:
    name = details.name.strip()
    if not name:
        raise UserError("Nama juri wajib diisi; tulis nama lengkap dengan gelarnya.")
    with session.no_autoflush:
        others = session.scalars(
            select(Juror).where(Juror.session_id == juror.session_id, Juror.id != juror.id)
        ).all()
    if any(folded(other.name) == folded(name) for other in others):
        raise UserError(f"{name} sudah ada dalam juri sesi ini; ubah juri itu atau pakai nama lain.")
    juror.name, juror.office, juror.role = name, details.office, details.role
    juror.sectors = "|".join(details.sectors) or None
    juror.bnsp_number, juror.bnsp_until = details.bnsp_number, details.bnsp_until
    juror.ikm_id, juror.community_id = details.ikm_id, details.community_id


def _line(juror: Juror, scores: int, day: date) -> JurorLine:
    details = details_of_juror(juror)
    why = juror.struck_why or ""
    return JurorLine(juror.id, details, juror.position, juror.struck, why, scores, _bnsp(juror, day))


def _bnsp(juror: Juror, day: date) -> str:
    if juror.bnsp_until and juror.bnsp_until < day:
        return f"Sertifikat BNSP habis {long_date(juror.bnsp_until)}, sebelum sesi dimulai."
    return ""


def _scores_given(session: Session, session_id: str) -> Mapping[str, int]:
    given = session.execute(
        select(Score.juror_id, func.count())
        .join(Juror, Juror.id == Score.juror_id)
        .where(Juror.session_id == session_id)
        .group_by(Score.juror_id)
    )
    return {row[0]: row[1] for row in given}
