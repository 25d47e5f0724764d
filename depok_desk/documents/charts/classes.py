"""Divides values into a few classes with round bounds, for maps."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from depok_desk import words
from depok_desk.documents.charts.colours import shade
from depok_desk.documents.charts.scale import short, ticks
from depok_desk.documents.charts.shapes import Paint
from depok_desk.model.chart_facts import About, Value, known

EMPTY = Paint("quiet", 0.13)


@dataclass(frozen=True)
class Bounds:
    """Values above `low` up to `high`; the least of those below zero belongs to its class too."""

    low: Decimal
    high: Decimal

    def hold(self, value: Value) -> bool:
        """Whether a value is one of them; 0 never is."""
        if not isinstance(value, int | Decimal) or value == 0:
            return False
        return self.low < value <= self.high or value == self.low < 0


@dataclass(frozen=True)
class Class:
    """Some values, their words and their paint."""

    bounds: Bounds
    words: str
    paint: Paint


def classes_of(values: list[Value], about: About, most: int = 5) -> list[Class]:
    """The classes that values fall in, from the least to the greatest; 0 is a class of its own."""
    numbers = known(values)
    counted = about.wording == "number" and all(isinstance(value, int) for value in numbers)
    steps = pairwise(ticks(numbers, most, whole=counted))
    used = [bounds for bounds in (Bounds(*pair) for pair in steps) if any(map(bounds.hold, numbers))]
    last = max(len(used) - 1, 1)
    zero = [Class(Bounds(Decimal(0), Decimal(0)), about.written(0), EMPTY)] if 0 in numbers else []
    return zero + [
        Class(bounds, _words(bounds, about, counted=counted), Paint("teal", shade(at / last)))
        for at, bounds in enumerate(used)
    ]


def paint_of(value: Value, classes: list[Class]) -> Paint:
    """The paint of a value; what is not known has that of the empty class."""
    return next((one.paint for one in classes if one.bounds.hold(value)), EMPTY)


def _words(bounds: Bounds, about: About, *, counted: bool) -> str:
    if counted and bounds.low >= 0 and bounds.high < 10_000:
        first, last = words.number(int(bounds.low) + 1), words.number(int(bounds.high))
        return first if first == last else f"{first}–{last}"
    if bounds.low == 0:
        return f"sampai {short(bounds.high, about)}"
    return f"di atas {short(bounds.low, about)} s.d. {short(bounds.high, about)}"
