"""The grades of a rubric as a bar from 0 to 100, with the mark from which a product passes."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.services.judging.rubric_draft import RubricDraft
from depok_desk.words import number

_CENTRE = Qt.AlignmentFlag.AlignCenter
_TONES = {
    "A": ("grade_a", "grade_a_ink"),
    "B": ("grade_b", "grade_b_ink"),
    "C": ("grade_c", "grade_c_ink"),
    "D": ("danger_soft", "danger"),
}


class BandsPicture(QWidget):
    """Shows where A, B, C and D lie and where passing begins; says the same in its accessible description."""

    def __init__(self) -> None:
        super().__init__()
        self._bands: list[tuple[str, float, float]] = []
        self._least: list[str] = []
        self._pass = ("", 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Grade dan batas lulus")

    def show_rubric(self, draft: RubricDraft) -> None:
        """Show the bands of a rubric."""
        least = sorted((draft.band_c, draft.band_b, draft.band_a))
        ends = [0.0, *map(float, least), 100.0]
        self._bands = [
            (grade, start, end) for grade, start, end in zip("DCBA", ends[:-1], ends[1:], strict=True)
        ]
        self._least = ["0", *map(number, least), "100"]
        self._pass = (number(draft.pass_mark), float(draft.pass_mark))
        said = ", ".join(
            f"{grade} mulai {least}" for (grade, *_), least in zip(self._bands, self._least, strict=False)
        )
        self.setAccessibleDescription(f"{said}; lulus mulai {self._pass[0]}")
        self.setToolTip(self.accessibleDescription())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(420), scaled(74))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(260), scaled(74))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(scaled(14), scaled(24), self.width() - scaled(28), scaled(26))
        for grade, start, end in self._bands:
            self._paint_band(painter, bar, grade, (start, end))
        painter.setFont(font_of(pixels=12))
        painter.setPen(QColor(tokens().quiet))
        for (_, start, _), least in zip(self._bands, self._least, strict=False):
            self._write_below(painter, bar, start, least)
        self._write_below(painter, bar, 100.0, "100")
        self._paint_pass(painter, bar)

    def _paint_band(self, painter: QPainter, bar: QRectF, grade: str, span: tuple[float, float]) -> None:
        plate, ink = (QColor(getattr(tokens(), tone)) for tone in _TONES[grade])
        left, right = (bar.left() + bar.width() * share / 100 for share in span)
        box = QRectF(left, bar.top(), right - left, bar.height())
        painter.setPen(QPen(QColor(tokens().sheet), 1))
        painter.setBrush(plate)
        painter.drawRect(box)
        painter.setPen(ink)
        painter.setFont(font_of(QFont.Weight.Bold))
        if box.width() > painter.fontMetrics().horizontalAdvance(grade):
            painter.drawText(box, _CENTRE, grade)

    def _write_below(self, painter: QPainter, bar: QRectF, share: float, words: str) -> None:
        at = bar.left() + bar.width() * share / 100
        painter.drawText(
            QRectF(at - scaled(30), bar.bottom() + scaled(3), scaled(60), scaled(18)), _CENTRE, words
        )

    def _paint_pass(self, painter: QPainter, bar: QRectF) -> None:
        words, share = self._pass
        at = bar.left() + bar.width() * share / 100
        painter.setPen(QPen(QColor(tokens().ink), scaled(2)))
        painter.drawLine(QPointF(at, bar.top() - scaled(4)), QPointF(at, bar.bottom()))
        painter.setFont(font_of(QFont.Weight.DemiBold, 12))
        text = f"lulus mulai {words}"
        width = painter.fontMetrics().horizontalAdvance(text)
        left = min(max(at - width / 2, bar.left()), bar.right() - width)
        painter.drawText(QPointF(left, bar.top() - scaled(8)), text)
