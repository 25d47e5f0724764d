"""By how little a grade or passing hangs: the least change of one mark, juror, weight or limit."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from depok_desk.services.judging.aggregation import (
    aggregated,
    below_gate,
    exact,
    grade_of,
    judge_one,
    points_of,
    rounded,
)
from depok_desk.services.judging.fairness import CENT, WIDE_STEP, without
from depok_desk.services.judging.scheme import CriterionRule, Entry, Judged, Part, Scheme

PASSING = "lulus"
WEIGHT_REACH = Decimal(5)
"""Percent points by which an office might well have weighed a criterion otherwise."""

LIMIT_REACH = Decimal(1)
"""Points by which a pass mark or a grade's least total might well have been set otherwise."""


@dataclass(frozen=True)
class Verdict:
    """What is at stake: the grade, and whether the candidate passes."""

    grade: str
    passed: bool


@dataclass(frozen=True)
class MarkChange:
    """One mark that alone changes the verdict, moved as little as its scale allows."""

    juror: str
    criterion_id: str
    before: Decimal
    after: Decimal
    verdict: Verdict
    steps: Decimal
    """How far it moves: in marks, on the scale 0–100 in tens."""


@dataclass(frozen=True)
class JurorLeftOut:
    """A juror without whom the verdict changes."""

    juror: str
    total: Decimal
    verdict: Verdict


@dataclass(frozen=True)
class WeightChange:
    """One weight that changes the verdict while the others keep their proportions; percent, two decimals."""

    criterion_id: str
    before: Decimal
    after: Decimal
    verdict: Verdict

    @property
    def by(self) -> Decimal:
        """How far the weight moves, in percent points."""
        return abs(self.after - self.before)


@dataclass(frozen=True)
class LimitChange:
    """The pass mark (`limit` is PASSING) or the least total of a grade (`limit` names it), in hundredths."""

    limit: str
    before: Decimal
    after: Decimal
    verdict: Verdict

    @property
    def by(self) -> Decimal:
        """How far the limit moves, in points."""
        return abs(self.after - self.before)


@dataclass(frozen=True)
class Sensitivity:
    """Everything that, alone, changes a candidate's grade or passing; in each kind the least comes first."""

    judged: Judged
    marks: tuple[MarkChange, ...] = ()
    jurors: tuple[JurorLeftOut, ...] = ()
    weights: tuple[WeightChange, ...] = ()
    limits: tuple[LimitChange, ...] = ()

    @property
    def firm(self) -> bool:
        """Whether no small change does: no mark by a step, no juror left out, no weight or limit in reach.

        A step is one mark, on the scale 0–100 ten; see WEIGHT_REACH and LIMIT_REACH.
        """
        near_mark = self.marks and self.marks[0].steps <= 1
        near_weight = self.weights and self.weights[0].by <= WEIGHT_REACH
        near_limit = self.limits and self.limits[0].by <= LIMIT_REACH
        return not (near_mark or self.jurors or near_weight or near_limit)

    @property
    def margin(self) -> Decimal | None:
        """How many points lie between the total and the nearest limit that matters; None without one."""
        return self.limits[0].by if self.limits else None


def firm(scheme: Scheme, entry: Entry) -> Sensitivity:
    """Find what would change the candidate's grade or passing; nothing for a candidate without a total."""
    judged = judge_one(scheme, entry)
    if judged.total is None:
        return Sensitivity(judged)
    return Sensitivity(
        judged,
        marks=tuple(sorted(_marks(scheme, judged), key=lambda change: change.steps)),
        jurors=tuple(_jurors(scheme, judged)),
        weights=tuple(sorted(_weights(scheme, judged), key=lambda change: change.by)),
        limits=tuple(sorted(_limits(scheme, judged), key=lambda change: change.by)),
    )


def _verdict(scheme: Scheme, total: Fraction, *, free: bool) -> Verdict:
    """The verdict on an exact total; `free` is who has a whole table and no hindrance."""
    shown = rounded(scheme, total)
    return Verdict(grade_of(scheme, shown), free and shown >= scheme.pass_mark)


def _of(judged: Judged) -> Verdict:
    return Verdict(judged.grade, judged.passed)


def _free(judged: Judged) -> bool:
    return judged.complete and not judged.hindrances


def _marks(scheme: Scheme, judged: Judged) -> Iterator[MarkChange]:
    for criterion, part in zip(scheme.criteria, judged.parts, strict=True):
        if criterion.least is not None or not criterion.independent:
            yield from _marks_of(criterion, judged.entry, _weigher(scheme, judged, criterion, part))


def _marks_of(
    criterion: CriterionRule, entry: Entry, weigh: Callable[[Sequence[Decimal]], Verdict]
) -> Iterator[MarkChange]:
    marks = {juror: entry.marks.get((juror, criterion.id)) for juror in entry.jurors}
    for juror, before in marks.items():
        others = [mark for other, mark in marks.items() if other != juror and mark is not None]
        if before is not None:
            yield from _moved(criterion, juror, before, lambda mark, kept=others: weigh([*kept, mark]))


