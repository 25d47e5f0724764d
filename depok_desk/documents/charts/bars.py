"""Lays out lying bars: plain, in groups, or stacked."""

from depok_desk.documents.charts.frame import LABEL, LEADING, SMALL, Body
from depok_desk.documents.charts.key_line import add_key
from depok_desk.documents.charts.plot import UNKNOWN, WORDS_GAP, Plot, label_lines, look, negative, plot_of
from depok_desk.documents.charts.shapes import INK, QUIET, Box, Mark, Paint, Strokes, Text
from depok_desk.documents.charts.stacked import add_stack
from depok_desk.documents.charts.textures import filled
from depok_desk.model.chart_facts import Bars, Name, Series

THICK, THIN, BETWEEN, GAP = 13.0, 9.5, 1.5, 7.0
AXIS = Paint("ink", 0.45)


def lay_bars(chart: Bars, width: float, top: float) -> Body:
    """Bars in the order given, all from one zero, their numbers at their ends."""
    plot, body = plot_of(chart, width), Body(top)
    if len(chart.series) > 1:
        add_key(body, [(one.words, (*_key_look(chart, one), 1.0)) for one in chart.series], width)
    rules: list[tuple[float, float]] = []
    for place, name in enumerate(chart.names):
        end = add_words(body, name, plot)
        start = body.bottom
        if chart.stacked:
            add_stack(body, chart, place, plot)
        else:
            _add_group(body, chart, place, plot)
        rules.append((start - 2, max(body.bottom, end) + 2))
        body.bottom = max(body.bottom, end) + GAP
    body.bottom -= GAP
    if plot.labels:
        rules = [(rules[0][0], rules[-1][1])]
    lines = tuple(((plot.zero, start), (plot.zero, end)) for start, end in rules)
    body.shapes.append(Strokes(lines, AXIS, 0.7))
    return body


def _key_look(chart: Bars, one: Series) -> tuple[str, str]:
    """The look of a series as such: grey where each name has a tone of its own."""
    toned = any(name.tone for name in chart.names) and not chart.stacked
    return look(chart, one, Name("", "", "quiet" if toned else None))


def add_words(body: Body, name: Name, plot: Plot) -> float:
    """Put the words of a name beside or above its bars and say how far down they go."""
    above = not plot.labels
    lines = label_lines(name.words, plot.edge if above else plot.labels - WORDS_GAP)
    y = body.bottom + (0 if above else THICK / 2 + LABEL * (0.36 - LEADING))
    for line in lines:
        y += LABEL * LEADING
        body.shapes.append(Text(0, y, line, LABEL, weight="medium"))
    if above:
        body.bottom = y + 4
    return y + 2


def _add_group(body: Body, chart: Bars, place: int, plot: Plot) -> None:
    name, thick = chart.names[place], THICK if len(chart.series) == 1 else THIN
    for one in chart.series:
        value = one.values[place]
        left, right = sorted((plot.zero, plot.reach(value)))
        box = Box(left, body.bottom, right, body.bottom + thick)
        if right > left:
            body.shapes += filled((box.ring,), *look(chart, one, name))
        body.shapes.append(_number(chart, one, place, (box, plot.size)))
        words = f"{chart.caption(name, one)}: {chart.about.spoken(value)}"
        hit = Box(plot.labels, box.top, plot.edge, box.bottom)
        body.marks.append(Mark(chart.key(name, one), words, chart.about.written(value), (hit.ring,)))
        body.bottom = box.bottom + BETWEEN
    body.bottom -= BETWEEN


def _number(chart: Bars, one: Series, place: int, bar_and_size: tuple[Box, float]) -> Text:
    (bar, size), value = bar_and_size, one.values[place]
    y = (bar.top + bar.bottom) / 2 + size * 0.36
    if value is None:
        return Text(bar.right + 4, y, UNKNOWN, SMALL, QUIET)
    anchor, x = ("end", bar.left - 4) if negative(value) else ("start", bar.right + 4)
    paint, weight = (INK, "bold") if one is chart.series[-1] else (QUIET, "regular")
    return Text(x, y, chart.about.written(value), size, paint, anchor, weight)
