"""The sheet Ringkasan: what the marks of all jurors come to."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.icons import paint_icon
from depok_desk.gui.pages.curation.scoring import summary_lines
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import split
from depok_desk.gui.widgets.scrolled import scrolled
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.judging.explaining import explanation
from depok_desk.services.judging.reading import SessionResult, session_result
from depok_desk.services.judging.scheme import Judged, Scheme

MARKS_SHARE = 0.62
"""What the marks of the chosen candidate take of the width."""


class SummaryView(QWidget):
    """Candidates by rank; of the chosen one the marks of each juror, and its grade in words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._result: SessionResult | None = None
        self._scheme: Scheme | None = None
        self._judged: dict[str, Judged] = {}
        self.table = ListTable(
            "Ringkasan nilai", {"product": cells.strong, "grade": cells.grade, "spread": spread}
        )
        self.marks = ListTable("Nilai tiap juri", {"juror": cells.strong})
        self.marks.roomy = True
        self._name = label(kind="label", wraps=True)
        self.explained = label(wraps=True, selectable=True)
        self._lay_out()
        self.table.current.connect(self._show_chosen)

    def _lay_out(self) -> None:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8))
        column.setSpacing(scaled(4))
        column.addWidget(self._name)
        column.addWidget(self.explained)
        column.addStretch(1)
        below = self._below = split(self.marks, scrolled(told), (600, 380), grows=0)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        for part in (self.table, below):
            part.setMinimumHeight(scaled(90))
            parts.addWidget(part)
        parts.setSizes([scaled(240), scaled(190)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        marks = round(event.size().width() * MARKS_SHARE)
        self._below.setSizes([marks, event.size().width() - marks])

    def show_sector(self, session_id: str, sector: str) -> None:
        """Judge a session as it stands, and show the candidates of a sector."""
        result = self._result = self._desk.ask(lambda session: session_result(session, session_id))
        self._scheme = next(scheme for scheme, _ in result.groups if scheme.sector == sector)
        own = [each for each in result.judged if each.entry.sector == sector]
        self._judged = {each.entry.id: each for each in own}
        self.table.show_list(summary_lines.totals(result, self._scheme, own))
        if self.table.currentIndex().row() < 0:
            self.table.selectRow(0)
        self._show_chosen(self.table.current_key())

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return (self.table, self.marks)

    def _show_chosen(self, key: str) -> None:
        judged = self._judged.get(key)
        if judged is None or self._result is None or self._scheme is None:
            return
        self.marks.show_list(summary_lines.marks_table(self._result, self._scheme, judged))
        self._name.setText(f"{judged.entry.product}, {judged.entry.name}")
        self.explained.setText(explanation(self._scheme, judged, self._result.juror_names))


def spread(painter: QPainter, rect: QRect, text: str, kind: cells.Type) -> None:
    """How far the totals of jurors lie apart; one over the limit has a sign."""
    if summary_lines.WIDE not in text:
        cells.plain(painter, rect, text, kind)
        return
    side = scaled(14)
    box = QRect(rect.left(), rect.center().y() - side // 2, side, side)
    paint_icon(painter, "alert-triangle", box, kind.colours.warning)
    painter.setFont(kind.plain)
    painter.setPen(QColor(kind.colours.warning))
    inner = rect.adjusted(side + scaled(5), 0, 0, 0)
    shown = kind.metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, cells.LEFT, shown)
