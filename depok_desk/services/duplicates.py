"""Records of a register that may be the same firm or group, and the office's word that they are not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, TypedDict

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session
from typing_extensions import Unpack

from depok_desk.model.base import Record
from depok_desk.model.ikm import Ikm
from depok_desk.model.region import Ward
from depok_desk.model.twins import NotTwins
from depok_desk.registers.ikm import IKM
from depok_desk.registers.register import Register
from depok_desk.services.importing.identity import Identity
from depok_desk.services.importing.likeness import (
    DUPLICATE,
    NONE,
    Likeness,
    compare,
    figures,
    name_key,
    owner_key,
)
from depok_desk.services.importing.lookup import Lookup
from depok_desk.services.importing.progress import Step, silent
from depok_desk.services.namesakes import LIKELY_NAMESAKE, NAMESAKE, namesake_pairs, namesakes
from depok_desk.store.bulk import chunks
from depok_desk.store.search import matches

SURE = 90
"""From this score on a pair is as good as certain; below it stays a question."""

MOST = 5
"""So many firms alike are told at once."""

_NAMES_ALIKE = 88
_NAMESAKE = Likeness(NAMESAKE, ("nama sama",))
_STEP = 1_000
_NEIGHBOURS = 3_000
_LIKELY = 24
_HITS = 40
_WORDS = 5
_SHORTEST = 3


class Said(TypedDict, total=False):
    """What has been typed of a firm so far, as the register stores it; empty or absent is not known."""

    name: str | None
    owner: str | None
    nib: str | None
    nik: str | None
    phone: str | None
    ward_id: str | None


@dataclass(frozen=True)
class Alike:
    """A firm that is in the register already: its key, what it is called and where, how alike, and why."""

    id: str
    caption: str
    detail: str
    score: int
    why: str

    @property
    def namesake(self) -> bool:
        """Whether it shares no more than the name, which many firms may."""
        return self.score < DUPLICATE


@dataclass(frozen=True)
class Pair:
    """Two records that may be the same: their keys, how alike they are (0-100), and why, in words."""

    first: str
    second: str
    score: int
    why: str

    @property
    def key(self) -> str:
        """What tells the pair from others."""
        return f"{self.first}-{self.second}"

    @property
    def sure(self) -> bool:
        """Whether it is as good as certain."""
        return self.score >= SURE


def alike(session: Session, *, not_id: str = "", **said: Unpack[Said]) -> list[Alike]:
    """The firms of the register that the one being typed may be, at most five, the most alike first.

    `not_id` is the record being typed itself; what is known to be another firm is left out. Where none
    is alike, the namesakes are told. Quick enough to be asked after every field: only rows that an index
    finds are compared.
    """
    identity = Identity(IKM)
    firm = identity.firm({"owner_nik": said.get("nik"), **said, "name": said.get("name") or ""})
    without = {not_id, *(told_apart(session, not_id) if not_id else ())}
    found: list[tuple[Likeness, Mapping[str, Any]]] = []
    for row in _candidates(session, said, identity.columns):
        likeness = NONE if row["id"] in without else compare(firm, identity.firm(row))
        if likeness.score >= DUPLICATE:
            found.append((likeness, row))
        elif row["id"] not in without and firm.name and identity.firm(row).name == firm.name:
            found.append((_NAMESAKE, row))
    found.sort(key=lambda pair: (-pair[0].score, pair[1]["id"]))
    kept = [each for each in found if each[0].score >= DUPLICATE] or found
    return [_told(session, likeness, row) for likeness, row in kept[:MOST]]


def pairs(session: Session, register: Register, step: Step = silent) -> list[Pair]:
    """All pairs of a register that may be the same, the most alike first.

    Firms are compared within blocks by the rules of an import (see `importing.likeness`); of communities,
    which are few, all names with all. Records in the bin and pairs known to be no twins are left out. `step`
    may raise to stop.
    """
    identity = Identity(register)
    apart = _apart(session)
    found = _by_name(session, register, step) if identity.name_is_key else _all_firms(session, identity, step)
    kept = (pair for pair in found if _ordered(pair.first, pair.second) not in apart)
    return sorted(kept, key=lambda pair: (-pair.score, pair.first, pair.second))


def not_twins(session: Session, one: str, other: str) -> None:
    """Remember that two records are not the same, so that they are never shown as a pair again."""
    first, second = _ordered(one, other)
    known = select(NotTwins).where(NotTwins.first_id == first, NotTwins.second_id == second)
    said = session.scalars(known).first()
    if said is None:
        session.add(NotTwins(first_id=first, second_id=second))
    else:
        said.archived_at = None
    session.flush()


def told_apart(session: Session, row_id: str) -> frozenset[str]:
    """The records that are known not to be the same as this one."""
    known = select(NotTwins.first_id, NotTwins.second_id).where(
        NotTwins.archived_at.is_(None), (NotTwins.first_id == row_id) | (NotTwins.second_id == row_id)
    )
    return frozenset(key for pair in session.execute(known) for key in pair) - {row_id}


def names_of(session: Session, register: Register, ids: Sequence[str]) -> dict[str, str]:
    """What records are called, by their keys."""
    table = register.model.__table__
    named: dict[str, str] = {}
    for some in chunks(ids):
        rows = session.execute(select(table.c.id, table.c.name).where(table.c.id.in_(some)))
        named |= {row[0]: row[1] for row in rows}
    return named


def doubled(session: Session) -> int:
    """How many NIB and NIK are written on several IKM: what Beranda can ask without comparing all names."""
    counted = 0
    for number in (Ikm.nib, Ikm.owner_nik):
        twice = select(number).where(number.is_not(None), Ikm.archived_at.is_(None)).group_by(number)
        counted += (
            session.scalar(select(func.count()).select_from(twice.having(func.count() > 1).subquery())) or 0
        )
    return counted


def _candidates(session: Session, said: Said, columns: Sequence[str]) -> Iterable[Mapping[str, Any]]:
    """The rows worth comparing, as what they say of themselves."""
    table = Ikm.__table__
    ids: set[str] = {*_neighbours(session, said), *namesakes(session, said.get("name") or "")}
    numbers = ((Ikm.nib, said.get("nib")), (Ikm.owner_nik, said.get("nik")), (Ikm.phone, said.get("phone")))
    conditions: list[ColumnElement[bool]] = [column == value for column, value in numbers if value]
    for condition in (*conditions, *_in_other_words(session, said)):
        ids.update(session.scalars(select(Ikm.id).where(condition, Ikm.archived_at.is_(None)).limit(_HITS)))
    wanted = select(table.c.id, *(table.c[name] for name in columns))
    return [dict(row) for row in session.execute(wanted.where(table.c.id.in_(ids))).mappings()]


def _neighbours(session: Session, said: Said) -> Iterator[str]:
    """Firms of the same ward with about the same name and owner, whatever was mistyped."""
    name, owner, ward = said.get("name"), said.get("owner"), said.get("ward_id")
    if not (name and owner and ward):
        return
    there = select(Ikm.id, Ikm.name, Ikm.owner).where(Ikm.ward_id == ward, Ikm.archived_at.is_(None))
    texts = {
        row[0]: f"{row[1]} {row[2] or ''}".casefold() for row in session.execute(there.limit(_NEIGHBOURS))
    }
    typed = f"{name} {owner}".casefold()
    near = process.extract(typed, texts, scorer=fuzz.ratio, score_cutoff=DUPLICATE, limit=_LIKELY)
    yield from (key for _, _, key in near)


def _in_other_words(session: Session, said: Said) -> Iterator[ColumnElement[bool]]:
    """Conditions that name and owner are in a row but for one word, which may be mistyped there or here."""
    if not (said.get("name") and said.get("owner")):
        return
    words = f"{name_key(said.get('name') or '')} {owner_key(said.get('owner') or '')}".split()
    long = sorted({word for word in words if len(word) >= _SHORTEST}, key=len, reverse=True)[:_WORDS]
    for some in combinations(long, len(long) - 1) if len(long) > 2 else (tuple(long),):
        found = matches(session, Ikm, IKM.search, " ".join(some))
        if found is not None:
            yield found


def _told(session: Session, likeness: Likeness, row: Mapping[str, Any]) -> Alike:
    ward = session.get(Ward, row["ward_id"]) if row["ward_id"] else None
    number = session.scalar(select(Ikm.number).where(Ikm.id == row["id"]))
    detail = " · ".join(filter(None, (number, row["owner"], ward and ward.name)))
    return Alike(row["id"], row["name"], detail, likeness.score, ", ".join(likeness.reasons))


def _all_firms(session: Session, identity: Identity, step: Step) -> Iterator[Pair]:
    """The pairs by an import's rules, then namesakes that are none of them."""
    found = {_ordered(pair.first, pair.second): pair for pair in _firms(session, identity, step)}
    yield from found.values()
    for first, second, why in namesake_pairs(session):
        if _ordered(first, second) not in found:
            yield Pair(first, second, LIKELY_NAMESAKE, why)


