"""A QR symbol on the screen, dark on white also where all else is dark."""

from math import isqrt
from typing import Any, cast

import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

from depok_desk.gui.theme import scaled

_writer = cast("Any", zxingcpp)  # its stubs leave the options untyped
_SIDE = 160


class QrPicture(QLabel):
    """Shows the symbol of a text, with the quiet zone it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(scaled(_SIDE), scaled(_SIDE))

    def show_text(self, text: str) -> None:
        """Show another text."""
        code = _writer.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
        pixels = bytes(code.to_image(add_quiet_zones=True))
        count = isqrt(len(pixels))
        image = QImage(pixels, count, count, count, QImage.Format.Format_Grayscale8)
        side = self.width()
        self.setPixmap(
            QPixmap.fromImage(image.scaled(side, side, mode=Qt.TransformationMode.FastTransformation))
        )
        self.setAccessibleName(f"Kode QR untuk {text}")
