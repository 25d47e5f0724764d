"""A picture shown as large as there is room, or a place to drop one."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from depok_desk.gui.attachments.pictures import fitted
from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled


class PhotoView(QWidget):
    """Shows all of a picture on a quiet ground; without one, `hint` within a dashed frame."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self._picture = QPixmap()
        self._hint = hint
        self.setMinimumSize(scaled(120), scaled(90))

    def show_picture(self, picture: QPixmap, words: str) -> None:
        """Show a picture that is called `words`; a null one brings the hint back."""
        self._picture = picture
        self.setAccessibleName(words or self._hint)
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether there is no picture."""
        return self._picture.isNull()

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(180))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(self.rect().adjusted(1, 1, -1, -1), scaled(10), scaled(10))
        if self._picture.isNull():
            self._paint_hint(painter, frame)
            return
        painter.fillPath(frame, QColor(tokens().band))
        painter.setClipPath(frame)
        shown = fitted(self._picture, self.size(), self.devicePixelRatioF())
        box = QRect(0, 0, *(round(side) for side in shown.deviceIndependentSize().toTuple()))
        box.moveCenter(self.rect().center())
        painter.drawPixmap(box, shown)

    def _paint_hint(self, painter: QPainter, frame: QPainterPath) -> None:
        colours = tokens()
        pen = QPen(QColor(colours.edge), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.sheet))
        painter.drawPath(frame)
        sign = QRect(0, 0, scaled(28), scaled(28))
        sign.moveCenter(self.rect().center())
        sign.translate(0, -scaled(22))
        paint_icon(painter, "photo", sign, colours.quiet)
        painter.setPen(QColor(colours.quiet))
        words = self.rect().adjusted(scaled(12), sign.bottom() + scaled(6), -scaled(12), 0)
        across = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, int(across) | int(Qt.TextFlag.TextWordWrap), self._hint)
