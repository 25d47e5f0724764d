"""The forms in which people and workbooks write a date, the day always first."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from depok_desk import words

_MONTH_STEMS: Final = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "mrt": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7,
    "agu": 8, "ags": 8, "agt": 8, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11,
    "des": 12, "dec": 12,
}  # fmt: skip
_WEEKDAYS: Final = {
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "sabtu": 5,
    "minggu": 6, "ahad": 6,
}  # fmt: skip
_MONTH: Final = rf"(?P<word>{'|'.join(_MONTH_STEMS)})[a-z]*"
_CLOCK: Final = r"(?:[ t,]+\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?: *wib)?)?"
_DAY: Final = r"(?P<day>\d{1,2})"
_MONTH_NUMBER: Final = r"(?P<month>\d{1,2})"
_YEAR: Final = r"(?P<year>\d{4}|\d\d)"
_FULL_YEAR: Final = r"(?P<year>\d{4})"

_FORMS: Final = tuple(
    re.compile(form + _CLOCK).fullmatch
    for form in (
        rf"{_DAY} ?[-/. ] ?{_MONTH_NUMBER} ?[-/. ] ?{_YEAR}",
        rf"{_DAY}[-/., ]*{_MONTH}[-/., ']*{_YEAR}",
        rf"{_FULL_YEAR}[-/. ]{_MONTH_NUMBER}[-/. ]{_DAY}",
        rf"{_MONTH}[-/. ]*{_DAY}[-/., ]+{_FULL_YEAR}",
        r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>(?:19|20)\d\d)",
        r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
    )
)
_YEARLESS: Final = tuple(
    re.compile(form).fullmatch for form in (rf"{_DAY} ?[-/. ] ?{_MONTH_NUMBER}", rf"{_DAY}[-/. ]*{_MONTH}")
)
_BRACKETS: Final = str.maketrans("()", "  ")
_NAMES: Final = "|".join((*_WEEKDAYS, *_MONTH_STEMS))
_lead = re.compile(rf"(?:hari|tanggal|tgl)\b[.:, ]*|(?!{_NAMES})[a-z][a-z .'-]*, *(?=\d)").match
_weekday = re.compile(rf"({'|'.join(_WEEKDAYS)})\b[ ,./]*").match


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written: numbers not yet checked, `weekday` 0-6 from Monday where one was written.

    `named` says that the month was a word, so that day and month cannot be confused.
    """

    day: int
    month: int
    year: int
    named: bool
    weekday: int | None

    def resolved(self) -> date | None:
        """The date, or None when the calendar has no such day between 1900 and 2100."""
        return _calendar_day(self.year, self.month, self.day)

    def month_first(self) -> date | None:
        """The date with day and month changed over, where both were written as numbers."""
        return None if self.named else _calendar_day(self.year, self.day, self.month)


def written_date(text: str) -> WrittenDate | None:
    """What a text says of a date, or None when it is no date with a year."""
    rest, weekday = _without_weekday(words.folded(text.translate(_BRACKETS)))
    for form in _FORMS:
        found = form(rest)
        if found:
            return _written(found.groupdict(), weekday)
    return None


def yearless_date(text: str, year: int) -> WrittenDate | None:
    """What a text such as `26/1` or `26 Januari` says in a given year; None for every other text."""
    rest, weekday = _without_weekday(words.folded(text.translate(_BRACKETS)))
    for form in _YEARLESS:
        found = form(rest)
        if found:
            return _written({**found.groupdict(), "year": str(year)}, weekday)
    return None


def _without_weekday(text: str) -> tuple[str, int | None]:
    lead = _lead(text)
    rest = text[lead.end() :] if lead else text
    found = _weekday(rest)
    if not found:
        return rest, None
    rest = rest[found.end() :]
    lead = _lead(rest)
    return rest[lead.end() :] if lead else rest, _WEEKDAYS[found[1]]


def _written(parts: dict[str, str], weekday: int | None) -> WrittenDate:
    word = parts.get("word")
    month = _MONTH_STEMS[word] if word else int(parts["month"])
    return WrittenDate(int(parts["day"]), month, _full_year(parts["year"]), word is not None, weekday)


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year < 50 else 1900)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    if not 1900 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
