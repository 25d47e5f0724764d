"""Charts as files: the paper and the screen say the same."""

import re
import shutil
import subprocess
from xml.etree import ElementTree

import pytest
from chart_samples import about, every_kind, parts
from pypdfium2 import PdfDocument

from depok_desk.documents.charts.colours import PAPER, contrast, mixed, shade
from depok_desk.documents.charts.layout import lay_out
from depok_desk.documents.charts.listing import as_table
from depok_desk.documents.charts.on_paper import print_chart
from depok_desk.documents.charts.shapes import Paint
from depok_desk.documents.charts.svg import as_svg
from depok_desk.documents.charts.textures import TEXTURES, filled, hatching
from depok_desk.model.chart_facts import Bars, Chart

SQUARE = (((0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 20.0)),)
NUMBER = re.compile(r"^[+-]?(?:Rp|-Rp)?\d[\d.,]*$")


def svg_words(chart: Chart) -> list[str]:
    """What a viewer of the picture reads, in order."""
    tree = ElementTree.fromstring(as_svg(lay_out(chart, 482)))
    return [element.text or "" for element in tree.iter("{http://www.w3.org/2000/svg}text")]


def pdf_words(chart: Chart) -> list[str]:
    """What is copied from the page."""
    return PdfDocument(print_chart(chart))[0].get_textpage().get_text_range().split()


@pytest.mark.parametrize("kind", every_kind())
def test_the_paper_and_the_screen_say_the_same(kind: str):
    chart = every_kind()[kind]
    assert sorted("".join(pdf_words(chart))) == sorted("".join(svg_words(chart)))


@pytest.mark.parametrize("kind", every_kind())
def test_every_number_of_a_chart_is_on_the_paper_and_on_the_screen(kind: str):
    chart = every_kind()[kind]
    wanted = {word for value in chart.values for word in chart.about.written(value).split()}
    numbers = {word for word in wanted if NUMBER.match(word)}
    assert numbers <= set(svg_words(chart))
    assert numbers <= set(pdf_words(chart))


@pytest.mark.parametrize("kind", every_kind())
def test_the_same_chart_gives_the_same_bytes(kind: str):
    one, other = every_kind()[kind], every_kind()[kind]
    assert print_chart(one) == print_chart(other)
    assert as_svg(lay_out(one, 300)) == as_svg(lay_out(other, 300))


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
@pytest.mark.parametrize("kind", every_kind())
def test_a_strict_reader_finds_no_fault(kind: str, tmp_path):
    file = tmp_path / "diagram.pdf"
    file.write_bytes(print_chart(every_kind()[kind]))
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_markup_in_words_is_shown_as_typed():
    chart = Bars.plain(about("UD <Maju> & Rekan"), parts(3))
    assert svg_words(chart)[:4] == ["UD", "<Maju>", "&", "Rekan"]
    assert " ".join(pdf_words(chart)).startswith("UD <Maju> & Rekan")


def test_a_shape_without_fill_says_none():
    drawn = as_svg(lay_out(every_kind()["line"], 482))
    assert 'fill="none"' in drawn
    assert "None" not in drawn


@pytest.mark.parametrize("kind", every_kind())
def test_the_table_has_every_number(kind: str):
    chart = every_kind()[kind]
    table = as_table(chart)
    cells = sorted(cell for row in table.rows for cell in row[1:])
    assert cells == sorted(map(chart.about.written, chart.values))
    keys = {key for row in table.keys for key in row}
    assert keys == {mark.key for mark in lay_out(chart, 482).marks}


def test_textures_differ_without_any_colour():
    assert len({str(filled(SQUARE, "teal", texture)) for texture in TEXTURES}) == len(TEXTURES)


def test_hatching_stays_in_its_shape():
    lines = hatching(SQUARE, (1.0, 1.0))
    assert len(lines) > 5
    assert all(-1e-6 <= along <= 20 + 1e-6 for line in lines for point in line for along in point)


@pytest.mark.parametrize("rank", [place / 40 for place in range(41)])
def test_numbers_can_be_read_on_every_shade(rank: float):
    ground = mixed(Paint("teal", shade(rank)), PAPER)
    assert max(contrast(ground, PAPER["ink"]), contrast(ground, PAPER["ground"])) >= 4.5
