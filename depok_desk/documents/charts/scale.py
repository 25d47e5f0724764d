"""Round steps for axes and classes, and short words for them."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from depok_desk import words
from depok_desk.model.chart_facts import About

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_SCALES = (
    (Decimal(10**12), "triliun"),
    (Decimal(10**9), "miliar"),
    (Decimal(10**6), "juta"),
    (Decimal(1_000), "ribu"),
)


def ticks(values: Sequence[int | Decimal], most: int = 5, *, whole: bool = False) -> list[Decimal]:
    """Round numbers, evenly spaced, that take in 0 and all values; whole ones if asked."""
    exact = [Decimal(0), *map(Decimal, values)]
    low, high = min(exact), max(exact)
    if low == high:
        return [Decimal(0)]
    step = round_step((high - low) / most, whole=whole)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    return [step * place for place in range(int(first), int(last) + 1)]


def round_step(least: Decimal, *, whole: bool = False) -> Decimal:
    """The smallest of 1, 2, 2,5 and 5 times a power of ten that is not smaller."""
    power = Decimal(1).scaleb(least.adjusted())
    step = next(power * factor for factor in _STEPS if power * factor >= least)
    if whole and step != step.to_integral_value():
        return Decimal(1) if step < 1 else step.to_integral_value(ROUND_CEILING)
    return step


def short(value: Decimal, about: About) -> str:
    """A round number for an axis: `250`, `Rp1,5 miliar`, `40 %`."""
    if about.wording == "percent":
        return f"{words.number(value)} %"
    size, name = next(
        ((size, name) for size, name in _SCALES if abs(value) >= size > 1_000), (Decimal(1), "")
    )
    shown = " ".join(filter(None, (words.number((value / size).normalize() + 0), name)))
    if about.wording == "rupiah":
        return f"-Rp{shown[1:]}" if shown.startswith("-") else f"Rp{shown}"
    return shown
