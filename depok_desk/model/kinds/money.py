"""Amounts of whole rupiah, in all the ways workbooks write them."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import BigInteger
from sqlalchemy.types import TypeEngine

from depok_desk import words
from depok_desk.model.kinds.amounts import amount, number_of
from depok_desk.model.kinds.cells import cell_text, quote, refuse, warn
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading, Stored

GREATEST = 10**15
"""A thousand trillion rupiah: above it, a figure is a slip of the hand."""

_SCALES = {
    "rb": 10**3, "rbu": 10**3, "ribu": 10**3, "k": 10**3,
    "jt": 10**6, "jta": 10**6, "juta": 10**6,
    "m": 10**9, "miliar": 10**9, "milyar": 10**9, "milyard": 10**9, "mlyr": 10**9, "mil": 10**9,
    "t": 10**12, "triliun": 10**12, "trilyun": 10**12,
}  # fmt: skip
_dressed = re.compile(
    r"(?:rp|idr)?\.?\s*(.+?)(?:\s*,\s*-+|\s*\.\s*-+)?(?:\s*rupiah)?", re.IGNORECASE
).fullmatch
_scaled = re.compile(
    r"(?:\d[\d.,]*\s*(?:" + "|".join(sorted(_SCALES, key=len, reverse=True)) + r")\.?\s*)+", re.IGNORECASE
).fullmatch
_part = re.compile(r"(\d[\d.,]*)\s*([a-z]+)", re.IGNORECASE).findall
_two_ways = re.compile(r"\d{1,3}[.,]\d{3}\s*[a-z]+", re.IGNORECASE).fullmatch


@dataclass(frozen=True)
class MoneyKind(Kind):
    """Whole rupiah, never negative."""

    right: bool = True

    def sql(self) -> TypeEngine[int]:
        """An integer that holds trillions."""
        return BigInteger()

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The amount times `unit`; a scale written in the cell itself (`1,5 juta`) outweighs the unit."""
        if type(raw) is float and raw.is_integer() and 0 <= raw * unit <= GREATEST:
            return Reading(int(raw) * unit)
        text = cell_text(raw)
        if not text:
            return EMPTY
        value = number_of(raw)
        return _judge(text, unit) if value is None else _bounded(value * unit, text)

    def show(self, value: Stored) -> str:
        """The amount as regulations print it, `Rp1.250.000`."""
        return words.rupiah(value) if isinstance(value, int) else ""


def _judge(text: str, unit: int) -> Reading:
    dressed = _dressed(text)
    bare = dressed[1] if dressed else text
    value = amount(bare)
    if value is not None:
        return _bounded(value * unit, text)
    return _judge_scaled(bare, text) if _scaled(bare) else _not_money(text)


def _judge_scaled(bare: str, text: str) -> Reading:
    total = Decimal(0)
    for figure, scale in _part(bare):
        value = amount(figure)
        if value is None:
            return _not_money(text)
        total += value * _SCALES[scale.lower()]
    reading = _bounded(total, text)
    return reading if reading.refused or not _two_ways(bare) else _doubtful(reading.value, text)


def _bounded(value: Decimal, text: str) -> Reading:
    if value < 0:
        return refuse(f"{quote(text)} bernilai negatif; jumlah rupiah tidak boleh kurang dari nol.")
    if value > GREATEST:
        return refuse(f"{quote(text)} terlalu besar untuk jumlah rupiah; periksa kembali angkanya.")
    if value == int(value):
        return Reading(int(value))
    whole = int(value.quantize(Decimal(1), ROUND_HALF_UP))
    return _doubtful(whole, text) if whole >= 1000 else _scale_missing(text)


def _doubtful(value: Stored, text: str) -> Reading:
    understood = MONEY.show(value)
    return warn(value, f"{quote(text)} dibaca {understood}; periksa apakah itu yang dimaksud.")


def _scale_missing(text: str) -> Reading:
    return refuse(f"{quote(text)} terlalu kecil untuk jumlah rupiah; tulis lengkap, misalnya 1,5 juta.")


def _not_money(text: str) -> Reading:
    return refuse(f"{quote(text)} tidak terbaca sebagai jumlah rupiah; tulis misalnya Rp1.250.000.")


MONEY = MoneyKind("money")
