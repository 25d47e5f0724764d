"""Columns in which day and month may be changed over."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.date_order import doubtful_dates
from depok_desk.model.kinds.dates import DATE

MARCH = date(2025, 3, 1)


def test_texts_with_the_month_first_make_the_others_doubtful() -> None:
    refused = doubtful_dates(["02/14/2025", "03/01/2025", "5 Mei 2025", "04/04/2025", ""])
    assert list(refused) == [1]
    assert refused[1].refused
    assert "3 Januari 2025 atau 1 Maret 2025" in refused[1].message
    assert refused[1].suggestion == MARCH


def test_cells_that_excel_took_for_dates_beside_texts_that_it_did_not() -> None:
    taken = [date(2025, 3, 1), date(2025, 7, 12), date(2025, 9, 4), date(2025, 5, 5)]
    assert list(doubtful_dates([*taken, "13/01/2025", "28/02/2025"])) == [0, 1, 2]
    assert doubtful_dates([*taken, date(2025, 1, 31), "13/01/2025"]) == {}
    assert doubtful_dates(taken) == {}


@pytest.mark.parametrize(
    "column",
    [
        ["13/01/2025", "03/01/2025", "02/14/2025"],
        ["03/01/2025", "04/01/2025"],
        ["2025-03-14", "2025-01-03"],
        ["13 Januari 2025", MARCH, MARCH, MARCH],
        [MARCH, "03/01/2025", "13/01/2025"],
    ],
)
def test_other_columns_are_clear(column: list[str | date]) -> None:
    assert doubtful_dates(column) == {}


@given(st.lists(st.dates(date(1950, 1, 1), date(2025, 1, 1)), max_size=8))
def test_dates_with_the_day_first_are_never_doubtful(days: list[date]) -> None:
    assert doubtful_dates([day.strftime("%d/%m/%Y") for day in days]) == {}


@pytest.mark.parametrize("text", ["Depok, 12-03-1980", "Kab. Bogor, 12 Maret 1980", "Rabu, 12-03-1980"])
def test_a_place_before_a_date_is_left_out(text: str) -> None:
    assert DATE.read(text).value == date(1980, 3, 12)
