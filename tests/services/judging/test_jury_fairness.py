"""How a jury judged: strictness, agreement and influence of each juror."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.services.judging.explaining_fairness import (
    agreement_sentence,
    influence_sentence,
    strictness_sentence,
)
from depok_desk.services.judging.fairness import fairness
from judged_marks import NAMES, entries, entry, scheme, schemes


@st.composite
def sessions(draw):
    rules = draw(schemes())
    return rules, [draw(entries(rules, name=f"Produk {index}")) for index in range(draw(st.integers(0, 4)))]


def of(rules, rows):
    return {each.juror: each for each in fairness([(rules, rows)])}


@given(session=sessions())
def test_the_numbers_stay_within_their_bounds(session):
    rules, rows = session
    for juror in fairness([(rules, rows)]):
        assert (juror.strictness is None) == (juror.cells == 0)
        assert juror.strictness is None or -100 <= juror.strictness <= 100
        assert juror.agreement is None or -1 <= juror.agreement <= 1
        assert juror.near is None or 0 <= juror.near <= 1
        assert set(juror.influence.passes) | set(juror.influence.grades) <= {row.id for row in rows}


@given(session=sessions(), shuffle=st.randoms())
def test_the_order_of_candidates_and_jurors_changes_nothing(session, shuffle):
    rules, rows = session
    mixed = [
        replace(row, jurors=tuple(shuffle.sample(row.jurors, len(row.jurors))))
        for row in shuffle.sample(rows, len(rows))
    ]
    for before, after in ((of(rules, rows)[juror], of(rules, mixed)[juror]) for juror in of(rules, rows)):
        assert set(after.influence.grades) == set(before.influence.grades)
        assert replace(after, influence=before.influence) == before


@given(session=sessions())
def test_two_jurors_are_as_strict_as_the_other_is_generous(session):
    rules, rows = session
    pairs = [replace(row, jurors=("k1", "k2")) for row in rows]
    jurors = of(rules, pairs)
    if pairs and jurors["k1"].strictness is not None:
        assert jurors["k2"].strictness == -jurors["k1"].strictness
        assert jurors["k2"].agreement == jurors["k1"].agreement


def test_a_strict_juror_is_told_in_points_of_a_hundred():
    rules = scheme({"Kualitas": 60, "Kemasan": 40})
    jurors = of(rules, [entry(rules, [[3, 4], [4, 4], [5, 4]])])
    assert jurors["k1"].strictness == Decimal("-15.00")
    assert jurors["k2"].strictness == 0
    assert [strictness_sentence(NAMES[key], jurors[key]) for key in jurors] == [
        "Kurator 1 rata-rata 15,00 lebih ketat dari juri lain.",
        "Kurator 2 rata-rata sama ketat dengan juri lain.",
        "Kurator 3 rata-rata 15,00 lebih murah hati dari juri lain.",
    ]


@pytest.mark.parametrize(
    ("others", "agreement", "word"),
    [
        ([1, 2, 3, 4], "1.00", "sejalan"),
        ([4, 3, 2, 1], "-1.00", "berlawanan"),
        ([2, 1, 3, 4], "0.67", "sebagian sejalan"),
        ([2, 3, 4, 1], "0.00", "tidak sejalan"),
    ],
)
def test_agreement_compares_the_order_of_the_products(others, agreement, word):
    rules = scheme({"Kualitas": 100})
    rows = [entry(rules, [[mark], [own]], f"P{own}") for own, mark in enumerate(others, start=1)]
    juror = of(rules, rows)["k2"]
    assert juror.agreement == Decimal(agreement)
    assert f"Urutan Kurator 2 {word} dengan juri lain" in agreement_sentence("Kurator 2", juror)


def test_ties_weigh_as_kendall_has_them():
    rules = scheme({"Kualitas": 100})
    rows = [entry(rules, [[a], [b]], f"P{a}{b}") for a, b in [(1, 1), (2, 2), (3, 2), (4, 3)]]
    assert of(rules, rows)["k1"].agreement == Decimal("0.91")  # 5 pairs of 6 agree: 5 / sqrt(6 × 5)


def test_who_gives_all_the_same_mark_has_no_order():
    rules = scheme({"Kualitas": 100})
    juror = of(rules, [entry(rules, [[3], [mark]], f"P{mark}") for mark in (1, 5)])["k1"]
    assert (juror.agreement, juror.near) == (None, Decimal(0))
    assert agreement_sentence("Kurator 1", juror).startswith("0% nilainya")


def test_candidates_of_different_rubrics_are_not_compared():
    rules = scheme({"Kualitas": 100})
    other = replace(rules, id="kriya")
    groups = [(rules, [entry(rules, [[1], [1]], "Abon")]), (other, [entry(other, [[5], [5]], "Guci")])]
    assert [each.agreement for each in fairness(groups)] == [None, None]


def test_influence_counts_grades_and_passes_that_change():
    rules = scheme({"Kualitas": 100})
    rows = [entry(rules, [[5], [5], [1]], "Abon"), entry(rules, [[4], [4], [4]], "Batik")]
    influence = of(rules, rows)["k3"].influence
    assert (influence.candidates, influence.grades, influence.passes) == (2, ("Abon",), ())
    assert influence_sentence("Kurator 3", influence) == "Tanpa Kurator 3, 1 dari 2 grade berubah."
    first = of(rules, rows)["k1"].influence
    assert influence_sentence("Kurator 1", first) == (
        "Tanpa Kurator 1, 1 dari 2 grade dan 1 dari 2 kelulusan berubah."
    )


def test_a_lone_juror_is_compared_with_nobody():
    rules = scheme()
    juror = of(rules, [entry(rules, [[4] * 6])])["k1"]
    assert (juror.cells, juror.strictness, juror.influence.candidates) == (0, None, 0)
    assert "tidak dapat dihitung" in influence_sentence("Kurator 1", juror.influence)
    assert "belum dapat dibandingkan" in strictness_sentence("Kurator 1", juror)
    assert "belum dapat dihitung" in agreement_sentence("Kurator 1", juror)


def test_an_influence_without_effect_is_told_so():
    rules = scheme()
    juror = of(rules, [entry(rules, [[4] * 6, [4] * 6])])["k1"]
    assert influence_sentence("Kurator 1", juror.influence) == (
        "Tanpa Kurator 1 tidak ada grade atau kelulusan yang berubah."
    )
