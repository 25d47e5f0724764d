"""What the cells of real workbooks have in common, whatever they are meant to hold."""

import re
from datetime import date, datetime, time
from typing import Final

from depok_desk import words
from depok_desk.model.kinds.kind import CellValue, Reading, Severity, Stored

UNKNOWN: Final = frozenset(
    {
        "", "-", "--", "---", "–", "—", "_", ".", "..", "...", "?", "/", "-,-",
        "tidak ada", "belum ada", "tdk ada", "blm ada", "tak ada", "gak ada", "tidak punya", "belum punya",
        "belum", "blm", "kosong", "nihil", "tidak tahu", "tidak diketahui", "tak diketahui", "tidak diisi",
        "tak terdefinisi", "tidak terdefinisi", "undefined", "none", "null", "n/a", "n.a.", "n.a", "na",
        "#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!",
    }
)  # fmt: skip
"""Words by which an office says that it does not know, in folded form."""

LONGEST_QUOTE: Final = 40

_LONGEST_UNKNOWN: Final = max(map(len, UNKNOWN))
_is_scientific = re.compile(r"\+?\d+(?:[.,]\d+)?[eE]\+?\d+").fullmatch


def refuse(message: str, *, suggestion: Stored = None) -> Reading:
    """A damaged value: nothing is stored, the sentence says why and what to do."""
    return Reading(None, Severity.ERROR, message, "", suggestion)


def warn(value: Stored, message: str, *, remainder: str = "", suggestion: Stored = None) -> Reading:
    """A doubtful or repaired value: it is stored, the sentence says what was done."""
    return Reading(value, Severity.WARNING, message, remainder, suggestion)


def clean(text: str) -> str:
    """Text on one line without blanks at its ends, doubled blanks, NBSP or invisible characters."""
    text = " ".join(text.split())
    if text.isprintable():
        return text
    return " ".join("".join(letter for letter in text if letter.isprintable()).split())


def is_unknown(text: str) -> bool:
    """Whether a cleaned text only says that nothing is known."""
    return len(text) <= _LONGEST_UNKNOWN and text.casefold() in UNKNOWN


def is_scientific(text: str) -> bool:
    """Whether a long number was cut down to a form such as `3,27E+15`."""
    return _is_scientific(text) is not None


def cell_text(raw: CellValue) -> str:
    """The text of a cell as people would read it there; empty when nothing is known.

    Whole floats lose their `.0`, because Excel keeps every number as a float.
    """
    if type(raw) is str:
        text = clean(raw)
        return "" if is_unknown(text) else text
    return "" if raw is None else _text_of_value(raw)


def wording_text(raw: CellValue) -> str:
    """The text of a cell in a column of words, where a 0 says as little as a dash."""
    text = cell_text(raw)
    return "" if text == "0" else text


def quote(text: str) -> str:
    """A cell's text between quotation marks for a sentence, cut where it would drown the sentence."""
    return f'"{text}"' if len(text) <= LONGEST_QUOTE else f'"{text[:LONGEST_QUOTE]}…"'


def is_number(raw: CellValue) -> bool:
    """Whether Excel kept the cell as a number."""
    return type(raw) is float or type(raw) is int


def _text_of_value(raw: CellValue) -> str:
    match raw:
        case bool():
            return "Ya" if raw else "Tidak"
        case float():
            return str(int(raw)) if raw.is_integer() else str(raw).replace(".", ",")
        case datetime():
            return words.short_date(raw.date())
        case date():
            return words.short_date(raw)
        case time():
            return f"{raw.hour:02}.{raw.minute:02}"
        case _:
            return str(raw)
