"""Counts, whole numbers and scores."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import Integer
from sqlalchemy.types import TypeEngine

from depok_desk import words
from depok_desk.model.hundredths import Hundredths
from depok_desk.model.kinds.amounts import amount, broken, number_of
from depok_desk.model.kinds.cells import cell_text, quote, refuse
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading, Stored

GREATEST = 2_000_000_000
"""What an integer column of either database holds, rounded down."""

_counted = re.compile(
    r"(?:±|\+/-|kurang lebih|sekitar)?\s*([+-]?\d[\d.,]*?)[.,]?\s*(?:\([a-z ]+\)|[a-z]+)?", re.IGNORECASE
).fullmatch
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class IntegerKind(Kind):
    """A whole number from `least` on; a noun behind it (`12 orang`) is left out."""

    right: bool = True
    least: int = -GREATEST

    def sql(self) -> TypeEngine[int]:
        """A plain integer."""
        return Integer()

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The number of a cell or a text such as `1.200` or `12 orang`."""
        del unit
        if type(raw) is float and raw.is_integer() and self.least <= raw <= GREATEST:
            return Reading(int(raw))
        text = cell_text(raw)
        if not text:
            return EMPTY
        value = number_of(raw)
        return self._judge(_counted_value(text) if value is None else value, text)

    def show(self, value: Stored) -> str:
        """The number with dots between thousands."""
        return words.number(value) if isinstance(value, int) else ""

    def _judge(self, value: Decimal | None, text: str) -> Reading:
        if value is None:
            return refuse(f"{quote(text)} bukan bilangan; isi dengan angka saja, misalnya 12.")
        if value < self.least:
            return refuse(f"{quote(text)} terlalu kecil; paling sedikit {words.number(self.least)}.")
        if value > GREATEST:
            return refuse(f"{quote(text)} terlalu besar; periksa kembali angkanya.")
        if value != int(value):
            return refuse(f"{quote(text)} bukan bilangan bulat; isi tanpa angka di belakang koma.")
        return Reading(int(value))


@dataclass(frozen=True)
class ScoreKind(Kind):
    """A score from 0 to 100 with two decimals, in which a dot or a comma always starts the decimals."""

    right: bool = True

    def sql(self) -> TypeEngine[Decimal]:
        """An exact number with two decimals."""
        return Hundredths()

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The score, rounded half up to two decimals."""
        del unit
        text = cell_text(raw)
        if not text:
            return EMPTY
        value = number_of(raw) or broken(text)
        if value is None:
            return refuse(f"{quote(text)} bukan nilai; isi dengan angka 0 sampai 100, misalnya 78,50.")
        if not 0 <= value <= 100:
            return refuse(f"Nilai {quote(text)} di luar 0 sampai 100; periksa kembali angkanya.")
        return Reading(value.quantize(_CENT, ROUND_HALF_UP))

    def show(self, value: Stored) -> str:
        """The score with two decimals, `78,50`."""
        return words.score(value) if isinstance(value, Decimal) else ""


def _counted_value(text: str) -> Decimal | None:
    counted = _counted(text)
    return amount(counted[1]) if counted else None


INTEGER = IntegerKind("integer")
COUNT = IntegerKind("count", least=0)
SCORE = ScoreKind("score")
