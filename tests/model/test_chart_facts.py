"""What charts are told: exact values, their words, and what is shown together."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.chart_facts import SUPPRESSED, About, Bars, Donut, Name, Part, Series, added

COUNT = About(title="IKM", measure="jumlah IKM", noun="IKM", as_of=date(2026, 1, 26))


def bars(*values: Any) -> Bars:
    return Bars.plain(COUNT, [Part(f"k{at}", f"Kategori {at}", value) for at, value in enumerate(values)])


@pytest.mark.parametrize(
    ("others", "value", "written"),
    [
        ({}, 1234, "1.234"),
        ({}, Decimal("87.50"), "87,5"),
        ({}, 0, "0"),
        ({}, None, "–"),
        ({}, SUPPRESSED, "<3"),
        ({"wording": "rupiah"}, 1_250_000, "Rp1.250.000"),
        ({"wording": "rupiah"}, -1_250_000, "-Rp1.250.000"),
        ({"wording": "percent", "signed": True}, Decimal("23.8"), "+23,8 %"),
        ({"signed": True}, 0, "0"),
        ({"signed": True}, -5, "-5"),
    ],
)
def test_a_value_is_written_as_the_office_writes_it(others: dict[str, Any], value: Any, written: str):
    assert About(title="IKM", **others).written(value) == written


def test_nothing_few_and_not_known_are_said_differently():
    assert COUNT.spoken(0) == "0 IKM"
    assert COUNT.spoken(SUPPRESSED) == "kurang dari 3 IKM, tidak ditampilkan"
    assert COUNT.spoken(None) == "tidak ada data"


def test_the_line_below_the_title_says_what_and_when():
    assert COUNT.dated == "jumlah IKM, per tanggal 26 Januari 2026"
    assert About(title="IKM", measure="jumlah IKM").dated == "jumlah IKM"


def test_thirty_categories_are_fourteen_and_the_rest():
    chart = bars(*range(30, 0, -1))
    folded = chart.folded
    assert len(folded.names) == 15
    assert folded.names[-1].words == "lainnya (16)"
    assert folded.series[0].values[-1] == sum(range(1, 17))
    assert [name.key for name in chart.rest] == [f"k{at}" for at in range(14, 30)]


def test_fifteen_categories_stay_as_they_are():
    assert bars(*range(15)).folded.names == bars(*range(15)).names


def test_the_rest_says_how_many_numbers_it_leaves_out():
    folded = bars(*range(30, 3, -1), None, SUPPRESSED, 1).folded
    assert folded.about.notes == ("“lainnya” tanpa 2 angka yang tidak ada atau tidak ditampilkan.",)


@given(st.lists(st.integers() | st.none() | st.just(SUPPRESSED), max_size=40))
def test_folding_loses_nothing_that_is_known(values: list[Any]):
    assert added(bars(*values).folded.values) == added(bars(*values).values)


def test_a_series_without_a_value_for_each_name_is_refused():
    with pytest.raises(ValueError, match="one value for each name"):
        Bars(COUNT, (Name("a", "a"),), (Series("s", "s", (1, 2)),))


def test_less_than_nothing_is_neither_stacked_nor_a_part():
    with pytest.raises(ValueError, match="stacked"):
        Bars(COUNT, (Name("a", "a"),), (Series("s", "s", (-1,)),), stacked=True)
    with pytest.raises(ValueError, match="no part"):
        Donut(COUNT, (Part("a", "a", -1),))
