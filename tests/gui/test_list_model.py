"""Long lists read only what is seen."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from depok_desk.gui.widgets.list_model import FIRST_ROWS, PAGE_ROWS, PAGES_KEPT, ListModel

RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@pytest.mark.parametrize("count", [0, 1, FIRST_ROWS - 1, FIRST_ROWS, 1000])
def test_the_list_behaves_as_a_qt_model(
    qapp: QApplication, qtmodeltester: ModelTester, numbered: Any, count: int
):
    model = ListModel()
    model.show(numbered(count))
    model.complete()
    qtmodeltester.check(model)
    assert model.rowCount() == count


def test_the_first_rows_are_there_before_the_rest(qtbot: QtBot, numbered: Any):
    model, source = ListModel(), numbered(100_000)
    with qtbot.waitSignal(model.counted) as counted:
        model.show(source)
        assert model.rowCount() == FIRST_ROWS
        assert model.text(3, 0) == "Usaha 3"
    assert counted.args == [100_000]
    assert model.rowCount() == 100_000
    assert source.read == []


def test_a_short_list_needs_no_second_reading(qtbot: QtBot, numbered: Any):
    model = ListModel()
    with qtbot.waitSignal(model.counted) as counted:
        model.show(numbered(7))
    assert counted.args == [7]


def test_only_the_page_in_view_is_read(qtbot: QtBot, numbered: Any):
    model, source = ListModel(), numbered(100_000)
    model.show(source)
    model.complete()
    for row in range(50_000, 50_020):
        assert model.text(row, 0) == f"Usaha {row}"
    assert sum(map(len, source.read)) <= 2 * PAGE_ROWS


def test_pages_not_seen_for_long_are_forgotten(qtbot: QtBot, numbered: Any):
    model, source = ListModel(), numbered(100_000)
    model.show(source)
    model.complete()
    for page in range(10, 10 + 2 * PAGES_KEPT):
        model.text(page * PAGE_ROWS, 0)
    before = len(source.read)
    model.text(10 * PAGE_ROWS, 0)
    assert len(source.read) == before + 1


def test_a_row_removed_meanwhile_is_blank_not_an_error(qtbot: QtBot, numbered: Any):
    model = ListModel()
    model.show(numbered(1000, missing=frozenset({700})))
    model.complete()
    assert model.text(700, 0) == ""
    assert model.text(701, 0) == "Usaha 701"


def test_numbers_stand_at_the_right_and_headings_in_words(qtbot: QtBot, numbered: Any):
    model = ListModel()
    model.show(numbered(3))
    assert model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole) == RIGHT
    assert model.data(model.index(0, 0), Qt.ItemDataRole.TextAlignmentRole) is None
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in (0, 1)] == [
        "Nama usaha",
        "Nilai",
    ]


def test_rows_are_found_by_their_key(qtbot: QtBot, numbered: Any):
    model = ListModel()
    model.show(numbered(1000))
    model.complete()
    assert model.place_of("id-640") == 640
    assert model.place_of("tidak ada") == -1
    assert model.keys_in(range(1, 3)) == ["id-1", "id-2"]


def test_a_list_that_changed_between_the_readings_is_shown_as_it_is_now(qtbot: QtBot, numbered: Any):
    class Shrinking(numbered):
        def ids(self) -> list[str]:
            return super().ids()[5:]

    model = ListModel()
    model.show(Shrinking(500))
    model.complete()
    assert model.rowCount() == 495
    assert model.text(0, 0) == "Usaha 5"


def test_rows_that_come_and_go_are_told_as_qt_wants_it(
    qtbot: QtBot, qtmodeltester: ModelTester, numbered: Any
):
    class Every(numbered):
        def ids(self) -> list[str]:
            return [*super().ids()[:: self.step], "id-900"]

    for step in (2, 300):
        model, source = ListModel(), Every(800)
        model.show(numbered(800))
        model.complete()
        qtmodeltester.check(model)
        source.step = step
        model.renew(source)
        model.complete()
        assert model.rowCount() == len(source.ids())
        assert model.text(model.rowCount() - 1, 0) == "Usaha 900"
