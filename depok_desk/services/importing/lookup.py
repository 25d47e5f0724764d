"""Finding, among many records, those that may be the same, without comparing all with all."""

from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from depok_desk.services.importing.likeness import Firm, Likeness, compare

_FEW = 24
"""Of a larger block only so many are compared: those whose names and owners are most alike."""

_LEAST_ALIKE = 75


class Match(NamedTuple):
    """The place of a record that may be the same, and how alike it is."""

    place: int
    likeness: Likeness


class Lookup:
    """Records by what they have in common; each has a place, counted from 0 in the order of adding.

    Records are compared only within blocks: the same number, the same name and owner, the same name and
    address, or within a ward the same owner (names may differ a little) or the same name (owners may).
    """

    def __init__(self) -> None:
        self._firms: list[Firm] = []
        self._blocks = [_Blocks() for _ in _keys(Firm(""))]

    def add(self, firm: Firm) -> None:
        """Let later questions find a record."""
        self._add(firm, _keys(firm))

    def firm(self, place: int) -> Firm:
        """The record at a place."""
        return self._firms[place]

    def alike(self, firm: Firm) -> list[Match]:
        """The records that may be the same, the most alike first, the earliest first among equals."""
        return self._alike(firm, _keys(firm))

    def meet(self, firm: Firm) -> list[Match]:
        """The records that may be the same as this one, which is added then."""
        keys = _keys(firm)
        alike = self._alike(firm, keys)
        self._add(firm, keys)
        return alike

    def _add(self, firm: Firm, keys: Sequence[Hashable]) -> None:
        place = len(self._firms)
        self._firms.append(firm)
        for blocks, key in zip(self._blocks, keys, strict=True):
            if key is not None:
                blocks.add(key, place)

    def _alike(self, firm: Firm, keys: Sequence[Hashable]) -> list[Match]:
        found = map(_Blocks.places, self._blocks, keys)
        places = {place for block in found if block for place in self._compared(firm, block)}
        if not places:
            return []
        found = [Match(place, compare(firm, self._firms[place])) for place in places]
        alike = [match for match in found if match.likeness.score]
        return sorted(alike, key=lambda match: (-match.likeness.score, match.place))

    def _compared(self, firm: Firm, block: Sequence[int]) -> Sequence[int]:
        """The places of a block that are worth comparing."""
        if len(block) <= _FEW:
            return block
        texts = [_text(self._firms[place]) for place in block]
        found = process.extract(_text(firm), texts, scorer=fuzz.ratio, score_cutoff=_LEAST_ALIKE, limit=_FEW)
        return [block[at] for _, _, at in found]


class _Blocks:
    """The places of records by one thing that they may have in common."""

    def __init__(self) -> None:
        self._first: dict[Hashable, int] = {}
        self._others: dict[Hashable, list[int]] = {}

    def add(self, key: Hashable, place: int) -> None:
        """Put one more record under a key; most stay the only one there."""
        if self._first.setdefault(key, place) != place:
            self._others.setdefault(key, []).append(place)

    def places(self, key: Hashable) -> Sequence[int]:
        """The records under a key, the earliest first."""
        first = self._first.get(key)
        return () if first is None else (first, *self._others.get(key, ()))


def _keys(firm: Firm) -> tuple[Hashable, ...]:
    """What a record must share with another for the two to be compared, None where it is not known.

    Several things together are kept as a hash: should two ever collide, that is one comparison more.
    """
    name, owner, ward = firm.name, firm.owner, firm.ward
    if firm.name_is_key:
        return name, None, None, None, None, None, None
    return (
        firm.nib or None,
        firm.nik or None,
        firm.phone or None,
        hash((name, owner)) if owner else None,
        hash((ward, owner, firm.figures)) if owner else None,
        hash((ward, name)) if owner else None,
        hash((name, ward, firm.address)) if firm.address else None,
    )


@lru_cache(maxsize=65536)
def _text(firm: Firm) -> str:
    return " ".join(sorted(f"{firm.name} {firm.owner}".split()))
