"""No firm's money can be worked out from a table of figures, by any chain of subtractions."""

from fractions import Fraction
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from depok_desk.services.figures.suppression import ALL, suppressed

COUNTS = st.integers(0, 6)


def with_totals(counts):
    """All entries of a table, given the firms of its cells."""
    entries = {}
    for cell, count in counts.items():
        for entry in product(*((value, ALL) for value in cell)):
            entries[entry] = entries.get(entry, 0) + count
    return entries


def tables():
    one = st.lists(COUNTS, min_size=1, max_size=7).map(lambda row: {(at,): n for at, n in enumerate(row)})
    sizes = st.tuples(st.integers(1, 4), st.integers(1, 5))
    two = sizes.flatmap(
        lambda size: st.lists(COUNTS, min_size=size[0] * size[1], max_size=size[0] * size[1]).map(
            lambda row: dict(zip(product(range(size[0]), range(size[1])), row, strict=True))
        )
    )
    return st.one_of(one, two).map(with_totals)


def follows(aim, equations):
    """Whether a sum of cells is settled by equations: exact elimination over the rational numbers."""
    rows = [list(row) for row in equations]
    rest = list(aim)
    for place in range(len(rest)):
        pivot = next((row for row in rows if row[place]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        for row in (*rows, rest):
            if row[place]:
                times = Fraction(row[place], pivot[place])
                row[:] = [a - times * b for a, b in zip(row, pivot, strict=True)]
    return not any(rest)


def told(firms, hidden):
    """What the reader of a table knows: each shown entry as the sum of the cells it is made of."""
    cells = [entry for entry, count in firms.items() if ALL not in entry and count]

    def made_of(entry):
        return [
            Fraction(all(part in (ALL, value) for part, value in zip(entry, cell, strict=True)))
            for cell in cells
        ]

    shown = [made_of(entry) for entry, count in firms.items() if count and entry not in hidden]
    return cells, made_of, shown


@given(firms=tables())
def test_nothing_of_fewer_than_three_firms_can_be_worked_out(firms):
    hidden = suppressed(firms)
    cells, made_of, shown = told(firms, hidden)
    few = [entry for entry, count in firms.items() if 0 < count < 3]
    assert set(few) <= hidden
    assert [entry for entry in few if follows(made_of(entry), shown)] == []
    lone = [made_of(cell) for cell in cells if firms[cell] == 1]
    for one, other in combinations(lone, 2):
        assert not follows([a + b for a, b in zip(one, other, strict=True)], shown)


@given(firms=tables())
def test_a_table_of_many_firms_hides_nothing(firms):
    assert suppressed({entry: count * 3 for entry, count in firms.items()}) == frozenset()


@given(row=st.lists(COUNTS, min_size=1, max_size=7))
def test_the_whole_by_itself_and_by_one_field_are_told_alike(row):
    whole = sum(row)
    hidden = suppressed(with_totals({(at,): count for at, count in enumerate(row)}))
    assert ((ALL,) in hidden) == (() in suppressed({(): whole})) == (0 < whole < 3)


def test_one_small_cell_takes_the_smallest_other_with_it():
    firms = with_totals({("fesyen",): 1, ("kriya",): 9, ("kuliner",): 4})
    assert suppressed(firms) == {("fesyen",), ("kuliner",)}


def test_a_cell_that_two_totals_would_betray_is_guarded_as_well():
    firms = with_totals({("A", "X"): 3, ("A", "Y"): 1, ("B", "Y"): 3, ("B", "X"): 0})
    hidden = suppressed(firms)
    _, made_of, shown = told(firms, hidden)
    assert not follows(made_of(("A", "Y")), shown)
    assert (ALL, ALL) not in hidden
