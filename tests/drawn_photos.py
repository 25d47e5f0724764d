"""Fictional photos, drawn in code: a package on a table, as a phone would take it."""

from io import BytesIO

from PIL import Image, ImageDraw

GPS = 0x8825
ORIENTATION = 0x0112


def drawn(size=(640, 480), colour="#B5622B", word="Abon"):
    """A package with a label on a table; its upper left corner is red, to see which way up it is."""
    width, height = size
    picture = Image.new("RGB", size, "#EFE7D6")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, height * 0.75, width, height), fill="#8C6A4A")
    pen.rounded_rectangle((width * 0.3, height * 0.2, width * 0.7, height * 0.85), width // 20, fill=colour)
    pen.rectangle((width * 0.36, height * 0.4, width * 0.64, height * 0.62), fill="#FBFAF6")
    pen.text((width * 0.4, height * 0.47), word, fill="#1D2A2A", font_size=max(8, height // 14))
    pen.rectangle((0, 0, width // 8, height // 8), fill="#FF0000")
    return picture


def jpeg(size=(640, 480), *, turned=0, located=False, **how):
    """The bytes of a JPEG; `turned` is its EXIF orientation, `located` adds where it was taken."""
    exif = Image.Exif()
    if turned:
        exif[ORIENTATION] = turned
    if located:
        exif[0x010F] = "Ponsel Contoh"
        exif.get_ifd(GPS).update({1: "S", 2: (6.0, 24.0, 10.5), 3: "E", 4: (106.0, 49.0, 7.0)})
    return saved(drawn(size, **how), "JPEG", exif=exif, comment=b"rahasia di komentar")


def saved(picture, form, **how):
    """The bytes of a picture in a format such as `PNG`."""
    out = BytesIO()
    picture.save(out, form, **how)
    return out.getvalue()


def opened(content):
    """A picture from its bytes."""
    return Image.open(BytesIO(content))
