"""A row of figures that lead to the lists behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT


@dataclass(frozen=True)
class Figure:
    """A number with its word; `tone` is a token of the palette.

    `after` makes it a step of the former one, `apart` begins another group.
    """

    key: str
    number: str
    word: str
    tone: str = "ink"
    after: bool = False
    apart: bool = False


class FigureRow(QWidget):
    """Groups of figures side by side, or below one another where there is no room.

    Says `picked` with the key of a figure that was pressed.
    """

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[_FigureButton] = []
        self._groups = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._groups.setContentsMargins(0, 0, 0, 0)
        self._groups.setSpacing(scaled(4))

    def show_figures(self, figures: Sequence[Figure], marked: Sequence[str] = ()) -> None:
        """Show these, those with a key in `marked` as the ones whose list is shown."""
        if [button.figure.key for button in self._buttons] != [figure.key for figure in figures]:
            self._make(figures)
        for button, figure in zip(self._buttons, figures, strict=True):
            button.show_figure(figure, marked=figure.key in marked)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self._wanted() > self.width()
        self._groups.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._wanted(), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), super().minimumSizeHint().height())

    def _wanted(self) -> int:
        """The width of all figures side by side, in pixels."""
        return sum(button.sizeHint().width() + scaled(4) for button in self._buttons)

    def _make(self, figures: Sequence[Figure]) -> None:
        while self._groups.takeAt(0):
            pass
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [_FigureButton(figure) for figure in figures]
        row = QHBoxLayout()
        for button in self._buttons:
            if button.figure.apart or self._groups.count() == 0:
                row = self._new_group()
            row.insertWidget(row.count() - 1, button)
            button.clicked.connect(self._tell)
        self._groups.addStretch(1)

    def _new_group(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(scaled(4))
        row.addStretch(1)
        self._groups.addLayout(row)
        return row

    def _tell(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, _FigureButton):
            self.picked.emit(pressed.figure.key)


class _FigureButton(QAbstractButton):
    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.figure = figure
        self._marked = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_figure(self, figure: Figure, *, marked: bool) -> None:
        self.figure, self._marked = figure, marked
        self.setAccessibleName(f"{figure.word}: {figure.number}")
        self.setAccessibleDescription("Daftarnya sedang tampil" if marked else "Tampilkan daftarnya")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        number = QFontMetrics(_large()).horizontalAdvance(self.figure.number)
        word = QFontMetrics(_small()).horizontalAdvance(self.figure.word)
        return QSize(max(number, word) + scaled(24) + self._lead(), scaled(54))

    @override
    def minimumSizeHint(self) -> QSize:
        number = QFontMetrics(_large()).horizontalAdvance(self.figure.number)
        return QSize(number + scaled(14) + self._lead(), scaled(54))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(self._lead(), 0, 0, 0)
        if self.figure.after:
            arrow = QRect(0, (self.height() - scaled(14)) // 2, scaled(14), scaled(14))
            paint_icon(painter, "chevron-right", arrow, colours.quiet)
        if self.figure.apart:
            painter.fillRect(scaled(6), scaled(8), 1, self.height() - scaled(16), QColor(colours.line))
        painter.setPen(QColor(colours.primary) if self.hasFocus() else Qt.PenStyle.NoPen)
        ground = colours.selected if self._marked else colours.hover if self.underMouse() else ""
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), scaled(8), scaled(8))
        inner = box.adjusted(scaled(12), scaled(5), -scaled(6), -scaled(6))
        painter.setFont(_large())
        painter.setPen(QColor(getattr(colours, self.figure.tone)))
        painter.drawText(inner.adjusted(0, 0, 0, -scaled(16)), LEFT, self.figure.number)
        painter.setFont(_small())
        painter.setPen(QColor(colours.quiet))
        line = inner.adjusted(0, scaled(25), 0, 0)
        word = painter.fontMetrics().elidedText(self.figure.word, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, LEFT, word)

    def _lead(self) -> int:
        return scaled(16) if self.figure.after or self.figure.apart else 0


def _large() -> QFont:
    return font_of(QFont.Weight.Bold, 19)


def _small() -> QFont:
    return font_of(pixels=12)
