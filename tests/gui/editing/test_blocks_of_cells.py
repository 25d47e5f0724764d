"""Blocks of cells: copied and pasted as in Excel, filled, emptied, looked at before."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from depok_desk.gui.editing.preview import PlanPreview
from depok_desk.services.pasting import read_block
from tests.gui.sweep.flashes import Flashes

NAMES = ["Abon Jaya", "Batik Belimbing Asri", "Gerabah Lestari", "Sambal Pawon"]


def copied():
    return read_block(QGuiApplication.clipboard().text())


def states(dialog):
    rows = dialog.table.rows
    return [[rows.text(row, column) for column in (0, 1, 2)] for row in range(rows.rowCount())]


@pytest.fixture
def pasted(dialog_answers):
    """What the preview showed, after its main button was pressed."""
    seen = []

    def answer(dialog):
        assert isinstance(dialog, PlanPreview)
        seen.append((dialog.counted.text(), dialog.go.text(), states(dialog), dialog.remark.text()))
        dialog.go.click()

    dialog_answers.append(answer)
    return seen


def test_chosen_cells_are_copied_as_excel_takes_them(grid):
    grid.at("Abon Jaya", "Nama usaha").press("Shift+Down", "Shift+Right", "Ctrl+C")
    assert copied() == [["Abon Jaya", "Asep Ramadhan"], ["Batik Belimbing Asri", "Ratna Kusuma"]]


def test_rows_are_copied_with_their_headings_and_masks(reading):
    reading.page.list.table.setFocus()
    reading.press("Ctrl+A", "Ctrl+C")
    lines = copied()
    assert lines[0][:3] == ["Nama usaha", "Nama pemilik", "Sektor"]
    assert [line[0] for line in lines[1:]] == NAMES
    assert lines[4][lines[0].index("NIK")] == "3276••••••••0007"


def test_a_few_cells_are_pasted_at_once(grid, clipboard):
    clipboard(["Dewi\tkriya", "Siti\tfashion"])
    grid.at("Abon Jaya", "Nama pemilik").press("Ctrl+V")
    assert grid.column("Nama pemilik")[:2] == ["Dewi", "Siti"]
    assert grid.column("Sektor")[:2] == ["Kriya", "Fesyen"]
    grid.undo()
    assert grid.column("Sektor")[:2] == ["Kuliner", "Fesyen"]


def test_one_cell_fills_the_chosen_block(grid, clipboard, pasted):
    clipboard(["kriya"])
    grid.at("Abon Jaya", "Sektor").press("Ctrl+Shift+Down", "Ctrl+V")
    assert grid.column("Sektor") == ["Kriya"] * 4
    assert pasted == []


def test_many_cells_are_looked_at_before_and_are_one_step(grid, clipboard, pasted):
    clipboard([f"{name} Baru\tPemilik {name}" for name in NAMES])
    grid.at("Abon Jaya", "Nama usaha").press("Ctrl+V")
    ((counted, button, listed, _),) = pasted
    assert (counted, button) == ("8 sel berubah", "Tempel 8 sel")
    assert listed[0] == ["ubah", "Abon Jaya", "Nama usaha"]
    assert grid.column("Nama usaha") == [f"{name} Baru" for name in NAMES]
    grid.undo()
    assert grid.column("Nama usaha") == NAMES


def test_refused_cells_come_first_and_the_sound_ones_can_be_pasted(grid, clipboard, pasted):
    clipboard(["Dewi\tkriya", "Siti\totomotif"])
    grid.at("Abon Jaya", "Nama pemilik").press("Ctrl+V")
    ((counted, button, listed, _),) = pasted
    assert counted == "3 sel berubah · 1 ditolak"
    assert button == "Tempel 3 yang sah"
    assert listed[0] == ["ditolak", "Batik Belimbing Asri", "Sektor"]
    assert grid.column("Sektor")[:2] == ["Kriya", "Fesyen"]
    assert grid.column("Nama pemilik")[:2] == ["Dewi", "Siti"]


def test_no_window_flashes_up_when_cells_are_refused(grid, clipboard, pasted, dressed):
    flashes = Flashes()
    dressed.installEventFilter(flashes)
    clipboard(["Dewi\tkriya", "Siti\totomotif"])
    grid.at("Abon Jaya", "Nama pemilik").press("Ctrl+V")
    dressed.removeEventFilter(flashes)
    assert "ditolak" in pasted[0][3]
    assert flashes.seen == []


def test_what_is_pasted_below_the_last_row_becomes_new_records(grid, clipboard, pasted):
    clipboard(["Sambal Pawon\tNeneng Hakim\tkuliner", "Roti Sari\tBudi\tkuliner", "Tanpa Sektor\tJoko\t"])
    grid.at("Sambal Pawon", "Nama usaha").press("Ctrl+V")
    ((counted, button, listed, _),) = pasted
    assert "2 IKM baru" in counted
    assert listed[0] == ["ditolak", "Tanpa Sektor", "Sektor"]
    assert button == "Tempel 3 yang sah"
    assert grid.column("Nama usaha") == [*NAMES, "Roti Sari"]
    assert grid.stored("number")["Roti Sari"] == "IKM-00005"


def test_headings_that_came_along_are_passed_over(grid, clipboard, pasted):
    clipboard(["Nama usaha\tNama pemilik", *(f"{name}\tPemilik {name}" for name in NAMES)])
    grid.at("Abon Jaya", "Nama usaha").press("Ctrl+V")
    assert "Baris judul" in pasted[0][3]
    assert grid.column("Nama usaha") == NAMES
    assert grid.column("Nama pemilik")[0] == "Pemilik Abon Jaya"


def test_a_paste_can_be_called_off(grid, clipboard, dialog_answers):
    dialog_answers.append(lambda dialog: dialog.stay.click())
    clipboard([f"{name} Baru\tx" for name in NAMES])
    grid.at("Abon Jaya", "Nama usaha").press("Ctrl+V")
    assert grid.column("Nama usaha") == NAMES


@pytest.mark.parametrize(
    ("lines", "label", "said"),
    [
        ([], "Nama usaha", "Papan klip tidak berisi teks"),
        (["a\tb\tc"], "NIK", "1 kolom dari yang disalin tidak muat"),
    ],
)
def test_what_cannot_be_pasted_is_said(grid, clipboard, lines, label, said):
    clipboard(lines)
    grid.at("Abon Jaya", label).press("Ctrl+V")
    assert said in grid.said


def test_ctrl_d_and_ctrl_r_fill(grid):
    grid.at("Abon Jaya", "Sektor").press("Shift+Down", "Shift+Down", "Ctrl+D")
    assert grid.column("Sektor") == ["Kuliner", "Kuliner", "Kuliner", "Kuliner"]
    grid.at("Sambal Pawon", "Nama pemilik").press("Ctrl+D")
    assert grid.column("Nama pemilik")[2:] == ["Joko Santoso", "Joko Santoso"]
    grid.at("Abon Jaya", "Nama usaha").press("Shift+Right", "Ctrl+R")
    assert grid.column("Nama pemilik")[0] == "Abon Jaya"
    grid.at("Abon Jaya", "Nama pemilik").press("Ctrl+D")
    assert grid.said == "Tidak ada baris di atasnya untuk disalin ke bawah."


def test_delete_empties_chosen_cells_in_one_step(grid):
    grid.at("Abon Jaya", "Nama pemilik").press("Shift+Down", "Shift+Down", "Delete")
    assert grid.column("Nama pemilik") == ["", "", "", "Neneng Hakim"]
    grid.undo()
    assert grid.column("Nama pemilik")[0] == "Asep Ramadhan"


def test_ctrl_x_copies_and_empties_but_never_what_is_masked(grid):
    grid.at("Abon Jaya", "Nama pemilik").press("Ctrl+X")
    assert copied() == [["Asep Ramadhan"]]
    assert grid.column("Nama pemilik")[0] == ""
    grid.at("Sambal Pawon", "NIK").press("Ctrl+X")
    assert "disamarkan" in grid.said
    assert grid.stored("owner_nik")["Sambal Pawon"] == "3276054208850007"


def test_a_block_copied_here_comes_back_unchanged(grid, clipboard):
    grid.at("Abon Jaya", "Nama usaha").press("Ctrl+Shift+End", "Ctrl+C", "Ctrl+V")
    assert QApplication.activeModalWidget() is None
    assert grid.column("Nama usaha") == NAMES
