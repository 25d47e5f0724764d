"""What the marks of a criterion mean, one below the other, the one that was given marked."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.services.judging.marks import Mark, mark_words
from depok_desk.services.judging.scheme import CriterionRule

_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_HIGH = 10_000


class Levels(QWidget):
    """Lists a criterion's levels; its accessible description says what the given mark means."""

    def __init__(self) -> None:
        super().__init__()
        self._levels: Sequence[tuple[int, str]] = ()
        self._given: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Arti nilai")

    @property
    def given(self) -> str:
        """What the given mark means; empty without one."""
        return dict(self._levels).get(self._given, "") if self._given is not None else ""

    def show_levels(self, rule: CriterionRule, mark: Mark) -> None:
        """Show what marks of a criterion mean; `mark` is the one that was given."""
        levels = tuple(sorted(rule.levels.items(), reverse=True))
        moved = levels != self._levels
        self._levels = levels
        reached = (level for level, _ in levels if isinstance(mark, Decimal) and level <= mark)
        self._given = max(reached, default=None)
        self.setAccessibleDescription(f"{mark_words(mark)}: {self.given}" if self.given else "")
        if moved:
            self.updateGeometry()
        self.update()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return sum(height for _, _, height in self._lines(arg__1))

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(200), self.heightForWidth(max(self.width(), scaled(160))))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), self.heightForWidth(max(self.width(), scaled(120))))

    def _lines(self, width: int) -> list[tuple[int, str, int]]:
        """Each level with its words and the height it takes, in pixels."""
        metrics = QFontMetrics(font_of(pixels=12))
        room = QRect(0, 0, max(scaled(40), width - scaled(36) - scaled(6)), _HIGH)
        return [
            (level, words, metrics.boundingRect(room, _WRAPPED, words).height() + scaled(12))
            for level, words in self._levels
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for level, words, height in self._lines(self.width()):
            self._paint_level(painter, QRect(0, top, self.width(), height), level, words)
            top += height

    def _paint_level(self, painter: QPainter, rect: QRect, level: int, words: str) -> None:
        colours, given = tokens(), level == self._given
        if given:
            painter.setPen(QColor(colours.primary))
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(rect.adjusted(0, 1, -1, -2), scaled(6), scaled(6))
            side = scaled(13)
            box = QRect(rect.left() + scaled(4), rect.top() + scaled(7), side, side)
            paint_icon(painter, "check", box, colours.link)
        painter.setPen(QColor(colours.ink if given else colours.quiet))
        painter.setFont(font_of(QFont.Weight.Bold))
        number = QRect(rect.left() + scaled(18), rect.top() + scaled(4), scaled(22), rect.height())
        painter.drawText(number, int(Qt.AlignmentFlag.AlignLeft), str(level))
        painter.setFont(font_of(pixels=12))
        painter.setPen(QColor(colours.ink))
        painter.drawText(rect.adjusted(scaled(36), scaled(5), -scaled(6), 0), _WRAPPED, words)
