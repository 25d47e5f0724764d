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
        self._blocks: dict[Hashable, list[int]] = {}

    def add(self, firm: Firm) -> None:
        """Let later questions find a record."""
        self._add(firm, _keys(firm))

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
        for key in keys:
            places = self._blocks.get(key)
            if places is None:
                self._blocks[key] = [place]
            else:
                places.append(place)

    def _alike(self, firm: Firm, keys: Sequence[Hashable]) -> list[Match]:
        blocks = filter(None, map(self._blocks.get, keys))
        places = {place for block in blocks for place in self._compared(firm, block)}
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


def _keys(firm: Firm) -> list[Hashable]:
    """What a record must share with another for the two to be compared."""
    if firm.name_is_key:
        return [firm.name]
    name, owner, ward = firm.name, firm.owner, firm.ward
    keys: list[Hashable] = [number for number in (firm.nib, firm.nik, firm.phone) if number]
    if owner:
        keys += (name, owner), (ward, owner, firm.figures), (ward, name, None)
    if firm.address:
        keys.append((name, ward, firm.address, None))
    return keys


@lru_cache(maxsize=65536)
def _text(firm: Firm) -> str:
    return " ".join(sorted(f"{firm.name} {firm.owner}".split()))
