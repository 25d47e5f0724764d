"""From marks to a judgement: what the jurors' marks of one candidate come to, exactly.

Between marks and total everything is a fraction; only the total is rounded, once, and grade and passing are
judged by the rounded total: what is printed is what decides.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm

from depok_desk import words
from depok_desk.services.judging.marks import shown_mark
from depok_desk.services.judging.scheme import GRADES, Cell, CriterionRule, Entry, Judged, Part, Scheme


@lru_cache(maxsize=4096)
def exact(value: Decimal) -> Fraction:
    """The value as a fraction; kept, for marks and weights are few and come again and again."""
    return Fraction(value)


def aggregated(scheme: Scheme, marks: Sequence[Decimal]) -> Fraction | None:
    """What the marks of several jurors for one criterion come to; None without a mark.

    `rata-rata` is the mean, `terpangkas` the mean without one highest and one lowest mark (from three marks
    on, else the mean), `median` the middle one or the mean of the two in the middle.
    """
    return _aggregated(scheme.aggregation, tuple(sorted(marks))) if marks else None


def rounded(scheme: Scheme, total: Fraction) -> Decimal:
    """The total, never negative, with the decimals of the scheme and rounded by its rule."""
    units = _ROUNDINGS[scheme.rounding](total.numerator * 10**scheme.places, total.denominator)
    return Decimal(units).scaleb(-scheme.places)


def grade_of(scheme: Scheme, total: Decimal) -> str:
    """The grade of a rounded total: the first whose least total it reaches, else the last grade."""
    return next((grade for grade, least in scheme.bands if total >= least), GRADES[-1])


def points_of(criterion: CriterionRule, mark: Fraction) -> Fraction:
    """The share of 100 that an aggregated mark of a criterion adds to the total."""
    return mark * _point_value(criterion.weight, criterion.scale.highest)


def summed(parts: Iterable[Fraction]) -> Fraction:
    """The sum, over one common denominator: far faster than adding one after the other."""
    found = list(parts)
    whole = lcm(*(each.denominator for each in found))
    return Fraction(sum(each.numerator * (whole // each.denominator) for each in found), whole)


def below_gate(criterion: CriterionRule, mark: Fraction | None) -> bool:
    """Whether the exact aggregated mark fails the criterion's gate; what nobody has judged fails it too."""
    return criterion.least is not None and (mark is None or mark < exact(criterion.least))


def judge_one(scheme: Scheme, entry: Entry) -> Judged:
    """Judge one candidate by itself; ranks are given by `ranking.judge`.

    A missing mark or an abstention never counts as zero: a criterion is aggregated over the marks there are.
    Marks of jurors who are not among the entry's are ignored. Passing needs the pass mark, no hindrance and
    a whole table; an abstention counts as filled.
    """
    parts = tuple(_part(scheme, entry, criterion) for criterion in scheme.criteria)
    total_exact = _total(scheme, parts)
    total = None if total_exact is None else rounded(scheme, total_exact)
    hindrances = _hindrances(scheme, entry, parts)
    missing = _missing(scheme, entry)
    juror_totals = _juror_totals(scheme, entry)
    spread = max(juror_totals.values()) - min(juror_totals.values()) if len(juror_totals) > 1 else None
    return Judged(
        entry=entry,
        parts=parts,
        exact=total_exact,
        total=total,
        grade="" if total is None else grade_of(scheme, total),
        passed=total is not None and total >= scheme.pass_mark and not hindrances and not missing,
        juror_totals=juror_totals,
        spread=spread,
        wide=spread is not None and scheme.spread_limit is not None and spread > scheme.spread_limit,
        missing=missing,
        abstained=_abstained(scheme, entry),
        hindrances=hindrances,
    )


def marks_for(entry: Entry, criterion_id: str) -> list[Decimal]:
    """The marks that a criterion has from the candidate's jurors, in their order."""
    given = (entry.marks.get((juror, criterion_id)) for juror in entry.jurors)
    return [mark for mark in given if mark is not None]


