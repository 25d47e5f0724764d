"""Lays out courses over time, with a gap where nothing is known."""

from math import cos, pi, sin

from depok_desk.documents.charts.axes import NAMES_GAP, Axes
from depok_desk.documents.charts.course_numbers import add_numbers
from depok_desk.documents.charts.frame import LABEL, LEADING, SMALL, Body, paragraph
from depok_desk.documents.charts.labels import spread
from depok_desk.documents.charts.scale import short
from depok_desk.documents.charts.shapes import (
    GROUND,
    HAIR,
    QUIET,
    Area,
    Box,
    Mark,
    Paint,
    Point,
    Ring,
    Strokes,
    Text,
    width_of,
)
from depok_desk.model.chart_facts import Line, Series

DOT, COURSE = 2.3, 1.5
_TONES = ("teal", "kriya", "fesyen", "kuliner", "quiet")
_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2.5), (1.4, 2), (7, 2, 1.4, 2), (3, 3))


def lay_course(chart: Line, width: float, top: float) -> Body:
    """Lines with a dot and a number for each period; numbers without room are listed below."""
    axes = Axes(chart, width, top)
    body = Body(axes.bottom)
    _add_grid(body, chart, axes)
    for place, one in enumerate(chart.series):
        _add_line(body, axes, one, _look(place, one))
        _add_dots(body, chart, axes, place)
    if len(chart.series) > 1:
        _add_names(body, chart, axes)
    add_numbers(body, chart, axes)
    _add_periods(body, chart, axes)
    return body


def _look(place: int, one: Series) -> tuple[Paint, tuple[float, ...]]:
    return Paint(one.tone or _TONES[place % len(_TONES)]), _DASHES[place % len(_DASHES)]


def _add_grid(body: Body, chart: Line, axes: Axes) -> None:
    for tick in axes.ticks:
        y = axes.y(tick)
        paint, width = (Paint("ink", 0.45), 0.7) if tick == 0 else (HAIR, 0.5)
        body.shapes.append(Strokes((((axes.left, y), (axes.right, y)),), paint, width))
        body.shapes.append(
            Text(axes.left - 4, y + SMALL * 0.36, short(tick, chart.about), SMALL, QUIET, "end")
        )


def _add_line(body: Body, axes: Axes, one: Series, look: tuple[Paint, tuple[float, ...]]) -> None:
    lines = tuple(line for line in axes.stretches(one) if len(line) > 1)
    if lines:
        body.shapes.append(Strokes(lines, look[0], COURSE, look[1]))


def _add_dots(body: Body, chart: Line, axes: Axes, place: int) -> None:
    one = chart.series[place]
    for at, (name, value, point) in enumerate(zip(chart.names, one.values, axes.points(one), strict=True)):
        if point:
            body.shapes.append(Area((_dot(place, point),), _look(place, one)[0], GROUND, 0.8))
        x, y = point or (axes.x(at), axes.bottom)
        reach = max(min(axes.step / 2, 9.0), 3.0)
        hit = Box(x - reach, y - 7, x + reach, y + 7)
        words = f"{chart.caption(name, one)}: {chart.about.spoken(value)}"
        body.marks.append(Mark(chart.key(name, one), words, chart.about.written(value), (hit.ring,)))


def _dot(place: int, at: Point) -> Ring:
    """A round, square or pointed dot, so that courses differ without colour too."""
    corners, turn = ((16, 0.0), (4, pi / 4), (4, 0.0))[place % 3]
    radius = DOT if corners > 4 else DOT * 1.3
    angles = (turn + 2 * pi * corner / corners for corner in range(corners))
    return tuple((at[0] + radius * cos(angle), at[1] + radius * sin(angle)) for angle in angles)


def _add_names(body: Body, chart: Line, axes: Axes) -> None:
    """The name of each course at its end, pushed apart where ends are close."""
    ends = [next((p for p in reversed(axes.points(one)) if p), None) for one in chart.series]
    heights = spread([end[1] if end else axes.bottom for end in ends], LABEL * LEADING)
    x = axes.right + NAMES_GAP
    for place, (one, end, y) in enumerate(zip(chart.series, ends, heights, strict=True)):
        paint, _ = _look(place, one)
        if end:
            lead = ((end[0] + 4, end[1]), (x - 8, end[1]), (x - 2, y))
            body.shapes.append(Strokes((lead,), paint, 0.5))
        for line in paragraph(one.words, LABEL, axes.edge - x, "medium", most=1):
            body.shapes.append(Text(x, y + LABEL * 0.36, line, LABEL, paint, weight="medium"))


def _add_periods(body: Body, chart: Line, axes: Axes) -> None:
    """The words of periods below the axis: all, or every second, third ... if they are too long."""
    widest = max(width_of(name.words, SMALL) for name in chart.names) + 5
    every = next((n for n in range(1, len(chart.names)) if n * axes.step >= widest), len(chart.names))
    body.bottom = axes.bottom + SMALL * LEADING + 3
    for at in range(0, len(chart.names), every):
        line = paragraph(chart.names[at].words, SMALL, axes.edge, most=1)
        half = sum(width_of(words, SMALL) for words in line) / 2
        x = min(max(axes.x(at), half), axes.edge - half)
        body.shapes += [Text(x, body.bottom, words, SMALL, QUIET, "middle") for words in line]
    body.bottom += 3
