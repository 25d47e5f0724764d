"""The fields by which figures are grouped, with the words for their values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from depok_desk.model.community import Community
from depok_desk.model.curation import CurationSession
from depok_desk.model.kinds.choice import ChoiceKind
from depok_desk.model.kinds.choices import COMMUNITY_SECTOR, DECISION, GRADE, IKM_STATUS, SECTOR
from depok_desk.model.kinds.office_choices import CERTIFICATE_STATUS, LICENCE_KIND
from depok_desk.model.region import District, Ward
from depok_desk.services.conditions import OneOf, Where

UNKNOWN = "Tidak diketahui"
"""The word for rows of which a field is not known."""


@dataclass(frozen=True)
class Grouping:
    """One field: `words` says which values there are, in order, and what people call them.

    `kept` is what keeps a list of a register to a value, given its word, where a column can.
    """

    key: str
    label: str
    words: Callable[[Session], Mapping[Any, str]]
    kept: Callable[[Any, str], Where | None]


def _choice(key: str, label: str, kind: ChoiceKind) -> Grouping:
    return Grouping(key, label, lambda _session: kind.options, _by_value(key))


def _by_value(key: str) -> Callable[[Any, str], Where]:
    return lambda value, _word: ((key, OneOf((value,))),)


def _by_name(key: str) -> Callable[[Any, str], Where]:
    return lambda value, word: ((key, OneOf((None if value is None else word,))),)


def _not_kept(_value: Any, _word: str) -> None:
    """No column of the register keeps to it."""


def _named(
    key: InstrumentedAttribute[str], name: InstrumentedAttribute[str]
) -> Callable[[Session], Mapping[Any, str]]:
    wanted = select(key, name).order_by(name, key)
    return lambda session: {row[0]: row[1] for row in session.execute(wanted)}


def _wards(session: Session) -> Mapping[Any, str]:
    """Wards with their district, because one name may stand in two of them."""
    found = session.execute(
        select(Ward.id, Ward.name, District.name)
        .join(District, District.id == Ward.district_id)
        .order_by(District.name, Ward.name)
    )
    return {row[0]: f"{row[1]} ({row[2]})" for row in found}


def _ward_kept(value: Any, word: str) -> Where:
    if value is None:
        return (("ward", OneOf((None,))),)
    ward, _, district = word.removesuffix(")").partition(" (")
    return ("district", OneOf((district,))), ("ward", OneOf((ward,)))


def _no_words(_session: Session) -> Mapping[Any, str]:
    """Numbers such as years speak for themselves."""
    return {}


GROUPINGS = (
    _choice("sector", "Sektor", SECTOR),
    Grouping("district", "Kecamatan", _named(District.id, District.name), _by_name("district")),
    Grouping("ward", "Kelurahan", _wards, _ward_kept),
    _choice("status", "Status", IKM_STATUS),
    Grouping("community_sector", "Sektor", lambda _session: COMMUNITY_SECTOR.options, _by_value("sector")),
    _choice("grade", "Grade", GRADE),
    _choice("decision", "Keputusan", DECISION),
    Grouping("kind", "Jenis legalitas", lambda _session: LICENCE_KIND.options, _not_kept),
    Grouping("standing", "Keadaan", lambda _session: CERTIFICATE_STATUS.options, _by_value("status")),
    Grouping("year", "Tahun", _no_words, _not_kept),
    Grouping("session", "Sesi", _named(CurationSession.id, CurationSession.title), _by_name("session")),
    Grouping("community", "Komunitas", _named(Community.id, Community.name), _not_kept),
)


def grouping(key: str) -> Grouping:
    """The field with this key.

    Raises:
        LookupError: there is none.
    """
    found = next((each for each in GROUPINGS if each.key == key), None)
    if found is None:
        raise LookupError(f"figures are not grouped by {key}")
    return found
