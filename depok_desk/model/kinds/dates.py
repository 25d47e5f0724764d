"""Dates from cells, serial numbers and text."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from sqlalchemy import Date
from sqlalchemy.types import TypeEngine

from depok_desk import words
from depok_desk.model.kinds.amounts import number_of
from depok_desk.model.kinds.cells import cell_text, quote, refuse, warn
from depok_desk.model.kinds.clock import today as pc_today
from depok_desk.model.kinds.date_text import WrittenDate, written_date, yearless_date
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading, Stored

_EXCEL_EPOCH: Final = date(1899, 12, 30)
_FIRST_DAY: Final = date(1910, 1, 1)
_LAST_DAY: Final = date(2100, 12, 31)
_NAMED_DAYS: Final = {"kemarin": -1, "hari ini": 0, "sekarang": 0, "besok": 1, "lusa": 2}


@dataclass(frozen=True)
class DateKind(Kind):
    """A day of the calendar; `past` kinds (a birth date) cannot lie in the future."""

    past: bool = False

    def sql(self) -> TypeEngine[date]:
        """A day without a time."""
        return Date()

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The date of a cell, of an Excel serial number or of a text with the day first."""
        del unit
        if isinstance(raw, date):
            return self._bounded(_of_day(raw.date() if isinstance(raw, datetime) else raw))
        text = cell_text(raw)
        if not text:
            return EMPTY
        number = number_of(raw)
        serial = None if number is None else int(number)
        return self._bounded(_of_text(text) if serial is None or serial > 10**6 else _of_serial(serial))

    def show(self, value: Stored) -> str:
        """The date for narrow columns and fields, `26-01-2026`."""
        return words.short_date(value) if isinstance(value, date) else ""

    def mask(self, value: Stored) -> str:
        """Only the year of a personal date."""
        return f"••-••-{value.year}" if isinstance(value, date) else ""

    def _bounded(self, reading: Reading) -> Reading:
        day = reading.value
        if self.past and isinstance(day, date) and day > pc_today():
            return refuse(f"Tanggal {words.long_date(day)} belum terjadi; periksa tahunnya.")
        return reading


def read_loose(text: str, today: date) -> Reading:
    """A date typed in haste: also `26/1` or `26 Januari` of this year, `hari ini`, `besok`, `kemarin`."""
    steps = _NAMED_DAYS.get(words.folded(text))
    if steps is not None:
        return Reading(today + timedelta(days=steps))
    written = yearless_date(text, today.year)
    return DATE.read(text) if written is None else _of_written(written, text)


def _of_day(day: date) -> Reading:
    if day >= _FIRST_DAY:
        return Reading(day)
    serial = (day - _EXCEL_EPOCH).days
    return refuse(
        f"Excel menampilkan {words.long_date(day)}, padahal yang diketik tampaknya angka {serial};"
        " ketik ulang tanggalnya lengkap."
    )


def _of_serial(serial: int) -> Reading:
    if 1900 <= serial <= 2100:
        return refuse(f"Hanya ada tahun {serial}; lengkapi dengan hari dan bulannya.")
    if not 0 < serial <= (_LAST_DAY - _EXCEL_EPOCH).days:
        return refuse(f"Angka {serial} bukan tanggal; tulis misalnya 26-01-2026.")
    return _of_day(_EXCEL_EPOCH + timedelta(days=serial))


@lru_cache(maxsize=4096)
def _of_text(text: str) -> Reading:
    written = written_date(text)
    if written:
        return _of_written(written, text)
    if text.isascii() and text.isdigit() and len(text) <= 5:
        return _of_serial_text(text)
    if yearless_date(text, 2000):
        return refuse(f"{quote(text)} tidak memuat tahun; tulis tanggalnya lengkap, misalnya 26-01-2026.")
    return refuse(f"{quote(text)} tidak terbaca sebagai tanggal; tulis misalnya 26-01-2026.")


def _of_serial_text(text: str) -> Reading:
    reading = _of_serial(int(text))
    if reading.refused:
        return reading
    understood = DATE.show(reading.value)
    return warn(reading.value, f"Angka {text} dibaca sebagai tanggal Excel {understood}; periksa tanggalnya.")


def _of_written(written: WrittenDate, text: str) -> Reading:
    day = written.resolved()
    if day is None:
        return _changed_over(written, text)
    if written.weekday is None or written.weekday == day.weekday():
        return Reading(day)
    return warn(
        day,
        f"{words.long_date(day)} jatuh pada hari {words.weekday(day)}, bukan"
        f" {words.WEEKDAYS[written.weekday]}; tanggalnya yang dipakai.",
    )


def _changed_over(written: WrittenDate, text: str) -> Reading:
    day = written.month_first()
    if day is None:
        return refuse(f"{quote(text)} tidak ada di kalender; periksa hari, bulan, dan tahunnya.")
    return warn(
        day, f"{quote(text)} dibaca {words.long_date(day)} karena tidak ada bulan ke-{written.month}."
    )


DATE = DateKind("date")
BIRTH_DATE = DateKind("birth_date", past=True)