def _weigher(
    scheme: Scheme, judged: Judged, criterion: CriterionRule, part: Part
) -> Callable[[Sequence[Decimal]], Verdict]:
    """What the verdict would be with other marks for one criterion, all else as it is."""
    rest = (judged.exact or Fraction()) - (part.points or Fraction())
    others_fail = len(judged.hindrances) > below_gate(criterion, part.mark)

    def weigh(marks: Sequence[Decimal]) -> Verdict:
        mark = aggregated(scheme, marks) or Fraction()
        total = rest if criterion.independent else rest + points_of(criterion, mark)
        free = judged.complete and not others_fail and not below_gate(criterion, mark)
        return _verdict(scheme, total, free=free)

    return weigh


def _moved(
    criterion: CriterionRule, juror: str, before: Decimal, weigh: Callable[[Decimal], Verdict]
) -> Iterator[MarkChange]:
    """The least rise and the least fall of one mark that change the verdict: at most the nearer of the two.

    A higher mark never worsens the verdict, so halving finds where it changes.
    """
    now = weigh(before)
    unit = Decimal(1) if criterion.scale.whole else CENT
    found: list[tuple[int, Decimal]] = []
    for end, sign in ((criterion.scale.highest, 1), (criterion.scale.lowest, -1)):
        most = int(abs(end - before) / unit)
        step = sign * unit
        if most and weigh(before + step * most) != now:
            count = _first(most, lambda steps, step=step: weigh(before + step * steps) != now)
            found.append((count, before + step * count))
    if found:
        count, after = min(found)
        steps = count * unit / (1 if criterion.scale.whole else WIDE_STEP)
        yield MarkChange(juror, criterion.id, before, after, weigh(after), steps)


def _first(most: int, holds: Callable[[int], bool]) -> int:
    """The least number from 1 to `most` for which it holds, where it holds for all from there on."""
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def _jurors(scheme: Scheme, judged: Judged) -> Iterator[JurorLeftOut]:
    for juror in judged.entry.jurors:
        other = without(scheme, judged.entry, juror)
        if other.total is not None and _of(other) != _of(judged):
            yield JurorLeftOut(juror, other.total, _of(other))


def _weights(scheme: Scheme, judged: Judged) -> Iterator[WeightChange]:
    whole = sum((exact(rule.weight) for rule in scheme.counting), Fraction())
    total = judged.exact or Fraction()
    for criterion, part in zip(scheme.criteria, judged.parts, strict=True):
        weight = exact(criterion.weight)
        if part.mark is None or criterion.independent or weight == whole:
            continue
        share = part.mark / criterion.scale.highest
        slope = share - (total - share * weight) / (whole - weight)
        shifts = [
            shift
            for limit in _thresholds(scheme, judged)
            if (shift := _shift(scheme, judged, slope, limit))
            if 0 <= weight + exact(shift) <= whole
        ]
        if shifts:
            shift = min(shifts, key=abs)
            verdict = _verdict(scheme, total + slope * exact(shift), free=_free(judged))
            yield WeightChange(criterion.id, criterion.weight, criterion.weight + shift, verdict)


def _thresholds(scheme: Scheme, judged: Judged) -> Iterator[Fraction]:
    """The exact totals at which rounding begins to reach a limit that matters."""
    half = Fraction(0) if scheme.rounding == "ke bawah" else Fraction(1, 2)
    unit = 10**scheme.places
    passing = [scheme.pass_mark] if _free(judged) else []
    for limit in {*passing, *(least for _, least in scheme.bands)}:
        yield (math.ceil(exact(limit) * unit) - half) / unit


def _shift(scheme: Scheme, judged: Judged, slope: Fraction, threshold: Fraction) -> Decimal | None:
    """The least shift, in hundredths, that takes the total over a threshold; None where none does.

    The total is linear in the shift, so the threshold is solved for. There itself rounding half to even may
    leave things as they are: the next hundredth does not.
    """
    total = judged.exact or Fraction()
    if not slope:
        return None
    solved = (threshold - total) / slope * 100
    away = math.ceil(solved) if solved > 0 else math.floor(solved)
    for count in (away, away + (1 if solved > 0 else -1)) if away else (1, -1):
        shift = Decimal(count).scaleb(-2)
        if _verdict(scheme, total + slope * exact(shift), free=_free(judged)) != _of(judged):
            return shift
    return None


def _limits(scheme: Scheme, judged: Judged) -> Iterator[LimitChange]:
    """The limits next to the total, each set just so that the total, as it is, falls on its other side."""
    total = judged.total or Decimal()
    if _free(judged) and (passing := total + CENT if judged.passed else total) <= 100:
        yield LimitChange(PASSING, scheme.pass_mark, passing, Verdict(judged.grade, not judged.passed))
    reached = [band for band in scheme.bands if band[1] <= total][:1]
    ahead = [band for band in scheme.bands if band[1] > total][-1:]
    for grade, least in (*ahead, *reached):
        after = total if least > total else total + CENT
        bands = tuple((each, after if each == grade else bound) for each, bound in scheme.bands)
        changed = grade_of(replace(scheme, bands=bands), total)
        if after <= 100:
            yield LimitChange(grade, least, after, Verdict(changed, judged.passed))
