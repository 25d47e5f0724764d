"""Shapes of the ornament, as PDF path operators around the origin; all lengths in points."""

from math import cos, radians, sin

Point = tuple[float, float]


def polar(radius: float, degrees: float) -> Point:
    """The point at that distance and direction."""
    return radius * cos(radians(degrees)), radius * sin(radians(degrees))


def _at(*points: Point) -> str:
    return " ".join(f"{x:.2f} {y:.2f}" for x, y in points)


def belimbing(radius: float, waist: float = 0.4, turn: float = 90) -> str:
    """A slice of star fruit: five plump lobes with rounded tips, one of them in the direction `turn`."""
    path = [f"{_at(polar(radius * waist, turn - 36))} m"]
    for lobe in range(5):
        tip = turn + 72 * lobe
        rise = (
            polar(radius * 0.62, tip - 25),
            polar(radius * 0.86, tip - 13),
            polar(radius * 0.96, tip - 4.5),
        )
        cap = (
            polar(radius * 1.012, tip - 1.5),
            polar(radius * 1.012, tip + 1.5),
            polar(radius * 0.96, tip + 4.5),
        )
        fall = (
            polar(radius * 0.86, tip + 13),
            polar(radius * 0.62, tip + 25),
            polar(radius * waist, tip + 36),
        )
        path += [f"{_at(*part)} c" for part in (rise, cap, fall)]
    return " ".join(path) + " h"


def leaf(start: float, end: float, width: float, turn: float) -> str:
    """A pointed leaf between two distances from the origin in one direction."""
    middle, half = (start + end) / 2, width * 2 / 3
    spread = (end - start) * 0.18
    corners = ((start, 0.0), (middle - spread, half), (middle + spread, half), (end, 0.0))
    back = ((middle + spread, -half), (middle - spread, -half), (start, 0.0))
    points = [_turned(point, turn) for point in (*corners, *back)]
    return f"{_at(points[0])} m {_at(*points[1:4])} c {_at(*points[4:])} c h"


def _turned(point: Point, degrees: float) -> Point:
    (x, y), (c, s) = point, (cos(radians(degrees)), sin(radians(degrees)))
    return x * c - y * s, x * s + y * c


def disc(radius: float, x: float = 0, y: float = 0) -> str:
    """A circle around x, y."""
    k = radius * 0.5523
    points = (
        ((x + radius, y + k), (x + k, y + radius), (x, y + radius)),
        ((x - k, y + radius), (x - radius, y + k), (x - radius, y)),
        ((x - radius, y - k), (x - k, y - radius), (x, y - radius)),
        ((x + k, y - radius), (x + radius, y - k), (x + radius, y)),
    )
    return f"{_at((x + radius, y))} m " + " ".join(f"{_at(*part)} c" for part in points) + " h"


def box(x: float, y: float, width: float, height: float) -> str:
    """A rectangle from its lower left corner."""
    return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"


def placed(drawing: str, x: float, y: float, turn: float = 0) -> str:
    """A drawing moved to x, y and turned about that point."""
    c, s = cos(radians(turn)), sin(radians(turn))
    return f"q {c:.5f} {s:.5f} {-s:.5f} {c:.5f} {x:.2f} {y:.2f} cm\n{drawing}\nQ"
