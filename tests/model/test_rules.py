"""Rules that look at several fields at once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.rules import (
    SCALE_RULES,
    BusinessFigures,
    Scale,
    nik_contradictions,
    pirt_doubt,
    pirt_expiry_year,
)

BILLION = 10**9
RULES = {rule.key: rule for rule in SCALE_RULES}


@given(st.dates(date(1930, 1, 1), date(2010, 12, 31)), st.sampled_from("LP"))
def test_a_nik_agrees_with_the_person_it_was_made_for(born: date, gender: str):
    day = born.day + (40 if gender == "P" else 0)
    nik = f"327604{day:02}{born:%m%y}0005"
    assert nik_contradictions(nik, born, gender) == []
    assert len(nik_contradictions(nik, born, "P" if gender == "L" else "L")) == 1


def test_a_contradiction_is_said_in_a_sentence():
    said = nik_contradictions("3276046307830005", date(1983, 8, 23), "L")
    assert len(said) == 2
    assert "23 Agustus 1983" in said[0]
    assert "Jenis kelamin" in said[1]
    assert nik_contradictions(None, date(1983, 7, 23), "P") == []
    assert nik_contradictions("3276046307830005", None, None) == []


@pytest.mark.parametrize(
    ("rule", "figures", "scale"),
    [
        ("pp7_modal", BusinessFigures(investment=BILLION), Scale.MICRO),
        ("pp7_modal", BusinessFigures(investment=BILLION + 1), Scale.SMALL),
        ("pp7_modal", BusinessFigures(investment=10 * BILLION), Scale.MEDIUM),
        ("pp7_modal", BusinessFigures(investment=11 * BILLION), Scale.LARGE),
        ("pp7_penjualan", BusinessFigures(turnover=2 * BILLION), Scale.MICRO),
        ("pp7_penjualan", BusinessFigures(turnover=15 * BILLION), Scale.SMALL),
        ("pp7_penjualan", BusinessFigures(turnover=51 * BILLION), Scale.LARGE),
        ("permenperin64", BusinessFigures(workers=19, investment=BILLION - 1), Scale.SMALL),
        ("permenperin64", BusinessFigures(workers=19, investment=BILLION), Scale.MEDIUM),
        ("permenperin64", BusinessFigures(workers=20, investment=1), Scale.MEDIUM),
        ("permenperin64", BusinessFigures(workers=20, investment=16 * BILLION), Scale.LARGE),
        ("bps", BusinessFigures(workers=4), Scale.MICRO),
        ("bps", BusinessFigures(workers=5), Scale.SMALL),
        ("bps", BusinessFigures(workers=20), Scale.MEDIUM),
        ("bps", BusinessFigures(workers=100), Scale.LARGE),
    ],
)
def test_the_scale_by_each_rule_set(rule: str, figures: BusinessFigures, scale: Scale):
    assert RULES[rule].judge(figures) is scale


@pytest.mark.parametrize("rule", SCALE_RULES, ids=lambda rule: rule.key)
def test_without_figures_there_is_no_scale(rule):
    assert rule.judge(BusinessFigures()) is None
    assert rule.source


def test_the_expiry_year_stands_in_a_pirt_number():
    assert pirt_expiry_year("2063276012345-26") == 2026
    assert pirt_expiry_year("123456789012") is None


def test_frozen_food_is_doubtful_for_pirt():
    assert "BPOM" in pirt_doubt("Nugget Ayam FROZEN")
    assert pirt_doubt("Keripik Belimbing") == ""
