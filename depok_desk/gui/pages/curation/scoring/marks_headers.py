"""The headings of a sheet: criteria above, candidates at the left."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.pages.curation.scoring.marks_model import MarksModel
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import CENTRE, LEFT, RIGHT
from depok_desk.services.judging.marks import scale_words
from depok_desk.services.judging.scheme import CriterionRule
from depok_desk.words import number

BAR = 3
SIGN = 14
_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_UNCLIPPED = int(LEFT) | int(Qt.TextFlag.TextDontClip)
_WRAPPED = int(_TOP) | int(Qt.TextFlag.TextWordWrap)


class CriteriaHeader(QHeaderView):
    """Criteria with their weight and scale; the one that is being filled stands out."""

    def __init__(self, model: MarksModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.current = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(scaled(40))
        self.setAccessibleName("Kriteria")

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled(64))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colours, rule = tokens(), self._model.rules[logicalIndex]
        at = logicalIndex == self.current
        painter.save()
        painter.fillRect(rect, QColor(colours.selected if at else colours.band))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(colours.line))
        if at:
            painter.fillRect(rect.left(), rect.bottom() - BAR, rect.width(), BAR, QColor(colours.accent))
        below = scaled(18)
        inner = rect.adjusted(scaled(3), scaled(7), -scaled(3), -below - scaled(4))
        painter.setFont(font_of(QFont.Weight.DemiBold, 12))
        painter.setPen(QColor(colours.ink if at else colours.quiet))
        painter.drawText(inner, _WRAPPED, _two_lines(painter, rule.name, inner.width()))
        painter.setFont(font_of(pixels=11))
        painter.setPen(QColor(colours.quiet))
        foot = QRect(rect.left(), rect.bottom() - below - scaled(3), rect.width(), below)
        painter.drawText(foot, CENTRE, _counts(painter, rule, rect.width()))
        painter.restore()


class CandidateHeader(QHeaderView):
    """Candidates with number, product and firm; signs for a whole row and for a conflict of interest."""

    def __init__(self, model: MarksModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self.current = -1
        self.room = 0
        self.setObjectName("signs")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(scaled(38))
        self.setAccessibleName("Peserta")

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.room, super().sizeHint().height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colours, entry = tokens(), self._model.entries[logicalIndex]
        at = logicalIndex == self.current
        painter.save()
        painter.fillRect(rect, QColor(colours.selected if at else colours.sheet))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(colours.line))
        if at:
            painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), QColor(colours.accent))
        queue = QRect(rect.left() + BAR, rect.top(), scaled(30), rect.height() - 1)
        painter.setPen(QColor(colours.quiet))
        painter.setFont(font_of())
        painter.drawText(queue, RIGHT, "" if entry.queue is None else str(entry.queue))
        signs = self._paint_signs(painter, rect, logicalIndex)
        names = rect.adjusted(BAR + scaled(38), scaled(3), -signs - scaled(6), -scaled(4))
        half = names.height() // 2
        painter.setPen(QColor(colours.ink))
        painter.setFont(font_of(QFont.Weight.DemiBold))
        _elided(painter, QRect(names.left(), names.top(), names.width(), half), entry.product)
        painter.setPen(QColor(colours.quiet))
        painter.setFont(font_of(pixels=12))
        _elided(painter, QRect(names.left(), names.top() + half, names.width(), half), entry.name)
        painter.restore()

    def _paint_signs(self, painter: QPainter, rect: QRect, row: int) -> int:
        """Draw what is to be seen of a row at its end; returns the room that takes."""
        colours, side = tokens(), scaled(SIGN)
        signs = [("check", colours.good)] if self._model.is_whole(row) else []
        if self._model.entries[row].id in self._model.conflicts:
            signs.append(("alert-triangle", colours.warning))
        for place, (name, tone) in enumerate(signs, start=1):
            left = rect.right() - place * (side + scaled(4))
            paint_icon(painter, name, QRect(left, rect.center().y() - side // 2, side, side), tone)
        return len(signs) * (side + scaled(4))


def _elided(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _UNCLIPPED, shown)


def _two_lines(painter: QPainter, words: str, width: int) -> str:
    """Words as they fit into two lines of a width."""
    metrics = painter.fontMetrics()
    first: list[str] = []
    rest = words.split()
    while rest and metrics.horizontalAdvance(" ".join((*first, rest[0]))) <= width:
        first.append(rest.pop(0))
    if not first:
        first, rest = [rest[0]], rest[1:]
    lines = (" ".join(first), " ".join(rest))
    return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines if line)


def _counts(painter: QPainter, rule: CriterionRule, width: int) -> str:
    """Weight and scale, as far as there is room for both."""
    weight = "di luar nilai" if rule.independent else f"{number(rule.weight)} %"
    both = f"{weight} · {scale_words(rule.scale)}"
    return both if painter.fontMetrics().horizontalAdvance(both) <= width - scaled(6) else weight
