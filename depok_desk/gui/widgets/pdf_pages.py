"""The pages of a PDF as pictures."""

from collections import OrderedDict
from threading import Lock
from typing import Any

from pypdfium2 import PdfDocument
from PySide6.QtGui import QImage

KEPT = 12

_TURN = Lock()
"""PDFium lets one thread in at a time: the preview and a printing run take turns."""


class PdfPages:
    """Sizes of all pages in points, and pictures of those asked for; the last few are kept."""

    def __init__(self, content: bytes = b"") -> None:
        with _TURN:
            self._document: Any = PdfDocument(content) if content else None
            count = len(self._document) if content else 0
            self.sizes: list[tuple[float, float]] = [
                self._document.get_page_size(number) for number in range(count)
            ]
        self._images: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def image(self, number: int, scale: float) -> QImage:
        """Page `number` (from 0) with `scale` pixels to the point."""
        key = (number, scale)
        if key not in self._images:
            self._images[key] = self.drawn(number, scale)
            if len(self._images) > KEPT:
                self._images.popitem(last=False)
        return self._images[key]

    def close(self) -> None:
        """Let go of the document, of which nothing more can be drawn."""
        self._images.clear()
        self.sizes = []
        with _TURN:
            if self._document is not None:
                self._document.close()
                self._document = None

    def drawn(self, number: int, scale: float) -> QImage:
        """The same, drawn anew and not kept: a page for a printer takes 26 MB."""
        with _TURN:
            bitmap = self._document[number].render(scale=scale)
            form = QImage.Format.Format_BGR888
            view = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form)
            return view.copy()
