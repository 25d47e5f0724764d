"""Photos become upright, small and silent about where they were taken; what is no photo is refused."""

import struct
import zlib

import pytest
from PIL import Image

from depok_desk.errors import UserError
from depok_desk.services.photos import MOST_BYTES, is_photo, prepared, thumbnail
from drawn_photos import drawn, jpeg, opened, saved


def red(picture, x, y):
    r, g, b = picture.getpixel((x, y))
    return r > 200 and g < 60 and b < 60


def noisy(size):
    """A photo of leaves: hard to compress."""
    return Image.effect_noise(size, 120).convert("RGB")


def test_a_phone_photo_becomes_small_enough_for_every_copy():
    content = prepared(saved(noisy((4000, 3000)), "JPEG", quality=92), "IMG_0001.jpg")
    assert opened(content).size == (1600, 1200)
    assert len(content) <= MOST_BYTES * 1.6
    assert len(prepared(jpeg((4000, 3000)), "IMG_0002.jpg")) <= MOST_BYTES


def test_nothing_tells_any_more_where_and_with_what_it_was_taken():
    taken = jpeg((800, 600), located=True)
    assert b"Exif" in taken
    assert b"Ponsel Contoh" in taken
    kept = prepared(taken, "foto.jpg")
    assert not opened(kept).getexif()
    for secret in (b"Exif", b"Ponsel", b"rahasia", b"GPS"):
        assert secret not in kept


@pytest.mark.parametrize(
    ("turned", "corner"), [(1, (5, 5)), (3, (-5, -5)), (6, (-5, 5)), (8, (5, -5)), (2, (-5, 5))]
)
def test_a_photo_stands_as_it_was_seen(turned, corner):
    stored = opened(prepared(jpeg((800, 600), turned=turned), "foto.jpg"))
    assert stored.size == ((600, 800) if turned in {6, 8} else (800, 600))
    x, y = (at % side for at, side in zip(corner, stored.size, strict=True))
    assert red(stored, x, y)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF", "BMP"])
def test_other_kinds_of_pictures_become_jpeg(form):
    kept = opened(prepared(saved(drawn(), form), f"foto.{form.lower()}"))
    assert (kept.format, kept.size) == ("JPEG", (640, 480))


def test_what_is_transparent_becomes_white():
    kept = opened(prepared(saved(Image.new("RGBA", (50, 50), (0, 0, 0, 0)), "PNG"), "logo.png"))
    assert kept.getpixel((25, 25)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "1", "I;16"])
def test_pictures_in_any_colours_are_understood(mode):
    picture = Image.new("I;16", (60, 40)) if mode == "I;16" else drawn((60, 40)).convert(mode)
    form = "TIFF" if mode in {"CMYK", "I;16"} else "PNG"
    assert opened(prepared(saved(picture, form), "gambar")).size == (60, 40)


def test_a_small_picture_is_not_blown_up():
    assert opened(prepared(jpeg((90, 60)), "kecil.jpg")).size == (90, 60)


def test_the_same_photo_gives_the_same_bytes():
    assert prepared(jpeg(), "a.jpg") == prepared(jpeg(), "b.jpg")


def test_a_thumbnail_is_small():
    small = thumbnail(prepared(jpeg((1600, 1200)), "foto.jpg"))
    assert opened(small).size == (320, 240)
    assert len(small) < 30_000


def bomb(side):
    """A PNG of a few bytes that says it is `side` pixels wide and high."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    packed = chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + packed


@pytest.mark.parametrize("side", [8_000, 12_000, 60_000])
def test_a_picture_that_would_fill_the_memory_is_refused(side):
    with pytest.raises(UserError, match=r"“bom.png” terlalu besar untuk dibuka"):
        prepared(bomb(side), "bom.png")


def test_a_broken_photo_is_refused():
    with pytest.raises(UserError, match=r"“foto.jpg” rusak atau terpotong"):
        prepared(jpeg((1200, 900))[:4000], "foto.jpg")


@pytest.mark.parametrize("content", [b"%PDF-1.7 bukan foto", b"", b"PK\x03\x04surat.docx", b"MZ\x90program"])
def test_a_renamed_file_is_refused(content):
    with pytest.raises(UserError, match=r"“foto.jpg” bukan gambar"):
        prepared(content, "foto.jpg")
    assert not is_photo(content)


def test_an_iphone_photo_says_how_to_send_it_instead():
    with pytest.raises(UserError, match=r"HEIC dari iPhone.*Kirim ulang sebagai JPEG"):
        prepared(b"\0\0\0\x18ftypheic" + b"\0" * 40, "IMG_1.heic")


def test_pictures_are_known_by_their_bytes():
    assert is_photo(jpeg((20, 20)))
    assert is_photo(saved(drawn((20, 20)), "WEBP"))
