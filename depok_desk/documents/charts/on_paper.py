"""Draws charts on the pages of a PDF file."""

from io import BytesIO

from depok_desk.documents.charts.colours import PAPER, mixed, text_colour
from depok_desk.documents.charts.layout import lay_out
from depok_desk.documents.charts.shapes import FONTS, Area, Drawing, Ring, Shape, Strokes, Text
from depok_desk.documents.embedding import UsedFonts
from depok_desk.documents.fonts import clean
from depok_desk.documents.lines import Pen, Run, colour
from depok_desk.documents.pdf import About, PdfWriter
from depok_desk.documents.pieces import Piece
from depok_desk.documents.setting import Frame
from depok_desk.model.chart_facts import Chart

MARGIN = 14.0


def set_chart(frame: Frame, chart: Chart, *, gap: float = 12.0) -> list[Piece]:
    """A chart as wide as the frame, as a piece that can be put on a page."""
    drawing = lay_out(chart, frame.width)
    return [Piece(drawing.height, lambda top: draw_chart(drawing, frame.pen, frame.left, top), gap)]


def print_chart(chart: Chart, width: float = 482.0) -> bytes:
    """A PDF with nothing but the chart, on a page of its size; equal charts give equal bytes."""
    drawing = lay_out(chart, width)
    out, fonts, title = BytesIO(), UsedFonts(), clean(chart.about.title)
    high = drawing.height + 2 * MARGIN
    pdf = PdfWriter(out, About(title, "Depok Desk", title, drawing.width + 2 * MARGIN, high))
    pdf.add_page(draw_chart(drawing, Pen(fonts), MARGIN, high - MARGIN).encode())
    pdf.close(b"<<%b>>" % fonts.embed(pdf))
    return out.getvalue()


def draw_chart(drawing: Drawing, pen: Pen, left: float, top: float) -> str:
    """The operators that draw a chart with its upper left corner at a point of the page."""
    return "\n".join(_Hand(pen, left, top).draw(shape) for shape in drawing.shapes)


class _Hand:
    """Draws shapes around one corner; on a page y grows upwards."""

    def __init__(self, pen: Pen, left: float, top: float) -> None:
        self._pen, self._left, self._top = pen, left, top

    def draw(self, shape: Shape) -> str:
        if isinstance(shape, Text):
            return self._text(shape)
        if isinstance(shape, Strokes):
            return self._strokes(shape)
        return self._area(shape)

    def _area(self, area: Area) -> str:
        look = [colour(mixed(area.paint, PAPER))] if area.paint else []
        if area.edge:
            look.append(f"{colour(mixed(area.edge, PAPER), 'RG')} {area.edge_width:g} w 1 j")
        paint = {(True, True): "B*", (True, False): "f*", (False, True): "S", (False, False): "n"}
        path = " ".join(f"{self._path(ring)} h" for ring in area.rings)
        return f"{' '.join(look)} {path} {paint[area.paint is not None, area.edge is not None]}"

    def _strokes(self, strokes: Strokes) -> str:
        dash = " ".join(f"{part:g}" for part in strokes.dash)
        look = f"{colour(mixed(strokes.paint, PAPER), 'RG')} {strokes.width:g} w 1 j [{dash}] 0 d"
        return f"{look} {' '.join(map(self._path, strokes.lines))} S [] 0 d"

    def _path(self, ring: Ring) -> str:
        first, *others = (f"{self._left + x:.2f} {self._top - y:.2f}" for x, y in ring)
        return " ".join((f"{first} m", *(f"{point} l" for point in others)))

    def _text(self, text: Text) -> str:
        line = (Run(text.words, FONTS[text.weight], text_colour(text, PAPER)),)
        put = {"start": self._pen.left, "middle": self._pen.centre, "end": self._pen.right}[text.anchor]
        return put(line, text.size, self._left + text.x, self._top - text.y)
