"""What marks come to: exactly the rubric's sum, rounded once, never with a zero for what is missing."""

from dataclasses import replace
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from statistics import mean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.services.judging.aggregation import aggregated, grade_of, judge_one, rounded
from depok_desk.services.judging.scheme import CriterionRule, Scale
from judged_marks import AGGREGATIONS, NIB, ROUNDINGS, entry, even, judgings, scheme

QUANTIZE = dict(zip(ROUNDINGS, (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_FLOOR), strict=True))


def reference_mark(rules, marks):
    """One criterion, by the standard library's own statistics."""
    pool = sorted(Fraction(mark) for mark in marks)
    if rules.aggregation == "median":
        return median(pool)
    if rules.aggregation == "terpangkas" and len(pool) >= 3:
        pool.remove(max(pool))
        pool.remove(min(pool))
    return mean(pool)


def reference_total(rules, candidate):
    """The total by long division and the decimal module's rounding; None while a criterion has no mark."""
    total = Fraction(0)
    for rule in rules.criteria:
        given_marks = [
            mark
            for (juror, criterion), mark in candidate.marks.items()
            if criterion == rule.id and mark is not None and juror in candidate.jurors
        ]
        if rule.independent:
            continue
        if not given_marks:
            return None
        total += reference_mark(rules, given_marks) * Fraction(rule.weight) / rule.scale.highest
    with localcontext(prec=120):
        long = Decimal(total.numerator) / Decimal(total.denominator)
        return long.quantize(Decimal(1).scaleb(-rules.places), QUANTIZE[rules.rounding])


@pytest.mark.parametrize("aggregation", AGGREGATIONS)
@pytest.mark.parametrize("rounding", ROUNDINGS)
@pytest.mark.parametrize("places", [0, 1, 2])
@given(case=judgings())
def test_a_total_is_that_of_an_independent_computation(aggregation, rounding, places, case):
    rules = replace(case[0], aggregation=aggregation, rounding=rounding, places=places)
    assert judge_one(rules, case[1]).total == reference_total(rules, case[1])


@given(case=judgings(), shuffle=st.randoms())
def test_the_order_of_jurors_and_marks_changes_nothing(case, shuffle):
    rules, candidate = case
    jurors, marks = list(candidate.jurors), list(candidate.marks.items())
    shuffle.shuffle(jurors)
    shuffle.shuffle(marks)
    before, after = (
        judge_one(rules, each)
        for each in (candidate, replace(candidate, jurors=tuple(jurors), marks=dict(marks)))
    )
    assert replace(after, entry=before.entry, missing=before.missing, abstained=before.abstained) == before
    assert sorted(after.missing) == sorted(before.missing)
    assert sorted(after.abstained) == sorted(before.abstained)


@given(case=judgings(), pick=st.data())
def test_raising_one_mark_never_lowers_the_total(case, pick):
    rules, candidate = case
    cells = [cell for cell, mark in candidate.marks.items() if mark is not None]
    before = judge_one(rules, candidate)
    for juror, criterion in pick.draw(st.permutations(cells))[:2]:
        highest = next(rule.scale.highest for rule in rules.criteria if rule.id == criterion)
        raised = candidate.marks | {(juror, criterion): Decimal(highest)}
        after = judge_one(rules, replace(candidate, marks=raised))
        assert before.total is None or (after.total is not None and after.total >= before.total)
        assert after.passed >= before.passed


@given(case=judgings(gaps=False), pick=st.data())
def test_a_missing_mark_never_counts_as_zero(case, pick):
    rules, candidate = case
    cell = pick.draw(st.sampled_from(sorted(candidate.marks)))
    others = [mark for key, mark in candidate.marks.items() if key[1] == cell[1] and key != cell]
    gap = replace(candidate, marks={key: mark for key, mark in candidate.marks.items() if key != cell})
    judged = judge_one(rules, gap)
    part = next(part for part in judged.parts if part.criterion_id == cell[1])
    assert judged.missing == (cell,)
    assert not judged.passed
    if others:
        assert part.mark is not None
        assert part.mark >= min(others)
    else:
        assert part.mark is None
        assert (judged.total is None) == (cell[1] != "lain")


