"""Editing the list in its cells with the keys of Excel."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.cell_editors import CellLine
from depok_desk.gui.editing.grid import Area, area
from depok_desk.model.disclosure import Disclosure
from depok_desk.model.ikm import Ikm
from depok_desk.model.kinds.clock import today
from depok_desk.words import short_date


def test_typing_overwrites_and_enter_stores_and_goes_down(qtbot: QtBot, desk: Desk, grid):
    grid.at("Abon Jaya", "Nama pemilik").type("Dewi Lestari")
    with qtbot.waitSignal(desk.done) as done:
        grid.press("Return")
    assert done.args == ["Ubah Nama pemilik: Abon Jaya"]
    assert grid.stored("owner")["Abon Jaya"] == "Dewi Lestari"
    assert grid.place == ("Batik Belimbing Asri", "Nama pemilik")


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("Return", ("Gerabah Lestari", "Nama pemilik")),
        ("Shift+Return", ("Abon Jaya", "Nama pemilik")),
        ("Tab", ("Batik Belimbing Asri", "Sektor")),
        ("Backtab", ("Batik Belimbing Asri", "Nama usaha")),
        ("Down", ("Gerabah Lestari", "Nama pemilik")),
        ("Left", ("Batik Belimbing Asri", "Nama usaha")),
    ],
)
def test_every_way_out_of_a_cell_stores_it(grid, key, place):
    grid.at("Batik Belimbing Asri", "Nama pemilik").type("Siti").press(key)
    assert grid.stored("owner")["Batik Belimbing Asri"] == "Siti"
    assert grid.place == place


def test_f2_edits_with_the_cursor_at_the_end_and_esc_gives_the_old_value_back(grid):
    grid.at("Abon Jaya", "Nama pemilik").press("F2").type(", S.E.")
    assert grid.editor.text() == "Asep Ramadhan, S.E."
    grid.press("Left")
    assert grid.editor is not None
    grid.press("Escape")
    assert grid.column("Nama pemilik")[0] == "Asep Ramadhan"
    assert grid.page.list.hands.on


def test_f2_on_a_row_that_is_read_begins_at_that_cell(reading):
    reading.at("Gerabah Lestari", "Nama pemilik").press("F2")
    assert reading.editor.text() == "Joko Santoso"
    assert reading.page.list.bar.edit.isChecked()


def test_keys_lead_through_the_grid(grid):
    grid.at("Batik Belimbing Asri", "Sektor")
    for key, place in (
        ("Home", ("Batik Belimbing Asri", "Nama usaha")),
        ("End", ("Batik Belimbing Asri", "Grade")),
        ("Ctrl+Home", ("Abon Jaya", "Nama usaha")),
        ("Ctrl+End", ("Sambal Pawon", "Grade")),
        ("Ctrl+Up", ("Abon Jaya", "Grade")),
        ("Ctrl+Left", ("Abon Jaya", "Nama usaha")),
        ("Ctrl+Down", ("Sambal Pawon", "Nama usaha")),
        ("PageUp", ("Abon Jaya", "Nama usaha")),
        ("Backtab", ("Abon Jaya", "Nama usaha")),
        ("Ctrl+Right", ("Abon Jaya", "Grade")),
        ("Tab", ("Batik Belimbing Asri", "Nama usaha")),
    ):
        assert grid.press(key).place == place, key


def test_shift_chooses_from_where_one_came_to_by_enter(qtbot: QtBot, grid):
    grid.at("Abon Jaya", "Nama pemilik").type("Dewi").press("Return", "Shift+Down", "Shift+Right")
    table = grid.page.list.table
    assert area(table) == Area(range(1, 3), range(1, 3))
    at = table.visualRect(table.rows.index(3, 3)).center()
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, shift, at)
    assert area(table) == Area(range(1, 4), range(1, 4))


def test_what_cannot_be_stored_is_said_at_the_cell_and_nothing_is_stored(grid):
    grid.at("Abon Jaya", "Sektor").type("otomotif").press("Return")
    assert "bukan sektor yang dikenal" in grid.said
    assert grid.editor.property("problem")
    assert grid.stored("sector")["Abon Jaya"] == "kuliner"
    grid.press("Escape")
    assert grid.said == ""
    assert grid.column("Sektor")[0] == "Kuliner"


def test_a_required_cell_cannot_be_emptied(grid):
    grid.at("Abon Jaya", "Nama usaha").press("Backspace", "Return")
    assert grid.said == "Nama usaha wajib diisi."


def test_a_suggestion_is_taken_with_one_key(grid):
    grid.at("Abon Jaya", "Kecamatan").type("Bejii").press("Return")
    assert grid.said.endswith("F4: pakai “Beji”")
    grid.press("F4")
    assert grid.column("Kecamatan")[0] == "Beji"
    assert grid.editor is None


def test_a_doubtful_value_is_stored_with_the_warning_shown(grid):
    grid.at("Abon Jaya", "Nama usaha").type("ABON JAYA RASA").press("Return")
    assert "ABON JAYA RASA" in grid.stored("name")
    assert "F4: pakai “Abon Jaya Rasa”" in grid.said
    grid.press("F4")
    assert "Abon Jaya Rasa" in grid.stored("name")


def test_columns_that_are_derived_say_why_they_cannot_be_edited(grid):
    grid.at("Abon Jaya", "Grade").type("A")
    assert grid.editor is None
    assert grid.said == "Grade berasal dari hasil kurasi; ubah di sesi kurasinya."
    assert "grade" in grid.page.list.table.delegate.locked


def test_choices_are_offered_and_filtered_while_typing(grid):
    grid.at("Abon Jaya", "Kecamatan").press("Alt+Down")
    line = grid.editor
    assert isinstance(line, CellLine)
    completer = line.completer()
    assert completer.completionCount() == 11
    grid.press("Escape", "Escape")
    grid.at("Abon Jaya", "Kecamatan").type("cine").press("Return")
    assert grid.column("Kecamatan")[0] == "Cinere"


def test_wards_are_those_of_the_district_and_leave_with_it(grid):
    grid.at("Abon Jaya", "Kelurahan").type("Kukusan").press("Return")
    assert grid.column("Kecamatan")[0] == "Beji"
    grid.at("Abon Jaya", "Kecamatan").type("Limo").press("Return")
    assert grid.column("Kelurahan")[0] == ""
    grid.at("Abon Jaya", "Kelurahan").type("Kukusan").press("Return")
    assert "tidak terletak di kecamatan baris ini" in grid.said


def test_today_has_a_key_and_dates_are_typed_loosely(grid):
    grid.at("Abon Jaya", "Tanggal lahir").press("Ctrl+Semicolon")
    assert grid.editor.text() == short_date(today())
    grid.press("Escape").type("26 jan 1985").press("Return")
    assert grid.stored("owner_birth_date")["Abon Jaya"] == date(1985, 1, 26)


def test_personal_values_are_shown_only_on_a_second_wish_that_is_noted(desk: Desk, grid: Any):
    grid.at("Sambal Pawon", "NIK").press("F2")
    assert grid.editor is None
    assert "Tekan F2 sekali lagi" in grid.said
    grid.press("F2")
    assert grid.typed == "3276054208850007"
    assert desk.ask(lambda session: session.scalars(select(Disclosure.what)).all()) == ["NIK: Sambal Pawon"]
    grid.press("Escape")
    assert grid.column("NIK")[3] == "3276••••••••0007"


def test_an_edited_row_stays_though_sort_and_filter_would_move_it(grid):
    grid.page.list.look.keep_only("sector", ["kuliner"])
    grid.at("Abon Jaya", "Nama usaha").type("Zaitun Jaya").press("Tab")
    assert grid.column("Nama usaha") == ["Zaitun Jaya", "Sambal Pawon"]
    grid.press("Tab").type("Kriya").press("Return")
    assert grid.column("Sektor") == ["Kriya", "Kuliner"]
    assert grid.place == ("Sambal Pawon", "Sektor")


def test_another_order_is_taken_up_while_cells_are_edited(grid):
    grid.page.list.look.sort("name", descending=True)
    assert grid.column("Nama usaha")[0] == "Sambal Pawon"
    assert grid.page.list.hands.on


def test_a_step_back_takes_the_cell_back(grid):
    grid.at("Abon Jaya", "Nama pemilik").type("Dewi").press("Return")
    grid.undo()
    assert grid.column("Nama pemilik")[0] == "Asep Ramadhan"


def test_what_somebody_else_stored_meanwhile_is_not_overwritten(desk: Desk, grid):
    grid.at("Abon Jaya", "Nama pemilik").type("Dewi")

    def change(session):
        session.scalars(select(Ikm).where(Ikm.name == "Abon Jaya")).one().owner = "Orang Lain"

    desk.do("Ubah", change, tell=False)
    grid.press("Return")
    assert "baru saja diubah orang lain menjadi “Orang Lain”" in grid.said
    assert grid.stored("owner")["Abon Jaya"] == "Orang Lain"


def test_esc_leaves_and_the_choice_is_remembered(grid, open_grid: Callable[[], Any]):
    assert open_grid().page.list.hands.on
    grid.at("Abon Jaya", "Nama usaha").press("Escape")
    assert not grid.page.list.hands.on
    assert not grid.page.list.bar.edit.isChecked()
    assert not open_grid().page.list.hands.on


def test_enter_opens_the_record_only_while_rows_are_read(qtbot: QtBot, grid):
    with qtbot.assertNotEmitted(grid.page.list.opened):
        grid.at("Abon Jaya", "Nama usaha").press("Return")
    grid.press("Escape")
    with qtbot.waitSignal(grid.page.list.opened):
        grid.press("Return")


def test_the_bin_is_not_edited(qtbot: QtBot, reading):
    reading.page.list.bar.bin.click()
    with qtbot.waitSignal(reading.page.list.noticed) as noticed:
        reading.page.list.edit_cells(True)
    assert noticed.args == ["Yang ada di sampah tidak dapat disunting; kembalikan dulu ke daftar."]
    assert not reading.page.list.hands.on


def test_a_click_elsewhere_stores_the_cell(qtbot: QtBot, grid):
    table = grid.page.list.table
    grid.at("Abon Jaya", "Nama pemilik").type("Dewi")
    at = table.visualRect(table.rows.index(3, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert grid.stored("owner")["Abon Jaya"] == "Dewi"


def test_the_list_is_a_sound_model_while_it_is_edited(qtmodeltester: ModelTester, grid):
    qtmodeltester.check(grid.page.list.table.rows)
    grid.at("Abon Jaya", "Nama pemilik").type("Dewi").press("Return")
    grid.undo()
