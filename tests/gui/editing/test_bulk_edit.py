"""Changing one field of the chosen rows at once, and the menu of rows."""

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.bulk import BulkEdit


def asking(key, text="", *, clear=False, seen=None):
    """Chooses a field and a value in the dialog, notes what it says, and presses its main button."""

    def answer(dialog):
        assert isinstance(dialog, BulkEdit)
        dialog.field.choose(key)
        dialog.field.picked.emit(key)
        assert dialog.value is not None
        dialog.value.show_text(text)
        dialog.value.left.emit(text)
        dialog.clear.setChecked(clear)
        if seen is not None:
            seen.append((dialog.counted.text(), dialog.go.text(), dialog.go.isEnabled()))
        (dialog.go if dialog.go.isEnabled() else dialog.stay).click()

    return answer


def command(grid, words):
    return next(each for each in grid.page.list.commands() if each.words.startswith(words))


def test_the_chosen_rows_are_changed_in_one_step(qtbot: QtBot, desk: Desk, reading, dialog_answers):
    seen = []
    dialog_answers.append(asking("sector", "kuliner", seen=seen))
    reading.page.list.table.selectAll()
    with qtbot.waitSignal(desk.done) as done:
        command(reading, "Ubah baris terpilih").does()
    assert seen == [("2 dari 4 berubah, 2 sudah sama", "Ubah 2 IKM", True)]
    assert done.args == ["Ubah Sektor pada 2 IKM sekaligus"]
    assert reading.column("Sektor") == ["Kuliner"] * 4
    reading.undo()
    assert reading.column("Sektor")[1] == "Fesyen"


def test_a_field_can_be_emptied_but_not_a_required_one(reading, dialog_answers):
    seen = []
    dialog_answers.append(asking("owner", clear=True, seen=seen))
    reading.page.list.table.selectAll()
    reading.page.list.change_chosen()
    assert seen == [("4 dari 4 berubah", "Ubah 4 IKM", True)]
    assert reading.column("Nama pemilik") == [""] * 4


def test_nothing_is_changed_without_a_value(reading, dialog_answers):
    seen = []
    dialog_answers.append(asking("owner", seen=seen))
    reading.page.list.table.selectAll()
    reading.page.list.change_chosen()
    assert seen == [("Isi nilai barunya.", "Ubah", False)]


def test_without_chosen_rows_it_says_what_to_do(qtbot: QtBot, reading):
    reading.page.list.table.clearSelection()
    with qtbot.waitSignal(reading.page.list.noticed) as noticed:
        reading.page.list.change_chosen()
    assert noticed.args == ["Pilih dulu baris yang akan diubah, misalnya dengan Ctrl+A."]


@pytest.fixture
def menu(reading):
    """The menu of the row of Gerabah Lestari, called by keys at its sector."""
    reading.at("Gerabah Lestari", "Sektor").press("Shift+F10")
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    yield {each.text().partition("\t")[0]: each for each in shown.actions() if each.text()}
    shown.close()


def test_the_menu_of_a_row_opens_by_key_and_offers_all_deeds(menu):
    assert list(menu) == [
        "Buka IKM", "Sunting sel ini", "Ubah IKM sekaligus …", "Salin baris", "Saring Sektor: Kriya",
        "Pindahkan IKM ke sampah",
    ]  # fmt: skip


def test_the_list_is_narrowed_to_the_value_of_a_cell(reading, menu):
    menu["Saring Sektor: Kriya"].trigger()
    assert reading.column("Nama usaha") == ["Gerabah Lestari"]


def test_every_deed_of_the_list_is_a_command(reading):
    named = {each.words: each.keys for each in reading.page.commands()}
    assert named["Sunting di tabel"] == "Ctrl+E"
    assert named["Ubah baris terpilih sekaligus …"] == "Ctrl+Shift+E"
    assert "Isi sel terpilih ke bawah" in named


def test_the_bar_gives_way_to_a_menu_where_there_is_no_room(reading):
    bar = reading.page.list.bar
    bar.resize(bar.minimumSizeHint())
    assert [each for each in bar.wanted if not each.isHidden()] == [bar.add]
    bar.more.menu().aboutToShow.emit()
    printing = bar.print.menu().actions() if bar.print.menu() else ()
    offered = [
        each.text().replace("&", "").partition("\t")[0]
        for each in bar.more.menu().actions()
        if each not in printing
    ]
    assert offered == [
        "Sunting di tabel", "Impor Excel", "Ekspor ke buku kerja Excel (.xlsx)",
        "Ekspor ke teks untuk Excel (.csv)", "Ubah baris terpilih sekaligus …", "Cari duplikat",
    ]  # fmt: skip
