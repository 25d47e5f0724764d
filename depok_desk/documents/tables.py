"""Sets tables as pieces: a row each, with headings that are drawn again on every page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from depok_desk.documents.blocks import Table, TableColumn, TableRow
from depok_desk.documents.flowing import flowed
from depok_desk.documents.lines import INK, Line, colour
from depok_desk.documents.pieces import Piece
from depok_desk.documents.setting import Frame
from depok_desk.documents.shapes import box

GRID, HEAD_TINT, BAND_TINT, STRONG_TINT = "#8A9490", "#E6ECE9", "#F1F3EF", "#F7F7F2"
PAD_X, PAD_Y, LEADING = 4.0, 2.8, 1.27
MOST_LINES = 40
"""Lines of a cell on one page; what is longer goes on in a row below."""


@dataclass(frozen=True)
class Place:
    """Where a column stands: its left edge, its width, and how its cells are set."""

    x: float
    width: float
    align: str


class Look(NamedTuple):
    """How a row looks: its type size, its least height in points, and its tint."""

    size: float
    least: float
    tint: str


def set_table(frame: Frame, table: Table) -> list[Piece]:
    """The heading and the rows; the heading stays with the first row, the last two rows stay together."""
    places = _places(frame, table.columns)
    labels = TableRow(tuple(column.label for column in table.columns), strong=True, keep=True)
    (head,) = _row(frame, places, labels, Look(table.size, 0.0, HEAD_TINT))
    rows = [
        replace(piece, head=head)
        for row in table.rows
        for piece in _row(frame, places, row, Look(table.size, 0.0 if row.band else table.least, _tint(row)))
    ]
    if len(rows) > 1:
        rows[-2] = replace(rows[-2], keep=True)
    return [replace(head, above=6.0), *rows]


def _tint(row: TableRow) -> str:
    if row.band:
        return BAND_TINT
    return STRONG_TINT if row.strong else ""


def _places(frame: Frame, columns: Sequence[TableColumn]) -> list[Place]:
    share = frame.width / sum(column.share for column in columns)
    places: list[Place] = []
    x = frame.left
    for column in columns:
        places.append(Place(x, column.share * share, column.align))
        x += column.share * share
    return places


def _row(frame: Frame, places: list[Place], row: TableRow, look: Look) -> list[Piece]:
    """A row: one piece, or several below one another where a text is too long for any page."""
    if row.band:
        places = [Place(frame.left, frame.width, "left")]
    cells = [
        _lines(text, (place.width - 2 * PAD_X) / look.size, strong=row.strong or row.band)
        for text, place in zip(row.cells, places, strict=True)
    ]
    seats = [_seat(place, text) for place, text in zip(places, row.cells, strict=True)]
    count = max(1, *map(len, cells), 1)
    parts = [[lines[at : at + MOST_LINES] for lines in cells] for at in range(0, count, MOST_LINES)]
    pieces = [_piece(frame, places, list(zip(part, seats, strict=True)), look) for part in parts]
    return [*pieces[:-1], replace(pieces[-1], keep=row.keep)]


def _piece(
    frame: Frame, places: Sequence[Place], cells: Sequence[tuple[list[Line], Place]], look: Look
) -> Piece:
    """A row as it is drawn: the lines of every cell, each with where they are set."""
    step = look.size * LEADING
    content = step * max(1, *(len(lines) for lines, _ in cells), 1)
    height = max(look.least, content + 2 * PAD_Y)

    def draw(top: float) -> str:
        foot = top - height
        drawn = [f"{colour(look.tint)} {box(frame.left, foot, frame.width, height)} f"] if look.tint else []
        drawn.append(f"{colour(GRID, 'RG')} .5 w")
        drawn += [f"{box(place.x, foot, place.width, height)} S" for place in places]
        y = top - (height - content) / 2 - step / 2 - look.size * 0.34
        for lines, seat in cells:
            drawn += [_put(frame, line, (look.size, y - step * n), seat) for n, line in enumerate(lines)]
        return "\n".join(drawn)

    return Piece(height, draw)


def _seat(place: Place, text: str) -> Place:
    """Where in its column a cell is set."""
    half = place.width / 2
    return Place(place.x + half, half, "left") if text.startswith("\t") else place


def _lines(text: str, width: float, *, strong: bool) -> list[Line]:
    return [line for part in text.split("\n") for line in flowed((part,), width, strong=strong, ink=INK)]


def _put(frame: Frame, line: Line, at: tuple[float, float], place: Place) -> str:
    size, y = at
    if place.align == "right":
        return frame.pen.right(line, size, place.x + place.width - PAD_X, y)
    if place.align == "centre":
        return frame.pen.centre(line, size, place.x + place.width / 2, y)
    return frame.pen.left(line, size, place.x + PAD_X, y)
