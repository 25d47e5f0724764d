"""The line that says which look stands for what."""

from collections.abc import Sequence

from depok_desk.documents.charts.frame import LABEL, Body
from depok_desk.documents.charts.shapes import QUIET, Area, Box, Paint, Text, width_of
from depok_desk.documents.charts.textures import filled

SWATCH, GAP, HIGH = 9.0, 12.0, 13.0
OUTLINE = Paint("quiet", 0.75)
"""Photocopies lose pale areas, but keep their outlines."""

Look = tuple[str, str, float]
"""Tone, texture and share."""


def add_key(body: Body, entries: Sequence[tuple[str, Look]], width: float) -> None:
    """Put swatches with their words below one another where a line is full."""
    x, y = 0.0, body.bottom
    for words, (tone, texture, share) in entries:
        wide = SWATCH + 4 + width_of(words, LABEL)
        if x and x + wide > width:
            x, y = 0.0, y + HIGH
        box = Box(x, y, x + SWATCH, y + SWATCH)
        body.shapes += filled((box.ring,), tone, texture, share)
        if share < 1:
            body.shapes.append(Area((box.ring,), None, OUTLINE, 0.35))
        body.shapes.append(Text(x + SWATCH + 4, y + SWATCH - 1.6, words, LABEL, QUIET))
        x += wide + GAP
    body.bottom = y + HIGH + 4
