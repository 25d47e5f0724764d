"""What a juror's phone shows: the candidates, what they are judged by, and what was given so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.curation import Candidate
from depok_desk.model.jury import Advice, Score
from depok_desk.model.phone_marks import PhoneMark
from depok_desk.services.judging.conflicts import interests
from depok_desk.services.judging.entry_checks import check_marks
from depok_desk.services.judging.jury import judges, juror_of
from depok_desk.services.judging.marks import kept_mark, mark_words
from depok_desk.services.judging.reading import session_groups
from depok_desk.services.judging.scheme import CriterionRule, Entry
from depok_desk.services.judging.sessions import sitting_of

Place = tuple[str, str, str | None]
"""What a message is about: `nilai` or `masukan`, the keys of a candidate and of a criterion."""


@dataclass(frozen=True)
class Given:
    """What a juror gave in one place, as text; it is `waiting` until the office has taken it over.

    `refusal` is why the office did not take what came last.
    """

    words: str
    waiting: bool = False
    refusal: str = ""


@dataclass(frozen=True)
class PhoneSheet:
    """All that one juror may see of a session.

    `closed` is a sentence where marks are not taken now. `groups` are the criteria of each sector with its
    candidates; `interests` say at which candidates the juror has one. `sequence` is the greatest of all
    messages the office has of this juror.
    """

    session_id: str
    title: str
    juror_id: str
    juror: str
    closed: str
    groups: tuple[tuple[tuple[CriterionRule, ...], tuple[Entry, ...]], ...]
    interests: Mapping[str, str]
    given: Mapping[Place, Given]
    sequence: int


def phone_sheet(session: Session, juror_id: str) -> PhoneSheet:
    """Read the sheet of a juror.

    Raises:
        UserError: the juror is gone from the session.
    """
    juror = juror_of(session, juror_id)
    closed = closed_because(session, juror_id)
    found = [] if closed else session_groups(session, juror.session_id)
    messages = last_messages(session, juror_id)
    return PhoneSheet(
        session_id=juror.session_id,
        title=sitting_of(session, juror.session_id).title,
        juror_id=juror_id,
        juror=juror.name,
        closed=closed,
        groups=tuple(
            (scheme.criteria, tuple(entries))
            for scheme, entries in found
            if entries and judges(juror, scheme.sector)
        ),
        interests={} if closed else interests(session, juror.session_id).get(juror_id, {}),
        given=_given(session, juror_id, messages),
        sequence=max((message.sequence for message in messages.values()), default=0),
    )


def closed_because(session: Session, juror_id: str) -> str:
    """Why a juror may give no marks now; empty if any may be given."""
    try:
        check_marks(session, juror_id, {})
    except UserError as error:
        return error.sentence
    return ""


def last_messages(session: Session, juror_id: str) -> dict[Place, PhoneMark]:
    """The message that counts in each place: the one the juror wrote last, whenever it arrived."""
    found = session.scalars(
        select(PhoneMark)
        .where(PhoneMark.juror_id == juror_id, PhoneMark.archived_at.is_(None))
        .order_by(PhoneMark.sequence, PhoneMark.message_id)
    )
    return last_of(found)


def place_of(message: PhoneMark) -> Place:
    """What a message is about."""
    return (message.subject, message.candidate_id, message.criterion_id)


def last_of(messages: Iterable[PhoneMark]) -> dict[Place, PhoneMark]:
    """The last message in each place, of those that come in order."""
    return {place_of(message): message for message in messages}


def message_words(message: PhoneMark) -> str:
    """What a message says, as text."""
    if message.subject == "masukan":
        return message.wording or ""
    return mark_words(kept_mark(message.mark, abstains=message.abstains))


def office_words(session: Session, juror_ids: Iterable[str]) -> dict[tuple[str, Place], str]:
    """What the office has of each of these jurors in each place, as text."""
    wanted = list(juror_ids)
    marks = session.execute(
        select(Score.juror_id, Score.candidate_id, Score.criterion_id, Score.mark, Score.abstains)
        .join(Candidate, Candidate.id == Score.candidate_id)
        .where(Score.juror_id.in_(wanted), Score.archived_at.is_(None))
    )
    advice = session.execute(
        select(Advice.juror_id, Advice.candidate_id, Advice.criterion_id, Advice.wording).where(
            Advice.juror_id.in_(wanted), Advice.archived_at.is_(None)
        )
    )
    kept: dict[tuple[str, Place], str] = {}
    for juror, candidate, criterion, mark, abstains in marks:
        kept[juror, ("nilai", candidate, criterion)] = mark_words(kept_mark(mark, abstains=abstains))
    for juror, candidate, criterion, wording in advice:
        kept[juror or "", ("masukan", candidate, criterion)] = wording
    return kept


def _given(session: Session, juror_id: str, messages: Mapping[Place, PhoneMark]) -> dict[Place, Given]:
    given = {place: Given(words) for (_, place), words in office_words(session, [juror_id]).items()}
    for place, message in messages.items():
        if message.state == "menunggu":
            given[place] = Given(message_words(message), waiting=True)
        elif message.state == "ditolak":
            given[place] = replace(given.get(place, Given("")), refusal=message.why or "")
    return given
