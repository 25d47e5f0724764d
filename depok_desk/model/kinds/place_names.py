"""Names of places, compared without case, blanks, prefixes and small slips of the pen."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from depok_desk import words

_drop_prefix = re.compile(r"^(?:kelurahan|kecamatan|kel|kec|desa|ds)\b[.: ]*").sub
_drop_signs = re.compile(r"[^a-z0-9]+").sub
_abbreviations = re.compile(r"\bpd[kn]?\b").sub


@dataclass(frozen=True, slots=True)
class Match:
    """The codes a name could mean: one when it was recognised, else the candidates.

    `sure` is False for a name that was recognised in spite of its spelling.
    """

    codes: tuple[str, ...]
    found: bool
    sure: bool = True


def place_key(name: str) -> str:
    """A name as places are compared: `Kel. Pd. Cina` and `PONDOKCINA` are `pondokcina`."""
    return _drop_signs("", _abbreviations("pondok", _drop_prefix("", words.folded(name))))


class PlaceNames:
    """An index from names and aliases to codes; a code begins with the code of the place around it."""

    def __init__(self) -> None:
        self._codes: defaultdict[str, list[str]] = defaultdict(list)
        self._guesses: set[str] = set()

    def add(self, name: str, code: str, *, guess: bool = False) -> None:
        """Let a name mean a place; a `guess` is an alias that nobody has confirmed."""
        key = place_key(name)
        if code in self._codes[key]:
            return
        self._codes[key].append(code)
        if guess:
            self._guesses.add(key)

    def exact(self, name: str, within: str = "") -> tuple[str, ...]:
        """The places of exactly this name inside the place `within`."""
        return tuple(code for code in self._codes.get(place_key(name), ()) if code.startswith(within))

    def find(self, name: str, within: str = "") -> Match:
        """The one place meant inside the place `within`, or the candidates."""
        codes = self.exact(name, within)
        if codes:
            return Match(codes, len(codes) == 1, place_key(name) not in self._guesses)
        return self._nearest(place_key(name), within)

    def _nearest(self, key: str, within: str) -> Match:
        ranked = sorted(self._distances(key, within).items(), key=lambda pair: pair[1])
        if not ranked:
            return Match((), found=False)
        code, best = ranked[0]
        alone = len(ranked) == 1 or ranked[1][1] > best
        if alone and best <= _tolerated(key):
            return Match((code,), found=True, sure=False)
        return Match(tuple(code for code, _ in ranked[:4]), found=False)

    def _distances(self, key: str, within: str) -> dict[str, int]:
        nearest: dict[str, int] = {}
        furthest = len(key) // 3
        for known, code in self._names_within(within):
            distance = OSA.distance(key, known, score_cutoff=furthest)
            if distance <= furthest:
                nearest[code] = min(distance, nearest.get(code, distance))
        return nearest

    def _names_within(self, within: str) -> Iterator[tuple[str, str]]:
        for known, codes in self._codes.items():
            for code in codes:
                if code.startswith(within):
                    yield known, code


def _tolerated(key: str) -> int:
    """How many letters may be wrong in a name of this length."""
    if len(key) < 5:
        return 0
    return 1 if len(key) < 8 else 2
