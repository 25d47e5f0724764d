"""Firms of one name: a reason to look twice, though a name alone is no key."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from depok_desk.model.ikm import Ikm
from depok_desk.model.region import Ward
from depok_desk.registers.ikm import IKM
from depok_desk.services.importing.likeness import name_key
from depok_desk.store.search import matches

NAMESAKE = 40
"""How alike two firms are that share their name and nothing else that tells."""

LIKELY_NAMESAKE = 70
"""How alike they are if they share the sector and district, too, or an owner is not written."""

_MOST = 40
_FEW = 4
"""A name that more firms have is a word for their trade, as `Keripik Singkong`."""


def namesakes(session: Session, name: str) -> list[str]:
    """The keys of firms that are called so, whatever the case and the legal form; at most forty are read."""
    wanted = name_key(name)
    found = matches(session, Ikm, IKM.search, wanted)
    if found is None:
        return []
    rows = session.execute(select(Ikm.id, Ikm.name).where(found, Ikm.archived_at.is_(None)).limit(_MOST))
    return [row[0] for row in rows if name_key(row[1]) == wanted]


def namesake_pairs(session: Session) -> Iterator[tuple[str, str, str]]:
    """Firms with the same name of several words and the same sector, as two keys and why they may be one.

    They are told as a pair if they are in one district or an owner is not written, and their numbers do not
    say that they are two.
    """
    districts = {ward.id: ward.district_id for ward in session.scalars(select(Ward))}
    columns = (Ikm.id, Ikm.name, Ikm.sector, Ikm.owner, Ikm.ward_id, Ikm.nib, Ikm.owner_nik)
    there = session.execute(select(*columns).where(Ikm.archived_at.is_(None)).order_by(Ikm.id)).mappings()
    keyed = [((name_key(row["name"]), row["sector"]), row) for row in there]
    for (name, _), same in groupby(sorted(keyed, key=lambda each: each[0]), key=lambda each: each[0]):
        yield from _told(name, [row for _, row in same], districts)


def _told(
    name: str, rows: Sequence[RowMapping], districts: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    if " " not in name or len(rows) > _FEW:
        return
    for one, other in combinations(rows, 2):
        why = "" if _apart(one, other) else _why(one, other, districts)
        if why:
            yield one["id"], other["id"], f"nama dan sektor sama, {why}"


def _why(one: RowMapping, other: RowMapping, districts: Mapping[str, str]) -> str:
    if not (one["owner"] and other["owner"]):
        return "pemilik tidak tertulis"
    places = {districts.get(row["ward_id"] or "") for row in (one, other)}
    return "di kecamatan yang sama" if len(places) == 1 and None not in places else ""


def _apart(one: RowMapping, other: RowMapping) -> bool:
    """Whether both have a number that only one firm has, and the numbers differ."""
    return any(one[key] and other[key] and one[key] != other[key] for key in ("nib", "owner_nik"))
