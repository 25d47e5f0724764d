"""Photos as the office keeps them: upright, of a sensible size, and without what a phone notes in secret."""

import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, cast

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from depok_desk.errors import UserError

LONGEST_SIDE = 1600
"""Pixels: sharp on half a sheet of A4."""

THUMB_SIDE = 320

LOGO_SIDE = 600
"""Pixels: what a certificate prints of a logo."""

MOST_BYTES = 300_000
"""How large a stored photo may be; a few blurred leaves need a lower quality to stay below."""

MOST_PIXELS = {"JPEG": 220_000_000, "MPO": 220_000_000}
"""A JPEG is unpacked at the size that is wanted; phones take up to 200 million pixels."""

Finish = Callable[[Image.Image], Image.Image]
_MOST_PIXELS_ELSE = 60_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
_QUALITIES = (88, 82, 75, 66, 55, 40)
_cms = cast("Any", ImageCms)  # its stubs leave profiles untyped
_HEIC = (b"heic", b"heix", b"mif1", b"hevc", b"msf1")


def prepared(content: bytes, name: str) -> bytes:
    """The photo as a JPEG of at most 1600 pixels and about 300 kB: upright, without EXIF and place.

    `name` is what the user calls the file.

    Raises:
        UserError: it is no picture, a broken one, or one too large to be unpacked.
    """
    return _jpeg(_read(content, name, LONGEST_SIDE))


def prepared_logo(content: bytes, name: str) -> bytes:
    """The logo as a PNG of at most 600 pixels that keeps what is transparent, so that it stands on any paper.

    Raises:
        UserError: it is no picture, a broken one, or one too large to be unpacked.
    """
    out = BytesIO()
    _read(content, name, LOGO_SIDE, _see_through).save(out, "PNG", optimize=True)
    return out.getvalue()


def thumbnail(content: bytes, side: int = THUMB_SIDE) -> bytes:
    """A stored photo again, at most `side` pixels wide and high.

    Raises:
        UserError: it is no picture or a broken one.
    """
    return _jpeg(_read(content, "foto", side))


def is_photo(content: bytes) -> bool:
    """Whether the bytes begin like a picture that can be made a photo; they may be broken all the same."""
    try:
        with _quiet(), Image.open(BytesIO(content), formats=_FORMATS):
            return True
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return _is_heic(content)


def _read(content: bytes, name: str, side: int, finished: Finish | None = None) -> Image.Image:
    try:
        with _quiet(), Image.open(BytesIO(content), formats=_FORMATS) as opened:
            _refuse_huge(opened, name)
            opened.draft("RGB", (side, side))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((side, side), Image.Resampling.LANCZOS)
            return (finished or _plain)(upright)
    except UnidentifiedImageError as error:
        raise UserError(_no_picture(content, name)) from error
    except Image.DecompressionBombError as error:
        raise UserError(_too_large(name)) from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise UserError(
            f"“{name}” rusak atau terpotong, jadi tidak dapat dipakai sebagai foto. "
            "Salin lagi dari ponsel atau kamera, lalu ulangi."
        ) from error


@contextmanager
def _quiet() -> Generator[None, None, None]:
    """Let large pictures through without a warning; their size is judged here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        warnings.simplefilter("ignore", UserWarning)
        yield


def _refuse_huge(opened: Image.Image, name: str) -> None:
    if opened.width * opened.height > MOST_PIXELS.get(opened.format or "", _MOST_PIXELS_ELSE):
        raise UserError(_too_large(name))


def _too_large(name: str) -> str:
    return (
        f"“{name}” terlalu besar untuk dibuka (jumlah titiknya melebihi kamera mana pun). "
        "Kecilkan gambarnya atau ambil foto baru, lalu ulangi."
    )


def _no_picture(content: bytes, name: str) -> str:
    if _is_heic(content):
        return (
            f"“{name}” adalah foto HEIC dari iPhone, yang belum dapat dibaca. Kirim ulang sebagai JPEG "
            "(Pengaturan › Kamera › Format › Paling Kompatibel), lalu ulangi."
        )
    return (
        f"“{name}” bukan gambar, walaupun namanya mungkin berkata lain. "
        "Pilih foto JPEG, PNG, atau WebP; berkas lain ditambahkan di Lampiran."
    )


def _is_heic(content: bytes) -> bool:
    return content[4:8] == b"ftyp" and content[8:12] in _HEIC


def _plain(picture: Image.Image) -> Image.Image:
    """The picture in plain colours on white: nothing that was noted beside it comes along."""
    sheet = Image.new("RGB", picture.size, "white")
    if _is_layered(picture):
        layered = picture.convert("RGBA")
        sheet.paste(layered, mask=layered.getchannel("A"))
    else:
        sheet.paste(_usual_colours(picture))
    return sheet


def _see_through(picture: Image.Image) -> Image.Image:
    """The picture with what is transparent left so, and nothing that was noted beside it."""
    if not _is_layered(picture):
        return _plain(picture)
    sheet = Image.new("RGBA", picture.size)
    sheet.paste(picture.convert("RGBA"))
    return sheet


def _is_layered(picture: Image.Image) -> bool:
    return picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info


def _usual_colours(picture: Image.Image) -> Image.Image:
    """Colours as every screen shows them; cameras with wider ones say so in a profile."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in {"RGB", "CMYK"}:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            return _cms.profileToProfile(picture, own, _cms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            return picture.convert("RGB")
    return picture.convert("RGB")


def _jpeg(picture: Image.Image) -> bytes:
    """The picture in the best quality that stays within the size."""
    packed = b""
    for quality in _QUALITIES:
        out = BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        packed = out.getvalue()
        if len(packed) <= MOST_BYTES:
            break
    return packed
