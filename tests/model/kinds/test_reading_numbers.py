"""Counts, scores and years as workbooks write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk import words
from depok_desk.model.kinds.amounts import amount, broken
from depok_desk.model.kinds.clock import today
from depok_desk.model.kinds.kind import CellValue
from depok_desk.model.kinds.numbers import COUNT, INTEGER, SCORE, YEAR


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.200", "1200"),
        ("1,200", "1200"),
        ("1 200", "1200"),
        ("1.250.000,50", "1250000.50"),
        ("1,250,000.50", "1250000.50"),
        ("87,5", "87.5"),
        ("87.5", "87.5"),
        ("1234.567", "1234.567"),
        ("-12", "-12"),
    ],
)
def test_dots_and_commas_are_understood_by_what_follows(text: str, value: str):
    assert amount(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "12.34.56", "1.234.56", "1,2.3,4", "dua", "1.200.000.000,5.5", "9" * 41]
)
def test_what_is_no_number_is_none(text: str):
    assert amount(text) is None
    assert broken(text) is None


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (12.0, 12),
        ("12 orang", 12),
        ("12 (dua belas)", 12),
        ("±12", 12),
        ("1.200", 1200),
        ("2.0", 2),
        ("0", 0),
        (0.0, 0),
        (7, 7),
        ("-", None),
        ("", None),
    ],
)
def test_counts(raw: CellValue, count: int | None):
    assert COUNT.read(raw).value == count
    assert not COUNT.read(raw).refused


@pytest.mark.parametrize(
    "raw", ["12,5", 1.234, "-3", -3.0, "dua", 99999999999.0, True, float("inf"), float("nan")]
)
def test_what_cannot_be_counted_is_refused(raw: CellValue):
    assert COUNT.read(raw).refused
    assert COUNT.read(raw).value is None


def test_other_whole_numbers_may_be_negative():
    assert INTEGER.read("-3").value == -3


@given(st.integers(0, 2_000_000_000))
def test_a_shown_count_reads_as_itself(count: int):
    assert COUNT.read(COUNT.show(count)).value == count
    assert COUNT.read(float(count)).value == count


@pytest.mark.parametrize(
    ("raw", "score"),
    [
        ("59.1", "59.10"),
        ("59,10", "59.10"),
        (59.1, "59.10"),
        (100.0, "100.00"),
        ("69,995", "70.00"),
        (0, "0.00"),
    ],
)
def test_scores_always_have_two_decimals(raw: CellValue, score: str):
    assert str(SCORE.read(raw).value) == score


@pytest.mark.parametrize("raw", ["101", "-1", 7415.0, "baik", "1.000,5"])
def test_a_score_beyond_its_bounds_is_refused(raw: CellValue):
    assert SCORE.read(raw).refused


@given(st.decimals(0, 100, places=2))
def test_a_shown_score_reads_as_itself(score: Decimal):
    assert SCORE.read(SCORE.show(score)).value == score
    assert SCORE.read(float(score)).value == score


@pytest.mark.parametrize(
    ("raw", "year"),
    [
        (2012.0, 2012),
        ("2012", 2012),
        ("Th. 2012", 2012),
        ("sejak 2012", 2012),
        ("12-05-2012", 2012),
        (date(2012, 5, 1), 2012),
        ("-", None),
        ("0", None),
        (0.0, 0),
    ],
)
def test_years(raw: CellValue, year: int | None):
    assert YEAR.read(raw).value == (year or None)


@pytest.mark.parametrize("raw", ["2012/2013", "98", 2105.0, 1899, "baru", 2012.5, "20122013"])
def test_what_is_not_one_year_is_refused(raw: CellValue):
    assert YEAR.read(raw).refused


def test_a_year_may_be_the_next_one_but_no_later():
    assert YEAR.read(today().year + 1).value == today().year + 1
    assert YEAR.read(today().year + 2).refused


def test_a_year_is_shown_without_a_dot():
    assert YEAR.show(2012) == "2012"
    assert COUNT.show(2012) == words.number(2012) == "2.012"
    assert COUNT.show(None) == SCORE.show(None) == ""
