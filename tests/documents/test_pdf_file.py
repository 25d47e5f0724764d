"""The PDF file itself: its objects, its fonts, its end."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from depok_desk.documents.embedding import UsedFonts
from depok_desk.documents.fonts import SERIF, TITLE, face
from depok_desk.documents.lines import Pen, Run
from depok_desk.documents.ornament import BAND, MARGIN, certificate_art
from depok_desk.documents.pdf import About, PdfWriter


def printed(text: str, font: str = SERIF) -> PdfReader:
    out, fonts = BytesIO(), UsedFonts()
    pdf = PdfWriter(out, About("Judul (1) \\ é", "Disdagin", "Uji", 400, 300))
    pdf.add_page(Pen(fonts).left((Run(text, font),), 12, 20, 100).encode())
    pdf.close(b"<<%b>>" % fonts.embed(pdf))
    return PdfReader(BytesIO(out.getvalue()), strict=True)


def test_the_title_keeps_its_marks():
    about = printed("a").metadata
    assert about is not None
    assert about.title == "Judul (1) \\ é"


def test_a_font_may_hold_more_characters_than_a_byte_counts():
    wide = "".join(sorted(c for c in face(SERIF).widths if c.isalpha()))[:600]
    assert len(wide) == 600
    assert printed(wide).pages[0].extract_text() == wide


def test_characters_that_share_a_glyph_stay_apart():
    glyphs = face(TITLE).glyphs
    assert glyphs[ord("/")] == glyphs[ord("∕")]
    assert printed("1/2∕3/4", TITLE).pages[0].extract_text() == "1/2∕3/4"


def test_every_object_lies_where_the_table_says():
    out = BytesIO()
    pdf = PdfWriter(out, About("a", "b", "c", 100, 100))
    numbers = [pdf.add(b"<</Uji %d>>" % n) for n in range(5)]
    pdf.close(b"<<>>")
    reader = PdfReader(BytesIO(out.getvalue()), strict=True)
    assert [reader.get_object(number) for number in numbers] == [{"/Uji": n} for n in range(5)]


@pytest.mark.parametrize(("pair", "closer"), [("AV", True), ("To", True), ("nn", False)])
def test_neighbours_are_kerned(pair: str, *, closer: bool):
    assert (face(SERIF).kerning[pair] < 0) is closer


def test_titles_are_kerned_too():
    assert face(TITLE).kerning["AV"] < -50


@pytest.mark.parametrize(("width", "height"), [(842, 595), (935, 609), (935, 595)])
def test_the_band_closes_around_the_sheet(width: float, height: float):
    art = certificate_art(width, height)
    for x in (MARGIN + BAND / 2, width - MARGIN - BAND / 2):
        for y in (MARGIN + BAND / 2, height - MARGIN - BAND / 2):
            assert f"{x:.2f} {y:.2f} cm" in art
    assert "e-" not in art
