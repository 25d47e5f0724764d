"""Breaking text into lines and pieces into pages: nothing is lost, nothing spills."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from depok_desk.documents.blocks import OfficePaper, Paragraph, Strong
from depok_desk.documents.flowing import flowed
from depok_desk.documents.fonts import SANS_BOLD, clean
from depok_desk.documents.lines import line_width
from depok_desk.documents.office_press import print_papers
from depok_desk.documents.pieces import Piece, drawn_in, height_of, paged
from depok_desk.model.letter_facts import HeadFacts

FIRST, LATER = 100.0, 120.0
HEAD = Piece(10, lambda _: "head")


def piece(height: float, *, keep: bool = False, fresh: bool = False, head: Piece | None = None) -> Piece:
    return Piece(height, lambda _: "", 2, keep, head, fresh)


def text_of(parts: tuple[str, ...], width: float) -> str:
    return "\n".join("".join(run.text for run in line) for line in flowed(parts, width))


@given(st.lists(st.text(max_size=60), max_size=4), st.floats(2, 60))
def test_no_line_is_wider_than_its_room(parts: list[str], width: float):
    for line in flowed(tuple(parts), width):
        single = len("".join(run.text for run in line).strip()) == 1
        assert single or line_width(line) <= width + 0.07  # the blank before another font may be widened


@given(st.text("ab cde", max_size=80), st.text("ab cde", max_size=80))
def test_every_letter_is_kept(first: str, second: str):
    said = text_of((first, Strong(second)), 12).replace("\n", "").replace(" ", "")
    assert said == f"{first}{second}".replace(" ", "")


def test_blanks_stand_where_they_were_typed():
    assert text_of(("produk ini ", Strong("LULUS"), "."), 99) == "produk ini LULUS."
    (line,) = flowed(("a ", Strong("b"), "."), 99)
    assert [run.font == SANS_BOLD for run in line] == [False, True, False]


@given(st.text("abcdefghij", min_size=30, max_size=60))
def test_a_word_wider_than_the_line_is_broken_and_not_cut(word: str):
    assert text_of((word,), 5).replace("\n", "") == clean(word)


@given(st.lists(st.builds(piece, st.floats(1, 60), keep=st.booleans(), fresh=st.booleans()), max_size=40))
def test_every_piece_is_on_one_page_in_order_and_none_is_overfull(pieces: list[Piece]):
    pages = paged(pieces, FIRST, LATER)
    assert [one for page in pages for one in page] == pieces
    for place, page in enumerate(pages):
        height = sum(one.height + (one.above if n else 0) for n, one in enumerate(page))
        assert height <= (LATER if place else FIRST) + 0.001


def test_what_is_kept_together_moves_to_the_next_page():
    rows = [piece(40), piece(40), piece(20, keep=True), piece(20, keep=True), piece(20)]
    assert [len(page) for page in paged(rows, FIRST, LATER)] == [2, 3]


def test_what_is_higher_than_a_page_is_broken_all_the_same():
    rows = [piece(50, keep=True) for _ in range(5)]
    assert [len(page) for page in paged(rows, FIRST, LATER)] == [1, 2, 2]


def test_the_heading_of_a_table_is_repeated():
    rows = [HEAD, *(piece(30, head=HEAD) for _ in range(6))]
    pages = paged(rows, FIRST, LATER)
    assert [page[0] is HEAD for page in pages] == [True] * len(pages)


def test_a_fresh_piece_begins_a_page():
    pages = paged([piece(10), piece(10, fresh=True)], FIRST, LATER)
    assert [len(page) for page in pages] == [1, 1]


@given(st.lists(st.builds(piece, st.floats(1, 60)), min_size=1, max_size=20), st.floats(0, 1))
def test_drawing_in_takes_from_the_gaps_only(pieces: list[Piece], share: float):
    drawn = drawn_in(pieces, share)
    assert [one.height for one in drawn] == [one.height for one in pieces]
    assert height_of(drawn) <= height_of(pieces)


def lines_of(count: int) -> list[str]:
    blocks = [Paragraph((f"Baris {place}",)) for place in range(count)]
    content = print_papers([OfficePaper("Surat", HeadFacts(), [*blocks, Paragraph(("Penutup",))])])
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def test_a_letter_that_runs_over_by_little_takes_one_page_less():
    full = next(count for count in range(10, 90) if len(lines_of(count)) == 2)
    drawn_in_pages, still_one = lines_of(full - 1), len(lines_of(full - 8))
    assert (len(drawn_in_pages), still_one) == (1, 1)
    assert "Penutup" in drawn_in_pages[0]
    assert sum(page.count("Baris") for page in lines_of(full)) == full
