"""Plain wording and the words that say nothing."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.cells import cell_text, clean, is_scientific, wording_text
from depok_desk.model.kinds.kind import CellValue
from depok_desk.model.kinds.text import LONG_TEXT, TEXT

LINE = TEXT(20)


@pytest.mark.parametrize(
    "raw",
    [
        None,
        "",
        " ",
        "-",
        " - ",
        "—",
        "tidak ada",
        "Belum Ada",
        "Tak Terdefinisi",
        "n/a",
        "N/A",
        "#N/A",
        "0",
        0,
        0.0,
    ],
)
def test_words_that_say_nothing_are_nothing(raw: str | float | None):
    assert LINE.read(raw).value is None
    assert not LINE.read(raw).refused


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  Jl.\u00a0 Raya \t No. 5 ", "Jl. Raya No. 5"),
        ("\ufeffAbon\u200b Jaya\x00", "Abon Jaya"),
        (2012.0, "2012"),
        (87.5, "87,5"),
        (7, "7"),
        (True, "Ya"),
        (date(2026, 1, 26), "26-01-2026"),
        (datetime.combine(date(2026, 1, 26), time(9, 30)), "26-01-2026"),
        (time(9, 30), "09.30"),
    ],
)
def test_every_cell_has_a_wording(raw: CellValue, text: str):
    assert LINE.read(raw).value == text


def test_a_zero_is_a_number_but_no_wording():
    assert cell_text("0") == "0"
    assert wording_text("0") == ""


def test_what_does_not_fit_is_refused_not_cut():
    reading = LINE.read("a" * 21)
    assert reading.refused
    assert reading.value is None
    assert "21 huruf" in reading.message
    assert "20 huruf" in reading.message


@given(st.text(max_size=60))
def test_reading_what_was_read_changes_nothing(text: str):
    once = TEXT(200).read(text).value
    assert TEXT(200).read(str(once or "")).value == once


@given(st.text(max_size=60))
def test_a_clean_text_has_no_invisible_signs(text: str):
    assert clean(text).isprintable()
    assert clean(clean(text)) == clean(text)


def test_notes_keep_their_lines():
    assert LONG_TEXT.read(" Kemasan  baru \r\n\n cek label ").value == "Kemasan baru\n\ncek label"
    assert LONG_TEXT.read(" - ").value is None
    assert LONG_TEXT.read(12.0).value == "12"
    assert LONG_TEXT.read("x" * 30_000).refused


def test_a_personal_text_shows_nothing_of_itself():
    assert LINE.mask("Jl. Raya No. 5") == "•••••"
    assert LINE.mask(None) == ""


@pytest.mark.parametrize("text", ["3,27E+15", "8.13E+11", "3E15", "3.27604630783001e+15"])
def test_scientific_numbers_are_recognised(text: str):
    assert is_scientific(text)


@pytest.mark.parametrize("text", ["E15", "RT 3E", "3,27", "12E", "3276046307830005"])
def test_other_texts_are_not_scientific(text: str):
    assert not is_scientific(text)


@given(st.text(max_size=40))
def test_a_note_that_was_read_is_read_the_same_again(typed: str):
    once = LONG_TEXT.read(typed).value
    again = LONG_TEXT.read(str(once)).value if once is not None else None
    assert again == once


def test_signs_that_cannot_be_seen_leave_no_empty_line():
    assert LONG_TEXT.read("catatan\r\ufbc3").value is not None
    assert LONG_TEXT.read("0\r\u200b").value is None
