"""Codes of the classification of business fields (KBLI)."""

import re
from dataclasses import dataclass, replace

from depok_desk.model.kinds.digits import DigitsKind
from depok_desk.model.kinds.kind import CellValue, Reading, Stored

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


KBLI = KbliKind("kbli", length=5, noun="KBLI")
