"""Finding, among many records, those that may be the same, without comparing all with all."""

from collections.abc import Hashable, Iterator
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
        self._texts: list[str] = []
        self._blocks: dict[Hashable, list[int]] = {}
        self._equals: dict[Firm, list[int]] = {}

    def add(self, firm: Firm) -> None:
        """Let later questions find a record."""
        place = len(self._firms)
        self._firms.append(firm)
        self._texts.append("")
        self._equals.setdefault(firm, []).append(place)
        for key in _keys(firm):
            self._blocks.setdefault(key, []).append(place)

    def equals(self, firm: Firm) -> list[int]:
        """The places of records that say exactly the same of themselves."""
        return self._equals.get(firm, [])

    def alike(self, firm: Firm) -> list[Match]:
        """The records that may be the same, the most alike first, the earliest first among equals."""
        found: dict[int, Likeness] = {}
        for place in self._candidates(firm):
            if place not in found:
                found[place] = compare(firm, self._firms[place])
        alike = [Match(place, likeness) for place, likeness in found.items() if likeness.score]
        return sorted(alike, key=lambda match: (-match.likeness.score, match.place))

    def _candidates(self, firm: Firm) -> Iterator[int]:
        for key in _keys(firm):
            places = self._blocks.get(key)
            if places:
                yield from places if len(places) <= _FEW else self._most_alike(firm, places)

    def _most_alike(self, firm: Firm, places: list[int]) -> Iterator[int]:
        texts = [self._texts[place] or self._text_at(place) for place in places]
        found = process.extract(_text(firm), texts, scorer=fuzz.ratio, score_cutoff=_LEAST_ALIKE, limit=_FEW)
        return (places[at] for _, _, at in found)

    def _text_at(self, place: int) -> str:
        self._texts[place] = _text(self._firms[place])
        return self._texts[place]


def _keys(firm: Firm) -> Iterator[Hashable]:
    """What a record must share with another for the two to be compared."""
    yield from ((kind, number) for kind, number in (("nib", firm.nib), ("nik", firm.nik)) if number)
    if firm.name_is_key:
        yield firm.name
        return
    if firm.phone:
        yield "phone", firm.phone
    if firm.owner:
        yield firm.name, firm.owner
        yield firm.ward, firm.owner, firm.figures
        yield firm.ward, firm.name, ""
    if firm.address:
        yield firm.name, firm.ward, firm.address, ""


def _text(firm: Firm) -> str:
    return " ".join(sorted(f"{firm.name} {firm.owner}".split()))
