"""Blocks of cells as Excel puts them on the clipboard and takes them from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.services.pasting import read_block, write_block

CELLS = st.text(st.characters(exclude_characters="\r", exclude_categories=("Cs",)), max_size=12)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=5)
)


@given(BLOCKS)
def test_what_is_copied_comes_back_as_it_was(block):
    assert read_block(write_block(block)) == block


@given(st.text())
def test_any_text_can_be_read(text):
    cells = [cell for row in read_block(text) for cell in row]
    assert sum(map(len, cells)) <= len(text)


@pytest.mark.parametrize(
    ("copied", "block"),
    [
        ("", []),
        ("Abon Jaya", [["Abon Jaya"]]),
        ("Abon Jaya\r\n", [["Abon Jaya"]]),
        ("\r\n", [[""]]),
        ("Abon\tKuliner\r\nBatik\tFesyen\r\n", [["Abon", "Kuliner"], ["Batik", "Fesyen"]]),
        ('"Jl. Margonda 1\nDepok"\t081\r\n', [["Jl. Margonda 1\nDepok", "081"]]),
        ('"Kata ""enak""\nkatanya"\r\n', [['Kata "enak"\nkatanya']]),
        ('pipa 5" dan 3"\tbesi\r\n', [['pipa 5" dan 3"', "besi"]]),
        ('"Rasa" Nusantara\tkuliner\r\n', [['"Rasa" Nusantara', "kuliner"]]),
        ("a\t\tb\n\t\t\n", [["a", "", "b"], ["", "", ""]]),
        ("a\rb\r", [["a"], ["b"]]),
        ("a\t", [["a", ""]]),
    ],
)
def test_a_block_is_read_as_excel_wrote_it(copied, block):
    assert read_block(copied) == block


def test_rows_end_as_excel_ends_them_and_only_odd_cells_are_quoted():
    assert write_block([["Abon Jaya", "Jl. A\nDepok"], ['5" pipa', '"Rasa"']]) == (
        'Abon Jaya\t"Jl. A\nDepok"\r\n5" pipa\t"""Rasa"""\r\n'
    )
