"""How the cells of a list are drawn: plain, strong, sectors, grades, licences, states."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from depok_desk.gui.palette import Tokens
from depok_desk.gui.theme import font_of, scaled, text_scale

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
USUAL_DOTS = 3
SECTORS = {"fesyen", "kriya", "kuliner"}
EDGE = 90
CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Type:
    """The fonts and colours of one painting, made once and not per cell."""

    colours: Tokens
    plain: QFont
    strong: QFont
    metrics: QFontMetrics
    strong_metrics: QFontMetrics
    pad: int


Cell = Callable[[QPainter, QRect, str, Type], None]


def type_of(colours: Tokens) -> Type:
    """The fonts for the text size in force."""
    plain, strong = font_of(), font_of(QFont.Weight.DemiBold)
    return Type(colours, plain, strong, QFontMetrics(plain), QFontMetrics(strong), scaled(12))


def plain(painter: QPainter, rect: QRect, text: str, kind: Type) -> None:
    """A word as it is."""
    painter.setFont(kind.plain)
    painter.setPen(QColor(kind.colours.ink))
    painter.drawText(rect, LEFT, _fitting(text, rect, kind.metrics))


def strong(painter: QPainter, rect: QRect, text: str, kind: Type) -> None:
    """The name a row goes by."""
    painter.setFont(kind.strong)
    painter.setPen(QColor(kind.colours.ink))
    painter.drawText(rect, LEFT, _fitting(text, rect, kind.strong_metrics))


def quiet(painter: QPainter, rect: QRect, text: str, kind: Type) -> None:
    """Something of less importance."""
    painter.setFont(kind.plain)
    painter.setPen(QColor(kind.colours.quiet))
    painter.drawText(rect, LEFT, _fitting(text, rect, kind.metrics))


def number(painter: QPainter, rect: QRect, text: str, kind: Type) -> None:
    """A number, at the right."""
    painter.setFont(kind.plain)
    painter.setPen(QColor(kind.colours.ink))
    painter.drawText(rect, RIGHT, _fitting(text, rect, kind.metrics))


def sector(painter: QPainter, rect: QRect, text: str, kind: Type) -> None:
    """A square in the sector's colour, and its word."""
    side = scaled(9)
    if text:
        named = text.casefold() if text.casefold() in SECTORS else "quiet"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(kind.colours, named)))
        top = rect.center().y() - side / 2 + 0.5
        painter.drawRoundedRect(QRectF(rect.left(), top, side, side), 2.5, 2.5)
    plain(painter, rect.adjusted(side + scaled(7), 0, 0, 0), text, kind)


def grade(painter: QPainter, rect: QRect, text: str, kind: Type) -> None:
    """A, B, C or D on a small plate."""
    if not text:
        return
    colours = kind.colours
    plate, ink = {
        "A": (colours.grade_a, colours.grade_a_ink),
        "B": (colours.grade_b, colours.grade_b_ink),
        "D": (colours.danger_soft, colours.danger),
    }.get(text, (colours.grade_c, colours.grade_c_ink))
    box = QRectF(rect.left(), rect.center().y() - scaled(10) + 0.5, scaled(23), scaled(20))
    _plate(painter, box, (plate, ink), 5)
    painter.setFont(kind.strong)
    painter.setPen(QColor(ink))
    painter.drawText(box, CENTRE, text)


def dots(painter: QPainter, rect: QRect, text: str, kind: Type) -> None:
    """“2/3”, or a bare “2”, as two full circles and an empty one; any other text as it is."""
    full, _, of = text.partition("/")
    if not full.isdecimal() or not (of or "0").isdecimal():
        quiet(painter, rect, text, kind)
        return
    radius, step = 4.5 * text_scale(), 13.5 * text_scale()
    painter.setPen(QColor(kind.colours.link))
    for place in range(int(of) if of else max(int(full), USUAL_DOTS)):
        painter.setBrush(QColor(kind.colours.link) if place < int(full) else Qt.BrushStyle.NoBrush)
        centre = QPointF(rect.left() + radius + 1 + place * step, rect.center().y() + 0.5)
        painter.drawEllipse(centre, radius, radius)


def state(painter: QPainter, rect: QRect, text: str, kind: Type) -> None:
    """A state on a plate, in the colour of good, doubtful or bad news."""
    if not text:
        return
    colours = kind.colours
    plate, ink = (getattr(colours, tone) for tone in _STATES.get(text.casefold(), _NEITHER))
    width = min(kind.metrics.horizontalAdvance(text) + scaled(16), rect.width())
    box = QRectF(rect.left(), rect.center().y() - scaled(10) + 0.5, width, scaled(21))
    _plate(painter, box, (plate, ink), 10)
    painter.setFont(kind.plain)
    painter.setPen(QColor(ink))
    painter.drawText(box, CENTRE, _fitting(text, box.toRect(), kind.metrics))


_GOOD, _DOUBTFUL, _BAD = ("good_soft", "good"), ("warning_soft", "warning"), ("danger_soft", "danger")
_NEITHER = ("grade_c", "grade_c_ink")
_STATES = {
    **dict.fromkeys(("berlaku", "lulus", "terkurasi", "aktif", "baru", "ditetapkan", "terbit"), _GOOD),
    **dict.fromkeys(
        ("perbaikan", "habis", "calon", "ubah", "penilaian", "pleno", "periksa", "diurungkan"), _DOUBTFUL
    ),
    **dict.fromkeys(("dicabut", "tidak lulus", "tutup", "ditolak", "galat"), _BAD),
}


def _plate(painter: QPainter, box: QRectF, tones: tuple[str, str], radius: float) -> None:
    """A plate for words; its edge in a thin wash of their ink sets it off from a chosen row."""
    plate, ink = map(QColor, tones)
    ink.setAlpha(EDGE)
    painter.setPen(ink)
    painter.setBrush(plate)
    painter.drawRoundedRect(box, scaled(radius), scaled(radius))


def _fitting(text: str, rect: QRect, metrics: QFontMetrics) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
