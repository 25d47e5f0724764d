"""Writes office papers as Word files with real tables, styles and page numbers, to be edited further."""

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.shared import Mm, Pt, RGBColor

from depok_desk.documents.blocks import (
    Block,
    Heading,
    Items,
    OfficePaper,
    PageBreak,
    Paragraph,
    Particulars,
    Signatures,
    Strong,
    Table,
    Title,
    Words,
)
from depok_desk.documents.fonts import clean
from depok_desk.documents.paper import MM, PORTRAIT, PaperName
from depok_desk.documents.word_marks import add_field, name_font, speak
from depok_desk.documents.word_signing import ALIGN, add_letterhead, add_signatures, tighten
from depok_desk.documents.word_tables import add_table

FONT, BODY, SMALL = "Arial", 10.5, 8.5
LEFT, RIGHT, TOP, FOOT = 30, 18, 16, 20
LANGUAGE = "id-ID"
UNDATED = datetime.fromisoformat("2000-01-01T00:00:00")
"""Said to be the day of writing in every file, so that equal papers give equal bytes."""


def word_file(
    paper: OfficePaper, *, size: PaperName = "A4", pictures: Mapping[str, bytes] | None = None
) -> bytes:
    """The paper as a Word file (docx); equal papers give equal bytes."""
    document = docx.Document()
    _prepare(document, paper, size)
    width = round(PORTRAIT[size].width / MM) - LEFT - RIGHT
    add_letterhead(document, paper.head, pictures or {})
    for block in paper.blocks:
        if isinstance(block, Table):
            add_table(document, block, width)
        else:
            _ADDERS[type(block)](document, block)
    out = BytesIO()
    document.save(out)
    return _undated(out.getvalue())


def _prepare(document: Document, paper: OfficePaper, size: PaperName) -> None:
    sheet, section = PORTRAIT[size], document.sections[0]
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(FOOT)
    _set_styles(document)
    about = document.core_properties
    about.title, about.author = clean(paper.title), clean(" ".join(paper.head.lines)) or "Depok Desk"
    about.language, about.comments, about.last_modified_by = LANGUAGE, "", "Depok Desk"
    about.created = about.modified = UNDATED
    if paper.mark:
        head = section.header.paragraphs[0]
        head.alignment = ALIGN["right"]
        head.add_run(clean(paper.mark).upper()).bold = True
    foot = section.footer.paragraphs[0]
    foot.alignment = ALIGN["right"]
    for text, code in ((f"{clean(paper.running)} · Halaman ", "PAGE"), (" dari ", "NUMPAGES")):
        foot.add_run(text)
        add_field(foot.add_run(), code)


def _set_styles(document: Document) -> None:
    for name, size in (
        ("Normal", BODY),
        ("Title", 13.0),
        ("Heading 1", 12.0),
        ("Heading 2", BODY),
        ("Footer", SMALL),
    ):
        style: Any = document.styles[name]
        name_font(style, FONT)
        speak(style, LANGUAGE)
        style.font.size = Pt(size)
        if name not in {"Normal", "Footer"}:
            style.font.bold = True
            style.font.color.rgb = RGBColor(0x1D, 0x2A, 0x2A)
    normal: Any = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(5)


def _add_title(document: Document, title: Title) -> None:
    for place, text in enumerate((title.text, *title.under)):
        paragraph = document.add_paragraph()
        paragraph.alignment = ALIGN["centre"]
        tighten(paragraph, keep=True)
        paragraph.paragraph_format.space_before = Pt(12 if place == 0 else 2)
        run = paragraph.add_run(clean(text))
        run.bold = True
        run.font.size = Pt(13 if place == 0 else BODY)
    document.add_paragraph()


def _add_heading(document: Document, heading: Heading) -> None:
    document.add_heading(clean(heading.text), 2 if heading.minor else 1)


def _add_paragraph(document: Document, block: Paragraph) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = block.keep
    paragraph.alignment = ALIGN["right" if block.right else "left"]
    _write(paragraph, block.parts, SMALL if block.quiet else BODY)


def _write(paragraph: Any, parts: Words, size: float = BODY) -> None:
    """The parts as runs, those that are heavier in bold; blanks between parts stay."""
    for part in parts:
        lead, trail = (" " if part[:1].isspace() else ""), (" " if part[-1:].isspace() else "")
        run = paragraph.add_run(f"{lead}{clean(part)}{trail}" if clean(part) else lead)
        run.bold = isinstance(part, Strong)
        run.font.size = Pt(size)


def _add_items(document: Document, items: Items) -> None:
    for number, entry in enumerate(items.entries, start=1):
        paragraph = document.add_paragraph()
        _hang(paragraph, 0, 7)
        paragraph.add_run(f"{number}.\t" if items.numbered else "–\t")
        _write(paragraph, entry)


def _hang(paragraph: Any, indent: float, depth: float) -> None:
    """Text that stands `depth` millimetres right of what begins its first line."""
    paragraph.paragraph_format.left_indent = Mm(indent + depth)
    paragraph.paragraph_format.first_line_indent = Mm(-depth)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(indent + depth))
    paragraph.paragraph_format.space_after = Pt(2)


def _add_particulars(document: Document, particulars: Particulars) -> None:
    indent, depth = particulars.indent / MM, 32 if particulars.colons else 12
    for label, text in particulars.lines:
        paragraph: Any = document.add_paragraph()
        _hang(paragraph, indent, depth)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(indent + depth - 4))
        shown = text or "." * 40
        paragraph.add_run(f"{clean(label)}\t:\t" if particulars.colons else f"{clean(label)}\t")
        for place, line in enumerate(shown.split("\n")):
            run = paragraph.add_run()
            if place:
                run.add_break()
            run.add_text(clean(line))


def _add_page_break(document: Document, _: PageBreak) -> None:
    document.add_page_break()


_ADDERS: Mapping[type[Block], Callable[[Document, Any], None]] = {
    Title: _add_title,
    Heading: _add_heading,
    Paragraph: _add_paragraph,
    Items: _add_items,
    Particulars: _add_particulars,
    Signatures: add_signatures,
    PageBreak: _add_page_break,
}


def _undated(packed: bytes) -> bytes:
    """The same archive with all its members of one day."""
    out = BytesIO()
    with ZipFile(BytesIO(packed)) as source, ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for name in source.namelist():
            member = ZipInfo(name, UNDATED.timetuple()[:6])
            member.compress_type = ZIP_DEFLATED
            kept.writestr(member, source.read(name))
    return out.getvalue()
