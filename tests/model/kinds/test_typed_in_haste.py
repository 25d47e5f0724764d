"""Dates, amounts and numbers as people type them when they are in a hurry."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk import words
from depok_desk.model.kinds.consent import CONSENT, SCOPES
from depok_desk.model.kinds.contact import PHONE
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.dates import read_loose
from depok_desk.model.kinds.money import MONEY

MONDAY = date(2026, 1, 26)
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("hari ini", 0),
        ("Kemarin", -1),
        ("besok", 1),
        ("26/1", 0),
        ("26 jan", 0),
        ("26-1", 0),
        ("26012026", 0),
    ],
)
def test_a_date_typed_in_haste(typed, days):
    assert read_loose(typed, MONDAY).value == MONDAY + timedelta(days)


@given(DAYS)
def test_a_date_is_read_however_it_is_written(day):
    short = f"{day.day}/{day.month}/{day.year % 100:02}"
    joined = f"{day.day:02}{day.month:02}{day.year}"
    named = f"{day.day} {words.MONTHS[day.month - 1][:3].lower()} {day.year}"
    written = (short, joined, named, words.short_date(day), words.long_date(day), words.full_date(day))
    assert {read_loose(text, MONDAY).value for text in written} == {day}


@given(DAYS)
def test_a_day_and_a_month_alone_are_of_this_year(day):
    typed = read_loose(f"{day.day}/{day.month}", day).value
    assert typed == day


@given(st.integers(0, 10**13))
def test_an_amount_is_read_as_it_is_shown(amount):
    dotted = f"{amount:,}".replace(",", ".")
    written = (str(amount), dotted, f"Rp {dotted}", MONEY.show(amount), f"Rp{dotted},-")
    assert {MONEY.read(text).value for text in written} == {amount}


@given(st.integers(1, 999), st.sampled_from([("rb", 10**3), ("ribu", 10**3), ("jt", 10**6), ("juta", 10**6)]))
def test_an_amount_with_its_scale(count, scale):
    word, worth = scale
    assert MONEY.read(f"{count} {word}").value == count * worth
    assert MONEY.read(f"{count},5{word}").value == count * worth + worth // 2


@given(st.integers(0, 10**9))
def test_a_count_is_read_as_it_is_shown(count):
    assert COUNT.read(COUNT.show(count)).value == count


@given(st.from_regex(r"8[1-9][0-9]{8,9}", fullmatch=True))
def test_a_phone_is_read_as_it_is_shown(number):
    stored = PHONE.read(f"0{number}").value
    assert stored == f"62{number}"
    assert PHONE.read(PHONE.show(stored)).value == stored


@given(st.sets(st.sampled_from(sorted(SCOPES)), min_size=1))
def test_consent_is_read_in_any_order_and_shown_in_one(scopes):
    text = " dan ".join(scopes)
    stored = CONSENT.read(text).value
    assert stored == ", ".join(scope for scope in SCOPES if scope in scopes)
    assert CONSENT.read(CONSENT.show(stored)).value == stored


def test_consent_to_something_else_is_refused():
    assert "pilih data, foto, atau kontak" in CONSENT.read("alamat").message
    assert CONSENT.read("").value is None
