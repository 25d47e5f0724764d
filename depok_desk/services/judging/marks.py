"""One mark as it is typed, checked against its scale, and told."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final

from depok_desk import words
from depok_desk.errors import UserError
from depok_desk.model.kinds.amounts import broken, number_of
from depok_desk.model.kinds.cells import cell_text, quote
from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.judging.scheme import Cell, Scale


class Abstention(Enum):
    """What a juror gives who leaves a cell out on purpose."""

    ABSTAIN = "abstain"


ABSTAIN: Final = Abstention.ABSTAIN

Mark = Decimal | Abstention | None
"""A mark on the scale of its criterion, an abstention, or None: not given yet, which is never zero."""

CellKey = tuple[str, str]
"""The keys of a candidate and of a criterion: one cell of a juror's sheet."""

_ABSTAINING = frozenset({"a", "abs", "abst", "abstain", "abstein", "abstensi"})
_DIGITS_OF_A_FLOAT = 9


def read_mark(raw: CellValue, scale: Scale) -> Mark:
    """What a cell of a workbook or a typed text means: empty and `-` are missing, `A` abstains.

    Raises:
        UserError: it is no mark of this scale; the sentence leaves the place to the caller.
    """
    text = cell_text(raw)
    if not text:
        return None
    if text.casefold().strip(".") in _ABSTAINING:
        return ABSTAIN
    value = number_of(round(raw, _DIGITS_OF_A_FLOAT) if isinstance(raw, float) else raw)
    if value is None:
        value = broken(text)
    if value is None:
        raise UserError(f"{quote(text)} bukan nilai; {_wanted(scale)}, atau “abstain”.")
    fault = off_scale(value, scale)
    if fault:
        raise UserError(fault)
    return value.normalize() if value else Decimal(0)


def off_scale(value: Decimal, scale: Scale) -> str:
    """A sentence if the scale has no such mark; otherwise empty."""
    told = words.number(value)
    if not scale.lowest <= value <= scale.highest:
        return f"“{told}” di luar skala {scale_words(scale)}; {_wanted(scale)}."
    if scale.whole and value != int(value):
        return f"“{told}” bukan bilangan bulat; {_wanted(scale)}."
    if value * 100 != int(value * 100):
        return f"“{told}” memiliki lebih dari dua angka di belakang koma; bulatkan dahulu."
    return ""


def scale_words(scale: Scale) -> str:
    """A scale as people read it, `1–5`."""
    return f"{scale.lowest}–{scale.highest}"


def mark_words(mark: Mark) -> str:
    """A mark as people read it: `4`, `78,5`, `abstain`; empty where it is missing."""
    if mark is None:
        return ""
    return words.number(mark) if isinstance(mark, Decimal) else mark.value


def kept_mark(mark: Decimal | None, *, abstains: bool) -> Mark:
    """The mark that a stored row means."""
    return ABSTAIN if abstains else mark


def mark_in(marks: Mapping[Cell, Decimal | None], cell: Cell) -> Mark:
    """What a juror gave for a criterion, of the marks of one candidate (`Entry.marks`)."""
    return kept_mark(marks[cell], abstains=marks[cell] is None) if cell in marks else None


def shown_mark(mark: Fraction) -> str:
    """An aggregated mark, or points, with two decimals, half up, as every table shows it."""
    return words.score(Decimal(mark.numerator) / mark.denominator)


def mark_label(juror: str, product: str, criterion: str, mark: Mark) -> str:
    """What the change of one cell is called in the history."""
    said = mark_words(mark) or "dikosongkan"
    return f"Nilai {juror} untuk {product}, {criterion}: {said}"


def marks_label(juror: str, count: int) -> str:
    """What the change of several cells is called in the history."""
    return f"Isi {words.count_of(count, 'nilai')} dari {juror}"


def _wanted(scale: Scale) -> str:
    whole = "bilangan bulat" if scale.whole else "angka"
    return f"isi dengan {whole} {scale.lowest} sampai {scale.highest}"
