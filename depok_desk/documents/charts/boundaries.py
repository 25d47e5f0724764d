"""The boundaries of the 11 districts, simplified so that neighbours still share every line."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import cos, radians
from typing import Any

from depok_desk import paths
from depok_desk.documents.charts.shapes import Point, Ring

CREDIT = (
    "Batas wilayah: cahyadsn/wilayah_boundaries (MIT), disederhanakan; utara di atas; "
    "bukan untuk keperluan hukum."
)
TOLERANCE = 0.0009
"""How far a simplified line may lie off, in degrees: about 100 m."""

Edge = frozenset[Point]


@dataclass(frozen=True)
class Boundary:
    """One district; x grows to the east and y to the south, 1 is the width of the city."""

    code: str
    name: str
    ring: Ring
    label: Point


@cache
def boundaries() -> tuple[Boundary, ...]:
    """All districts in the order of their codes, read once."""
    file = paths.resources() / "regions" / "depok-kecamatan.geojson"
    features: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["features"]
    rings = {feature["id"]: _ring(feature) for feature in features}
    place = _Projection([point for ring in rings.values() for point in ring])
    simple = simplified(rings)
    return tuple(
        Boundary(
            feature["id"],
            feature["properties"]["nama"],
            tuple(map(place, simple[feature["id"]])),
            place(tuple(feature["properties"]["label"])),
        )
        for feature in sorted(features, key=lambda feature: feature["id"])
    )


def simplified(rings: Mapping[str, Ring], tolerance: float = TOLERANCE) -> dict[str, Ring]:
    """The rings with fewer points: each line that two neighbours share is simplified once, for both."""
    owners: defaultdict[Edge, set[str]] = defaultdict(set)
    for code, ring in rings.items():
        for edge in _edges(ring):
            owners[edge].add(code)
    return {code: _simple_ring(ring, owners, tolerance) for code, ring in rings.items()}


def _ring(feature: dict[str, Any]) -> Ring:
    """The outline without points that only repeat the one before."""
    points = [(x, y) for x, y in feature["geometry"]["coordinates"][0]]
    return tuple(point for at, point in enumerate(points) if point != points[at - 1])


def _edges(ring: Ring) -> list[Edge]:
    return [frozenset(pair) for pair in zip(ring, (*ring[1:], ring[0]), strict=True)]


def _simple_ring(ring: Ring, owners: Mapping[Edge, set[str]], tolerance: float) -> Ring:
    """The ring made of its simplified arcs; an arc ends where the neighbour changes."""
    edges = _edges(ring)
    ends = [at for at in range(len(ring)) if owners[edges[at - 1]] != owners[edges[at]]]
    turned = ring[ends[0] :] + ring[: ends[0] + 1]
    cuts = [at - ends[0] for at in ends] + [len(ring)]
    points: list[Point] = []
    for start, end in pairwise(cuts):
        arc = turned[start : end + 1]
        points += _simple_arc(arc, tolerance)[:-1]
    return tuple(points)


def _simple_arc(arc: Ring, tolerance: float) -> Ring:
    """The same points whichever way the arc is walked."""
    return _reduced(arc, tolerance) if arc[0] <= arc[-1] else _reduced(arc[::-1], tolerance)[::-1]


def _reduced(arc: Ring, tolerance: float) -> Ring:
    """The arc without points that lie close to the line between those kept (Douglas and Peucker, 1973)."""
    if len(arc) < 3:
        return arc
    off = [_off(point, arc[0], arc[-1]) for point in arc[1:-1]]
    far = max(off)
    if far <= tolerance:
        return arc[0], arc[-1]
    at = off.index(far) + 1
    return (*_reduced(arc[: at + 1], tolerance)[:-1], *_reduced(arc[at:], tolerance))


def _off(point: Point, start: Point, end: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    if not length:
        return ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5
    return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length


class _Projection:
    """Longitude and latitude to the plane, true to angles at the middle of the city."""

    def __init__(self, points: list[Point]) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self._west, self._north = min(xs), max(ys)
        self._width = max(xs) - min(xs)
        self._squeeze = cos(radians((min(ys) + max(ys)) / 2))

    def __call__(self, point: Point) -> Point:
        x = (point[0] - self._west) / self._width
        return x, (self._north - point[1]) / (self._width * self._squeeze)
