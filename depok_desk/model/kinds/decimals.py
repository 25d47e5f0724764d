"""Numbers with up to two decimals, such as weights and distances."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy.types import TypeEngine

from depok_desk import words
from depok_desk.model.hundredths import LargeHundredths
from depok_desk.model.kinds.amounts import amount, number_of
from depok_desk.model.kinds.cells import cell_text, quote, refuse, warn
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading, Stored

GREATEST = 10**13
"""Beyond it, a number of hundredths no longer fits its column."""

_CENT = Decimal("0.01")
_NOISE = Decimal("0.000001")
"""What Excel's binary fractions may be off by."""


@dataclass(frozen=True)
class DecimalKind(Kind):
    """A number of either sign with two decimals at most."""

    right: bool = True

    def sql(self) -> TypeEngine[Decimal]:
        """An exact number with two decimals."""
        return LargeHundredths()

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The number of a cell or a text such as `1.234,5`; more decimals are rounded half up."""
        del unit
        text = cell_text(raw)
        if not text:
            return EMPTY
        found = number_of(raw)
        value = amount(text) if found is None else found
        if value is None:
            return refuse(f"{quote(text)} bukan bilangan; isi dengan angka saja, misalnya 12,5.")
        if abs(value) > GREATEST:
            return refuse(f"{quote(text)} terlalu besar; periksa kembali angkanya.")
        rounded = value.quantize(_CENT, ROUND_HALF_UP)
        if abs(rounded - value) <= _NOISE:
            return Reading(rounded)
        return warn(rounded, f"{quote(text)} dibulatkan menjadi {words.number(rounded)}.")

    def show(self, value: Stored) -> str:
        """The number with dots between thousands and a decimal comma, `1.234,5`."""
        return words.number(value) if isinstance(value, Decimal) else ""


DECIMAL = DecimalKind("decimal")
