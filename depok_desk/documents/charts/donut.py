"""Lays out the parts of a whole as a ring, with their words beside it."""

from decimal import ROUND_HALF_UP, Decimal
from math import cos, pi, sin

from depok_desk import words
from depok_desk.documents.charts.frame import LABEL, LEADING, SMALL, Body, paragraph
from depok_desk.documents.charts.shapes import GROUND, QUIET, Area, Box, Mark, Point, Ring, Text, width_of
from depok_desk.documents.charts.textures import TEXTURES, filled
from depok_desk.model.chart_facts import Donut, Part, Value, added, known

LARGEST, SHARE, HOLE = 62.0, 0.19, 0.6
SWATCH, GAP, SHARE_ROOM = 9.0, 18.0, 42.0
STEP = pi / 90
_TONES = ("teal", "kriya", "fesyen", "kuliner", "gold", "quiet")


def lay_donut(chart: Donut, width: float, top: float) -> Body:
    """The ring from the top clockwise, its sum in the middle, each part in the list beside it."""
    radius = min(LARGEST, width * SHARE)
    rings = _rings(chart, radius, (radius, top + radius))
    body = Body(top)
    for place, (part, ring) in enumerate(zip(chart.parts, rings, strict=True)):
        if ring:
            tone, texture = _look(place, part)
            body.shapes += filled((ring,), tone, texture)
            body.shapes += [Area((ring,), None, GROUND, 1.2)] if texture == "plain" else []
    if len(known(chart.values)) == len(chart.parts):
        _add_sum(body, chart, (radius, top + radius), radius)
    _add_list(body, chart, 2 * radius + GAP, (width, rings))
    body.bottom = max(body.bottom, top + 2 * radius)
    return body


def share_words(part: int | Decimal, whole: int | Decimal) -> str:
    """A part of a whole in per cent with one decimal: `37,5 %`; empty where there is no whole."""
    if not whole:
        return ""
    share = Decimal(part) * 100 / Decimal(whole)
    return f"{words.number(share.quantize(Decimal('0.1'), ROUND_HALF_UP))} %"


def _look(place: int, part: Part) -> tuple[str, str]:
    return part.tone or _TONES[place % len(_TONES)], TEXTURES[place % len(TEXTURES)]


def _rings(chart: Donut, radius: float, middle: Point) -> list[Ring]:
    """The outline of each part; an empty one has none."""
    numbers = [float(value) if isinstance(value, int | Decimal) else 0.0 for value in chart.values]
    whole, angle, rings = sum(numbers), -pi / 2, list[Ring]()
    for number in numbers:
        turn = 2 * pi * number / whole if whole else 0.0
        rings.append(_slice(middle, radius, angle, angle + turn) if turn else ())
        angle += turn
    return rings


def _slice(middle: Point, radius: float, start: float, end: float) -> Ring:
    count = max(2, round((end - start) / STEP) + 1)
    angles = [start + (end - start) * place / (count - 1) for place in range(count)]
    outer = [(middle[0] + radius * cos(a), middle[1] + radius * sin(a)) for a in angles]
    inner = [(middle[0] + radius * HOLE * cos(a), middle[1] + radius * HOLE * sin(a)) for a in angles]
    return (*outer, *reversed(inner))


def _add_sum(body: Body, chart: Donut, middle: Point, radius: float) -> None:
    shown = chart.about.written(added(chart.values))
    one = Text(0, 0, shown, 1, weight="bold").width
    size = min(15.0, radius * HOLE * 1.7 / one)
    noun = chart.about.noun
    y = middle[1] + size * 0.36 - (4 if noun else 0)
    body.shapes.append(Text(middle[0], y, shown, size, anchor="middle", weight="bold"))
    if noun:
        body.shapes.append(Text(middle[0], y + SMALL * LEADING + 1, noun, SMALL, QUIET, "middle"))


def _add_list(body: Body, chart: Donut, x: float, room: tuple[float, list[Ring]]) -> None:
    """Swatch, words, number and share of each part, below one another."""
    width, rings = room
    left, whole = x + SWATCH + 5, added(chart.values)
    words = max(width_of(part.words, LABEL) for part in chart.parts)
    numbers = max(width_of(chart.about.written(value), LABEL, "bold") for value in chart.values)
    column = left + words + 12 + numbers
    one_line = column + SHARE_ROOM <= width
    for place, (part, ring) in enumerate(zip(chart.parts, rings, strict=True)):
        top, shown, share = body.bottom, chart.about.written(part.value), _share(part, whole)
        body.shapes += filled((Box(x, top + 1, x + SWATCH, top + 1 + SWATCH).ring,), *_look(place, part))
        for line in paragraph(part.words, LABEL, words + 1 if one_line else width - left, most=2):
            body.bottom += LABEL * LEADING
            body.shapes.append(Text(left, body.bottom - 1.6, line, LABEL))
        body.bottom += 0 if one_line else LABEL * LEADING
        _add_number(body, (shown, share), column if one_line else min(left + numbers, width), width)
        said = f"{part.words}: {', '.join(filter(None, (chart.about.spoken(part.value), share)))}"
        entry = Box(x, top, width, body.bottom).ring
        body.marks.append(Mark(part.key, said, shown, (ring, entry) if ring else (entry,)))
        body.bottom += 4


def _share(part: Part, whole: Value) -> str:
    numbers = known((part.value, whole))
    return share_words(*numbers) if len(numbers) == 2 else ""


def _add_number(body: Body, words: tuple[str, str], right: float, width: float) -> None:
    """A number with its share beside it, or below it where there is no room."""
    shown, share = words
    body.shapes.append(Text(right, body.bottom - 1.6, shown, LABEL, anchor="end", weight="bold"))
    if share and right + SHARE_ROOM <= width:
        body.shapes.append(Text(right + 6, body.bottom - 1.6, share, LABEL, QUIET))
    elif share:
        body.bottom += LABEL * LEADING
        body.shapes.append(Text(right, body.bottom - 1.6, share, LABEL, QUIET, "end"))
