"""Lines of type: what stands in them, how wide they are, and how they are made to fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from depok_desk.documents.embedding import UsedFonts
from depok_desk.documents.fonts import text_width

INK, QUIET, TEAL, GOLD, LINE = "#1D2A2A", "#56625F", "#0F5C56", "#B4882A", "#D9DDD6"


class Run(NamedTuple):
    """A piece of clean text in one font and colour; `size` is relative to the line it stands in."""

    text: str
    font: str
    colour: str = INK
    size: float = 1.0
    tracking: float = 0.0

    @property
    def width(self) -> float:
        """Its width where the line has size 1; tracking counts after every character."""
        return self.size * (text_width(self.text, self.font) + self.tracking * len(self.text))


Line = tuple[Run, ...]


def line_width(line: Line) -> float:
    """Width of a line at size 1, without the tracking after its last character."""
    return sum(run.width for run in line) - (line[-1].tracking * line[-1].size if line else 0)


@dataclass(frozen=True)
class Room:
    """Space for a text: a width in points, and the ways to fill it in order of liking.

    Each way is a number of lines (1 or 2) and a type size; the last one is the floor.
    """

    width: float
    ways: tuple[tuple[int, float], ...]


class Fitted(NamedTuple):
    """A text made to fit: its lines and their size; `tight` where the floor had to be undercut."""

    lines: tuple[Line, ...]
    size: float
    tight: bool = False


def one_or_two_lines(width: float, one: tuple[float, float], two: tuple[float, float]) -> Room:
    """Room for one line whose size shrinks between two bounds, then for two lines likewise."""
    return Room(width, tuple((1, size) for size in _steps(*one)) + tuple((2, size) for size in _steps(*two)))


def _steps(largest: float, floor: float) -> Iterator[float]:
    count = max(1, round((largest - floor) / max(0.5, largest * 0.05)))
    return (round(largest - (largest - floor) * step / count, 1) for step in range(count + 1))


@lru_cache(maxsize=20_000)
def fit(line: Line, room: Room) -> Fitted:
    """The line in the first way in which it does not spill; below the floor only if nothing else helps."""
    whole = Fitted((line,), 1.0)
    widest = {1: line_width(line)}
    broken = whole
    for count, size in room.ways:
        if count == 2 and 2 not in widest:
            broken = Fitted(_halves(line), 1.0)
            widest[2] = max(map(line_width, broken.lines))
        if widest[count] * size <= room.width:
            return Fitted((whole if count == 1 else broken).lines, size)
    count, floor = room.ways[-1]
    size = min(floor, int(room.width / widest[count] * 100) / 100)
    return Fitted((whole if count == 1 else broken).lines, size, tight=True)


def _halves(line: Line) -> tuple[Line, ...]:
    """The line broken at the blank that makes the wider half as narrow as possible."""
    breaks = [_broken(line, place, blank) for place, blank in _blanks(line)]
    return min(breaks, key=lambda halves: max(map(line_width, halves)), default=(line,))


def _blanks(line: Line) -> list[tuple[int, int]]:
    return [(place, at) for place, run in enumerate(line) for at, c in enumerate(run.text) if c == " "]


def _broken(line: Line, place: int, blank: int) -> tuple[Line, Line]:
    run = line[place]
    before, after = run._replace(text=run.text[:blank]), run._replace(text=run.text[blank + 1 :])
    left, right = (*line[:place], before), (after, *line[place + 1 :])
    return tuple(r for r in left if r.text), tuple(r for r in right if r.text)


@cache
def colour(value: str, operator: str = "rg") -> str:
    """The operator that sets a colour (`#RRGGBB`) for filling (`rg`) or stroking (`RG`)."""
    parts = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.3g}" for part in parts) + f" {operator}"


class Pen:
    """Puts lines of type on a page; positions are baselines in points from the lower left corner."""

    def __init__(self, fonts: UsedFonts) -> None:
        self._fonts = fonts

    def left(self, line: Line, size: float, x: float, y: float) -> str:
        """A line that begins at x."""
        shown = "\n".join(self._run(run, size) for run in line)
        return f"BT {x:.2f} {y:.2f} Td\n{shown}\nET"

    def centre(self, line: Line, size: float, x: float, y: float) -> str:
        """A line whose middle is at x."""
        return self.left(line, size, x - line_width(line) * size / 2, y)

    def right(self, line: Line, size: float, x: float, y: float) -> str:
        """A line that ends at x."""
        return self.left(line, size, x - line_width(line) * size, y)

    def _run(self, run: Run, size: float) -> str:
        own = size * run.size
        shown = self._fonts.show(run.text, run.font, own)
        text = f"{colour(run.colour)} {shown}"
        return f"{own * run.tracking:.2f} Tc {text} 0 Tc" if run.tracking else text
