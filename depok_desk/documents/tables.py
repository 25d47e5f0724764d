"""Sets tables as pieces: a row each, with headings that are drawn again on every page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from depok_desk.documents.blocks import Table, TableColumn, TableRow
from depok_desk.documents.flowing import flowed
from depok_desk.documents.lines import INK, Line, colour
from depok_desk.documents.pieces import Piece
from depok_desk.documents.setting import Frame
from depok_desk.documents.shapes import box

GRID, HEAD_TINT, BAND_TINT, STRONG_TINT = "#8A9490", "#E6ECE9", "#F1F3EF", "#F7F7F2"
PAD_X, PAD_Y, LEADING = 4.0, 2.8, 1.27


@dataclass(frozen=True)
class Place:
    """Where a column stands: its left edge, its width, and how its cells are set."""

    x: float
    width: float
    align: str


def set_table(frame: Frame, table: Table) -> list[Piece]:
    """The heading and the rows; the heading stays with the first row, the last two rows stay together."""
    places = _places(frame, table.columns)
    labels = TableRow(tuple(column.label for column in table.columns), strong=True, keep=True)
    head = _row(frame, places, labels, (table.size, 0.0, HEAD_TINT))
    rows = [
        replace(_row(frame, places, row, (table.size, table.least, _tint(row))), head=head)
        for row in table.rows
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


def _row(frame: Frame, places: list[Place], row: TableRow, look: tuple[float, float, str]) -> Piece:
    """A row; `look` is the type size, the least height and the tint."""
    size, least, tint = look
    if row.band:
        places = [Place(frame.left, frame.width, "left")]
    cells = [
        _lines(text, (place.width - 2 * PAD_X) / size, strong=row.strong or row.band)
        for text, place in zip(row.cells, places, strict=True)
    ]
    seats = [_seat(place, text) for place, text in zip(places, row.cells, strict=True)]
    content = size * LEADING * max(1, *map(len, cells), 1)
    height = max(0.0 if row.band else least, content + 2 * PAD_Y)

    def draw(top: float) -> str:
        foot = top - height
        drawn = [f"{colour(tint)} {box(frame.left, foot, frame.width, height)} f"] if tint else []
        drawn.append(f"{colour(GRID, 'RG')} .5 w")
        drawn += [f"{box(place.x, foot, place.width, height)} S" for place in places]
        y = top - (height - content) / 2 - size * LEADING / 2 - size * 0.34
        for lines, seat in zip(cells, seats, strict=True):
            drawn += [_put(frame, line, (size, y - size * LEADING * n), seat) for n, line in enumerate(lines)]
        return "\n".join(drawn)

    return Piece(height, draw, keep=row.keep)


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
