"""Prints office papers: blocks in, PDF pages out, with letterhead and page numbers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any, BinaryIO

from depok_desk import words
from depok_desk.documents.blocks import (
    Block,
    Heading,
    Items,
    OfficePaper,
    PageBreak,
    Paragraph,
    Particulars,
    Signatures,
    Table,
    Title,
)
from depok_desk.documents.cells import cell_lines
from depok_desk.documents.embedding import UsedFonts
from depok_desk.documents.fonts import SANS, SANS_BOLD, clean
from depok_desk.documents.letterhead import Logos, set_letterhead
from depok_desk.documents.lines import LINE, QUIET, Pen, Run, line_width
from depok_desk.documents.paper import MM, PORTRAIT, PaperName
from depok_desk.documents.pdf import About, PdfWriter
from depok_desk.documents.pieces import Page, Piece, drawn_in, drawn_page, height_of, paged
from depok_desk.documents.setting import (
    Frame,
    rule,
    set_heading,
    set_items,
    set_paragraph,
    set_particulars,
    set_title,
)
from depok_desk.documents.shapes import placed
from depok_desk.documents.signing import set_signatures
from depok_desk.documents.tables import set_table

LEFT, RIGHT, TOP, FOOT = 30 * MM, 18 * MM, 14 * MM, 20 * MM  # binder holes on the left
LOWER = 6 * MM
"""How much lower pages without a letterhead begin."""
LITTLE, TIGHTER = 0.3, ((1.36, 0.8), (1.3, 0.65), (1.26, 0.5), (1.22, 0.35))
"""A last page less full than this share is saved, where lines and gaps drawn in so (leading, share) do it."""
MARK_INK = "#EFEFEC"

_SETTERS: Mapping[type[Block], Callable[[Frame, Any], list[Piece]]] = {
    Title: set_title,
    Heading: set_heading,
    Paragraph: set_paragraph,
    Items: set_items,
    Particulars: set_particulars,
    Table: set_table,
    Signatures: set_signatures,
}


def print_papers(
    papers: Sequence[OfficePaper],
    *,
    paper: PaperName = "A4",
    pictures: Mapping[str, bytes] | None = None,
    title: str = "",
) -> bytes:
    """One PDF of some papers, each with page numbers of its own; equal papers give equal bytes."""
    out = BytesIO()
    press = OfficePress(out, papers[0], paper, pictures or {}, title or papers[0].title)
    for each in papers:
        press.add(each)
    press.close()
    return out.getvalue()


class OfficePress:
    """Prints office papers into one file."""

    def __init__(
        self, out: BinaryIO, first: OfficePaper, size: PaperName, pictures: Mapping[str, bytes], title: str
    ) -> None:
        self._sheet = PORTRAIT[size]
        issuer = clean(" ".join(first.head.lines)) or "Depok Desk"
        about = About(clean(title), issuer, clean(first.title), self._sheet.width, self._sheet.height)
        self._pdf = PdfWriter(out, about)
        self._fonts = UsedFonts()
        self._frame = Frame(Pen(self._fonts), LEFT, self._sheet.width - LEFT - RIGHT)
        self._logos = Logos(self._pdf, pictures)

    def add(self, paper: OfficePaper) -> None:
        """Print all pages of a paper."""
        top = self._sheet.height - TOP
        pages = self._pages(paper, top - FOOT)
        for number, page in enumerate(pages, start=1):
            body = drawn_page(page, top - (LOWER if number > 1 else 0))
            parts = (self._mark(paper.mark), body, self._around(paper.running, number, len(pages)))
            self._pdf.add_page("\n".join(filter(None, parts)).encode())

    def close(self) -> None:
        """Finish the file."""
        self._pdf.close(b"<<%b%b>>" % (self._fonts.embed(self._pdf), self._logos.resources))

    def _pages(self, paper: OfficePaper, room: float) -> list[Page]:
        """The pages of a paper; what runs over by little is drawn in, so that it takes a page less."""
        pieces = set_letterhead(self._frame, paper.head, self._logos) + self._pieces(
            self._frame, paper.blocks
        )
        pages = paged(pieces, room, room - LOWER)
        if len(pages) == 1 or height_of(pages[-1]) > LITTLE * room:
            return pages
        for leading, gaps in TIGHTER:
            tight = replace(self._frame, leading=leading)
            pieces = set_letterhead(tight, paper.head, self._logos) + self._pieces(tight, paper.blocks)
            drawn = paged(drawn_in(pieces, gaps), room, room - LOWER)
            if len(drawn) < len(pages):
                return drawn
        return pages

    def _pieces(self, frame: Frame, blocks: Sequence[Block]) -> list[Piece]:
        pieces: list[Piece] = []
        fresh = False
        for block in blocks:
            if isinstance(block, PageBreak):
                fresh = True
                continue
            new = _SETTERS[type(block)](frame, block)
            if fresh and new:
                new[0], fresh = replace(new[0], fresh=True), False
            pieces += new
        return pieces

    def _around(self, running: str, number: int, count: int) -> str:
        """The line over later pages, and the page number at the foot."""
        frame, foot = self._frame, FOOT - 14
        page = f"Halaman {words.number(number)} dari {words.number(count)}"
        drawn = [frame.pen.right((Run(page, SANS, QUIET),), 8, frame.right, foot)]
        shown = cell_lines(running, SANS, (frame.width - 90) / 8, 1)
        drawn += [frame.pen.left((Run(text, SANS, QUIET),), 8, frame.left, foot) for text in shown]
        drawn.append(rule(frame.left, frame.right, FOOT - 4, 0.5, LINE))
        return "\n".join(drawn)

    def _mark(self, text: str) -> str:
        """A pale word across the page, drawn below the others."""
        if not text:
            return ""
        line = (Run(clean(text).upper(), SANS_BOLD, MARK_INK, tracking=0.1),)
        size = min(150.0, 560 / line_width(line))
        word = self._frame.pen.centre(line, size, 0, -size * 0.35)
        return placed(word, self._sheet.width / 2, self._sheet.height / 2, 55)
