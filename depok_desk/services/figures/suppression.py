"""Which entries of a table of money are left out, so that nobody can work out one firm's figure."""

from collections.abc import Mapping, Sequence, Set
from itertools import chain
from typing import Any, Final

ALL: Final = "*"
"""Stands in an entry for all values of a field: such an entry is a total."""

FEWEST: Final = 3
"""Firms that a shown sum is made of at least; of two, each would know the other's."""

Entry = tuple[Any, ...]
"""One value, or ALL, per field of the table."""


def suppressed(firms: Mapping[Entry, int]) -> frozenset[Entry]:
    """The entries to be left out of a table with all its totals, given how many firms each is made of.

    First those of fewer than three firms (primary), then the smallest others beside them (complementary),
    until no single one of the former, nor the sum or difference of two firms standing alone, follows from
    what is shown: neither by a subtraction nor by any chain of them. How many firms an entry is made of is
    no secret. Each table is safe in itself, and so is one by a single field together with the whole; two
    tables of the same money by different fields are not weighed against each other.
    """
    present = {entry: count for entry, count in firms.items() if count}
    lines = _lines(list(present))
    hidden = {entry for entry, count in present.items() if count < FEWEST}
    while exposed := _exposed(present, lines, hidden):
        beside = _beside(exposed, lines, hidden) or _beside(hidden, lines, hidden)
        hidden.add(min(beside, key=lambda entry: (ALL in entry, present[entry], _place(entry))))
    return frozenset(hidden)


def _beside(entries: Set[Entry], lines: Sequence[frozenset[Entry]], hidden: Set[Entry]) -> Set[Entry]:
    """What is shown in the same row or column as one of some entries."""
    return {entry for line in lines if entries & line for entry in line} - hidden


def _lines(entries: Sequence[Entry]) -> list[frozenset[Entry]]:
    """The rows and columns of the table: in each, the total is the sum of the others."""
    lines: dict[tuple[int, Entry], set[Entry]] = {}
    for entry in entries:
        for axis in range(len(entry)):
            across = (*entry[:axis], *entry[axis + 1 :])
            lines.setdefault((axis, across), set()).add(entry)
    return [frozenset(line) for line in lines.values()]


def _exposed(
    firms: Mapping[Entry, int], lines: Sequence[frozenset[Entry]], hidden: Set[Entry]
) -> frozenset[Entry]:
    """What of the few can be worked out: alone, or together with one other firm that stands alone."""
    order = sorted(hidden, key=_place)
    freedom = _freedom(order, [line & hidden for line in lines])
    by_freedom: dict[int, list[Entry]] = {}
    for entry in order:
        by_freedom.setdefault(freedom[entry], []).append(entry)
    known = (entry for entry in by_freedom.get(0, ()) if firms[entry] < FEWEST)
    lone = ([one for one in alike if firms[one] == 1 and ALL not in one] for alike in by_freedom.values())
    pairs = (alike for alike in lone if len(alike) > 1)
    return frozenset(chain(known, *pairs))


def _freedom(order: Sequence[Entry], equations: Sequence[Set[Entry]]) -> dict[Entry, int]:
    """In which ways each unknown can still vary, as a set of bits: none for one that follows from the rest.

    The rows and columns of a table make a totally unimodular system, whose dependencies are the same with
    every number taken as odd or even, so that equations are sums of bits.
    """
    bit = {entry: 1 << place for place, entry in enumerate(order)}
    solved: dict[int, int] = {}
    for equation in equations:
        row = sum(bit[entry] for entry in equation)
        for pivot, other in solved.items():
            row ^= other if row & pivot else 0
        if row:
            pivot = row & -row
            solved = {key: other ^ row if other & pivot else other for key, other in solved.items()}
            solved[pivot] = row
    return {entry: solved[one] ^ one if one in solved else one for entry, one in bit.items()}


def _place(entry: Entry) -> tuple[str, ...]:
    return tuple(str(value) for value in entry)
