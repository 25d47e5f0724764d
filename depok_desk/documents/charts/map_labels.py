"""Finds places for the labels of districts: inside, or outside with a leader line, or a figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from depok_desk.documents.charts.labels import bounds, crosses, is_free
from depok_desk.documents.charts.shapes import Box, Point, Ring, distance, inside

STEP, COARSE = 3.0, 5.0
LONGEST = 0.36
"""How far off a label may stand, as a share of the width of the map."""

NEAR = 1.5
"""The least room between a label and a boundary, and half of that between two labels, in points."""


@dataclass(frozen=True)
class Place:
    """Where a label stands: its box, and the leader line if it stands outside."""

    box: Box
    leader: Ring = ()


@lru_cache(maxsize=64)
def place_labels(
    rings: tuple[Ring, ...], anchors: tuple[Point, ...], sizes: tuple[tuple[float, float], ...], frame: Box
) -> tuple[Place | None, ...]:
    """A place for each label of those sizes, or None where there is none; nothing ever collides."""
    places: list[Place | None] = [
        _inside(ring, anchor, size) for ring, anchor, size in zip(rings, anchors, sizes, strict=True)
    ]
    ground = _Ground(rings, frame)
    order = sorted(range(len(rings)), key=lambda at: ground.depth(anchors[at]))
    for at in order:
        if places[at] is None:
            places[at] = _outside(ground, anchors[at], sizes[at], [place for place in places if place])
    return tuple(places)


def _inside(ring: Ring, anchor: Point, size: tuple[float, float]) -> Place | None:
    """The place nearest to the anchor at which the label lies wholly in its district."""
    room = bounds(ring)
    if size[0] > room.right - room.left:
        return None
    for point in _around(anchor, room, STEP):
        box = _box(point, size)
        roomy = box.grown(NEAR)
        if inside(point, (ring,)) and not crosses((*ring, ring[0]), roomy):
            return Place(box)
    return None


def _around(anchor: Point, frame: Box, step: float) -> list[Point]:
    across = range(ceil((frame.left - anchor[0]) / step), int((frame.right - anchor[0]) / step) + 1)
    down = range(ceil((frame.top - anchor[1]) / step), int((frame.bottom - anchor[1]) / step) + 1)
    points = [(anchor[0] + step * x, anchor[1] + step * y) for x in across for y in down]
    return sorted(points, key=lambda point: (distance(point, anchor), point))


def _box(middle: Point, size: tuple[float, float]) -> Box:
    (x, y), (width, height) = middle, size
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _outside(ground: "_Ground", anchor: Point, size: tuple[float, float], taken: list[Place]) -> Place | None:
    """The nearest place on free ground whose leader meets no other label or leader."""
    boxes = [place.box.grown(NEAR) for place in taken]
    leaders = [place.leader for place in taken if place.leader]
    reach = LONGEST * ground.width
    near = Box(anchor[0] - reach, anchor[1] - reach, anchor[0] + reach, anchor[1] + reach)
    for middle in _around(anchor, near, COARSE):
        box = _box(middle, size)
        if not is_free(box.grown(NEAR), boxes, leaders) or not ground.holds(box):
            continue
        leader = (anchor, _nearest(box, anchor))
        if not any(crosses(leader, other) for other in boxes) and not any(
            _meet(leader, one) for one in leaders
        ):
            return Place(box, leader)
    return None


def _nearest(box: Box, point: Point) -> Point:
    """The middle of the nearest side of a box to which a leader comes without touching the label."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    sides = ((box.left - NEAR, y), (box.right + NEAR, y), (x, box.top - NEAR), (x, box.bottom + NEAR))
    clear = [side for side in sides if not crosses((point, side), box)]
    return min(clear or sides, key=lambda side: distance(side, point))


def _meet(one: Ring, other: Ring) -> bool:
    """Whether two lines cross."""
    (a, b), (c, d) = one, other
    return _turn(a, b, c) * _turn(a, b, d) <= 0 and _turn(c, d, a) * _turn(c, d, b) <= 0


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


class _Ground:
    """What is free around the districts."""

    def __init__(self, rings: Sequence[Ring], frame: Box) -> None:
        self.frame = frame
        self._shapes = [(bounds(ring), ring) for ring in rings]
        around = bounds(tuple(point for ring in rings for point in ring))
        self.width = around.right - around.left

    def holds(self, box: Box) -> bool:
        """Whether a box lies in the frame and on no district."""
        frame, roomy = self.frame, box.grown(NEAR)
        if (
            box.left < frame.left
            or box.right > frame.right
            or box.top < frame.top
            or box.bottom > frame.bottom
        ):
            return False
        return not any(self._on(ring, roomy) for around, ring in self._shapes if around.meets(roomy))

    @staticmethod
    def _on(ring: Ring, box: Box) -> bool:
        return crosses((*ring, ring[0]), box) or inside((box.left, box.top), (ring,))

    def depth(self, point: Point) -> float:
        """How far a point is from the frame: those at the edge choose first."""
        frame = self.frame
        return min(
            point[0] - frame.left, frame.right - point[0], point[1] - frame.top, frame.bottom - point[1]
        )
