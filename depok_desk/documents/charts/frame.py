"""What stands around every chart: its title, what is measured and when, notes and source."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from depok_desk.documents.cells import cell_lines
from depok_desk.documents.charts.shapes import (
    FONTS,
    INK,
    QUIET,
    Drawing,
    Mark,
    Paint,
    Shape,
    Text,
    Weight,
    width_of,
)
from depok_desk.documents.fonts import clean
from depok_desk.model.chart_facts import MISSING, SUPPRESSED, About, Value

TITLE, MEASURE, LABEL, SMALL = 10.5, 8.0, 8.0, 7.0
LEADING = 1.32


@dataclass
class Body:
    """A chart between its head and its foot; `remarks` are lists of what had no room on it."""

    bottom: float
    shapes: list[Shape] = field(default_factory=list[Shape])
    marks: list[Mark] = field(default_factory=list[Mark])
    remarks: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])


def framed(about: About, values: Sequence[Value], width: float, draw: Callable[[float], Body]) -> Drawing:
    """A chart with all that belongs around it; `draw` lays it out below a given upper edge."""
    head, top = _column(
        ((about.title, TITLE, "bold", INK), (about.dated, MEASURE, "regular", QUIET)), 0, width
    )
    body = draw(top + 7) if values else _nothing(top + 7)
    written = [shape.words for shape in body.shapes if isinstance(shape, Text)]
    listed = [line for items in body.remarks for line in packed(items, SMALL, width)]
    source = f"Sumber: {about.source}" if about.source else ""
    said = (*listed, *_signs((*written, *listed)), *about.notes, source)
    foot, bottom = _column(((text, SMALL, "regular", QUIET) for text in said), body.bottom + 6, width)
    if not foot:
        bottom = body.bottom
    shapes = (*head, *body.shapes, *foot)
    return Drawing(width, bottom + 2, shapes, tuple(body.marks), _sentence(about, body))


def _sentence(about: About, body: Body) -> str:
    return ". ".join(
        filter(None, (about.title.rstrip("."), about.dated, *(mark.words for mark in body.marks)))
    )


def _nothing(top: float) -> Body:
    return Body(top + 22, [Text(0, top + 14, "Belum ada data untuk digambarkan.", LABEL, QUIET)])


def _signs(written: Iterable[str]) -> Iterable[str]:
    """What the signs mean that stand for numbers."""
    words = {word for text in written for word in text.split()}
    if SUPPRESSED in words:
        yield f"{SUPPRESSED}: kurang dari tiga IKM, angkanya tidak ditampilkan."
    if MISSING in words:
        yield "–: tidak ada data (bukan nol)."


def _column(
    texts: Iterable[tuple[str, float, Weight, Paint]], top: float, width: float
) -> tuple[list[Shape], float]:
    """Paragraphs below one another, and where they end."""
    shapes: list[Shape] = []
    for text, size, weight, paint in texts:
        for line in paragraph(text, size, width, weight):
            top += size * LEADING
            shapes.append(Text(0, top - size * 0.3, line, size, paint, weight=weight))
    return shapes, top


def paragraph(
    text: str, size: float, width: float, weight: Weight = "regular", most: int = 40
) -> tuple[str, ...]:
    """The lines of a text in the room there is."""
    return cell_lines(text, FONTS[weight], width / size, most)


def packed(items: Sequence[str], size: float, width: float) -> list[str]:
    """Items one after the other in lines, each whole on one line as long as it fits there."""
    lines: list[str] = []
    for item in items:
        longer = f"{lines[-1]}{' ' if lines[-1].endswith(':') else ' · '}{item}" if lines else item
        if lines and width_of(clean(longer), size) <= width:
            lines[-1] = longer
        else:
            lines.append(item)
    return lines
