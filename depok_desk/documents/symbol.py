"""The QR symbol of a check code, as an image mask that takes the colour of the pen."""

from math import isqrt
from typing import Any, cast

import zxingcpp

_writer = cast("Any", zxingcpp)  # its stubs leave the options untyped

LONGEST = 250
"""Bytes of text; with more, the modules would be too small for an office printer."""

_DARK_AS_ONE = bytes([ord("1")]) + bytes([ord("0")]) * 255


def qr_symbol(text: str, x: float, y: float, side: float) -> str:
    """The operators that draw the QR symbol of a text, `side` points wide, lower left corner at x, y."""
    code = _writer.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    pixels = bytes(code.to_image(add_quiet_zones=False))
    count = isqrt(len(pixels))
    digits = 2 * ((count + 7) // 8)
    bits = pixels.translate(_DARK_AS_ONE)
    rows = (bits[at : at + count].ljust(digits * 4, b"0") for at in range(0, count * count, count))
    mask = "".join(f"{int(row, 2):0{digits}X}" for row in rows)
    image = f"BI/W {count}/H {count}/IM true/BPC 1/D[1 0]/F/AHx ID {mask}> EI"
    return f"q {side:.2f} 0 0 {side:.2f} {x:.2f} {y:.2f} cm\n{image}\nQ"
