"""Shows a PDF: the very bytes that are saved and printed."""

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.widgets.pdf_pages import PdfPages

GAP = 14
PIXELS_PER_POINT = 96 / 72
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class PdfView(QAbstractScrollArea):
    """Pages below one another, drawn when they are seen; says `moved` with the page in view, from 1."""

    moved = Signal(int)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pratinjau dokumen")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self._pages = PdfPages()
        self._tops: list[int] = []
        self._fit = "page"
        self._zoom = 1.0
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(lambda: self.moved.emit(self.page))

    def show_pdf(self, content: bytes) -> None:
        """Show another document, from its first page; no bytes show nothing."""
        self._pages = PdfPages(content)
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self.moved.emit(self.page)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages.sizes)

    @property
    def zoom(self) -> float:
        """How large pages are: 1.0 is their size on paper."""
        return self._zoom

    @property
    def page(self) -> int:
        """The uppermost page of which half or more is in view, from 1; 0 if there is none."""
        halves = [top + self._size(number).height() // 2 for number, top in enumerate(self._tops)]
        return min(bisect_left(halves, self.verticalScrollBar().value()) + 1, self.pages)

    def turn_to(self, page: int) -> None:
        """Bring a page into view."""
        if 1 <= page <= self.pages:
            self.verticalScrollBar().setValue(self._tops[page - 1] - GAP // 2)

    def fit(self, how: str) -> None:
        """Make pages as large as the view: “page” shows all of it, “width” all of its width."""
        self._fit = how
        self._keeping_page(self._arrange)

    def enlarge(self, steps: int) -> None:
        """Zoom in (or out, if negative) to the next of the usual sizes."""
        sizes = [
            zoom for zoom in ZOOMS if (zoom > self._zoom + 0.01 if steps > 0 else zoom < self._zoom - 0.01)
        ]
        if sizes:
            self._fit = ""
            self._zoom = sizes[0] if steps > 0 else sizes[-1]
            self._keeping_page(self._arrange)

    def _keeping_page(self, change: Callable[[], None]) -> None:
        page = self.page
        change()
        self.turn_to(page)

    def _arrange(self) -> None:
        self._zoom = self._fitting() if self._fit and self._pages.sizes else self._zoom
        self._tops, top = [], GAP
        for number in range(self.pages):
            self._tops.append(top)
            top += self._size(number).height() + GAP
        width = max((self._size(number).width() for number in range(self.pages)), default=0) + 2 * GAP
        view = self.viewport().size()
        last = self._tops[-1] - GAP // 2 if self.pages > 1 else 0
        self.verticalScrollBar().setRange(0, max(0, top - view.height(), last))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()
        self.zoomed.emit(self._zoom)

    def _fitting(self) -> float:
        width = max(size[0] for size in self._pages.sizes) * PIXELS_PER_POINT
        height = max(size[1] for size in self._pages.sizes) * PIXELS_PER_POINT
        wide = (self.viewport().width() - 2 * GAP) / width
        high = (self.viewport().height() - 2 * GAP) / height
        return max(0.1, wide if self._fit == "width" else min(wide, high))

    def _size(self, number: int) -> QSize:
        width, height = self._pages.sizes[number]
        return QSize(
            round(width * self._zoom * PIXELS_PER_POINT), round(height * self._zoom * PIXELS_PER_POINT)
        )

    def _box(self, number: int) -> QRect:
        size = self._size(number)
        left = max(GAP, (self.viewport().width() - size.width()) // 2)
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return QRect(left - across, self._tops[number] - down, size.width(), size.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens().band))
        painter.setPen(QColor(tokens().line))
        scale = self._zoom * PIXELS_PER_POINT * self.devicePixelRatioF()
        for number in range(self.pages):
            box = self._box(number)
            if box.intersects(self.viewport().rect()):
                painter.drawRect(box.adjusted(-1, -1, 0, 0))
                painter.drawImage(box, self._pages.image(number, scale))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keeping_page(self._arrange)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.enlarge(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)
