"""The districts (kecamatan) and wards (kelurahan) of Depok, found by whatever name a cell gives them."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from depok_desk import words
from depok_desk.model.kinds.cells import quote, wording_text
from depok_desk.model.kinds.kind import CellValue, Severity
from depok_desk.model.kinds.place_names import Match, PlaceNames

_WARD_LEVEL: Final = 4
_DISTRICT_LEVEL: Final = 3
"""Parts of a code: `32.76.06` is a district, `32.76.06.1005` a ward in it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something lies: the codes of ward and district, empty where not known.

    An unknown ward is refused, but the district it was given with stays; names that contradict each other
    are refused both. `candidates` are then the codes of what may have been meant.
    """

    ward_code: str = ""
    district_code: str = ""
    severity: Severity | None = None
    message: str = ""
    candidates: tuple[str, ...] = ()


class Gazetteer:
    """Finds wards and districts by name; made once from the shipped lists and then asked often.

    A ward is looked up within its district, because names repeat: two wards are called Curug, and ten
    districts share their name with a ward. A place is never guessed: what could be two places is refused.
    """

    def __init__(self, regions: str, aliases: str) -> None:
        """`regions` is CSV text with kode, nama, kodepos; `aliases` with alias, kode, sumber."""
        rows = list(csv.DictReader(regions.splitlines()))
        self.names: Mapping[str, str] = {row["kode"]: row["nama"] for row in rows}
        self.postcodes: Mapping[str, str] = {row["kode"]: row["kodepos"] for row in rows if row["kodepos"]}
        self._by_level = {_DISTRICT_LEVEL: PlaceNames(), _WARD_LEVEL: PlaceNames()}
        for row in rows:
            self._add(row["nama"], row["kode"])
        for row in csv.DictReader(aliases.splitlines()):
            self._add(row["alias"], row["kode"], guess=row["sumber"].startswith("dugaan"))
        self._resolve_text = lru_cache(maxsize=8192)(self._resolved)

    def resolve(self, ward: CellValue, district: CellValue) -> Place:
        """The place meant by the names of a ward and of a district, either of which may be missing."""
        return self._resolve_text(wording_text(ward), wording_text(district))

    def wards_of(self, district_code: str) -> tuple[str, ...]:
        """The codes of the wards of a district, by name."""
        inside = (
            code for code in self.names if _level(code) == _WARD_LEVEL and code.startswith(district_code)
        )
        return tuple(sorted(inside, key=self.names.__getitem__))

    def full_name(self, code: str) -> str:
        """A ward with its district, `Pondok Cina (Beji)`, or the plain name of a district."""
        name = self.names[code]
        return f"{name} ({self.names[_district_of(code)]})" if _level(code) == _WARD_LEVEL else name

    def _add(self, name: str, code: str, *, guess: bool = False) -> None:
        index = self._by_level.get(_level(code))
        if index:
            index.add(name, code, guess=guess)

    def _resolved(self, ward: str, district: str) -> Place:
        if not district:
            return self._ward_alone(ward) if ward else Place()
        found = self._by_level[_DISTRICT_LEVEL].find(district)
        if not found.found:
            return self._refused(f"Kecamatan {quote(district)} tidak ada di Kota Depok", found.codes)
        note = self._note("Kecamatan", district, found)
        return self._ward_within(ward, found.codes[0], note) if ward else _noted("", found.codes[0], note)

    def _ward_alone(self, ward: str) -> Place:
        found = self._by_level[_WARD_LEVEL].find(ward)
        if found.found:
            code = found.codes[0]
            return _noted(code, _district_of(code), self._note("Kelurahan", ward, found))
        reason = "ada di beberapa kecamatan" if self._by_level[_WARD_LEVEL].exact(ward) else "tidak dikenal"
        return self._refused(f"Kelurahan {quote(ward)} {reason}", found.codes)

    def _ward_within(self, ward: str, district_code: str, note: str) -> Place:
        index = self._by_level[_WARD_LEVEL]
        found = index.find(ward, district_code)
        elsewhere = index.exact(ward)
        district = self.names[district_code]
        if elsewhere and not index.exact(ward, district_code):
            return self._refused(
                f"Kelurahan {quote(ward)} tidak ada di Kecamatan {district}", elsewhere + found.codes
            )
        if not found.found:
            reason = f"Kelurahan {quote(ward)} tidak dikenal di Kecamatan {district}"
            return replace(self._refused(reason, found.codes), district_code=district_code)
        notes = " ".join(filter(None, (note, self._note("Kelurahan", ward, found))))
        return _noted(found.codes[0], district_code, notes)

    def _note(self, level: str, text: str, found: Match) -> str:
        if found.sure:
            return ""
        return f"{level} {quote(text)} dibaca {self.names[found.codes[0]]}; periksa ejaannya."

    def _refused(self, reason: str, candidates: tuple[str, ...]) -> Place:
        likely = words.choice_words([self.full_name(code) for code in candidates])
        advice = f"mungkin {likely}; pilih yang benar." if likely else "pilih dari daftar wilayah."
        return Place("", "", Severity.ERROR, f"{reason}; {advice}", candidates)


def _level(code: str) -> int:
    return code.count(".") + 1


def _district_of(code: str) -> str:
    return code.rpartition(".")[0]


def _noted(ward_code: str, district_code: str, note: str) -> Place:
    return Place(ward_code, district_code, Severity.WARNING if note else None, note)
