"""Widgets in a row that goes on in the next line where there is no more room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class FlowRow(QWidget):
    """Lays its parts out like the words of a text, `gap` pixels apart; hidden ones take no room."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._gap = gap
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Lay these parts out, in this order; those no longer among them are let go."""
        for gone in self._parts:
            if gone not in parts:
                gone.hide()
                gone.deleteLater()
        self._parts = list(parts)
        for place, part in enumerate(parts):
            part.setParent(self)
            if place:
                QWidget.setTabOrder(parts[place - 1], part)
        self.arrange()

    def arrange(self) -> None:
        """Place the parts anew, after one was shown or hidden."""
        self._flow(self.width(), moving=True)
        self.updateGeometry()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._flow(arg__1, moving=False)

    @override
    def sizeHint(self) -> QSize:
        width = sum(part.sizeHint().width() + self._gap for part in self._parts if not part.isHidden())
        return QSize(width, self._flow(width, moving=False))

    @override
    def minimumSizeHint(self) -> QSize:
        sizes = [part.sizeHint() for part in self._parts if not part.isHidden()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow(event.size().width(), moving=True)
        self.updateGeometry()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def _flow(self, width: int, *, moving: bool) -> int:
        """Place every part that is shown; returns the height of all lines."""
        top = 0
        for line in self._lines(width):
            high = max(part.sizeHint().height() for part in line)
            left = 0
            for part in line:
                size = part.sizeHint()
                if moving:
                    part.setGeometry(QRect(QPoint(left, top + (high - size.height()) // 2), size))
                left += size.width() + self._gap
            top += high + self._gap
        return max(0, top - self._gap)

    def _lines(self, width: int) -> list[list[QWidget]]:
        """The parts that are shown, as many in each line as there is room for."""
        lines: list[list[QWidget]] = []
        left = 0
        for part in (part for part in self._parts if not part.isHidden()):
            wide = part.sizeHint().width()
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(part)
            left += wide + self._gap
        return lines
