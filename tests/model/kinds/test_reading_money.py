"""Rupiah in all the ways workbooks write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.kind import CellValue, Severity
from depok_desk.model.kinds.money import MONEY


@pytest.mark.parametrize(
    ("raw", "rupiah"),
    [
        ("28.000", 28_000),
        ("28,000", 28_000),
        ("Rp 8.500", 8_500),
        ("Rp. 8.500,-", 8_500),
        ("Rp8.500.-", 8_500),
        ("Rp 475.000.000,00", 475_000_000),
        (" 406,000 ", 406_000),
        ("IDR 5,000,000.00", 5_000_000),
        (116_000.0, 116_000),
        (28_000, 28_000),
        ("1,5 juta", 1_500_000),
        ("2 jt", 2_000_000),
        ("2 jt 500 rb", 2_500_000),
        ("750rb", 750_000),
        ("750 ribu rupiah", 750_000),
        ("1 M", 1_000_000_000),
        ("1,2 miliar", 1_200_000_000),
        ("0", 0),
        (" - ", None),
        ("belum ada", None),
    ],
)
def test_amounts(raw: CellValue, rupiah: int | None):
    assert MONEY.read(raw).value == rupiah
    assert MONEY.read(raw).severity is None


@pytest.mark.parametrize(
    ("raw", "rupiah"),
    [("116.000", 116_000_000), (" 406,000 ", 406_000_000), (40_000.0, 40_000_000), (1.5, 1_500)],
)
def test_a_heading_in_thousands_multiplies(raw: CellValue, rupiah: int):
    assert MONEY.read(raw, unit=1_000).value == rupiah


def test_a_scale_in_the_cell_outweighs_the_heading():
    assert MONEY.read("1,5 juta", unit=1_000).value == 1_500_000


@pytest.mark.parametrize(
    "raw", ["-5000", "5 jt/bln", "5-10 juta", "banyak", "1,5", 1e300, float("nan"), True]
)
def test_what_is_no_amount_is_refused(raw: CellValue):
    assert MONEY.read(raw).refused
    assert MONEY.read(raw).value is None


def test_an_amount_that_could_be_two_is_stored_with_what_was_understood():
    reading = MONEY.read("1.250 juta")
    assert reading.value == 1_250_000_000
    assert reading.severity is Severity.WARNING
    assert "Rp1.250.000.000" in reading.message


@given(st.integers(0, 10**15), st.sampled_from(["{:,}", "Rp {:,}", "Rp. {:,}.00", "{}", "Rp{}", " {:,} "]))
def test_an_amount_survives_every_way_of_writing_it(rupiah: int, form: str):
    assert MONEY.read(form.format(rupiah)).value == rupiah
    assert MONEY.read(MONEY.show(rupiah)).value == rupiah


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text: str):
    reading = MONEY.read(text)
    assert reading.value is None or isinstance(reading.value, int)
    assert not reading.refused or reading.message.endswith(".")
