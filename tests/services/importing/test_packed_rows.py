from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.importing.packed import Packer
from depok_desk.services.importing.shared_cells import shared_rows

CELLS = st.one_of(st.text(max_size=4), st.floats(allow_nan=False), st.booleans(), st.dates())
FILLED = st.dictionaries(st.sampled_from("abcdef"), st.one_of(st.none(), st.integers()))


@given(FILLED)
def test_a_packed_row_says_what_the_dict_said(cells: dict[str, int | None]) -> None:
    packed = Packer().pack(cells)
    assert packed == cells == packed.unpacked()
    assert list(packed.items()) == list(cells.items())
    assert [name in packed for name in "abcdef"] == [name in cells for name in "abcdef"]


@given(FILLED)
def test_empty_values_are_left_out_of_a_row(cells: dict[str, int | None]) -> None:
    packed = Packer().pack_filled(tuple(cells), tuple(cells.values()))
    assert packed == {name: value for name, value in cells.items() if value is not None}


def test_a_name_that_a_row_does_not_hold_is_missed() -> None:
    packed = Packer().pack({"name": "Abon Jaya"})
    assert packed.get("nib") is None
    with pytest.raises(KeyError, match="nib"):
        packed["nib"]
    assert repr(packed) == "Packed({'name': 'Abon Jaya'})"


@given(st.lists(st.tuples(CELLS, CELLS)))
def test_shared_rows_say_the_same_cell_by_cell(rows: list[tuple[CellValue, CellValue]]) -> None:
    shared = shared_rows(rows)
    assert [[(type(cell), cell) for cell in row] for row in shared] == [
        [(type(cell), cell) for cell in row] for row in rows
    ]


def test_what_a_column_repeats_is_one_object() -> None:
    words = ["".join(["kul", "iner"]) for _ in range(5)]
    shared = shared_rows([(word, date(2026, 1, day)) for day, word in enumerate(words, 1)])
    assert len({id(row[0]) for row in shared}) == 1
    assert len({row[1] for row in shared}) == 5


def test_a_sheet_without_rows_stays_empty() -> None:
    assert shared_rows([]) == []
