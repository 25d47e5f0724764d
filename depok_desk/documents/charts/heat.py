"""Lays out a table whose cells are the darker the greater their numbers."""

from decimal import Decimal
from math import ceil

from depok_desk.documents.charts.colours import shade
from depok_desk.documents.charts.frame import LABEL, LEADING, SMALL, Body, paragraph
from depok_desk.documents.charts.shapes import (
    GROUND,
    HAIR,
    QUIET,
    Area,
    Box,
    Mark,
    Paint,
    Strokes,
    Text,
    width_of,
)
from depok_desk.documents.charts.textures import hatching
from depok_desk.model.chart_facts import HeatTable, Series, Value, known

LABEL_SHARE, HIGH, PADDING = 0.3, 19.0, 4.0
LEAST, WIDEST, LONGEST_WORD = 26.0, 96.0, 48.0


def lay_heat(chart: HeatTable, width: float, top: float) -> Body:
    """Rows under column heads; columns that find no room stand in a further band below."""
    body = Body(top)
    labels = min(max(width_of(one.words, LABEL, "medium") for one in chart.series), width * LABEL_SHARE) + 8
    room = width - labels
    fitting = max(1, int(room / _least(chart)))
    per_band = ceil(len(chart.names) / ceil(len(chart.names) / fitting))
    wide = min(WIDEST, room / per_band)
    for first in range(0, len(chart.names), per_band):
        body.bottom += 8 if first else 0
        _add_band(body, chart, range(first, min(first + per_band, len(chart.names))), (labels, wide))
    return body


def _least(chart: HeatTable) -> float:
    """The least width of a column: that of the longest number, and of the longest word of a head."""
    numbers = max(width_of(chart.about.written(value), LABEL, "medium") for value in chart.values)
    heads = max(width_of(word, SMALL) for name in chart.names for word in name.words.split())
    return max(numbers + 2 * PADDING, min(heads, LONGEST_WORD) + 2, LEAST)


def _add_band(body: Body, chart: HeatTable, places: range, sizes: tuple[float, float]) -> None:
    labels, wide = sizes
    heads = [paragraph(chart.names[place].words, SMALL, wide - 3, most=2) for place in places]
    head = max(map(len, heads)) * SMALL * LEADING + 3
    for at, lines in enumerate(heads):
        y = body.bottom + head - 4 - (len(lines) - 1) * SMALL * LEADING
        for line in lines:
            body.shapes.append(Text(labels + wide * (at + 0.5), y, line, SMALL, QUIET, "middle"))
            y += SMALL * LEADING
    body.bottom += head
    for one in chart.series:
        lines = paragraph(one.words, LABEL, labels - 8, "medium", most=2)
        high = max(HIGH, len(lines) * LABEL * LEADING + 4)
        y = body.bottom + high / 2 + LABEL * (0.36 - LEADING * (len(lines) - 1) / 2)
        for line in lines:
            body.shapes.append(Text(0, y, line, LABEL, weight="medium"))
            y += LABEL * LEADING
        for at, place in enumerate(places):
            left = labels + wide * at
            _add_cell(body, chart, (one, place), Box(left, body.bottom, left + wide, body.bottom + high))
        body.bottom += high


def _add_cell(body: Body, chart: HeatTable, cell: tuple[Series, int], box: Box) -> None:
    one, place = cell
    value, name = one.values[place], chart.names[place]
    paint = _shade(chart, value)
    body.shapes.append(Area((box.ring,), paint, GROUND, 1.4))
    if value is None:
        lines = tuple(hatching((box.grown(-1).ring,), (1.0, 1.0), 5.0))
        body.shapes.append(Strokes(lines, HAIR, 0.5))
    shown = chart.about.written(value)
    size = min(LABEL, (box.right - box.left - 3) / width_of(shown, 1, "medium"))
    y = (box.top + box.bottom) / 2 + size * 0.36
    quiet = not isinstance(value, int | Decimal)
    x = (box.left + box.right) / 2
    body.shapes.append(
        Text(x, y, shown, size, QUIET, "middle")
        if quiet
        else Text(x, y, shown, size, anchor="middle", weight="medium", on=paint)
    )
    words = f"{chart.caption(name, one)}: {chart.about.spoken(value)}"
    body.marks.append(Mark(chart.key(name, one), words, shown, (box.ring,)))


def _shade(chart: HeatTable, value: Value) -> Paint:
    """The greater the darker; nothing and what is not known stay as pale as the paper."""
    numbers = known(chart.values)
    if not isinstance(value, int | Decimal) or value == 0:
        return Paint("quiet", 0.06)
    low, high = min(0, *numbers, 0), max(numbers)
    share = float((value - low) / (high - low)) if high > low else 0.0
    return Paint("teal", shade(share))
