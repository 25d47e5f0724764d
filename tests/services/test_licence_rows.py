"""How licences stand, and what a number says about itself."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.services.licence_rows import SOON, licence_advice, standing

TODAY = date(2026, 1, 26)


@pytest.mark.parametrize(
    ("days", "said"),
    [(-1, "✕ habis"), (0, "! habis hari ini"), (30, "! habis dalam 30 hari"), (SOON + 1, "✓ berlaku")],
)
def test_a_licence_stands_by_its_last_day(days, said):
    assert standing(TODAY + timedelta(days), "berlaku", TODAY) == said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("proses", "… proses"),
        ("dicabut", "✕ dicabut"),
        ("berlaku", "✓ berlaku"),
        ("habis", "✕ habis"),
        (None, "? tanpa tanggal"),
    ],
)
def test_without_a_last_day_it_stands_by_its_status(status, said):
    assert standing(None, status, TODAY) == said


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_only_what_is_past_is_called_ended(day):
    assert standing(day, None, TODAY).startswith("✕") == (day < TODAY)


def test_the_end_of_a_pirt_is_offered_where_its_first_day_confirms_it():
    values = {"kind": "pirt", "number": "2063276010123-29", "issued_on": date(2024, 2, 29)}
    assert licence_advice(values)["expires_on"].suggestion == date(2029, 2, 28)
    assert licence_advice({**values, "issued_on": None})["expires_on"].suggestion is None


def test_an_end_that_contradicts_the_number_is_doubtful():
    values = {"kind": "pirt", "number": "2063276010123-29", "expires_on": date(2030, 1, 1)}
    assert "tahun 2029" in licence_advice(values)["expires_on"].sentence
    assert licence_advice({**values, "expires_on": date(2029, 5, 1)}) == {}


def test_a_number_is_judged_by_its_kind():
    assert licence_advice({"kind": "merek", "number": "J0020150001"})["number"].wrong
    spelt = licence_advice({"kind": "pirt", "number": "P-IRT 2063276010123 29"})["number"]
    assert (spelt.suggestion, spelt.wrong) == ("2063276010123-29", False)
    assert licence_advice({"kind": "sni", "number": "apa saja"}) == {}


@pytest.mark.parametrize("status", [None, "berlaku", "habis"])
def test_a_licence_without_a_number_asks_for_it(status):
    assert "Nomor belum diisi" in licence_advice({"kind": "halal", "status": status})["number"].sentence


def test_a_licence_that_is_applied_for_has_no_number_yet():
    assert licence_advice({"kind": "halal", "status": "proses"}) == {}
    assert licence_advice({}) == {}
