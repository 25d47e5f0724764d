"""The fonts of one PDF file: characters get codes as they are used, subsets are written at the end."""

from functools import lru_cache
from operator import add

from depok_desk.documents.fonts import Face, face, stretches
from depok_desk.documents.pdf import PdfWriter

CHARACTERS_A_BLOCK = 100  # as many lines a character map allows in one block
SYMBOLIC = 4


class UsedFace(dict[str, str]):
    """The characters of one font that a file uses, each with its code as four hex digits."""

    def __init__(self, one: Face, label: str) -> None:
        super().__init__()
        self.face = one
        self.label = label

    def __missing__(self, character: str) -> str:
        self[character] = f"{len(self) + 1:04X}"
        return self[character]

    def show(self, text: str) -> str:
        """The operator that writes text of this font, with its kerning."""
        if not text:
            return ""
        kerning = self.face.kerning
        parts = [self[text[0]]]
        for pair in map(add, text, text[1:]):
            kern = kerning[pair]
            parts.append(f">{-kern:g}<{self[pair[1]]}" if kern else self[pair[1]])
        return f"[<{''.join(parts)}>]TJ"

    def embed(self, pdf: PdfWriter) -> int:
        """Write the font with the used characters and return the number of its object."""
        subset = self.face.subset(tuple(self))
        file = pdf.add_stream(b"/Length1 %d" % len(subset.file), subset.file)
        name = f"/DEPOKA+{self.face.name}"
        descriptor = pdf.add(self._descriptor(name, file).encode())
        places = pdf.add_stream(b"", b"".join(place.to_bytes(2, "big") for place in (0, *subset.glyphs)))
        widths = " ".join(f"{self.face.widths[character]:g}" for character in self)
        descendant = pdf.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDToGIDMap {places} 0 R/DW 0/W[1[{widths}]]"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor} 0 R>>".encode()
        )
        meaning = pdf.add_stream(b"", self._meaning().encode())
        return pdf.add(
            f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]/ToUnicode {meaning} 0 R>>".encode()
        )

    def _descriptor(self, name: str, file: int) -> str:
        one = self.face
        box = " ".join(f"{edge:g}" for edge in one.box)
        return (
            f"<</Type/FontDescriptor/FontName{name}/Flags {SYMBOLIC}/FontBBox[{box}]"
            f"/ItalicAngle {one.slant:g}/Ascent {one.ascent:g}/Descent {one.descent:g}"
            f"/CapHeight {one.cap_height:g}/StemV {one.stem:g}/FontFile2 {file} 0 R>>"
        )

    def _meaning(self) -> str:
        lines = [f"<{code}> <{char.encode('utf-16-be').hex().upper()}>" for char, code in self.items()]
        blocks = [lines[i : i + CHARACTERS_A_BLOCK] for i in range(0, len(lines), CHARACTERS_A_BLOCK)]
        listed = "\n".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{listed}\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        )


class UsedFonts:
    """All fonts that one file uses."""

    def __init__(self) -> None:
        self._faces: dict[str, UsedFace] = {}
        self.show = lru_cache(maxsize=1_000)(self._show)
        """The operators that write clean text (text, font, size) in the fonts that have its characters."""

    def _show(self, text: str, name: str, size: float) -> str:
        parts: list[str] = []
        for writer, part in stretches(text, name):
            used = self._used(writer)
            parts.append(f"/{used.label} {size:g} Tf{used.show(part)}")
        return "\n".join(parts)

    def embed(self, pdf: PdfWriter) -> bytes:
        """Write all fonts and return the font entry of the resources."""
        fonts = "".join(f"/{used.label} {used.embed(pdf)} 0 R" for used in self._faces.values())
        return f"/Font<<{fonts}>>".encode()

    def _used(self, name: str) -> UsedFace:
        if name not in self._faces:
            self._faces[name] = UsedFace(face(name), f"F{len(self._faces) + 1}")
        return self._faces[name]
