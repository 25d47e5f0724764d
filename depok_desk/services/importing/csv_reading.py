"""Text files with separated values, as old programs and Excel's own export leave them."""

import codecs
import re
from collections import Counter

from depok_desk.services.importing.csv_records import Records, records_of

_DELIMITERS = (";", ",", "\t", "|")
_TRIED_TEXT = 200_000
_TRIED_RECORDS = 200
_SEPARATOR_LINE = re.compile(r"\s*sep=(.)\s*?\r?\n", re.IGNORECASE)
_NON_ASCII = re.compile(r"(.?)([^\x00-\x7f])(?=(.?))", re.DOTALL)
_PUNCTUATION = frozenset("\u00a0’‘“”–—…•·°®©™½²³×")
_OLD_ENCODINGS = ("cp1252", "cp437")


def read_csv(content: bytes) -> Records:
    """The records of a text file, all of the same width; every cell stays text, empty ones are `""`.

    Record n is row n as Excel shows it, also when cells contain line breaks.
    """
    text = decode(content).replace("\0", "")
    announced = _SEPARATOR_LINE.match(text)
    if announced:
        text = text[announced.end() :]
    delimiter = announced[1] if announced else find_delimiter(text)
    rows, plain = records_of(text, delimiter)
    width = max(map(len, rows), default=0)
    even = [row if len(row) == width else row + [""] * (width - len(row)) for row in rows]
    return Records(even, plain)


def decode(content: bytes) -> str:
    """The text of a file in utf-8, utf-16 with a mark, cp1252 or cp437, whichever is plausible.

    The two old ones read any bytes: letters with accents inside words speak for one, drawing signs and
    symbols inside words against it.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        texts = [content.decode(encoding, errors="replace") for encoding in _OLD_ENCODINGS]
        return max(texts, key=_plausibility)


def _plausibility(text: str) -> int:
    counted = Counter(match.groups() for match in _NON_ASCII.finditer(text))
    return sum(_worth(before, sign, after) * count for (before, sign, after), count in counted.items())


def _worth(before: str, sign: str, after: str) -> int:
    if sign in _PUNCTUATION:
        return 1
    if not "À" <= sign <= "ÿ" or not sign.isalpha():
        return -3
    if sign.isupper():
        return 1 if not before.islower() and not after.islower() else -1
    return 2 if before.isalpha() or after.isalpha() else -1


def find_delimiter(text: str) -> str:
    """The sign that cuts most of the first records into the same number of cells."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text[:_TRIED_TEXT], delimiter))


def _evenness(text: str, delimiter: str) -> float:
    records = [record for record in records_of(text, delimiter).rows[:_TRIED_RECORDS] if record]
    widths = Counter(len(record) for record in records if len(record) > 1)
    if not widths:
        return 0.0
    width, count = widths.most_common(1)[0]
    return count / len(records) + min(width, 50) / 1000
