"""Codes of the classification of business fields (KBLI)."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from depok_desk.model.kinds.digits import DigitsKind
from depok_desk.model.kinds.kind import CellValue, Reading, Stored

EDITIONS = ("2020", "2025")

_code_and_rest = re.compile(
    r"(?:kbli\s*(?:20\d\d)?[\s:.-]*)?(\d[\d.]*)(?!\d)\s*(.*)", re.IGNORECASE
).fullmatch
_other_codes = re.compile(r"(?<!\d)\d{5}(?!\d)").findall


@dataclass(frozen=True)
class KbliKind(DigitsKind):
    """A code of five digits; a title behind the code is left out, further codes are the remainder."""

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The first code of a cell."""
        found = _code_and_rest(raw.strip()) if isinstance(raw, str) else None
        if not found:
            return super().read(raw, unit=unit)
        reading = super().read(found[1], unit=unit)
        others = ", ".join(_other_codes(found[2]))
        return replace(reading, remainder=others) if others and not reading.refused else reading

    def mask(self, value: Stored) -> str:
        """The whole code: a business field is no secret."""
        return self.show(value)


class KbliTable:
    """The titles of business fields by code and edition, from the shipped list (as CSV text)."""

    def __init__(self, table: str) -> None:
        """`table` has the columns kode, edisi, judul, makna_beda_antar_edisi."""
        rows = list(csv.DictReader(table.splitlines()))
        self.titles: Mapping[tuple[str, str], str] = {
            (row["kode"], row["edisi"]): row["judul"] for row in rows
        }
        self.changed = frozenset(row["kode"] for row in rows if row["makna_beda_antar_edisi"] == "ya")

    def note(self, code: str, edition: str | None) -> str:
        """A sentence when the edition of a code matters or is missing; empty when all is well.

        The list holds the codes of interest to IKM only, so an unknown code is doubtful, not wrong.
        """
        editions = [known for known in EDITIONS if (code, known) in self.titles]
        if not editions:
            return f"KBLI {code} tidak ada di daftar edisi 2020 dan 2025; mungkin dari edisi yang lebih lama."
        if edition and edition not in editions:
            return f"KBLI {code} tidak ada di edisi {edition}; yang memuatnya edisi {editions[0]}."
        if code in self.changed and not edition:
            return f"KBLI {code} berbeda arti antara edisi 2020 dan 2025; isi edisinya."
        return ""


KBLI = KbliKind("kbli", length=5, noun="KBLI")
