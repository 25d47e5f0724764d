"""The order of a session's candidates, with ties parted by the rules of the rubric."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from depok_desk.services.judging.aggregation import judge_one
from depok_desk.services.judging.scheme import Entry, Judged, Scheme

Group = tuple[Scheme, Sequence[Entry]]
"""The candidates that are judged by one scheme."""

_Key = tuple[Fraction | int, ...]
_Placed = tuple[int, bool]
"""A rank, and whether another shares it."""

_ACROSS_SCHEMES = ("sebaran", "urutan")


def judge(groups: Sequence[Group]) -> list[Judged]:
    """Judge all candidates of a session and rank them, the best first, those without a total last.

    Equal totals are parted by the scheme's tie rules in their order: `bobot` by the aggregated marks of the
    criteria, the heaviest first (equal weights by position), `sebaran` by the smaller spread between jurors
    (an unknown one comes last), `urutan` by the earlier queue number. What is still equal shares its rank,
    and the ranks behind are left out: 1, 2, 2, 4. Where candidates of several schemes have one total, only
    the rules that all these schemes name and that say something across them (spread and queue) part them,
    so that two of one scheme may stand there in another order than in `sector_rank`.
    """
    judged = [(scheme, judge_one(scheme, entry)) for scheme, entries in groups for entry in entries]
    overall = _placed(judged)
    per_scheme: dict[str, _Placed] = {}
    for scheme_id in {scheme.id for scheme, _ in judged}:
        per_scheme |= _placed([pair for pair in judged if pair[0].id == scheme_id])
    ranked = [_with_ranks(each, overall, per_scheme) for _, each in judged]
    return sorted(ranked, key=_reading_order)


def _with_ranks(judged: Judged, overall: Mapping[str, _Placed], own: Mapping[str, _Placed]) -> Judged:
    if judged.total is None:
        return judged
    rank, tied = overall[judged.entry.id]
    return replace(judged, rank=rank, sector_rank=own[judged.entry.id][0], tied=tied)


def _placed(judged: Sequence[tuple[Scheme, Judged]]) -> dict[str, _Placed]:
    by_total: dict[Decimal, list[tuple[Scheme, Judged]]] = {}
    for scheme, each in judged:
        if each.total is not None:
            by_total.setdefault(each.total, []).append((scheme, each))
    places: dict[str, _Placed] = {}
    for total in sorted(by_total, reverse=True):
        places |= _parted(by_total[total], len(places) + 1)
    return places


def _parted(equals: Sequence[tuple[Scheme, Judged]], first: int) -> dict[str, _Placed]:
    rules = _common_rules([scheme for scheme, _ in equals])
    keys = {
        judged.entry.id: tuple(part for rule in rules for part in _TIE_KEYS[rule](scheme, judged))
        for scheme, judged in equals
    }
    ordered = sorted(keys.values())
    return {id_: (first + ordered.index(key), ordered.count(key) > 1) for id_, key in keys.items()}


def _common_rules(schemes: Sequence[Scheme]) -> list[str]:
    if len({scheme.id for scheme in schemes}) == 1:
        return list(schemes[0].tie_rules)
    return [rule for rule in _ACROSS_SCHEMES if all(rule in scheme.tie_rules for scheme in schemes)]


def _by_weight(scheme: Scheme, judged: Judged) -> _Key:
    marks = {part.criterion_id: part.mark or Fraction() for part in judged.parts}
    heaviest_first = sorted(scheme.counting, key=lambda rule: -rule.weight)
    return tuple(-marks[rule.id] for rule in heaviest_first)


def _by_spread(_: Scheme, judged: Judged) -> _Key:
    return (1, 0) if judged.spread is None else (0, Fraction(judged.spread))


def _by_queue(_: Scheme, judged: Judged) -> _Key:
    return _queued(judged)


def _queued(judged: Judged) -> _Key:
    return (1, 0) if judged.entry.queue is None else (0, judged.entry.queue)


def _reading_order(judged: Judged) -> tuple[bool, int, _Key, str]:
    return judged.rank is None, judged.rank or 0, _queued(judged), judged.entry.id


_TIE_KEYS: Mapping[str, Callable[[Scheme, Judged], _Key]] = {
    "bobot": _by_weight,
    "sebaran": _by_spread,
    "urutan": _by_queue,
}
