"""The shipped typefaces: what they can write, how wide it is, and their subsets for embedding."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import groupby
from operator import add
from typing import Any, cast
from unicodedata import category, normalize

from reportlab.pdfbase.ttfonts import TTFontFile

from depok_desk.documents.kerning import Kerning
from depok_desk.paths import resources

SERIF, SERIF_ITALIC, SERIF_BOLD = "EBGaramond-Regular", "EBGaramond-Italic", "EBGaramond-SemiBold"
TITLE = "Cinzel-SemiBold"
SANS, SANS_MEDIUM, SANS_BOLD = "PlusJakartaSans-Regular", "PlusJakartaSans-Medium", "PlusJakartaSans-SemiBold"

FALLBACKS = (SERIF, SANS)
OPENED_BLANK = {SANS: 60.0, SANS_MEDIUM: 60.0, SANS_BOLD: 60.0}
"""Plus Jakarta Sans has blanks for headlines, too narrow for small print."""


@dataclass(frozen=True)
class Subset:
    """A font file with some characters only: for each of them, in order, its glyph in that file."""

    file: bytes
    glyphs: tuple[int, ...]


class Face:
    """One shipped TrueType font; widths and kerning are in thousandths of the type size."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._file: Any = TTFontFile(str(resources() / "fonts" / f"{name}.ttf"))
        known = cast("dict[str, Any]", vars(self._file))
        self.glyphs: dict[int, int] = known["charToGlyph"]
        self.widths: dict[str, float] = {chr(code): width for code, width in known["charWidths"].items()}
        self.ascent: float = known["ascent"]
        self.descent: float = known["descent"]
        self.cap_height: float = known["capHeight"]
        self.slant: float = known["italicAngle"]
        self.box: list[float] = known["bbox"]
        self.stem: float = known["stemV"]
        self._units: int = known["unitsPerEm"]

    @cached_property
    def kerning(self) -> Kerning:
        """How far the second of two characters moves when it follows the first."""
        kerning = Kerning(self._file.get_table("GPOS"), self.glyphs, 1000 / self._units)
        kerning.after_blank = OPENED_BLANK.get(self.name, 0.0)
        return kerning

    def subset(self, characters: Sequence[str]) -> Subset:
        """The font with these characters only."""
        codes = [ord(character) for character in characters]
        order: dict[int, int] = {0: 0}
        places = tuple(order.setdefault(self.glyphs.get(code, 0), len(order)) for code in codes)
        return Subset(bytes(self._file.makeSubset(codes)), places)


@cache
def face(name: str) -> Face:
    """The shipped font of that name, read once."""
    return Face(name)


def clean(text: str) -> str:
    """The text as it is set: composed accents, single blanks, nothing invisible."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    shown = (" " if character.isspace() else character for character in normalize("NFC", text))
    return " ".join("".join(c for c in shown if category(c) not in {"Cc", "Cf", "Cs", "Co"}).split())


def missing_glyphs(text: str, name: str = SERIF) -> str:
    """The characters that neither this font nor its fallbacks can write, each once, in order."""
    return "".join(dict.fromkeys(c for c in clean(text) if _writer(c, name) is None))


def stretches(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Cut text into `(font name, part)` so that each font can write its part; the unwritable is left out."""
    if face(name).widths.keys() >= set(text):
        yield name, text
        return
    for writer, part in groupby(text, lambda character: _writer(character, name)):
        if writer is not None:
            yield writer, "".join(part)


def _writer(character: str, name: str) -> str | None:
    return next((one for one in (name, *FALLBACKS) if character in face(one).widths), None)


@lru_cache(maxsize=20_000)
def text_width(text: str, name: str) -> float:
    """Width of one line of clean text at type size 1, in points, kerned as it will be set."""
    return sum(_stretch_width(part, face(writer)) for writer, part in stretches(text, name)) / 1000


def _stretch_width(text: str, one: Face) -> float:
    return sum(map(one.widths.__getitem__, text)) + sum(
        map(one.kerning.__getitem__, map(add, text, text[1:]))
    )
