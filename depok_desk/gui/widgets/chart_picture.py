"""Charts as Qt draws them: in the colours of the screen, or as a picture of what stands on paper."""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from depok_desk.documents.charts.colours import PAPER, Colours
from depok_desk.documents.charts.layout import lay_out
from depok_desk.documents.charts.shapes import Drawing
from depok_desk.documents.charts.svg import as_svg
from depok_desk.gui.palette import Tokens
from depok_desk.model.chart_facts import Chart

WIDTH, MARGIN, SCALE = 482.0, 12.0, 3.0
"""A picture is as wide as a chart on A4, in points, and has so many pixels a point."""


def screen_colours(colours: Tokens) -> Colours:
    """The palette in force as charts know it; the light one is that of paper."""
    same = {tone: getattr(colours, tone) for tone in ("ink", "quiet", "line", "fesyen", "kriya", "kuliner")}
    return {**same, "ground": colours.sheet, "teal": colours.primary, "gold": colours.accent}


def renderer(drawing: Drawing, colours: Colours) -> QSvgRenderer:
    """Draws a chart on any painter."""
    return QSvgRenderer(QByteArray(as_svg(drawing, colours).encode()))


def chart_picture(chart: Chart) -> QImage:
    """The chart as it is on paper, large enough for a slide."""
    drawing = lay_out(chart, WIDTH)
    around = QRectF(0, 0, drawing.width * SCALE, drawing.height * SCALE)
    margin = MARGIN * SCALE
    size = QSize(round(around.width() + 2 * margin), round(around.height() + 2 * margin))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER["ground"]))
    painter = QPainter(image)
    renderer(drawing, PAPER).render(painter, around.translated(margin, margin))
    painter.end()
    return image
