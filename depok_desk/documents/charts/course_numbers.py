"""Puts the numbers of a course beside its points, where nothing else stands."""

from collections.abc import Iterator

from depok_desk.documents.charts.axes import Axes
from depok_desk.documents.charts.frame import SMALL, Body
from depok_desk.documents.charts.labels import bounds, is_free
from depok_desk.documents.charts.shapes import Area, Box, Point, Ring, Text
from depok_desk.model.chart_facts import Line

AWAY = 5.0


def add_numbers(body: Body, chart: Line, axes: Axes) -> None:
    """Write every number beside its point; those without room are listed by course as remarks."""
    frame = Box(0, axes.top - 12, axes.edge, axes.bottom + 1)
    lines = [line for one in chart.series for line in axes.stretches(one)]
    taken = [bounds(shape.rings[0]) for shape in body.shapes if isinstance(shape, Area)]
    taken += [shape.box for shape in body.shapes if isinstance(shape, Text)]
    for one in chart.series:
        listed: list[str] = []
        for at, point in enumerate(axes.points(one)):
            if one.values[at] is None:
                continue
            shown = chart.about.written(one.values[at])
            label = _placed(shown, point or (axes.x(at), axes.bottom), frame, taken, lines)
            if label:
                taken.append(label.box)
                body.shapes.append(label)
            else:
                listed.append(f"{chart.names[at].words} {shown}")
        if listed:
            course = [f"{one.words}:"] if len(chart.series) > 1 else []
            body.remarks.append((*course, *listed))


def _placed(shown: str, point: Point, frame: Box, taken: list[Box], lines: list[Ring]) -> Text | None:
    for label in _choices(shown, point):
        box = label.box
        within = frame.left <= box.left and box.right <= frame.right
        if (
            within
            and frame.top <= box.top
            and box.bottom <= frame.bottom
            and is_free(box.grown(0.8), taken, lines)
        ):
            return label
    return None


def _choices(shown: str, point: Point) -> Iterator[Text]:
    """Above, below, then further off, then at the corners."""
    x, y = point
    below = AWAY + SMALL * 0.76
    for rise in (-AWAY, below, -AWAY - 6, below + 6):
        yield Text(x, y + rise, shown, SMALL, anchor="middle", weight="medium")
    for rise in (-AWAY, below):
        yield Text(x + 3, y + rise, shown, SMALL, weight="medium")
        yield Text(x - 3, y + rise, shown, SMALL, anchor="end", weight="medium")
