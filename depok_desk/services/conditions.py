"""What rows of a list are kept by: some values of a column, a range, days from today, or words in it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, true

from depok_desk.registers.register import Column
from depok_desk.services.folding import Folded
from depok_desk.words import search_words

EMPTY = "(kosong)"
"""How a missing value is named among the values of a column."""

_SAID = 3
"""Values that are named before the rest is only counted."""


@dataclass(frozen=True)
class OneOf:
    """Rows whose column holds one of some stored values; None stands for empty."""

    values: tuple[Any, ...]

    def sql(self, value: ColumnElement[Any], today: date) -> ColumnElement[bool]:
        """The condition on a column's expression."""
        del today
        filled = [each for each in self.values if each is not None]
        chosen = value.in_(filled)
        return chosen if len(filled) == len(self.values) else chosen | value.is_(None)

    def words(self, column: Column) -> str:
        """The values as people read them, such as “Beji, Limo +2”."""
        named = [column.show(value) or EMPTY for value in self.values]
        rest = len(named) - _SAID
        return ", ".join(named[:_SAID]) + (f" +{rest}" if rest > 0 else "")


@dataclass(frozen=True)
class Between:
    """Rows whose column lies in a range of stored values, both ends in it; None leaves an end open."""

    low: Any = None
    high: Any = None

    def sql(self, value: ColumnElement[Any], today: date) -> ColumnElement[bool]:
        """The condition on a column's expression; an empty value lies in no range."""
        del today
        ends = [value >= self.low] if self.low is not None else []
        ends += [value <= self.high] if self.high is not None else []
        return and_(value.is_not(None), *ends)

    def words(self, column: Column) -> str:
        """The range as people read it, such as “55–70” or “mulai 2020”."""
        low, high = (column.show(end) if end is not None else "" for end in (self.low, self.high))
        if low and high:
            return low if low == high else f"{low} – {high}" if "-" in low else f"{low}–{high}"
        return f"mulai {low}" if low else f"sampai {high}" if high else "terisi"


@dataclass(frozen=True)
class Days:
    """Rows whose date lies some days from today, counted when it is asked; None leaves an end open.

    `Days(0, 90)` is from today to 90 days ahead, `Days(None, -1)` is before today.
    """

    earliest: int | None = None
    latest: int | None = None

    def sql(self, value: ColumnElement[Any], today: date) -> ColumnElement[bool]:
        """The condition on a column's expression, on the day it is asked."""
        ends = (
            None if days is None else today + timedelta(days=days) for days in (self.earliest, self.latest)
        )
        return Between(*ends).sql(value, today)

    def words(self, column: Column) -> str:
        """The days as people say them, such as “90 hari ke depan”."""
        del column
        return _usual(self.earliest, self.latest) or _open(self.earliest, self.latest)


def _usual(earliest: int | None, latest: int | None) -> str:
    """The ranges that have a name of their own; the others have none."""
    match earliest, latest:
        case None, None:
            return "terisi"
        case 0, 0:
            return "hari ini"
        case None, -1:
            return "sudah lewat"
        case 0, int() if latest > 0:
            return f"{latest} hari ke depan"
        case int(), 0 if earliest < 0:
            return f"{-earliest} hari terakhir"
        case _:
            return ""


def _open(earliest: int | None, latest: int | None) -> str:
    if latest is None:
        return f"{earliest} hari lagi atau lebih" if earliest and earliest > 0 else f"mulai {_day(earliest)}"
    if earliest is not None:
        return f"{_day(earliest)} – {_day(latest)}"
    if latest < 0:
        return f"lebih dari {-latest - 1} hari yang lalu"
    return f"paling lama {latest} hari lagi" if latest else "sampai hari ini"


def _day(days: int | None) -> str:
    return f"{abs(days)} hari {'lagi' if days > 0 else 'lalu'}" if days else "hari ini"


@dataclass(frozen=True)
class InYear:
    """Rows whose date lies in this year, or so many years ahead of it, counted when it is asked."""

    ahead: int = 0

    def sql(self, value: ColumnElement[Any], today: date) -> ColumnElement[bool]:
        """The condition on a column's expression, on the day it is asked."""
        year = today.year + self.ahead
        return Between(date(year, 1, 1), date(year, 12, 31)).sql(value, today)

    def words(self, column: Column) -> str:
        """The year as people say it, such as “tahun lalu”."""
        del column
        near = {-1: "tahun lalu", 0: "tahun ini", 1: "tahun depan"}
        return near.get(self.ahead) or f"{abs(self.ahead)} tahun {'lagi' if self.ahead > 0 else 'yang lalu'}"


@dataclass(frozen=True)
class Containing:
    """Rows whose column holds some words, in any order, any case and with or without accents."""

    typed: str

    def sql(self, value: ColumnElement[Any], today: date) -> ColumnElement[bool]:
        """The condition on a column's expression."""
        del today
        held = (Folded(value).contains(word, autoescape=True) for word in search_words(self.typed))
        return and_(true(), *held)

    def words(self, column: Column) -> str:
        """The words in quotation marks."""
        del column
        return f"memuat “{self.typed}”"


Condition = OneOf | Between | Days | InYear | Containing
Where = tuple[tuple[str, Condition], ...]
"""Column keys with their conditions, all of which must hold."""
