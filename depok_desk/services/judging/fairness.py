"""How a jury judged: how strict each juror is, how far it agrees with the others, what it weighs alone."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from depok_desk.services.judging.aggregation import exact, judge_one, summed
from depok_desk.services.judging.ranking import Group
from depok_desk.services.judging.scheme import CriterionRule, Entry, Judged, Scheme

CENT = Decimal("0.01")
WIDE_STEP = 10
"""On the scale 0–100 a step is ten points; on the others it is one mark."""


@dataclass(frozen=True)
class Influence:
    """What changes when a juror is left out: the keys of candidates whose total, grade or passing does.

    `candidates` counts those it judged together with others; without another juror nothing is compared.
    """

    candidates: int
    totals: tuple[str, ...]
    grades: tuple[str, ...]
    passes: tuple[str, ...]


@dataclass(frozen=True)
class JurorFairness:
    """How one juror judged beside the others, over all candidates of the session.

    `cells` counts the marks that another juror gave too. `strictness` is the mean of its marks less the mean
    of the others' in the same cells, in points of 100: below zero it is stricter. `agreement` is Kendall's
    tau-b between its order of the candidates and the others', from -1 (reversed) to 1 (the same); only
    candidates of one rubric are compared. `near` is the share of cells (0–1) within one step of the others'
    mean. All three are None where there is nothing to compare.
    """

    juror: str
    cells: int
    strictness: Decimal | None
    agreement: Decimal | None
    near: Decimal | None
    influence: Influence


def fairness(groups: Sequence[Group]) -> list[JurorFairness]:
    """How each juror of a session judged, in the order in which they first appear.

    Kendall's tau-b: M. G. Kendall, *Rank Correlation Methods*.
    """
    judged = [(scheme, judge_one(scheme, entry)) for scheme, entries in groups for entry in entries]
    jurors = dict.fromkeys(juror for _, each in judged for juror in each.entry.jurors)
    return [_juror_fairness(juror, judged) for juror in jurors]


def without(scheme: Scheme, entry: Entry, juror: str) -> Judged:
    """What the candidate's marks would come to if one juror had not judged."""
    return judge_one(scheme, replace(entry, jurors=tuple(each for each in entry.jurors if each != juror)))


@dataclass(frozen=True)
class _Compared:
    """A juror's mark beside the mean of the others in the same cell."""

    criterion: CriterionRule
    own: Fraction
    others: Fraction

    @property
    def difference(self) -> Fraction:
        return (self.own - self.others) * 100 / self.criterion.scale.highest

    @property
    def near(self) -> bool:
        return abs(self.own - self.others) <= (1 if self.criterion.scale.whole else WIDE_STEP)


def _juror_fairness(juror: str, judged: Sequence[tuple[Scheme, Judged]]) -> JurorFairness:
    cells: list[_Compared] = []
    orders: dict[str, list[tuple[Fraction, Fraction]]] = {}
    for scheme, each in judged:
        compared = list(_compared(scheme, each.entry, juror))
        cells += compared
        if standing := _standing(compared):
            orders.setdefault(scheme.id, []).append(standing)
    return JurorFairness(
        juror=juror,
        cells=len(cells),
        strictness=_mean([cell.difference for cell in cells]),
        agreement=_tau_b(orders),
        near=_mean([Fraction(cell.near) for cell in cells]),
        influence=_influence(juror, judged),
    )


def _compared(scheme: Scheme, entry: Entry, juror: str) -> Iterator[_Compared]:
    for criterion in scheme.criteria:
        own = entry.marks.get((juror, criterion.id)) if juror in entry.jurors else None
        others = [
            exact(mark)
            for other in entry.jurors
            if other != juror and (mark := entry.marks.get((other, criterion.id))) is not None
        ]
        if own is not None and others:
            yield _Compared(criterion, exact(own), summed(others) / len(others))


def _standing(cells: Sequence[_Compared]) -> tuple[Fraction, Fraction] | None:
    """Where the juror and where the others place a candidate: the weighted share of what both judged."""
    counting = [cell for cell in cells if not cell.criterion.independent]
    whole = summed(exact(cell.criterion.weight) for cell in counting)
    if not whole:
        return None
    shares = [(exact(cell.criterion.weight) / cell.criterion.scale.highest, cell) for cell in counting]
    return (
        summed(share * cell.own for share, cell in shares) / whole,
        summed(share * cell.others for share, cell in shares) / whole,
    )


def _tau_b(orders: Mapping[str, Sequence[tuple[Fraction, Fraction]]]) -> Decimal | None:
    agreeing, own_parted, others_parted = 0, 0, 0
    for standings in orders.values():
        own_places, other_places = (_places(side) for side in zip(*standings, strict=True))
        for (own, others), (own_next, others_next) in combinations(
            zip(own_places, other_places, strict=True), 2
        ):
            by_own, by_others = _sign(own - own_next), _sign(others - others_next)
            agreeing += by_own * by_others
            own_parted += by_own * by_own
            others_parted += by_others * by_others
    if not own_parted or not others_parted:
        return None
    return Decimal(agreeing / math.sqrt(own_parted * others_parted)).quantize(CENT)


def _places(standings: Sequence[Fraction]) -> list[int]:
    """Whole numbers in the same order: they compare far faster than fractions."""
    places = {value: place for place, value in enumerate(sorted(set(standings)))}
    return [places[value] for value in standings]


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def _influence(juror: str, judged: Sequence[tuple[Scheme, Judged]]) -> Influence:
    pairs = [
        (each, without(scheme, each.entry, juror))
        for scheme, each in judged
        if juror in each.entry.jurors and len(each.entry.jurors) > 1
    ]
    return Influence(
        candidates=len(pairs),
        totals=tuple(each.entry.id for each, other in pairs if each.total != other.total),
        grades=tuple(each.entry.id for each, other in pairs if each.grade != other.grade),
        passes=tuple(each.entry.id for each, other in pairs if each.passed != other.passed),
    )


def _mean(values: Sequence[Fraction]) -> Decimal | None:
    if not values:
        return None
    mean = summed(values) / len(values)
    return (Decimal(mean.numerator) / mean.denominator).quantize(CENT)