def _firms(session: Session, identity: Identity, step: Step) -> Iterator[Pair]:
    """Each firm against those before it that share a number, a name or an owner."""
    rows = _identities(session, Ikm, identity.columns)
    lookup, ids = Lookup(), [row["id"] for row in rows]
    for place, row in enumerate(rows):
        if place % _STEP == 0:
            step(place, len(rows), "Mencari IKM yang mirip")
        for match in lookup.meet(identity.firm(row)):
            if match.likeness.score >= DUPLICATE:
                why = ", ".join(match.likeness.reasons)
                yield Pair(ids[match.place], ids[place], match.likeness.score, why)


def _by_name(session: Session, register: Register, step: Step) -> Iterator[Pair]:
    """Records whose names are alike, where names are all that tells them apart."""
    rows = _identities(session, register.model, ("name",))
    keys = [name_key(row["name"]) for row in rows]
    step(0, len(rows), f"Mencari {register.one} yang mirip")
    for (one, mine), (other, theirs) in combinations(enumerate(keys), 2):
        ratio = fuzz.token_sort_ratio(mine, theirs, score_cutoff=_NAMES_ALIKE)
        if ratio and figures(mine) == figures(theirs):
            why = "nama sama" if ratio == 100 else "nama mirip"
            yield Pair(rows[one]["id"], rows[other]["id"], round(ratio), why)


def _identities(session: Session, model: type[Record], columns: tuple[str, ...]) -> list[Mapping[str, Any]]:
    """What all records that are not in the bin say of themselves, in the order in which they were entered."""
    table = model.__table__
    wanted = select(table.c.id, *(table.c[name] for name in columns)).where(table.c.archived_at.is_(None))
    return [dict(row) for row in session.execute(wanted.order_by(table.c.id)).mappings()]


def _apart(session: Session) -> frozenset[tuple[str, str]]:
    known = select(NotTwins.first_id, NotTwins.second_id).where(NotTwins.archived_at.is_(None))
    return frozenset((first, second) for first, second in session.execute(known))


def _ordered(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
