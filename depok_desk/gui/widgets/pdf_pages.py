"""The pages of a PDF as pictures."""

from collections import OrderedDict
from typing import Any

from pypdfium2 import PdfDocument
from PySide6.QtGui import QImage

KEPT = 12


class PdfPages:
    """Sizes of all pages in points, and pictures of those asked for; the last few are kept."""

    def __init__(self, content: bytes = b"") -> None:
        self._document: Any = PdfDocument(content) if content else []
        self.sizes: list[tuple[float, float]] = [
            self._document.get_page_size(number) for number in range(len(self._document))
        ]
        self._images: OrderedDict[tuple[int, float], QImage] = OrderedDict()

    def image(self, number: int, scale: float) -> QImage:
        """Page `number` (from 0) with `scale` pixels to the point."""
        key = (number, scale)
        if key not in self._images:
            bitmap = self._document[number].render(scale=scale)
            form = QImage.Format.Format_BGR888
            view = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form)
            self._images[key] = view.copy()
            if len(self._images) > KEPT:
                self._images.popitem(last=False)
        return self._images[key]
