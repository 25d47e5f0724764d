"""A mark as a juror writes it: on paper, in a workbook, on the keypad."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.errors import UserError
from depok_desk.services.judging.marks import ABSTAIN, mark_label, mark_words, marks_label, read_mark
from depok_desk.services.judging.scheme import Scale

FIVE, HUNDRED = Scale.of("1-5"), Scale.of("0-100")


@pytest.mark.parametrize(
    ("written", "mark"),
    [(4, "4"), (4.0, "4"), ("4", "4"), (" 4 ", "4"), ("4,00", "4"), ("4.0", "4"), ("1", "1"), ("5", "5")],
)
def test_a_mark_may_be_written_in_many_ways(written, mark):
    assert read_mark(written, FIVE) == Decimal(mark)


@pytest.mark.parametrize("written", [None, "", "  ", "-", "–", "\u00a0"])
def test_an_empty_cell_or_a_dash_is_missing_and_never_zero(written):
    assert read_mark(written, FIVE) is None
    assert read_mark(written, HUNDRED) is None


@pytest.mark.parametrize("written", ["A", "a", "abstain", "Abstain", "ABS.", "abstein"])
def test_a_juror_abstains_with_a_letter_or_the_word(written):
    assert read_mark(written, FIVE) is ABSTAIN


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (0, "“0” di luar skala 1–5; isi dengan bilangan bulat 1 sampai 5."),
        (6, "“6” di luar skala 1–5; isi dengan bilangan bulat 1 sampai 5."),
        ("-3", "“-3” di luar skala 1–5; isi dengan bilangan bulat 1 sampai 5."),
        (55, "“55” di luar skala 1–5; isi dengan bilangan bulat 1 sampai 5."),
        ("4,5", "“4,5” bukan bilangan bulat; isi dengan bilangan bulat 1 sampai 5."),
        (3.5, "“3,5” bukan bilangan bulat; isi dengan bilangan bulat 1 sampai 5."),
        ("empat", '"empat" bukan nilai; isi dengan bilangan bulat 1 sampai 5, atau “abstain”.'),
        ("4/5", '"4/5" bukan nilai; isi dengan bilangan bulat 1 sampai 5, atau “abstain”.'),
        (True, '"Ya" bukan nilai; isi dengan bilangan bulat 1 sampai 5, atau “abstain”.'),
        (date(2026, 5, 4), '"04-05-2026" bukan nilai; isi dengan bilangan bulat 1 sampai 5, atau “abstain”.'),
    ],
)
def test_what_is_no_mark_of_the_scale_is_refused_in_words(written, said):
    with pytest.raises(UserError) as refused:
        read_mark(written, FIVE)
    assert refused.value.sentence == said


def test_the_scale_of_hundred_takes_two_decimals_and_no_third():
    assert read_mark("78,25", HUNDRED) == Decimal("78.25")
    assert read_mark(0.1 + 0.2, HUNDRED) == Decimal("0.3")
    assert read_mark(0, HUNDRED) == 0
    with pytest.raises(UserError, match="dua angka di belakang koma"):
        read_mark("78,255", HUNDRED)
    with pytest.raises(UserError, match=r"“100,5” di luar skala 0–100; isi dengan angka 0 sampai 100"):
        read_mark(100.5, HUNDRED)


@given(st.integers(0, 10_000))
def test_what_is_shown_is_read_as_the_same_mark(hundredths):
    mark = Decimal(hundredths) / 100
    assert read_mark(mark_words(mark), HUNDRED) == mark


@given(st.text(max_size=12) | st.floats(allow_nan=True) | st.integers())
def test_whatever_stands_in_a_cell_is_a_mark_of_the_scale_or_refused(cell):
    marks = {None, ABSTAIN, *map(Decimal, range(1, 6))}
    with suppress(UserError):
        assert read_mark(cell, FIVE) in marks


def test_the_history_says_which_cell_was_changed_and_how():
    cell = ("Siti", "Abon Sapi", "Kemasan")
    assert mark_label(*cell, Decimal(4)) == "Nilai Siti untuk Abon Sapi, Kemasan: 4"
    assert mark_label(*cell, ABSTAIN) == "Nilai Siti untuk Abon Sapi, Kemasan: abstain"
    assert mark_label(*cell, None) == "Nilai Siti untuk Abon Sapi, Kemasan: dikosongkan"
    assert marks_label("Siti", 21) == "Isi 21 nilai dari Siti"
