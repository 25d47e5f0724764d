"""The sizes of paper that the office prints on."""

from dataclasses import dataclass
from typing import Literal

MM = 72 / 25.4
PaperName = Literal["A4", "F4", "F4-210"]


@dataclass(frozen=True)
class Paper:
    """The size of a sheet in points."""

    width: float
    height: float


LANDSCAPE: dict[PaperName, Paper] = {
    "A4": Paper(297 * MM, 210 * MM),
    "F4": Paper(330 * MM, 215 * MM),
    "F4-210": Paper(330 * MM, 210 * MM),
}
"""Sheets lying on their long side."""

PORTRAIT: dict[PaperName, Paper] = {
    name: Paper(sheet.height, sheet.width) for name, sheet in LANDSCAPE.items()
}
"""Sheets standing upright."""