def test_a_firm_without_nib_does_not_pass_with_ninety():
    rules = scheme({"Kualitas": 100}, gates=(NIB,))
    candidate = entry(rules, [[5], [5], [Decimal("3.5")]])
    judged = judge_one(rules, candidate)
    assert (judged.total, judged.grade, judged.passed) == (Decimal("90.00"), "A", False)
    assert judged.hindrances == ("Belum ada NIB",)
    assert judge_one(rules, replace(candidate, gates={"nib": True})).passed


def test_a_requirement_that_is_only_told_hinders_nobody():
    rules = scheme(gates=(replace(NIB, blocks=False),))
    assert judge_one(rules, even(rules, 5)).passed


@pytest.mark.parametrize(
    ("rounding", "total", "grade"),
    [("setengah ke atas", "70.00", "B"), ("setengah ke genap", "70.00", "B"), ("ke bawah", "69.99", "C")],
)
def test_69_995_is_judged_as_it_is_printed(rounding, total, grade):
    rules = scheme({"Kualitas": 100}, "0-100", rounding=rounding)
    judged = judge_one(rules, entry(rules, [["69.99"], ["70"]]))
    assert (judged.total, judged.grade) == (Decimal(total), grade)
    assert judged.passed == (total == "70.00")


def test_half_to_even_looks_at_the_digit_before():
    rules = scheme(rounding="setengah ke genap", places=1)
    assert rounded(rules, Fraction("70.25")) == Decimal("70.2")
    assert rounded(rules, Fraction("70.35")) == Decimal("70.4")


def test_one_outlier_is_trimmed_from_three_marks_on():
    rules = scheme(aggregation="terpangkas")
    assert aggregated(rules, [Decimal(1), Decimal(4), Decimal(4)]) == 4
    assert aggregated(rules, [Decimal(1), Decimal(4)]) == Fraction(5, 2)
    assert aggregated(rules, []) is None


def test_the_last_grade_needs_no_total():
    assert [grade_of(scheme(), Decimal(total)) for total in ("85", "84.99", "55", "0")] == [
        "A",
        "B",
        "C",
        "D",
    ]


def test_an_abstention_fills_its_cell_without_counting():
    rules = scheme({"Kualitas": 60, "Kemasan": 40})
    judged = judge_one(rules, entry(rules, [[5, 4], [5, "-"]]))
    assert (judged.total, judged.passed, judged.complete) == (Decimal("92.00"), True, True)
    assert judged.abstained == (("k2", "Kemasan"),)
    assert judged.juror_totals == {"k1": Decimal("92.00")}
    assert judged.spread is None


def test_a_criterion_from_which_all_abstain_leaves_no_total():
    rules = scheme({"Kualitas": 60, "Kemasan": 40})
    judged = judge_one(rules, entry(rules, [[5, "-"], [5, "-"]]))
    assert (judged.total, judged.grade, judged.passed, judged.missing) == (None, "", False, ())


def test_marks_of_a_struck_juror_are_ignored():
    rules = scheme()
    candidate = even(rules, 4)
    struck = {**candidate.marks, ("k9", "Kualitas"): Decimal(1)}
    assert judge_one(rules, replace(candidate, marks=struck)).total == Decimal("80.00")


def test_an_independent_criterion_is_asked_for_but_does_not_count():
    tale = CriterionRule("cerita", "Cerita produk", Decimal(0), Scale(1, 5), independent=True)
    rules = scheme({"Kualitas": 100})
    rules = replace(rules, criteria=(*rules.criteria, tale))
    judged = judge_one(rules, entry(rules, [[4, 1], [4, None]]))
    assert judged.total == Decimal("80.00")
    assert judged.missing == (("k2", "cerita"),)
    assert judged.parts[1].mark == 1
    assert judged.parts[1].points is None


def test_a_gate_compares_the_exact_mark():
    rules = scheme({"Kualitas": 100}, "0-100")
    gate = replace(rules.criteria[0], least=Decimal(75))
    rules = replace(rules, criteria=(gate,))
    judged = judge_one(rules, entry(rules, [["74.99"], ["75"]]))
    assert (judged.total, judged.passed) == (Decimal("75.00"), False)
    assert judged.hindrances == ("Nilai Kualitas 75,00, sedikit di bawah batas 75,00",)


def test_jurors_far_apart_are_marked():
    rules = scheme({"Kualitas": 100}, spread_limit=Decimal(20))
    judged = judge_one(rules, entry(rules, [[5], [4], [3]]))
    assert (judged.spread, judged.wide) == (Decimal("40.00"), True)
    assert not judge_one(rules, entry(rules, [[5], [4], [4]])).wide
