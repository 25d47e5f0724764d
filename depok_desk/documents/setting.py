"""Sets titles, paragraphs, lists and labelled lines as pieces that can be put on pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from depok_desk.documents.blocks import Heading, Items, Paragraph, Particulars, Title
from depok_desk.documents.flowing import flowed
from depok_desk.documents.fonts import SANS, clean, text_width
from depok_desk.documents.lines import INK, QUIET, TEAL, Line, Pen, colour
from depok_desk.documents.pieces import Piece

BODY, SMALL = 10.0, 8.0
LEADING = 1.42
PARAGRAPH_GAP = 6.0
COLON, BLANK, RULE = 22.0, 8.0, 190.0

Put = Callable[[Line, float], str]
"""Draws a line of type on a baseline."""


@dataclass(frozen=True)
class Frame:
    """Where pieces stand: a pen, a left edge and a width in points; lines of type follow by `leading`."""

    pen: Pen
    left: float
    width: float
    leading: float = LEADING

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    def within(self, indent: float) -> "Frame":
        """The frame with its left edge moved in."""
        return replace(self, left=self.left + indent, width=self.width - indent)

    def lines(self, lines: Sequence[Line], size: float, put: Put, *, gap: float = 0.0) -> list[Piece]:
        """A piece for each line; the first two and the last two stay together."""
        last = len(lines) - 1
        height = size * self.leading
        return [
            Piece(
                height,
                lambda top, line=line: put(line, top - height / 2 - size * 0.34),
                gap if place == 0 else 0.0,
                keep=place < last and (place == 0 or place == last - 1),
            )
            for place, line in enumerate(lines)
        ]


def set_title(frame: Frame, title: Title) -> list[Piece]:
    """A title in the middle."""
    middle = frame.left + frame.width / 2
    drawn: list[Piece] = []
    for text, size, gap in ((title.text, 13.0, 14.0), *((under, BODY, 1.0) for under in title.under)):
        lines = flowed((text,), frame.width / size, strong=True)
        drawn += frame.lines(
            lines, size, lambda line, y, size=size: frame.pen.centre(line, size, middle, y), gap=gap
        )
    return [replace(piece, keep=True) for piece in drawn]


def set_heading(frame: Frame, heading: Heading) -> list[Piece]:
    """A heading that stays with what follows."""
    size, gap = (BODY, 8.0) if heading.minor else (11.0, 13.0)
    lines = flowed((heading.text,), frame.width / size, strong=True, ink=INK if heading.minor else TEAL)
    pieces = frame.lines(lines, size, lambda line, y: frame.pen.left(line, size, frame.left, y), gap=gap)
    return [replace(piece, keep=True) for piece in pieces]


def set_paragraph(frame: Frame, paragraph: Paragraph) -> list[Piece]:
    """Running text, set from the left, or from the right."""
    size, ink = (SMALL, QUIET) if paragraph.quiet else (BODY, INK)
    lines = flowed(paragraph.parts, frame.width / size, ink=ink)

    def put(line: Line, y: float) -> str:
        if paragraph.right:
            return frame.pen.right(line, size, frame.right, y)
        return frame.pen.left(line, size, frame.left, y)

    pieces = frame.lines(lines, size, put, gap=PARAGRAPH_GAP * size / BODY)
    return [replace(piece, keep=piece.keep or paragraph.keep) for piece in pieces]


def set_items(frame: Frame, items: Items) -> list[Piece]:
    """A list whose numbers stand before the text."""
    inner = frame.within(18.0)
    pieces: list[Piece] = []
    for number, entry in enumerate(items.entries, start=1):
        lines = flowed(entry, inner.width / BODY)
        set_lines = inner.lines(
            lines, BODY, lambda line, y: frame.pen.left(line, BODY, inner.left, y), gap=2.5
        )
        label = flowed((f"{number}." if items.numbered else "–",), 10)
        pieces += [_labelled(frame, label[0], set_lines[0]), *set_lines[1:]] if set_lines else []
    return pieces


def _labelled(frame: Frame, label: Line, piece: Piece) -> Piece:
    def draw(top: float) -> str:
        y = top - piece.height / 2 - BODY * 0.34
        return f"{frame.pen.left(label, BODY, frame.left, y)}\n{piece.draw(top)}"

    return replace(piece, draw=draw)


def set_particulars(frame: Frame, particulars: Particulars) -> list[Piece]:
    """Labels, colons below one another, and texts; where a text is empty, a rule to write on."""
    outer = frame.within(particulars.indent)
    labels = [text_width(clean(label), SANS) for label, _ in particulars.lines]
    inner = outer.within(max(labels, default=0) * BODY + (COLON if particulars.colons else BLANK))
    colon = ":" if particulars.colons else ""
    pieces = [_particular(outer, inner, (label, colon), text) for label, text in particulars.lines]
    return [replace(pieces[0], above=PARAGRAPH_GAP), *pieces[1:]] if pieces else []


def _particular(outer: Frame, inner: Frame, label: tuple[str, str], text: str) -> Piece:
    lines = [line for part in text.split("\n") for line in flowed((part,), inner.width / BODY)]
    step = BODY * outer.leading
    before = [
        (x, line)
        for x, part in zip((outer.left, inner.left - 9), label, strict=True)
        for line in flowed((part,), outer.width)
    ]

    def draw(top: float) -> str:
        y = top - step / 2 - BODY * 0.34
        drawn = [outer.pen.left(line, BODY, x, y) for x, line in before]
        drawn += [
            inner.pen.left(line, BODY, inner.left, y - step * place) for place, line in enumerate(lines)
        ]
        return "\n".join(
            drawn if lines else [*drawn, rule(inner.left, min(inner.right, inner.left + RULE), y)]
        )

    return Piece(step * max(1, len(lines)), draw)


def rule(left: float, right: float, y: float, weight: float = 0.5, ink: str = QUIET) -> str:
    """A line across, to write on or to part with."""
    return f"{colour(ink, 'RG')} {weight} w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S"
