"""Calendar years, such as the one in which a firm was established."""

import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Integer
from sqlalchemy.types import TypeEngine

from depok_desk.model.kinds.amounts import number_of
from depok_desk.model.kinds.cells import cell_text, quote, refuse
from depok_desk.model.kinds.clock import today
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading

OLDEST = 1900
_SURELY_PAST = 2025
"""Years up to here need no look at the clock."""

_years_within = re.compile(r"(?<!\d)\d{4}(?!\d)").findall


@dataclass(frozen=True)
class YearKind(Kind):
    """A year from 1900 to the next one."""

    right: bool = True

    def sql(self) -> TypeEngine[int]:
        """A plain integer."""
        return Integer()

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The year of a number, of a date or of a text that names just one (`Th. 2012`)."""
        del unit
        if type(raw) is float and raw.is_integer() and OLDEST <= raw <= _SURELY_PAST:
            return Reading(int(raw))
        if isinstance(raw, date):
            return _bounded(raw.year)
        text = cell_text(raw)
        if not text or text == "0":
            return EMPTY
        number = number_of(raw)
        if number is not None:
            return _bounded(int(number)) if number == int(number) else _not_a_year(text)
        found = [text] if len(text) == 4 and text.isdecimal() else _years_within(text[:60])
        return _bounded(int(found[0])) if len(found) == 1 else _not_a_year(text)


def _bounded(year: int) -> Reading:
    if OLDEST <= year <= _SURELY_PAST or OLDEST <= year <= today().year + 1:
        return Reading(year)
    return refuse(f"Tahun {year} di luar {OLDEST} sampai tahun depan; periksa kembali tahunnya.")


def _not_a_year(text: str) -> Reading:
    return refuse(f"{quote(text)} bukan satu tahun yang lengkap; tulis misalnya 2012.")


YEAR = YearKind("year")
