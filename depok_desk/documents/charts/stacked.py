"""Lays out one stacked bar: its parts with their numbers, and their sum at the end."""

from depok_desk.documents.charts.frame import LABEL, LEADING, SMALL, Body, packed
from depok_desk.documents.charts.plot import UNKNOWN, Plot, look, total
from depok_desk.documents.charts.shapes import GROUND, QUIET, Area, Box, Mark, Paint, Text
from depok_desk.documents.charts.textures import filled, is_busy
from depok_desk.model.chart_facts import Bars, Series, Value, known

THICK = 15.0
PLATE, SEAM = 2.0, 0.5
"""Room around a number on hatching, and half of that between parts."""


def add_stack(body: Body, chart: Bars, place: int, plot: Plot) -> None:
    """The parts from left to right; numbers that find no room inside are listed below the bar."""
    name, x = chart.names[place], plot.zero
    listed: list[str] = []
    for one in chart.series:
        value = one.values[place]
        length = plot.reach(value) - plot.zero
        box = Box(x, body.bottom, x + length, body.bottom + THICK)
        shown = chart.about.written(value)
        if not _add_part(body, chart, one, (box, shown)):
            listed.append(f"{one.words} {shown}")
        words = f"{chart.caption(name, one)}: {chart.about.spoken(value)}"
        hit = box if length >= 4 else Box(box.left - 2, box.top, box.left + 2, box.bottom)
        body.marks.append(Mark(chart.key(name, one), words, shown, (hit.ring,)))
        x += length
    _add_sum(body, chart, place, (x, plot.size))
    body.bottom += THICK
    _add_list(body, listed, plot)


def _add_part(body: Body, chart: Bars, one: Series, part: tuple[Box, str]) -> bool:
    """Draw a part and say whether it holds its number."""
    box, shown = part
    tone, texture = look(chart, one, chart.names[0])
    if box.right > box.left:
        gap = min(SEAM, (box.right - box.left) / 4)
        inner = Box(box.left + gap, box.top + gap, box.right - gap, box.bottom - gap)
        body.shapes += filled((inner.ring,), tone, texture)
    on = None if is_busy(texture) else Paint(tone, 0.28 if texture == "pale" else 1.0)
    number = Text(
        (box.left + box.right) / 2, box.top + THICK / 2 + LABEL * 0.36, shown, LABEL,
        anchor="middle", weight="medium", on=on,
    )  # fmt: skip
    if number.width + 2 * PLATE + 2 > box.right - box.left:
        return False
    if on is None:
        body.shapes.append(Area((number.box.grown(PLATE).ring,), GROUND))
    body.shapes.append(number)
    return True


def _add_sum(body: Body, chart: Bars, place: int, end: tuple[float, float]) -> None:
    """The sum, unless a part of it is not known: then nobody can take it for the whole."""
    x, size = end
    y = body.bottom + THICK / 2 + size * 0.36
    values: list[Value] = [one.values[place] for one in chart.series]
    if len(known(values)) == len(values):
        shown = chart.about.written(total(chart, place))
        body.shapes.append(Text(x + 4, y, shown, size, anchor="start", weight="bold"))
    elif not known(values):
        body.shapes.append(Text(x + 4, y, UNKNOWN, SMALL, QUIET))


def _add_list(body: Body, listed: list[str], plot: Plot) -> None:
    for line in packed(listed, SMALL, plot.edge - plot.zero - 4):
        body.bottom += SMALL * LEADING
        body.shapes.append(Text(plot.zero + 4, body.bottom - 1, line, SMALL, QUIET))
