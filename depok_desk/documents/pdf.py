"""Writes a PDF file front to back, keeping in memory only where its objects lie (ISO 32000-1)."""

import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

CATALOGUE, PAGES, INFO, RESOURCES = 1, 2, 3, 4


@dataclass(frozen=True)
class About:
    """What a file says of itself; the page size is in points."""

    title: str
    author: str
    subject: str
    width: float
    height: float


class PdfWriter:
    """One PDF file: the same calls give the same bytes, and a page once added is forgotten."""

    def __init__(self, out: BinaryIO, about: About) -> None:
        self._out = out
        self._about = about
        self._sum = sha256()
        self._length = 0
        self._offsets = [0] * (RESOURCES + 1)
        self._pages: list[int] = []
        self._write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self._offsets.append(0)
        return len(self._offsets) - 1

    def put(self, number: int, body: bytes) -> None:
        """Write the object of that number."""
        self._offsets[number] = self._length
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def add(self, body: bytes) -> int:
        """Write an object and return its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, entries: bytes, data: bytes) -> int:
        """Write a compressed stream with these further dictionary entries and return its number."""
        packed = zlib.compress(data, 6)
        head = b"<</Length %d/Filter/FlateDecode%b>>" % (len(packed), entries)
        return self.add(b"%b\nstream\n%b\nendstream" % (head, packed))

    def add_form(self, content: bytes) -> int:
        """Write a drawing of the size of the page that pages can show, and return its number."""
        entries = b"/Type/XObject/Subtype/Form/BBox %b/Resources %d 0 R" % (self._box(), RESOURCES)
        return self.add_stream(entries, content)

    def add_page(self, content: bytes) -> None:
        """Write a page that draws `content`."""
        stream = self.add_stream(b"", content)
        self._pages.append(self.add(b"<</Type/Page/Parent %d 0 R/Contents %d 0 R>>" % (PAGES, stream)))

    def close(self, resources: bytes) -> None:
        """Write what all pages share (a resource dictionary) and the end of the file."""
        self.put(RESOURCES, resources)
        self._put_pages()
        title, author, subject = map(
            text_string, (self._about.title, self._about.author, self._about.subject)
        )
        info = b"<</Title %b/Author %b/Subject %b/Creator %b/Producer %b>>"
        self.put(INFO, info % (title, author, subject, text_string("Depok Desk"), text_string("Depok Desk")))
        catalogue = b"<</Type/Catalog/Pages %d 0 R/Lang(id-ID)/ViewerPreferences<</DisplayDocTitle true>>>>"
        self.put(CATALOGUE, catalogue % PAGES)
        self._finish()

    def _put_pages(self) -> None:
        kids = b" ".join(b"%d 0 R" % page for page in self._pages)
        entries = (len(self._pages), self._box(), RESOURCES, kids)
        self.put(PAGES, b"<</Type/Pages/Count %d/MediaBox %b/Resources %d 0 R/Kids[%b]>>" % entries)

    def _box(self) -> bytes:
        return f"[0 0 {self._about.width:.2f} {self._about.height:.2f}]".encode()

    def _finish(self) -> None:
        identity = self._sum.hexdigest()[:32].encode()
        start, count = self._length, len(self._offsets)
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        self._write(b"".join(b"%010d 00000 n \n" % offset for offset in self._offsets[1:]))
        trailer = b"<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>"
        self._write(b"trailer\n" + trailer % (count, CATALOGUE, INFO, identity, identity))
        self._write(b"\nstartxref\n%d\n%%%%EOF\n" % start)

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._sum.update(data)
        self._length += len(data)


def text_string(text: str) -> bytes:
    """A text for people in a PDF dictionary, in UTF-16 with its mark."""
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().upper().encode()
