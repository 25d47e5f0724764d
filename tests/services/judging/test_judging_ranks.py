"""The order of a session: competition ranks, ties by the rubric's rules."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from depok_desk.services.judging.ranking import judge
from judged_marks import entries, entry, even, scheme, schemes

TWO = {"Kualitas": 70, "Kemasan": 30}


def ranks(groups):
    return {each.entry.name: (each.rank, each.sector_rank, each.tied) for each in judge(groups)}


@st.composite
def sessions(draw):
    tie_rules = st.lists(st.sampled_from(["bobot", "sebaran", "urutan"]), unique=True).map(tuple)
    groups = []
    for sector in draw(st.sampled_from([["kuliner"], ["kuliner", "kriya"]])):
        rules = replace(draw(schemes()), id=sector, places=0, tie_rules=draw(tie_rules))
        names = [f"{sector} {index}" for index in range(draw(st.integers(0, 5)))]
        groups.append((rules, [draw(entries(rules, name=name)) for name in names]))
    return groups


def is_competition(pairs):
    """Whether a rank is one more than the number of those before it, and a higher total stands before."""
    return all(
        rank == 1 + sum(other < rank for other, _ in pairs)
        and all(rank < other for other, lower in pairs if lower < total)
        for rank, total in pairs
    )


@given(groups=sessions())
def test_ranks_are_those_of_a_competition(groups):
    judged = judge(groups)
    totals = {each.entry.id: each.total for each in judged}
    ranked = [each for each in judged if each.rank is not None]
    assert {each.entry.id for each in ranked} == {key for key, total in totals.items() if total is not None}
    assert is_competition([(each.rank, each.total) for each in ranked])
    for rules, rows in groups:
        own = [each for each in ranked if each.entry in rows]
        assert is_competition([(each.sector_rank, each.total) for each in own]), rules.id
    for each in ranked:
        assert each.tied == (sum(other.rank == each.rank for other in ranked) > 1)
    assert all((before.rank or 0) <= (after.rank or 0) for before, after in pairwise(ranked))
    assert judged[: len(ranked)] == ranked


@given(groups=sessions(), shuffle=st.randoms())
def test_the_order_of_rows_and_groups_changes_no_rank(groups, shuffle):
    shuffled = [(rules, shuffle.sample(rows, len(rows))) for rules, rows in groups]
    shuffle.shuffle(shuffled)
    assert ranks(shuffled) == ranks(groups)
    assert [each.entry.id for each in judge(shuffled)] == [each.entry.id for each in judge(groups)]


def test_the_heavier_criterion_decides_a_tie():
    rules = scheme({"Kemasan": 40, "Kualitas": 60}, tie_rules=("bobot",))
    packed, good = entry(rules, [[5, 3]], "Abon"), entry(rules, [[2, 5]], "Batik")
    assert ranks([(rules, [packed, good])]) == {"Abon": (2, 2, False), "Batik": (1, 1, False)}


def test_equal_weights_are_compared_by_their_place_in_the_rubric():
    rules = scheme({"Kualitas": 50, "Kemasan": 50}, tie_rules=("bobot",))
    assert ranks([(rules, [entry(rules, [[3, 5]], "Abon"), entry(rules, [[5, 3]], "Batik")])]) == {
        "Abon": (2, 2, False),
        "Batik": (1, 1, False),
    }


def test_two_share_a_rank_and_the_next_is_left_out():
    rules = scheme()
    rows = [even(rules, mark, name) for name, mark in [("Abon", 5), ("Batik", 4), ("Cobek", 4), ("Dodol", 3)]]
    assert ranks([(rules, rows)]) == {
        "Abon": (1, 1, False),
        "Batik": (2, 2, True),
        "Cobek": (2, 2, True),
        "Dodol": (4, 4, False),
    }


def test_the_smaller_spread_comes_first_and_an_unknown_one_last():
    rules = scheme({"Kualitas": 100}, tie_rules=("sebaran",))
    rows = [
        entry(rules, [[4]], "Satu juri"),
        entry(rules, [[5], [3]], "Berselisih"),
        entry(rules, [[4], [4]], "Sepakat"),
    ]
    assert [each.entry.name for each in judge([(rules, rows)])] == ["Sepakat", "Berselisih", "Satu juri"]


def test_the_earlier_number_comes_first_where_the_rubric_says_so():
    rows = [even(scheme(), 4, "Abon", queue=2), even(scheme(), 4, "Batik", queue=1)]
    by_queue, shared = scheme(tie_rules=("bobot", "urutan")), scheme(tie_rules=("bobot",))
    assert ranks([(by_queue, rows)])["Batik"] == (1, 1, False)
    assert ranks([(shared, rows)])["Abon"] == (1, 1, True)


def test_rubrics_are_compared_by_spread_and_queue_only():
    food = scheme(TWO, tie_rules=("bobot", "urutan"))
    craft = replace(scheme({"Desain": 100}, tie_rules=("bobot", "urutan")), id="kriya")
    groups = [
        (food, [even(food, 4, "Abon", queue=3)]),
        (craft, [even(craft, 4, "Cobek", queue=1), even(craft, 4, "Guci", queue=2)]),
    ]
    assert ranks(groups) == {"Cobek": (1, 1, False), "Guci": (2, 2, False), "Abon": (3, 1, False)}
    unlike = [(replace(food, tie_rules=()), groups[0][1]), groups[1]]
    assert ranks(unlike)["Abon"] == (1, 1, True)


def test_who_has_no_total_has_no_rank_and_stands_last():
    rules = scheme({"Kualitas": 100})
    judged = judge([(rules, [entry(rules, [[None]], "Abon"), entry(rules, [[1]], "Batik")])])
    assert [(each.entry.name, each.rank, each.total) for each in judged] == [
        ("Batik", 1, Decimal("20.00")),
        ("Abon", None, None),
    ]
