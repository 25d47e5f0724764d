"""Paints the lines of the search for anything."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from depok_desk.gui.finding.offers import Offer, typed_parts
from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT

BAR = 3


def paint_heading(painter: QPainter, rect: QRect, group: str) -> None:
    """The name of a group, quietly."""
    painter.setFont(font_of(QFont.Weight.DemiBold, 11))
    painter.setPen(QColor(tokens().quiet))
    painter.drawText(rect.adjusted(scaled(14), scaled(4), -scaled(14), 0), LEFT, group)


def paint_offer(
    painter: QPainter, rect: QRect, offer: Offer, typed: str, *, chosen: bool, hovered: bool
) -> None:
    """Icon, title with the typed words marked, remark; keys at the right."""
    colours = tokens()
    if chosen or hovered:
        painter.fillRect(rect, QColor(colours.selected if chosen else colours.hover))
    if chosen:
        painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), QColor(colours.accent))
    inner = rect.adjusted(scaled(14), 0, -scaled(14), 0)
    side = scaled(16)
    if offer.sign:
        sign = QRect(inner.left(), inner.center().y() - side // 2, side, side)
        paint_icon(painter, offer.sign, sign, colours.quiet)
    inner.setLeft(inner.left() + side + scaled(10))
    if offer.keys:
        painter.setFont(font_of(pixels=11))
        start = inner.right() - painter.fontMetrics().horizontalAdvance(offer.keys) - scaled(2)
        keys = QRect(start, inner.top(), inner.right() - start + 1, inner.height())
        _write(painter, keys, offer.keys, font_of(pixels=11), colours.quiet)
        inner.setRight(start - scaled(12))
    inner.setLeft(_paint_marked(painter, inner, offer.title, typed, colours.ink) + scaled(10))
    _paint_marked(painter, inner, offer.remark, typed, colours.quiet)


def _paint_marked(painter: QPainter, rect: QRect, words: str, typed: str, colour: str) -> int:
    """Write words, the typed parts of them strong and underlined; returns where they end."""
    plain, strong = font_of(), font_of(QFont.Weight.Bold)
    strong.setUnderline(True)
    room = QRect(rect)
    painter.setFont(strong)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
    end = 0
    for start, length in [*typed_parts(shown, typed), (len(shown), 0)]:
        for text, font in ((shown[end:start], plain), (shown[start : start + length], strong)):
            _write(painter, room, text, font, colour)
            room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(text))
        end = start + length
    return room.left()


def _write(painter: QPainter, rect: QRect, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
    painter.drawText(rect, LEFT, shown)
