"""How numbers are written in Indonesian workbooks, whichever sign parts the thousands."""

import re
from decimal import Decimal
from math import isfinite
from typing import cast

from depok_desk.model.kinds.cells import is_number
from depok_desk.model.kinds.kind import CellValue

_LONGEST = 40
"""No amount is longer; what is longer is text of some other sort."""

_plain = re.compile(r"[+-]?\d+").fullmatch
_grouped = re.compile(r"[+-]?\d{1,3}(?:([., '])\d{3})(?:\1\d{3})*(?:[.,](\d+))?").fullmatch
_broken = re.compile(r"[+-]?\d+[.,]\d+").fullmatch


def number_of(raw: CellValue) -> Decimal | None:
    """The value of a cell that Excel kept as a number; None for every other cell."""
    return Decimal(str(raw)) if is_number(raw) and isfinite(cast("float", raw)) else None


def amount(text: str) -> Decimal | None:
    """A number in which a single sign before three digits parts thousands.

    `28.000`, `28,000` and `28 000` are 28,000; `1.250.000,50` and `1,250,000.50` are a million and more;
    `87,5` and `87.5` are broken numbers. None when the text is no number.
    """
    if len(text) > _LONGEST:
        return None
    grouped = _grouped(text)
    return _grouped_value(text, grouped) if grouped else broken(text)


def broken(text: str) -> Decimal | None:
    """A number whose only dot or comma starts the decimals: `59.1`, `59,10`; None when it is no number."""
    if len(text) <= _LONGEST and (_plain(text) or _broken(text)):
        return Decimal(text.replace(",", "."))
    return None


def _grouped_value(text: str, grouped: re.Match[str]) -> Decimal | None:
    sign, decimals = grouped[1], grouped[2]
    if decimals is None:
        return Decimal(text.replace(sign, ""))
    point = text[-len(decimals) - 1]
    if point == sign:
        return None
    return Decimal(text[: -len(decimals) - 1].replace(sign, "") + "." + decimals)
