"""Printing a PDF on paper: pages as pictures, off the main thread, from any page on."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from depok_desk.errors import UserError
from depok_desk.gui.widgets.pdf_pages import PdfPages

DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72

Step = Callable[[int, int, str], None]


@dataclass(frozen=True)
class PrintOrder:
    """What is to be printed, and where: pages count from 1, both ends included."""

    printer: str
    first: int
    last: int

    @property
    def pages(self) -> int:
        """How many sheets that takes."""
        return self.last - self.first + 1


def printer_names() -> list[str]:
    """The printers of this PC, the usual one first.

    Qt prints into a nameless file where there is none, so this is asked before anything else.
    """
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))


def named_printer(name: str, title: str) -> QPrinter:
    """A printer of this PC, ready for a document called `title`."""
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    return printer


class PrintRun:
    """One document on its way to a printer; `reached` is the last page that was handed over."""

    def __init__(self, printer: QPrinter, content: bytes) -> None:
        self._printer = printer
        self._content = content
        self.reached = 0

    def run(self, first: int, last: int, step: Step) -> int:
        """Print some pages; returns the last one. What was handed over before a stop is still printed.

        Raises:
            UserError: the printer does not take the document.
        """
        pages = PdfPages(self._content)
        self._set_up(pages.sizes[first - 1])
        painter = QPainter()
        if not painter.begin(self._printer):
            name = self._printer.printerName() or self._printer.outputFileName()
            raise UserError(
                f"Printer “{name}” tidak menerima cetakan; nyalakan lalu ulangi, atau simpan PDF."
            )
        try:
            for page in range(first, last + 1):
                step(page - first, last - first + 1, "")
                self._print_page(painter, pages, page, new=page > first)
                self.reached = page
        finally:
            painter.end()
        return last

    def _set_up(self, size: tuple[float, float]) -> None:
        width, height = size
        landscape = width > height
        upright = QSizeF(min(size), max(size))
        turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
        paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        self._printer.setPageLayout(QPageLayout(paper, turned, QMarginsF()))
        self._printer.setFullPage(True)
        self._printer.setResolution(DOTS_PER_INCH)

    def _print_page(self, painter: QPainter, pages: PdfPages, page: int, *, new: bool) -> None:
        if new:
            self._printer.newPage()
        image = pages.drawn(page - 1, DOTS_PER_INCH / _POINTS_PER_INCH)
        sheet = self._printer.pageLayout().fullRectPixels(DOTS_PER_INCH)
        painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), image)
