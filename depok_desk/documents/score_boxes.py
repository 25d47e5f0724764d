"""Draws what a juror ticks or fills in: a box for each mark of a scale, or one box to write in."""

from typing import NamedTuple

from depok_desk.documents.fonts import SANS
from depok_desk.documents.lines import INK, Pen, Run, colour
from depok_desk.documents.shapes import box

DIGIT = "#6F7A76"
GAP, MARGIN = 1.5, 2.5
WIDEST, HIGHEST, NARROWEST = 15.0, 17.0, 8.5
WRITTEN = (36.0, 20.0)
DIGIT_SIZE = 7.5


class Area(NamedTuple):
    """The space of one cell: lower left corner and size in points."""

    x: float
    y: float
    width: float
    height: float


def mark_boxes(pen: Pen, area: Area, scale: str) -> str:
    """Boxes for the marks of a scale such as `1-5`, in the middle of a cell; for `0-100` one to write in."""
    lowest, _, highest = scale.partition("-")
    if int(highest) >= 100:
        return _written(area)
    marks = list(range(int(lowest), int(highest) + 1))
    room = area.width - 2 * MARGIN + GAP
    beside = len(marks) if room / len(marks) - GAP >= NARROWEST else -(-len(marks) // 2)
    rows = [marks[at : at + beside] for at in range(0, len(marks), beside)]
    width = min(WIDEST, room / beside - GAP)
    height = min(HIGHEST, (area.height - 2 * MARGIN + GAP) / len(rows) - GAP)
    top = area.y + (area.height + len(rows) * (height + GAP) - GAP) / 2
    drawn = [f"{colour(INK, 'RG')} .7 w"]
    for place, row in enumerate(rows):
        left = area.x + (area.width - beside * (width + GAP) + GAP) / 2
        foot = top - (place + 1) * height - place * GAP
        for n, mark in enumerate(row):
            drawn.append(_box(pen, str(mark), Area(left + n * (width + GAP), foot, width, height)))
    return "\n".join(drawn)


def _box(pen: Pen, mark: str, at: Area) -> str:
    digit = (Run(mark, SANS, DIGIT),)
    middle = at.x + at.width / 2, at.y + at.height / 2 - DIGIT_SIZE * 0.35
    return f"{box(*at)} S\n{pen.centre(digit, DIGIT_SIZE, *middle)}"


def _written(area: Area) -> str:
    width, height = min(WRITTEN[0], area.width - 2 * MARGIN), min(WRITTEN[1], area.height - 2 * MARGIN)
    x, y = area.x + (area.width - width) / 2, area.y + (area.height - height) / 2
    return f"{colour(INK, 'RG')} .7 w {box(x, y, width, height)} S"
