"""The inbox of what jurors sent from their phones: looked at by the office, taken over or rejected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.jury import Juror
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.model.rubric import Criterion
from depok_desk.services.judging.jury import jurors_of
from depok_desk.services.judging.marks import Mark, kept_mark
from depok_desk.services.judging.phone_arrival import MARK, REJECTED, REPLACED, TAKEN, WAITING
from depok_desk.services.judging.phone_sheet import Place, last_of, message_words, office_words, place_of
from depok_desk.services.judging.scoring import advise, put_marks
from depok_desk.words import count_of, list_words


@dataclass(frozen=True)
class InboxLine:
    """What a juror wants in one place, beside what the office has there now; both are empty for nothing."""

    message_id: str
    juror_id: str
    juror: str
    place: Place
    product: str
    firm: str
    criterion: str
    comes: str
    now: str

    @property
    def differs(self) -> bool:
        """Whether it would change what the office has already."""
        return bool(self.now) and self.comes != self.now


@dataclass(frozen=True)
class Arrivals:
    """How many places a juror has sent something for that waits, and when the last of it came."""

    juror_id: str
    juror: str
    struck: bool
    waiting: int
    last: datetime | None


def inbox(session: Session, session_id: str) -> list[InboxLine]:
    """What waits, by jurors in their order, then by queue and criterion; one line for each place."""
    rows = session.execute(
        select(PhoneMark, Juror.name, Product.name, Ikm.name, Criterion.name)
        .join(Juror, Juror.id == PhoneMark.juror_id)
        .join(Candidate, Candidate.id == PhoneMark.candidate_id)
        .join(Product, Product.id == Candidate.product_id)
        .join(Ikm, Ikm.id == Candidate.ikm_id)
        .outerjoin(Criterion, Criterion.id == PhoneMark.criterion_id)
        .where(Juror.session_id == session_id, PhoneMark.state == WAITING)
        .order_by(
            *(Juror.position, Juror.id, Candidate.queue_number, Candidate.id),
            *(Criterion.position.is_(None), Criterion.position, PhoneMark.sequence, PhoneMark.message_id),
        )
    ).all()
    last = {(row[0].juror_id, place_of(row[0])): row for row in rows}
    office = office_words(session, {juror for juror, _ in last})
    return [
        InboxLine(
            *(message.message_id, message.juror_id, juror, place, product, firm),
            criterion=criterion or "Produk secara umum",
            comes=message_words(message),
            now=office.get((juror_id, place), ""),
        )
        for (juror_id, place), (message, juror, product, firm, criterion) in last.items()
    ]


def arrivals(session: Session, session_id: str) -> list[Arrivals]:
    """What came from each juror of a session, in their order."""
    waiting: dict[str, int] = {}
    for line in inbox(session, session_id):
        waiting[line.juror_id] = waiting.get(line.juror_id, 0) + 1
    jurors = jurors_of(session, session_id)
    wanted = select(PhoneMark.juror_id, func.max(PhoneMark.created_at)).group_by(PhoneMark.juror_id)
    last = dict(session.execute(wanted.where(PhoneMark.juror_id.in_([juror.id for juror in jurors]))).all())
    return [
        Arrivals(juror.id, juror.name, juror.struck, waiting.get(juror.id, 0), last.get(juror.id))
        for juror in jurors
    ]


def take_over(session: Session, lines: Sequence[InboxLine]) -> int:
    """Make what jurors want the office's own, exactly as it was looked at.

    Returns how many places are other than before.

    Raises:
        UserError: something of it has changed since it was looked at, or may not be given now.
    """
    rows = _as_looked_at(session, lines)
    changed = 0
    for juror_id in dict.fromkeys(line.juror_id for line in lines):
        own = [rows[line.message_id] for line in lines if line.juror_id == juror_id]
        marks = {(each.candidate_id, each.criterion_id or ""): _mark(each) for each in own if _is_mark(each)}
        advice = {
            (each.candidate_id, each.criterion_id): each.wording or "" for each in own if not _is_mark(each)
        }
        changed += put_marks(session, juror_id, marks, way="ponsel")
        changed += advise(session, juror_id, advice)
    _settle(session, rows.values(), TAKEN, None)
    return changed


def reject(session: Session, lines: Sequence[InboxLine], why: str) -> None:
    """Leave everything as the office has it; the jurors are told why on their phones.

    Raises:
        UserError: no reason is given, or something of it has changed since it was looked at.
    """
    if not why.strip():
        raise UserError(
            "Kiriman juri hanya ditolak dengan alasan; tulis alasannya, juri membacanya di ponsel."
        )
    _settle(session, _as_looked_at(session, lines).values(), REJECTED, why.strip())


def _is_mark(message: PhoneMark) -> bool:
    return message.subject == MARK


def _mark(message: PhoneMark) -> Mark:
    return kept_mark(message.mark, abstains=message.abstains)


def _as_looked_at(session: Session, lines: Sequence[InboxLine]) -> dict[str, PhoneMark]:
    """The messages of these lines, none of which has been overtaken since."""
    jurors = {line.juror_id for line in lines}
    rows = {
        message.message_id: message
        for juror_id in jurors
        for message in last_of(_waiting(session, juror_id)).values()
    }
    office = office_words(session, jurors)
    gone = [
        line
        for line in lines
        if line.message_id not in rows or office.get((line.juror_id, line.place), "") != line.now
    ]
    if gone:
        named = list_words(list(dict.fromkeys(line.product for line in gone))[:3])
        raise UserError(
            f"{count_of(len(gone), 'kiriman')} berubah sejak ditampilkan ({named}); "
            "belum ada yang diambil. Periksa daftarnya sekali lagi."
        )
    return {line.message_id: rows[line.message_id] for line in lines}


def _waiting(session: Session, juror_id: str) -> Sequence[PhoneMark]:
    return session.scalars(
        select(PhoneMark)
        .where(PhoneMark.juror_id == juror_id, PhoneMark.state == WAITING)
        .order_by(PhoneMark.sequence, PhoneMark.message_id)
    ).all()


def _settle(session: Session, messages: Iterable[PhoneMark], state: str, why: str | None) -> None:
    """Say what became of messages; older ones about the same place have been replaced by them."""
    settled = {(message.juror_id, place_of(message)): message for message in messages}
    for juror_id in dict.fromkeys(juror for juror, _ in settled):
        for message in _waiting(session, juror_id):
            last = settled.get((juror_id, place_of(message)))
            if last is not None:
                message.state = state if message is last else REPLACED
                message.why = why if message is last else None
    session.flush()
