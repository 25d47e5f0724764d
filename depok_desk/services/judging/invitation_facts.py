"""The facts of invitations to a session, for firms and for jurors, each with day and hour."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.model.curation import Candidate
from depok_desk.model.jury import Juror
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.letter_facts import LetterFacts
from depok_desk.services.judging.judged_sector import judged_sector
from depok_desk.services.judging.jury import jurors_of, sectors_of
from depok_desk.services.judging.paper_sessions import (
    PaperSession,
    candidates_of,
    paper_session,
    recipient_of,
)
from depok_desk.services.judging.reading import session_schemes
from depok_desk.services.judging.scheme import Scheme

CLOSING = "Demikian disampaikan, atas perhatian dan kehadiran Bapak/Ibu diucapkan terima kasih."
GREETING = "Dengan hormat,"


def candidate_invitations(
    session: Session, session_id: str, on: date, *, candidate_ids: Sequence[str] = ()
) -> list[LetterFacts]:
    """A letter dated `on` to every firm that takes part, all or only some, in the order of the slots.

    Raises:
        UserError: the session is gone, or was taken from an office's list.
    """
    held = paper_session(session, session_id, on)
    schemes = session_schemes(session, session_id)
    return [
        _to_firm(held, one, schemes, on)
        for one in candidates_of(session, session_id)
        if not one.standing and (not candidate_ids or one.id in candidate_ids)
    ]


def juror_invitations(session: Session, session_id: str, on: date) -> list[LetterFacts]:
    """A letter dated `on` to every juror who is not struck.

    Raises:
        UserError: the session is gone, or was taken from an office's list.
    """
    held = paper_session(session, session_id, on)
    return [_to_juror(held, one, on) for one in jurors_of(session, session_id) if not one.struck]


def _to_firm(
    held: PaperSession, candidate: Candidate, schemes: Mapping[str, Scheme], on: date
) -> LetterFacts:
    queue = candidate.queue_number
    asked = (
        "Dalam rangka pembinaan industri kecil dan menengah, bersama ini kami mengundang Bapak/Ibu untuk "
        f"mengikuti kurasi produk “{candidate.product.name}” dari {candidate.ikm.name} pada:"
    )
    return LetterFacts(
        head=held.head,
        subject=f"Undangan {held.sitting.title}",
        recipient=recipient_of(candidate.ikm),
        opening=(GREETING, asked),
        on=on,
        particulars=(
            *_when(held, candidate.slot_on, candidate.slot_at),
            *((("Nomor urut", str(queue)),) if queue is not None else ()),
        ),
        items_intro="Mohon membawa:",
        items=_to_bring(schemes.get(judged_sector(candidate))),
        closing=(CLOSING,),
        signatories=held.signatories,
    )


def _to_juror(held: PaperSession, juror: Juror, on: date) -> LetterFacts:
    sectors = words.list_words([SECTOR.show(each).lower() for each in sectors_of(juror)])
    judged = f"sektor {sectors}" if sectors else "semua sektor"
    role = "ketua juri" if juror.role == "ketua" else "juri"
    asked = (
        "Dalam rangka pembinaan industri kecil dan menengah, bersama ini kami memohon kesediaan Bapak/Ibu "
        f"menjadi {role} untuk {judged} pada:"
    )
    return LetterFacts(
        head=held.head,
        subject=f"Permohonan menjadi juri {held.sitting.title}",
        recipient=(juror.name, juror.office) if juror.office else (juror.name,),
        opening=(GREETING, asked),
        on=on,
        particulars=_when(held, None, None),
        closing=(CLOSING,),
        signatories=held.signatories,
    )


def _when(held: PaperSession, day: date | None, hour: str | None) -> tuple[tuple[str, str], ...]:
    """Day, hour, place and occasion; what is not known is left to be written."""
    at = hour or held.sitting.opens_at
    return (
        ("Hari/tanggal", words.full_date(day) if day else _days(held)),
        ("Waktu", f"{at} WIB s.d. selesai" if at else ""),
        ("Tempat", held.place),
        ("Acara", held.sitting.title),
    )


def _days(held: PaperSession) -> str:
    if not held.held:
        return ""
    first, last = held.held
    if first == last:
        return words.full_date(first)
    return f"{words.full_date(first)} s.d. {words.full_date(last)}"


def _to_bring(scheme: Scheme | None) -> tuple[str, ...]:
    papers = [f"salinan {gate.name};" for gate in scheme.gates] if scheme else []
    return ("contoh produk dalam kemasan jual;", *papers, "surat undangan ini.")
