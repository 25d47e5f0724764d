"""A chart on the screen, whose marks are reached by mouse and keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from depok_desk.documents.charts.layout import NARROWEST, lay_out
from depok_desk.documents.charts.shapes import Drawing, Mark, inside
from depok_desk.gui.palette import Tokens, tokens
from depok_desk.gui.theme import scaled, text_scale
from depok_desk.gui.widgets.chart_picture import renderer, screen_colours
from depok_desk.model.chart_facts import About, Bars, Chart

PIXELS_A_POINT = 1.5
"""How large a point of the chart is, with text at 100 %."""

NOTHING = Bars.plain(About(title=""), ())
"""What is shown before there is a chart."""

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartCanvas(QWidget):
    """Draws a chart as wide as there is room; says the key of a mark that is picked."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart = NOTHING
        self._current = self._hovered = -1
        self._room = 0
        self._drawn: tuple[Drawing, Tokens, QSvgRenderer] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart; the mark that the keys are at stays if the new one has it too."""
        key = self.current.key if self.current else ""
        self._chart, self._hovered = chart, -1
        self.setAccessibleName(chart.about.title)
        keys = [mark.key for mark in self.drawing.marks]
        self._current = keys.index(key) if key in keys else -1
        self._describe()
        self._grow()
        self.update()

    @property
    def drawing(self) -> Drawing:
        """The chart laid out for the width there is."""
        return self._laid_out(self._room or self.width())

    @property
    def current(self) -> Mark | None:
        """The mark that the keys are at."""
        return self.drawing.marks[self._current] if self._current >= 0 else None

    def go_to(self, place: int) -> None:
        """Make the mark at that place the current one and say its words."""
        marks = self.drawing.marks
        if not marks:
            return
        self._current = min(max(place, 0), len(marks) - 1)
        self._describe()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, marks[self._current].words))
        self.update()

    def _laid_out(self, width: int) -> Drawing:
        return lay_out(self._chart, max(float(int(width / self._unit)), NARROWEST))

    @property
    def _unit(self) -> float:
        return PIXELS_A_POINT * text_scale()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.current.words if self.current else self.drawing.words)

    def _grow(self) -> None:
        """Be as high as the chart is in this width, whatever layout it stands in.

        The chart does not widen by the width of a scroll bar, or it could call that bar and send it away
        without end.
        """
        gained = self.width() - self._room
        if not 0 < gained <= self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) + 2:
            self._room = self.width()
        self.setFixedHeight(self.heightForWidth(self._room))

    def _mark_at(self, point: QPointF) -> int:
        at = (point.x() / self._unit, point.y() / self._unit)
        marks = self.drawing.marks
        return next((place for place, mark in enumerate(marks) if inside(at, mark.rings)), -1)

    @override
    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width).height * self._unit)

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(480), self.heightForWidth(scaled(480)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(NARROWEST * self._unit) + 1, scaled(60))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._grow()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        marks = self.drawing.marks
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(marks) - 1}
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go_to(self._current + _STEPS[key])
        elif key in ends:
            self.go_to(ends[key])
        elif key in _ENTER and self.current:
            self.picked.emit(self.current.key)
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self._mark_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            pointing = Qt.CursorShape.PointingHandCursor if hovered >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(pointing)
            self.setToolTip(self.drawing.marks[hovered].words if hovered >= 0 else "")
            self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._mark_at(event.position())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(place)
            self.picked.emit(self.drawing.marks[place].key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        drawing, colours, painter = self.drawing, tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._drawn is None or self._drawn[:2] != (drawing, colours):
            self._drawn = drawing, colours, renderer(drawing, screen_colours(colours))
        unit = self._unit
        self._drawn[2].render(painter, QRectF(0, 0, drawing.width * unit, drawing.height * unit))
        painter.scale(unit, unit)
        if self._hovered >= 0:
            _outline(painter, drawing.marks[self._hovered], QPen(QColor(colours.quiet), 1.0))
        if self.current and self.hasFocus():
            _outline(painter, self.current, QPen(QColor(colours.ring), 3.2))
            _outline(painter, self.current, QPen(QColor(colours.focus), 1.4))
        elif self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 1.0))
            painter.drawRoundedRect(QRectF(0.5, 0.5, drawing.width - 1, drawing.height - 1), 4, 4)


def _outline(painter: QPainter, mark: Mark, pen: QPen) -> None:
    """A line around a mark, without its ground."""
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in mark.rings[0]]))
