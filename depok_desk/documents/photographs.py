"""Puts photos into a PDF file, each once, as large as an office printer can show."""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from depok_desk.documents.lines import colour
from depok_desk.documents.pdf import PdfWriter
from depok_desk.documents.pictures import Picture
from depok_desk.documents.shapes import belimbing, box, placed
from depok_desk.errors import UserError

LONGEST_SIDE = 900
"""Pixels: 300 to the inch at the width that a photo has on a card."""

_GROUND, _STAR = "#EDF3F0", "#C9DDD8"


class Photographs:
    """The photos of one file by SHA-256; one that is not there is a quiet star."""

    def __init__(self, pdf: PdfWriter, contents: Mapping[str, bytes]) -> None:
        self._pdf = pdf
        self._contents = contents
        self._placed: dict[str, Picture] = {}

    def knows(self, key: str) -> bool:
        """Whether there is such a photo."""
        return key in self._contents

    def fill(self, key: str, x: float, y: float, size: tuple[float, float]) -> str:
        """The operators that fill a box (lower left corner, width and height) with a photo, its edges cut."""
        width, height = size
        if not self.knows(key):
            return self._star(x, y, size)
        picture = self._picture(key)
        high = max(height, width / picture.ratio)
        wide = high * picture.ratio
        left, low = x - (wide - width) / 2, y - (high - height) / 2
        drawn = f"q {wide:.2f} 0 0 {high:.2f} {left:.2f} {low:.2f} cm /X{picture.number} Do Q"
        return f"q {box(x, y, width, height)} W n\n{drawn}\nQ"

    @property
    def resources(self) -> bytes:
        """The entry of the resources that names the photos."""
        shown = " ".join(f"/X{one.number} {one.number} 0 R" for one in self._placed.values())
        return f"/XObject<<{shown}>>".encode()

    def _picture(self, key: str) -> Picture:
        if key not in self._placed:
            self._placed[key] = embed_photo(self._pdf, self._contents[key])
        return self._placed[key]

    def _star(self, x: float, y: float, size: tuple[float, float]) -> str:
        radius = min(size) * 0.3
        star = placed(f"{colour(_STAR)} {belimbing(radius)} f", x + size[0] / 2, y + size[1] / 2)
        return f"{colour(_GROUND)} {box(x, y, *size)} f\n{star}"


def embed_photo(pdf: PdfWriter, source: bytes) -> Picture:
    """Write a photo as a JPEG of a sensible size; equal bytes give equal bytes.

    Raises:
        UserError: the bytes are no picture.
    """
    try:
        with Image.open(BytesIO(source)) as opened:
            opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            photo = opened.convert("RGB")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as fault:
        raise UserError("Sebuah foto tidak dapat dibaca; hapus lalu tambahkan lagi foto itu.") from fault
    photo.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    out = BytesIO()
    photo.save(out, "JPEG", quality=84, optimize=True)
    head = (
        f"<</Type/XObject/Subtype/Image/Width {photo.width}/Height {photo.height}/BitsPerComponent 8"
        f"/ColorSpace/DeviceRGB/Filter/DCTDecode/Length {len(out.getvalue())}>>"
    )
    number = pdf.add(b"%b\nstream\n%b\nendstream" % (head.encode(), out.getvalue()))
    return Picture(number, photo.width / photo.height)
