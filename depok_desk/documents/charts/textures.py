"""Fills that a photocopy keeps apart: plain, hatched, pale, with upright lines, with crossed lines."""

from math import floor

from depok_desk.documents.charts.shapes import Area, Paint, Point, Ring, Shape, Strokes

TEXTURES = ("plain", "hatched", "pale", "upright", "crossed", "backward")
"""In the order in which parts of one bar take them."""

GAP = 3.4
_SLOPES: dict[str, tuple[Point, ...]] = {
    "hatched": ((1.0, 1.0),),
    "backward": ((1.0, -1.0),),
    "upright": ((1.0, 0.0),),
    "crossed": ((1.0, 1.0), (1.0, -1.0)),
}
"""The directions across the lines of a texture."""


def filled(rings: tuple[Ring, ...], tone: str, texture: str, share: float = 1.0) -> list[Shape]:
    """An area in a tone and texture."""
    if texture == "plain":
        return [Area(rings, Paint(tone, share))]
    if texture == "pale":
        return [Area(rings, Paint(tone, 0.28 * share), Paint(tone, share))]
    lines = tuple(line for across in _SLOPES[texture] for line in hatching(rings, across))
    ground = Area(rings, Paint(tone, 0.08), Paint(tone, share))
    return [ground, Strokes(lines, Paint(tone, share), 0.8)] if lines else [ground]


def is_busy(texture: str) -> bool:
    """Whether words on it need a plate to be read."""
    return texture in _SLOPES


def hatching(rings: tuple[Ring, ...], across: Point, gap: float = GAP) -> list[Ring]:
    """Lines at right angles to a direction, cut to a shape; their place does not depend on the shape."""
    a, b = across
    length = (a * a + b * b) ** 0.5
    a, b = a / length, b / length
    crossings: dict[int, list[float]] = {}
    for ring in rings:
        for one, other in zip(ring, (*ring[1:], ring[0]), strict=True):
            _cross(crossings, (_turned(one, a, b), _turned(other, a, b)), gap)
    lines: list[Ring] = []
    for place in sorted(crossings):
        along = sorted(crossings[place])
        for start, end in zip(along[::2], along[1::2], strict=True):
            if end - start > 0.3:
                lines.append((_back(place * gap, start, a, b), _back(place * gap, end, a, b)))
    return lines


def _cross(crossings: dict[int, list[float]], edge: tuple[Point, Point], gap: float) -> None:
    (u1, v1), (u2, v2) = sorted(edge)
    for place in range(floor(u1 / gap) + 1, floor(u2 / gap) + 1):
        u = place * gap
        crossings.setdefault(place, []).append(v1 + (u - u1) / (u2 - u1) * (v2 - v1))


def _turned(point: Point, a: float, b: float) -> Point:
    return point[0] * a + point[1] * b, point[1] * a - point[0] * b


def _back(u: float, v: float, a: float, b: float) -> Point:
    return u * a - v * b, u * b + v * a
