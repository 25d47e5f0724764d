"""The row of chips: every filter in words, each opened, lifted, or all at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from depok_desk.gui.widgets.chips import ChipRow

pytestmark = pytest.mark.usefixtures("dressed")

FILTERS = [("sector", "Sektor: Kuliner"), ("district", "Kecamatan: Beji"), ("owner", "Pemilik: memuat “R&B”")]


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    made = ChipRow()
    qtbot.addWidget(made)
    made.resize(900, 40)
    made.show()
    made.show_filters(FILTERS)
    return made


def test_a_click_on_the_words_opens_the_filter(qtbot: QtBot, row: ChipRow):
    with qtbot.waitSignal(row.opened) as opened:
        qtbot.mouseClick(row.chips["district"].words, Qt.MouseButton.LeftButton)
    assert opened.args == ["district"]


def test_the_cross_and_the_delete_key_lift_it(qtbot: QtBot, row: ChipRow):
    chip = row.chips["district"]
    assert chip.lift.accessibleName() == "Hapus saringan Kecamatan: Beji"
    with qtbot.waitSignal(row.removed) as removed:
        qtbot.mouseClick(chip.lift, Qt.MouseButton.LeftButton)
    assert removed.args == ["district"]
    with qtbot.waitSignal(row.removed) as removed:
        qtbot.keyClick(row.chips["sector"].words, Qt.Key.Key_Delete)
    assert removed.args == ["sector"]


def test_all_are_lifted_at_once_where_there_are_any(qtbot: QtBot, row: ChipRow):
    with qtbot.waitSignal(row.cleared):
        qtbot.mouseClick(row.clear, Qt.MouseButton.LeftButton)
    row.show_filters([])
    assert row.clear.isHidden()
    assert row.chips == {}


def test_the_words_are_shown_as_they_are(row: ChipRow):
    assert row.chips["owner"].words.text() == "Pemilik: memuat “R&&B”"
    assert row.chips["owner"].words.accessibleName() == "Ubah saringan Pemilik: memuat “R&B”"


def parts(row: ChipRow) -> list[QWidget]:
    return [*row.chips.values(), row.add, row.clear]


def test_they_stand_in_a_line_and_go_on_in_the_next_where_there_is_no_room(row: ChipRow):
    assert {each.y() for each in parts(row)} == {0}
    row.resize(260, 200)
    assert len({each.y() for each in parts(row)}) > 1
    assert all(each.geometry().right() <= 260 for each in parts(row))
    assert row.heightForWidth(260) > row.heightForWidth(900)


def test_the_keyboard_goes_through_them_in_order(qtbot: QtBot, row: ChipRow):
    assert row.chips["sector"].words.nextInFocusChain() is row.chips["sector"].lift
    row.chips["owner"].lift.setFocus()
    qtbot.keyClick(row.chips["owner"].lift, Qt.Key.Key_Tab)
    assert row.add.hasFocus()
