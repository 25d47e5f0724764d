"""Puts logos into a PDF file, with their transparency."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from depok_desk.documents.pdf import PdfWriter
from depok_desk.errors import UserError

LONGEST_SIDE = 600
"""Pixels; at the size printed this is finer than an office printer."""


@dataclass(frozen=True)
class Picture:
    """A picture in a file: the number of its object and its width as a share of its height."""

    number: int
    ratio: float


def embed_picture(pdf: PdfWriter, source: bytes) -> Picture:
    """Write a picture (PNG, JPEG and the like), scaled down to a sensible size.

    Raises UserError where the bytes are no picture.
    """
    try:
        with Image.open(BytesIO(source)) as opened:
            picture = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as fault:
        raise UserError("Logo pada kop tidak dapat dibaca; muat ulang gambar logo di Pengaturan.") from fault
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    size = f"/Type/XObject/Subtype/Image/Width {picture.width}/Height {picture.height}/BitsPerComponent 8"
    mask = pdf.add_stream(f"{size}/ColorSpace/DeviceGray".encode(), picture.getchannel("A").tobytes())
    entries = f"{size}/ColorSpace/DeviceRGB/SMask {mask} 0 R".encode()
    number = pdf.add_stream(entries, picture.convert("RGB").tobytes())
    return Picture(number, picture.width / picture.height)