def _part(scheme: Scheme, entry: Entry, criterion: CriterionRule) -> Part:
    mark = aggregated(scheme, marks_for(entry, criterion.id))
    if criterion.independent or mark is None:
        return Part(criterion.id, mark, None)
    return Part(criterion.id, mark, points_of(criterion, mark))


def _total(scheme: Scheme, parts: Sequence[Part]) -> Fraction | None:
    points = [part.points for part, rule in zip(parts, scheme.criteria, strict=True) if not rule.independent]
    given = [each for each in points if each is not None]
    return summed(given) if len(given) == len(points) else None


def _juror_totals(scheme: Scheme, entry: Entry) -> dict[str, Decimal]:
    totals: dict[str, Decimal] = {}
    for juror in entry.jurors:
        marks = [entry.marks.get((juror, rule.id)) for rule in scheme.counting]
        given = [mark for mark in marks if mark is not None]
        if len(given) == len(marks):
            totals[juror] = rounded(scheme, summed(map(_points_given, scheme.counting, given)))
    return totals


def _cells(scheme: Scheme, entry: Entry) -> list[Cell]:
    return [(juror, rule.id) for juror in entry.jurors for rule in scheme.criteria]


def _missing(scheme: Scheme, entry: Entry) -> tuple[Cell, ...]:
    return tuple(cell for cell in _cells(scheme, entry) if cell not in entry.marks)


def _abstained(scheme: Scheme, entry: Entry) -> tuple[Cell, ...]:
    cells = _cells(scheme, entry)
    return tuple(cell for cell in cells if cell in entry.marks and entry.marks[cell] is None)


def _hindrances(scheme: Scheme, entry: Entry, parts: Sequence[Part]) -> tuple[str, ...]:
    papers = [
        f"Belum ada {gate.name}"
        for gate in scheme.gates
        if gate.blocks and not entry.gates.get(gate.id, False)
    ]
    low = [
        _too_low(rule, part.mark)
        for rule, part in zip(scheme.criteria, parts, strict=True)
        if below_gate(rule, part.mark)
    ]
    return (*papers, *low)


def _too_low(criterion: CriterionRule, mark: Fraction | None) -> str:
    if mark is None:
        return f"Belum ada nilai {criterion.name}"
    shown = shown_mark(mark)
    least = words.score(criterion.least or Decimal())
    near = "sedikit " if shown == least else ""
    return f"Nilai {criterion.name} {shown}, {near}di bawah batas {least}"


def _points_given(criterion: CriterionRule, mark: Decimal) -> Fraction:
    return _points(criterion.weight, criterion.scale.highest, mark)


@lru_cache(maxsize=4096)
def _points(weight: Decimal, highest: int, mark: Decimal) -> Fraction:
    return exact(mark) * _point_value(weight, highest)


@lru_cache(maxsize=16384)
def _aggregated(aggregation: str, ordered: tuple[Decimal, ...]) -> Fraction:
    """Jurors give the same few marks again and again."""
    return _AGGREGATIONS[aggregation](ordered)


@lru_cache(maxsize=4096)
def _point_value(weight: Decimal, highest: int) -> Fraction:
    return Fraction(weight) / highest


def _mean(ordered: Sequence[Decimal]) -> Fraction:
    return exact(sum(ordered, Decimal())) / len(ordered)  # a sum of hundredths is exact


def _trimmed_mean(ordered: Sequence[Decimal]) -> Fraction:
    return _mean(ordered[1:-1] if len(ordered) > 2 else ordered)


def _median(ordered: Sequence[Decimal]) -> Fraction:
    return _mean(ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1])


def _half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def _half_even(numerator: int, denominator: int) -> int:
    return round(Fraction(numerator, denominator))


def _down(numerator: int, denominator: int) -> int:
    return numerator // denominator


_AGGREGATIONS: Mapping[str, Callable[[Sequence[Decimal]], Fraction]] = {
    "rata-rata": _mean,
    "terpangkas": _trimmed_mean,
    "median": _median,
}
_ROUNDINGS: Mapping[str, Callable[[int, int], int]] = {
    "setengah ke atas": _half_up,
    "setengah ke genap": _half_even,
    "ke bawah": _down,
}
