"""Dates in every form that workbooks and people use."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk import words
from depok_desk.model.kinds.clock import today
from depok_desk.model.kinds.dates import BIRTH_DATE, DATE, read_loose
from depok_desk.model.kinds.kind import CellValue, Severity

RAKER = date(2026, 1, 26)
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@pytest.mark.parametrize(
    "raw",
    [
        RAKER,
        datetime.combine(RAKER, time(9, 30)),
        46048.0,
        46048.4,
        "26/1/2026",
        "26-01-26",
        "26.01.2026",
        "26 Jan 2026",
        "26 januari 2026",
        "26-Jan-26",
        "26 JANUARI, 2026",
        "Senin, 26 Januari 2026",
        "Senin (26/1/2026)",
        "hari Senin tanggal 26 Januari 2026",
        "tgl. 26 Januari 2026",
        "2026-01-26",
        "2026-01-26 00:00:00",
        "2026-01-26T09:30:00",
        "26/01/2026 09.30 WIB",
        "Jan 26, 2026",
        "26012026",
        "20260126",
        20260126.0,
    ],
)
def test_the_day_of_the_raker(raw: CellValue):
    reading = DATE.read(raw)
    assert reading.value == RAKER
    assert reading.severity is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 februari 2025", date(2025, 2, 14)),
        ("15 Sep 2023", date(2023, 9, 15)),
        ("4/6/2023", date(2023, 6, 4)),
        ("09-12-2024", date(2024, 12, 9)),
        ("7 Pebruari 2024", date(2024, 2, 7)),
        ("3 Nopember 2024", date(2024, 11, 3)),
        ("8 Agt 2024", date(2024, 8, 8)),
        ("17 Agust. 2024", date(2024, 8, 17)),
        ("1 Oct 2024", date(2024, 10, 1)),
        ("12/05/75", date(1975, 5, 12)),
        ("Jum'at, 30 Januari 2026", date(2026, 1, 30)),
    ],
)
def test_the_day_comes_first_and_months_have_many_spellings(text: str, day: date):
    assert DATE.read(text).value == day
    assert DATE.read(text).severity is None


def test_a_weekday_that_contradicts_its_date_is_flagged():
    reading = DATE.read("Selasa (26/1/2026)")
    assert reading.value == RAKER
    assert reading.severity is Severity.WARNING
    assert "Senin" in reading.message
    assert "Selasa" in reading.message


@pytest.mark.parametrize(("raw", "word"), [("1/26/2026", "26 Januari 2026"), ("46048", "26-01-2026")])
def test_an_unusual_form_is_read_with_a_warning(raw: str, word: str):
    reading = DATE.read(raw)
    assert reading.value == RAKER
    assert reading.severity is Severity.WARNING
    assert word in reading.message


@pytest.mark.parametrize(
    "raw",
    [
        "31/2/2025",
        "26/1",
        "26 Januari",
        "kapan",
        2023.0,
        date(1905, 7, 15),
        0.5,
        -3.0,
        "32 Mei 2025",
        "1/1/0001",
    ],
)
def test_what_is_no_full_date_is_refused(raw: CellValue):
    reading = DATE.read(raw)
    assert reading.refused
    assert reading.value is None
    assert reading.message.endswith(".")


@given(DAYS)
def test_every_way_of_showing_a_date_reads_as_itself(day: date):
    for shown in (
        DATE.show(day),
        words.long_date(day),
        words.full_date(day),
        day.isoformat(),
        f"{day:%d/%m/%y}",
    ):
        assert DATE.read(shown).value == day
    assert DATE.read(float((day - date(1899, 12, 30)).days)).value == day


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_dates(text: str):
    value = DATE.read(text).value
    assert value is None or isinstance(value, date)


def test_nobody_is_born_in_the_future():
    assert BIRTH_DATE.read(today() + timedelta(days=400)).refused
    assert BIRTH_DATE.read("12 Mei 1975").value == date(1975, 5, 12)


def test_a_personal_date_shows_only_its_year():
    assert BIRTH_DATE.mask(date(1975, 5, 12)) == "••-••-1975"
    assert BIRTH_DATE.mask(None) == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("26/1", RAKER),
        ("26 Januari", RAKER),
        ("hari ini", RAKER),
        ("besok", date(2026, 1, 27)),
        ("Kemarin", date(2026, 1, 25)),
        ("5-3-2027", date(2027, 3, 5)),
    ],
)
def test_dates_typed_in_haste(text: str, day: date):
    assert read_loose(text, RAKER).value == day


def test_haste_does_not_excuse_everything():
    assert read_loose("30/2", RAKER).refused
    assert read_loose("Selasa 26/1", RAKER).severity is Severity.WARNING
