"""Icons drawn from the shipped SVG files in the colours of the palette in force."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from depok_desk import paths
from depok_desk.gui.palette import tokens


def icon(name: str, tone: str = "ink", checked: str = "") -> QIcon:
    """The icon of the SVG file `name`, in the token `tone`; `checked` is its tone while switched on."""
    return QIcon(_TintedIcon(name, tone, checked or tone))


def paint_icon(painter: QPainter, name: str, rect: QRect, colour: str) -> None:
    """Draw the icon `name` in `colour` (`#rrggbb`) into `rect`."""
    painter.drawImage(rect, _image(name, colour, rect.width(), painter.device().devicePixelRatioF()))


def figure(name: str, size: int, ratio: float = 1.0) -> QPixmap:
    """A picture that keeps its own colours, `size` device-independent pixels wide."""
    return QPixmap.fromImage(_image(name, "", size, ratio))


@lru_cache(maxsize=512)
def _image(name: str, colour: str, size: int, ratio: float) -> QImage:
    source = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    pixels = max(1, round(size * ratio))
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


class _TintedIcon(QIconEngine):
    """Looks its colour up each time it is painted, so that a change of scheme needs no new icons."""

    def __init__(self, name: str, tone: str, checked: str) -> None:
        super().__init__()
        self._name = name
        self._tones = {QIcon.State.Off: tone, QIcon.State.On: checked}

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(rect.center())
        disabled = mode == QIcon.Mode.Disabled
        if disabled:
            painter.setOpacity(painter.opacity() * 0.6)
        paint_icon(
            painter, self._name, square, getattr(tokens(), "quiet" if disabled else self._tones[state])
        )

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _TintedIcon(self._name, self._tones[QIcon.State.Off], self._tones[QIcon.State.On])
