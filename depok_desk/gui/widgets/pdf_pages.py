"""The pages of a PDF as pictures."""

from collections import OrderedDict
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from pypdfium2 import PdfDocument
from PySide6.QtGui import QImage

KEPT = 12

_TURN = Lock()
"""PDFium lets one thread in at a time: the preview and a printing run take turns."""


class PdfPages:
    """Sizes of all pages in points, and pictures of those asked for; the last few are kept.

    The document is opened for each drawing (8 ms of 30 for one of 3,000 pages), so that nothing of it is
    left to whichever thread clears up.
    """

    def __init__(self, content: bytes = b"") -> None:
        self._content = content
        self.sizes: list[tuple[float, float]] = []
        if content:
            with _opened(content) as document:
                self.sizes = [document.get_page_size(number) for number in range(len(document))]
        self._images: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def image(self, number: int, scale: float) -> QImage:
        """Page `number` (from 0) with `scale` pixels to the point."""
        key = (number, scale)
        if key not in self._images:
            self._images[key] = self.drawn(number, scale)
            if len(self._images) > KEPT:
                self._images.popitem(last=False)
        return self._images[key]

    def drawn(self, number: int, scale: float) -> QImage:
        """The same, drawn anew and not kept: a page for a printer takes 26 MB."""
        with _opened(self._content) as document:
            bitmap = document[number].render(scale=scale)
            form = QImage.Format.Format_BGR888
            view = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form)
            return view.copy()


@contextmanager
def _opened(content: bytes) -> Generator[Any, None, None]:
    with _TURN:
        document: Any = PdfDocument(content)
        try:
            yield document
        finally:
            document.close()
