"""How the minutes of a session are signed: their number and day, where, and by which officials."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from depok_desk.model.facts import Signatory
from depok_desk.model.institution import Official
from depok_desk.model.judging_facts import MinutesFacts
from depok_desk.model.region import Setting
from depok_desk.services.certificate_facts import position_lines
from depok_desk.services.judging.minutes_facts import minutes_facts
from depok_desk.services.judging.sessions import sitting_of

_KEY = "berita-acara/{}"


@dataclass(frozen=True)
class Signing:
    """What is said for the minutes of one session; what is not said is None, and stands as the session says.

    `on` is the day of signing as `2026-01-26`, `officials` are keys in the order of signing, `paper` is the
    size of the sheets.
    """

    number: str | None = None
    on: str | None = None
    place: str | None = None
    officials: tuple[str, ...] | None = None
    paper: str = "A4"

    @property
    def day(self) -> date | None:
        """The day of signing."""
        return date.fromisoformat(self.on) if self.on else None


@dataclass(frozen=True)
class OfficialChoice:
    """An official who can sign on a day, in words, and whether he does."""

    id: str
    words: str
    signs: bool


@dataclass(frozen=True)
class SignedMinutes:
    """The minutes as they would be printed now, with what was said for them and who could sign.

    Of the `officials` those who sign come first, in their order.
    """

    facts: MinutesFacts
    signing: Signing
    officials: tuple[OfficialChoice, ...]


def signed_minutes(session: Session, session_id: str, today: date) -> SignedMinutes:
    """The minutes with number, day, place and officials as they were chosen.

    Raises:
        UserError: the session is gone, or was taken from an office's list.
    """
    signing = signing_of(session, session_id)
    facts = minutes_facts(session, session_id, signing.day or today)
    on = signing.day or facts.on
    officials = _in_office(session, on)
    signs = [
        each for each in officials if signing.officials is None and _signatory(each) in facts.signatories
    ]
    if signing.officials is not None:
        known = {each.id: each for each in officials}
        signs = [known[key] for key in signing.officials if key in known]
    made = replace(
        facts,
        on=on,
        number=facts.number if signing.number is None else signing.number,
        place=facts.place if signing.place is None else signing.place,
        signatories=tuple(map(_signatory, signs)),
    )
    ordered = (*signs, *(each for each in officials if each not in signs))
    choices = tuple(OfficialChoice(each.id, _called(each), each in signs) for each in ordered)
    return SignedMinutes(made, signing, choices)


def signing_of(session: Session, session_id: str) -> Signing:
    """What was said for the minutes of a session so far."""
    kept = _setting(session, session_id)
    if kept is None:
        return Signing()
    values: dict[str, Any] = json.loads(kept.value)
    officials = values.get("officials")
    values["officials"] = None if officials is None else tuple(officials)
    return Signing(**values)


def keep_signing(session: Session, session_id: str, signing: Signing) -> None:
    """Store what is said for the minutes of a session.

    Raises:
        UserError: the session is gone.
    """
    sitting_of(session, session_id)
    value = json.dumps(asdict(signing), sort_keys=True)
    kept = _setting(session, session_id)
    if kept is None:
        session.add(Setting(key=_KEY.format(session_id), value=value))
    else:
        kept.value = value


def _setting(session: Session, session_id: str) -> Setting | None:
    return session.scalars(select(Setting).where(Setting.key == _KEY.format(session_id))).one_or_none()


def _in_office(session: Session, on: date) -> list[Official]:
    """All officials in office on a day, those of one institution together."""
    found = session.scalars(
        select(Official)
        .options(joinedload(Official.institution))
        .where(Official.archived_at.is_(None))
        .where(Official.from_date.is_(None) | (Official.from_date <= on))
        .where(Official.until_date.is_(None) | (Official.until_date >= on))
        .order_by(Official.institution_id, Official.from_date.desc().nulls_last(), Official.id.desc())
    )
    return list(found)


def _signatory(official: Official) -> Signatory:
    lines = position_lines(_position(official))
    return Signatory(lines, official.name, official.rank or "", official.nip or "")


def _position(official: Official) -> str:
    return official.position if official.variant == "definitif" else f"{official.variant} {official.position}"


def _called(official: Official) -> str:
    return f"{official.name}, {_position(official)}"
