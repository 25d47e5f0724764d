"""By how little a grade hangs: every change that is named works, and a smaller one of its kind does not."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given

from depok_desk.services.judging.aggregation import grade_of, judge_one, rounded
from depok_desk.services.judging.sensitivity import PASSING, Sensitivity, firm
from judged_marks import NIB, entry, even, judgings, scheme

CENT = Decimal("0.01")


def verdict(judged):
    return judged.grade, judged.passed


def named(change):
    return change.verdict.grade, change.verdict.passed


def nearer(change, unit):
    """The value one unit nearer to what is now."""
    return change.after - unit if change.after > change.before else change.after + unit


def with_mark(rules, candidate, change, mark):
    marks = {**candidate.marks, (change.juror, change.criterion_id): mark}
    return verdict(judge_one(rules, replace(candidate, marks=marks)))


@given(case=judgings())
def test_a_named_mark_changes_the_verdict_and_a_nearer_one_does_not(case):
    rules, candidate = case
    sensitivity = firm(rules, candidate)
    scales = {rule.id: rule.scale for rule in rules.criteria}
    for change in sensitivity.marks:
        assert (
            with_mark(rules, candidate, change, change.after) == named(change) != verdict(sensitivity.judged)
        )
        scale = scales[change.criterion_id]
        closer = nearer(change, Decimal(1) if scale.whole else CENT)
        for mark in (closer, 2 * change.before - closer):
            within = max(Decimal(scale.lowest), min(mark, Decimal(scale.highest)))
            assert with_mark(rules, candidate, change, within) == verdict(sensitivity.judged)


@given(case=judgings())
def test_a_mark_that_is_not_named_changes_nothing_at_either_end(case):
    rules, candidate = case
    sensitivity = firm(rules, candidate)
    moved = {(change.juror, change.criterion_id) for change in sensitivity.marks}
    ends = {rule.id: rule.scale for rule in rules.criteria}
    for cell, mark in candidate.marks.items():
        if cell in moved or mark is None or sensitivity.judged.total is None:
            continue
        for end in (ends[cell[1]].lowest, ends[cell[1]].highest):
            other = replace(candidate, marks={**candidate.marks, cell: Decimal(end)})
            assert verdict(judge_one(rules, other)) == verdict(sensitivity.judged)


@given(case=judgings())
def test_only_jurors_without_whom_the_verdict_changes_are_named(case):
    rules, candidate = case
    sensitivity = firm(rules, candidate)
    changing = {
        juror: verdict(judged)
        for juror in candidate.jurors
        if (others := tuple(each for each in candidate.jurors if each != juror))
        and (judged := judge_one(rules, replace(candidate, jurors=others))).total is not None
        and verdict(judged) != verdict(sensitivity.judged)
    }
    if sensitivity.judged.total is not None:
        assert {change.juror: named(change) for change in sensitivity.jurors} == changing


def weighed(rules, judged, criterion_id, weight):
    """The verdict with one weight set and the others in proportion, computed from the share of each."""
    now = {rule.id: Fraction(rule.weight) for rule in rules.counting}
    rest = sum(now.values()) - now[criterion_id]
    factor = (sum(now.values()) - Fraction(weight)) / rest
    shares = {
        part.criterion_id: part.mark / rule.scale.highest
        for part, rule in zip(judged.parts, rules.criteria, strict=True)
        if not rule.independent
    }
    total = sum(
        share * (Fraction(weight) if key == criterion_id else now[key] * factor)
        for key, share in shares.items()
    )
    shown = rounded(rules, Fraction(total))
    free = not judged.missing and not judged.hindrances
    return grade_of(rules, shown), free and shown >= rules.pass_mark


@given(case=judgings())
def test_a_named_weight_changes_the_verdict_and_a_nearer_one_does_not(case):
    rules, candidate = case
    sensitivity = firm(rules, candidate)
    judged = sensitivity.judged
    for change in sensitivity.weights:
        assert 0 <= change.after <= 100
        assert weighed(rules, judged, change.criterion_id, change.after) == named(change) != verdict(judged)
        closer = nearer(change, CENT)
        for weight in (closer, 2 * change.before - closer):
            if 0 <= weight <= 100:
                assert weighed(rules, judged, change.criterion_id, weight) == verdict(judged)


@given(case=judgings())
def test_a_weight_that_is_not_named_changes_nothing_at_either_end(case):
    rules, candidate = case
    sensitivity = firm(rules, candidate)
    moved = {change.criterion_id for change in sensitivity.weights}
    for rule in rules.counting:
        if rule.id in moved or rule.weight == 100 or sensitivity.judged.total is None:
            continue
        for weight in (Decimal(0), Decimal(100)):
            assert weighed(rules, sensitivity.judged, rule.id, weight) == verdict(sensitivity.judged)


def with_limit(rules, change, value):
    if change.limit == PASSING:
        return replace(rules, pass_mark=value)
    bands = tuple((grade, value if grade == change.limit else least) for grade, least in rules.bands)
    return replace(rules, bands=bands)


@given(case=judgings())
def test_a_named_limit_changes_the_verdict_and_a_nearer_one_does_not(case):
    rules, candidate = case
    sensitivity = firm(rules, candidate)
    for change in sensitivity.limits:
        moved = judge_one(with_limit(rules, change, change.after), candidate)
        assert verdict(moved) == named(change) != verdict(sensitivity.judged)
        closer = judge_one(with_limit(rules, change, nearer(change, CENT)), candidate)
        assert verdict(closer) == verdict(sensitivity.judged)
    kept = [change.limit for change in sensitivity.limits]
    assert len(kept) == len(set(kept)) <= 3


def test_one_mark_more_would_have_been_a_grade():
    rules = scheme({"Kualitas": 50, "Kemasan": 50})
    sensitivity = firm(rules, entry(rules, [[4, 3], [4, 3], [4, 3]]))
    assert sensitivity.judged.total == Decimal("70.00")
    first = sensitivity.marks[0]
    assert (first.juror, first.criterion_id, first.before, first.after) == ("k1", "Kualitas", 4, 3)
    assert named(first) == ("C", False)
    assert sensitivity.margin == CENT
    assert not sensitivity.firm


def test_full_marks_are_firm():
    rules = scheme()
    sensitivity = firm(rules, even(rules, 5))
    assert sensitivity.firm
    assert sensitivity.jurors == sensitivity.weights == ()
    assert sensitivity.limits == ()
    assert sensitivity.margin is None


def test_a_juror_who_alone_holds_a_grade_makes_it_hang():
    rules = scheme({"Kualitas": 100})
    sensitivity = firm(rules, entry(rules, [[5], [5], [1]]))
    assert [(change.juror, change.total, named(change)) for change in sensitivity.jurors] == [
        ("k1", Decimal("60.00"), ("C", False)),
        ("k2", Decimal("60.00"), ("C", False)),
        ("k3", Decimal("100.00"), ("A", True)),
    ]
    assert not sensitivity.firm


def test_no_pass_mark_helps_who_lacks_a_paper():
    rules = scheme(gates=(NIB,))
    assert PASSING not in [change.limit for change in firm(rules, even(rules, 4)).limits]


def test_a_gate_among_the_criteria_is_a_thread_too():
    rules = scheme({"Kualitas": 90, "Kemasan": 10})
    gated = replace(rules.criteria[1], least=Decimal(2))
    rules = replace(rules, criteria=(rules.criteria[0], gated))
    change = firm(rules, entry(rules, [[5, 2], [5, 2]])).marks[0]
    assert (change.criterion_id, change.before, change.after) == ("Kemasan", 2, 1)
    assert named(change) == ("A", False)


def test_half_to_even_on_the_very_limit_moves_by_a_hundredth_of_weight():
    rules = scheme({"Kualitas": 50, "Kemasan": 50}, "0-100", rounding="setengah ke genap", places=0)
    rules = replace(rules, bands=(("A", Decimal(71)),), pass_mark=Decimal(71))
    change = firm(rules, entry(rules, [[81, 60]])).weights[0]
    assert (change.criterion_id, change.before, change.after) == ("Kualitas", Decimal(50), Decimal("50.01"))


def test_who_has_no_total_has_nothing_to_hang_on():
    rules = scheme()
    candidate = even(rules, None)
    assert firm(rules, candidate) == Sensitivity(judge_one(rules, candidate))
