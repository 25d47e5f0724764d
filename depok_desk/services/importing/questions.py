"""The odd values that are asked once each, however often they stand in the workbook."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from depok_desk.model.kinds.kind import Severity, Stored
from depok_desk.registers.target import Target
from depok_desk.services.importing.choices import answer_key
from depok_desk.services.importing.column_reading import gazetteer
from depok_desk.services.importing.grid import text_of
from depok_desk.services.importing.plan import Problem, Question

_PLACES = {"ward": 4, "district": 3}
"""Targets that are places, and the parts of their codes."""


def questions_of(problems: Iterable[Problem], targets: Sequence[Target]) -> tuple[Question, ...]:
    """One question for each odd value of a choice or place, the most frequent first."""
    by_key = {target.key: target for target in targets}
    asked: dict[tuple[str, str], Question] = {}
    for problem in problems:
        target = by_key.get(problem.key)
        if target is None or problem.severity is not Severity.ERROR:
            continue
        options = _options(target)
        if options:
            key = answer_key(problem.key, problem.raw)
            text, better = text_of(problem.raw), problem.suggestion
            first = asked.get(key) or Question(problem.key, problem.label, text, 0, options, better)
            asked[key] = replace(first, count=first.count + 1)
    return tuple(sorted(asked.values(), key=lambda question: -question.count))


def _options(target: Target) -> Mapping[str, str]:
    if target.key not in _PLACES:
        return target.kind.options
    places = gazetteer()
    codes = [code for code in places.names if code.count(".") + 1 == _PLACES[target.key]]
    return {code: places.full_name(code) for code in sorted(codes, key=places.full_name)}


def shown_value(target: Target, value: Stored) -> str:
    """A planned value as people read it, places by name."""
    if target.key in _PLACES:
        return gazetteer().names.get(str(value), "")
    return target.kind.show(value)
