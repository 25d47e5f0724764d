"""Dates of a column in which Excel or its user may have changed over day and month."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from depok_desk import words
from depok_desk.model.kinds.cells import cell_text, quote, refuse
from depok_desk.model.kinds.date_text import WrittenDate, written_date
from depok_desk.model.kinds.kind import CellValue, Reading

_MONTHS: Final = 12
_ENOUGH: Final = 3
"""So many dates without any day after the 12th are no accident beside texts that Excel did not take."""


def doubtful_dates(cells: Sequence[CellValue]) -> dict[int, Reading]:
    """The refusals of dates that could as well be another day, by position; usually none.

    Texts are doubtful where others of the column have the month first and none has the day first. Cells that
    Excel took for dates are doubtful where no day is after the 12th, but each date that stayed text has a
    number above 12: Excel read them in the order of another country, and left the others.
    """
    texts = {at: written for at, cell in enumerate(cells) if (written := _in_numbers(cell))}
    if not texts:
        return {}
    month_first = any(each.month > _MONTHS for each in texts.values())
    if month_first and not any(each.day > _MONTHS for each in texts.values()):
        doubtful = {at: each.resolved() for at, each in texts.items()}
    else:
        doubtful = dict[int, date | None]()
    if all(max(each.day, each.month) > _MONTHS for each in texts.values()):
        days = {at: cell for at, cell in enumerate(cells) if isinstance(cell, date)}
        if len(days) >= _ENOUGH and all(day.day <= _MONTHS for day in days.values()):
            doubtful |= days
    return {at: _refused(cells[at], day) for at, day in doubtful.items() if day and day.day != day.month}


def _in_numbers(cell: CellValue) -> WrittenDate | None:
    """What a text says of a date whose day and month are numbers, the year last."""
    text = cell_text(cell) if isinstance(cell, str) else ""
    written = None if text[:4].isdecimal() else written_date(text)
    return None if written is None or written.named else written


def _refused(cell: CellValue, day: date) -> Reading:
    other = date(day.year, day.day, day.month)
    return refuse(
        f"{quote(cell_text(cell))} dapat berarti {words.long_date(day)} atau {words.long_date(other)}, karena"
        " urutan hari dan bulan di kolom ini tertukar; tulis bulannya dengan huruf.",
        suggestion=other,
    )
