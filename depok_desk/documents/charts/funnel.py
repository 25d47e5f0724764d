"""Lays out the steps of a course of affairs, and how many of each step reach the next."""

from decimal import Decimal

from depok_desk.documents.charts.bars import THICK, add_words
from depok_desk.documents.charts.donut import share_words
from depok_desk.documents.charts.frame import LABEL, SMALL, Body
from depok_desk.documents.charts.plot import UNKNOWN, Plot, room_for
from depok_desk.documents.charts.shapes import QUIET, Area, Box, Mark, Paint, Text, width_of
from depok_desk.model.chart_facts import Funnel, Name, Part, Value, known

LEAST_SHARE, GAP = 0.25, 8.0
PALEST = 0.45


def lay_funnel(chart: Funnel, width: float, top: float) -> Body:
    """Bars from one edge, paler step by step, with the share of the step before."""
    plot, body = _plot(chart, width), Body(top)
    before: Value = None
    for place, part in enumerate(chart.parts):
        end = add_words(body, Name(part.key, part.words), plot)
        share = 1 - (1 - PALEST) * place / max(len(chart.parts) - 1, 1)
        _add_step(body, chart, plot, (part, before, Paint(part.tone or "teal", share)))
        body.bottom = max(body.bottom + THICK, end) + GAP
        before = part.value
    body.bottom -= GAP
    if len(chart.parts) > 1:
        body.remarks.append(("Persen: bagian dari langkah sebelumnya.",))
    return body


def kept_words(value: Value, before: Value) -> str:
    """How much of the step before is left: `90,5 %`; empty where it is not less."""
    numbers = known((value, before))
    return share_words(*numbers) if len(numbers) == 2 and numbers[0] <= numbers[1] else ""


def _plot(chart: Funnel, width: float) -> Plot:
    words = room_for([part.words for part in chart.parts], width)
    numbers = max(width_of(chart.about.written(value), LABEL, "bold") for value in chart.values)
    after = numbers + width_of("dari 100,0 %", SMALL) + 14
    labels = words if width - words - after >= LEAST_SHARE * width else 0.0
    longest = max((float(value) for value in known(chart.values)), default=0.0)
    room = max(width - labels - after, 20.0)
    return Plot(labels, labels, room / longest if longest > 0 else 0.0, room, width)


def _add_step(body: Body, chart: Funnel, plot: Plot, step: tuple[Part, Value, Paint]) -> None:
    part, before, paint = step
    box = Box(plot.zero, body.bottom, max(plot.reach(part.value), plot.zero), body.bottom + THICK)
    if box.right > box.left:
        body.shapes.append(Area((box.ring,), paint))
    y = box.top + THICK / 2 + LABEL * 0.36
    kept = kept_words(part.value, before)
    shown = chart.about.written(part.value)
    if isinstance(part.value, int | Decimal | str):
        number = Text(box.right + 5, y, shown, LABEL, weight="bold")
    else:
        number = Text(box.right + 5, y, UNKNOWN, SMALL, QUIET)
    body.shapes.append(number)
    if kept:
        body.shapes.append(Text(number.box.right + 6, y, kept, SMALL, QUIET))
    said = (
        f"{part.words}: {chart.about.spoken(part.value)}{f', {kept} dari langkah sebelumnya' if kept else ''}"
    )
    hit = Box(plot.labels, box.top, plot.edge, box.bottom)
    body.marks.append(Mark(part.key, said, shown, (hit.ring,)))
