"""A line that is a button as a whole, painted by whoever inherits it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import pressed_by_enter


class LineButton(QAbstractButton):
    """Is reached by Tab, pressed by Enter and Space, and marked under the mouse and with the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def painted_ground(self) -> QPainter:
        """A painter on the line, its ground painted as it is now."""
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.focus) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), scaled(6), scaled(6))
        return painter
