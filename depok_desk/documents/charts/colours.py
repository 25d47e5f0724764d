"""The colours of charts, on paper and in whatever light the screen has."""

from collections.abc import Mapping
from functools import lru_cache

from depok_desk.documents.charts.shapes import Paint, Text

Colours = Mapping[str, str]
"""A colour (`#rrggbb`) for each tone: ground, ink, quiet, line, teal, gold, fesyen, kriya, kuliner."""

PAPER: Colours = {
    "ground": "#FFFFFF",
    "ink": "#1D2A2A",
    "quiet": "#5A6665",
    "line": "#D9DDD6",
    "teal": "#0F5C56",
    "gold": "#E9B72E",
    "fesyen": "#7A4FA3",
    "kriya": "#B5622B",
    "kuliner": "#2F7D4F",
}


def mixed(paint: Paint, colours: Colours) -> str:
    """The colour of a paint on the ground."""
    return _mix(colours[paint.tone], colours["ground"], paint.share)


def text_colour(text: Text, colours: Colours) -> str:
    """The colour in which a text can be read where it stands."""
    if text.on is None:
        return mixed(text.paint, colours)
    ground = mixed(text.on, colours)
    return max((colours["ink"], colours["ground"]), key=lambda colour: contrast(colour, ground))


def shade(rank: float) -> float:
    """The share of teal for a rank from 0 to 1; shares on which no words can be read are left out."""
    return round(0.12 + 0.36 * rank / 0.7 if rank < 0.7 else 0.8 + 0.2 * (rank - 0.7) / 0.3, 3)


def contrast(one: str, other: str) -> float:
    """How well two colours differ, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=512)
def _mix(tone: str, ground: str, share: float) -> str:
    pairs = zip(_parts(tone), _parts(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


@lru_cache(maxsize=512)
def _luminance(colour: str) -> float:
    shares = (part / 255 for part in _parts(colour))
    linear = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
