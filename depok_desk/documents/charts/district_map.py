"""Lays out the map of the districts, with a number for each."""

from dataclasses import dataclass

from depok_desk.documents.charts.boundaries import CREDIT, boundaries
from depok_desk.documents.charts.classes import Class, classes_of, paint_of
from depok_desk.documents.charts.frame import Body
from depok_desk.documents.charts.key_line import OUTLINE, add_key
from depok_desk.documents.charts.map_labels import Place, place_labels
from depok_desk.documents.charts.shapes import (
    GROUND,
    INK,
    QUIET,
    Area,
    Box,
    Mark,
    Paint,
    Point,
    Ring,
    Shape,
    Strokes,
    Text,
    width_of,
)
from depok_desk.documents.charts.textures import hatching
from depok_desk.model.chart_facts import DistrictMap, Part

NAME, NUMBER, GAP = 7.2, 8.8, 2.0
"""Sizes of type on a wide map, and the room between the two lines of a label."""

WIDEST, ROOMY, SMALLEST = 400.0, 340.0, 0.86
DOT = 1.3


@dataclass(frozen=True)
class _District:
    """A district on the page, with its value."""

    part: Part
    ring: Ring
    anchor: Point
    paint: Paint
    number: str
    scale: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of its label."""
        name, number = NAME * self.scale, NUMBER * self.scale
        wide = max(width_of(self.part.words, name, "medium"), width_of(self.number, number, "bold"))
        return wide, 0.98 * name + GAP + 0.76 * number


def lay_map(chart: DistrictMap, width: float, top: float) -> Body:
    """The districts in classes of teal; a district that the chart does not name has no data."""
    classes = classes_of(chart.values, chart.about)
    districts = _districts(chart, classes, width, top)
    body = Body(max(y for one in districts for _, y in one.ring) + 4)
    for one in districts:
        body.shapes += _filled(one)
        said = f"{one.part.words}: {chart.about.spoken(one.part.value)}"
        body.marks.append(Mark(one.part.key, said, one.number, (one.ring,)))
    _add_labels(body, districts, Box(0, top, width, body.bottom))
    body.bottom += 8
    add_key(body, [(one.words, (one.paint.tone, "plain", one.paint.share)) for one in classes], width)
    body.remarks.append((CREDIT,))
    return body


def _districts(chart: DistrictMap, classes: list[Class], width: float, top: float) -> list[_District]:
    parts = {part.key: part for part in chart.parts}
    size = min(width, WIDEST)
    left = (width - size) / 2

    def placed(point: Point) -> Point:
        return left + point[0] * size, top + point[1] * size

    made: list[_District] = []
    for one in boundaries():
        part = parts.get(one.code, Part(one.code, one.name, None))
        paint = paint_of(part.value, classes)
        ring = tuple(map(placed, one.ring))
        number, scale = chart.about.written(part.value), min(1.0, max(SMALLEST, size / ROOMY))
        made.append(_District(part, ring, placed(one.label), paint, number, scale))
    return made


def _filled(one: _District) -> list[Shape]:
    shapes: list[Shape] = [Area((one.ring,), one.paint)]
    if one.part.value is None:
        shapes.append(Strokes(tuple(hatching((one.ring,), (1.0, 1.0), 4.5)), Paint("quiet", 0.35), 0.5))
    outlines = (Area((one.ring,), None, GROUND, 1.4), Area((one.ring,), None, OUTLINE, 0.35))
    return [*shapes, *outlines]


def _add_labels(body: Body, districts: list[_District], frame: Box) -> None:
    """Name and number of each district; where there is no room, a figure that is explained below."""
    rings, anchors, sizes = zip(*((one.ring, one.anchor, one.size) for one in districts), strict=True)
    listed: list[str] = []
    for one, place in zip(districts, place_labels(rings, anchors, sizes, frame), strict=True):
        if place:
            body.shapes += _label(one, place)
        else:
            figure = str(len(listed) + 1)
            x, y = one.anchor
            body.shapes.append(
                Text(x, y + NAME * 0.36, figure, NAME, anchor="middle", weight="bold", on=one.paint)
            )
            listed.append(f"{figure} {one.part.words} {one.number}")
    if listed:
        body.remarks.append(tuple(listed))


def _label(one: _District, place: Place) -> list[Shape]:
    """The two lines of a label, with a leader line to a dot if it stands outside."""
    shapes: list[Shape] = []
    on = None if place.leader else one.paint
    if place.leader:
        shapes = [_dot(one), Strokes((place.leader,), INK, 0.5)]
    elif one.part.value is None:
        shapes = [Area((place.box.grown(0.8).ring,), one.paint)]
    x, top = (place.box.left + place.box.right) / 2, place.box.top
    size = NAME * one.scale
    name = Text(x, top + 0.76 * size, one.part.words, size, INK, "middle", "medium", on)

    paint = QUIET if one.part.value is None else INK
    return [
        *shapes,
        name,
        Text(x, place.box.bottom, one.number, NUMBER * one.scale, paint, "middle", "bold", on),
    ]


def _dot(one: _District) -> Shape:
    x, y = one.anchor
    return Area((Box(x - DOT, y - DOT, x + DOT, y + DOT).ring,), INK, GROUND, 0.6)
