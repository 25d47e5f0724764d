"""Finds places for labels where none lies on another."""

from collections.abc import Sequence
from itertools import pairwise

from depok_desk.documents.charts.shapes import Box, Point, Ring


def spread(wanted: Sequence[float], gap: float) -> list[float]:
    """Heights at least `gap` apart, in the order of those wanted and as near to them as possible."""
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    blocks: list[tuple[float, int]] = []
    for rank, place in enumerate(order):
        total, count = wanted[place] - rank * gap, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before = blocks.pop()
            total, count = total + before[0], count + before[1]
        blocks.append((total, count))
    base = [total / count for total, count in blocks for _ in range(count)]
    heights = [0.0] * len(wanted)
    for rank, place in enumerate(order):
        heights[place] = base[rank] + rank * gap
    return heights


def bounds(ring: Ring) -> Box:
    """The smallest box around some points."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return Box(min(xs), min(ys), max(xs), max(ys))


def is_free(box: Box, taken: Sequence[Box], lines: Sequence[Ring]) -> bool:
    """Whether a box meets none of the others and no line runs through it."""
    return not any(map(box.meets, taken)) and not any(crosses(line, box) for line in lines)


def crosses(line: Ring, box: Box) -> bool:
    """Whether a line runs through a box."""
    return any(_cuts(one, other, box) for one, other in pairwise(line))


def _cuts(one: Point, other: Point, box: Box) -> bool:
    """Whether a part of the way from one point to the other lies in the box (Liang and Barsky, 1984)."""
    if max(one[0], other[0]) < box.left or min(one[0], other[0]) > box.right:
        return False
    if max(one[1], other[1]) < box.top or min(one[1], other[1]) > box.bottom:
        return False
    dx, dy = other[0] - one[0], other[1] - one[1]
    start, end = 0.0, 1.0
    for step, room in (
        (-dx, one[0] - box.left),
        (dx, box.right - one[0]),
        (-dy, one[1] - box.top),
        (dy, box.bottom - one[1]),
    ):
        if step == 0:
            if room < 0:
                return False
        elif step < 0:
            start = max(start, room / step)
        else:
            end = min(end, room / step)
    return start <= end
