"""The taking in of what a juror's phone sends: each message once, and the last word of each place counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.services.judging.entry_checks import check_advice, check_marks
from depok_desk.services.judging.marks import ABSTAIN, Mark
from depok_desk.services.judging.phone_sheet import Place, last_messages

MARK, ADVICE = "nilai", "masukan"
WAITING, TAKEN, REPLACED, REJECTED = "menunggu", "diambil", "digantikan", "ditolak"


@dataclass(frozen=True)
class PhoneMessage:
    """What a phone says about one place: a mark, or advice where `wording` is not None."""

    id: str
    sequence: int
    candidate_id: str
    criterion_id: str | None
    mark: Mark = None
    wording: str | None = None

    @property
    def subject(self) -> str:
        """`nilai` or `masukan`."""
        return MARK if self.wording is None else ADVICE

    @property
    def place(self) -> Place:
        """What it is about."""
        return (self.subject, self.candidate_id, self.criterion_id)


@dataclass(frozen=True)
class Receipt:
    """Which messages the office has now, each for good, and why it will never have the others."""

    kept: tuple[str, ...]
    refused: Mapping[str, str] = field(default_factory=dict[str, str])


def receive(session: Session, juror_id: str, messages: Sequence[PhoneMessage]) -> Receipt:
    """Put messages of a juror into the inbox; one that is there already is acknowledged again.

    Raises:
        UserError: the juror may give no marks now; then none of them is taken in.
    """
    check_marks(session, juror_id, {})
    owners = dict(
        session.execute(
            select(PhoneMark.message_id, PhoneMark.juror_id).where(
                PhoneMark.message_id.in_([message.id for message in messages])
            )
        ).all()
    )
    new = {message.id: message for message in messages if message.id not in owners}
    refused = {
        key: "Nomor kiriman ini milik juri lain." for key, owner in owners.items() if owner != juror_id
    }
    refused |= _refusals(session, juror_id, new.values())
    kept = [message for key, message in new.items() if key not in refused]
    last = last_messages(session, juror_id)
    session.add_all(_row(juror_id, message, last.get(message.place)) for message in kept)
    session.flush()
    again = [key for key, owner in owners.items() if owner == juror_id]
    return Receipt((*again, *(message.id for message in kept)), refused)


def _row(juror_id: str, message: PhoneMessage, last: PhoneMark | None) -> PhoneMark:
    """A message as it is kept; one that was overtaken on its way by a `last` one waits for nothing."""
    late = last is not None and (last.sequence, last.message_id) > (message.sequence, message.id)
    return PhoneMark(
        candidate_id=message.candidate_id,
        juror_id=juror_id,
        criterion_id=message.criterion_id,
        message_id=message.id,
        sequence=message.sequence,
        subject=message.subject,
        mark=message.mark if isinstance(message.mark, Decimal) else None,
        abstains=message.mark is ABSTAIN,
        wording=message.wording,
        state=REPLACED if late else WAITING,
    )


def _refusals(session: Session, juror_id: str, messages: Iterable[PhoneMessage]) -> dict[str, str]:
    """Why some messages are refused; all are checked in one go, and one by one only where that fails."""
    new = list(messages)
    try:
        _check(session, juror_id, new)
    except UserError:
        return {message.id: why for message in new if (why := _refusal(session, juror_id, message))}
    return {}


def _refusal(session: Session, juror_id: str, message: PhoneMessage) -> str:
    try:
        _check(session, juror_id, [message])
    except UserError as error:
        return error.sentence
    return ""


def _check(session: Session, juror_id: str, messages: Sequence[PhoneMessage]) -> None:
    marks = [each for each in messages if each.subject == MARK]
    advice = [each for each in messages if each.subject == ADVICE]
    for each in marks:
        check_marks(session, juror_id, {(each.candidate_id, each.criterion_id or ""): each.mark})
    check_advice(session, juror_id, [(each.candidate_id, each.criterion_id) for each in advice])
