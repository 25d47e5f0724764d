"""Mending what is amiss in a workbook: who it is, where the hands stay, what will stay empty."""

from collections.abc import Callable
from pathlib import Path

from import_cases import BATIK, SAMBAL, TAS, file_of, replaced
from import_hands import button, chosen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.gui.pages.importing.problem_step import ProblemStep
from depok_desk.gui.pages.importing.problem_table import GIVE_BACK, NAME, SUGGESTION, TEXT, texts_of
from depok_desk.gui.pages.importing.stages import Stage
from depok_desk.model.kinds.kind import Severity

DAMAGED = "3,27E+15"


def three_damaged(opened: Callable[[Path], ImportPage], folder: Path) -> ImportPage:
    return opened(
        file_of(folder / "rusak.xlsx", *(replaced(row, "NIK", DAMAGED) for row in (SAMBAL, BATIK, TAS)))
    )


def type_into(qtbot: QtBot, page: ImportPage, row: int, text: str) -> None:
    """Type into the cell of a row, and press Enter."""
    table = page.stepping.problems.table
    table.setCurrentIndex(table.problems.index(row, TEXT))
    table.edit(table.currentIndex())
    editor = next(each for each in table.findChildren(QLineEdit) if each.isVisible())
    editor.setText(text)
    chosen(qtbot, page, lambda: qtbot.keyClick(editor, Qt.Key.Key_Return))


def strip(problems: ProblemStep) -> str:
    return " ".join(each.text() for each in problems.findChildren(QLabel))


def test_a_damaged_cell_says_whose_it_is(opened: Callable[[Path], ImportPage], tmp_path: Path):
    problems = three_damaged(opened, tmp_path).stepping.problems
    assert texts_of(problems.table.problems.lines[0])[NAME] == SAMBAL[0]
    assert f"{SAMBAL[0]} · {SAMBAL[1]} · " in strip(problems)


def test_it_says_how_many_cells_will_stay_empty(opened: Callable[[Path], ImportPage], tmp_path: Path):
    page = three_damaged(opened, tmp_path)
    assert page.stepping.problems.empty.text() == "3 isian dibiarkan kosong"


def test_the_plan_says_so_too_with_all_its_notes(opened: Callable[[Path], ImportPage], tmp_path: Path):
    page = three_damaged(opened, tmp_path)
    page.go_to(Stage.PLAN)
    notes = page.stepping.plan.notes.text().split("\n")
    assert notes[0] == "3 isian dibiarkan kosong; lihat langkah Masalah."
    assert page.flow.case is not None
    assert page.flow.case.plan is not None
    assert notes[1:] == list(page.flow.case.plan.notes)


def test_enter_passes_over_what_is_mended(qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path):
    page = three_damaged(opened, tmp_path)
    table = page.stepping.problems.table
    type_into(qtbot, page, 1, BATIK[2])
    assert table.currentIndex().row() == 2
    type_into(qtbot, page, 0, SAMBAL[2])
    assert table.currentIndex().row() == 2
    assert page.stepping.problems.empty.text() == "1 isian dibiarkan kosong"


def test_what_was_mended_stays_until_the_errors_are_asked_for_again(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path
):
    page = three_damaged(opened, tmp_path)
    problems = page.stepping.problems
    type_into(qtbot, page, 0, SAMBAL[2])
    assert [line.severity for line in problems.table.problems.lines][:2] == [None, Severity.ERROR]
    problems.filters.picked.emit(str(Severity.ERROR))
    assert {line.severity for line in problems.table.problems.lines} == {Severity.ERROR}


def test_a_wrong_replacement_can_be_given_back(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path
):
    page = three_damaged(opened, tmp_path)
    problems = page.stepping.problems
    type_into(qtbot, page, 0, "123")
    line = problems.table.problems.lines[0]
    assert (line.severity, texts_of(line)[SUGGESTION]) == (Severity.ERROR, GIVE_BACK)
    problems.table.setCurrentIndex(problems.table.problems.index(0, TEXT))
    chosen(qtbot, page, problems.back.click)
    assert problems.table.problems.lines[0].text == DAMAGED


def test_a_double_click_selects_the_whole_cell(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path
):
    table = three_damaged(opened, tmp_path).stepping.problems.table
    place = table.visualRect(table.problems.index(1, TEXT)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: table.findChild(QLineEdit) is not None)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.waitUntil(lambda: editor.selectedText() == DAMAGED)
    editor.deselect()
    qtbot.mouseDClick(editor, Qt.MouseButton.LeftButton)
    assert editor.selectedText() == DAMAGED


def test_taking_all_suggestions_leaves_the_focus_in_the_table(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path
):
    page = opened(file_of(tmp_path / "keras.xlsx", replaced(SAMBAL, "Nama Usaha", "SAMBAL EMAK"), BATIK))
    page.go_to(Stage.PROBLEMS)
    take_all = button(qtbot, page.stepping.problems, "Pakai 1 usul Nama usaha")
    take_all.setFocus()
    chosen(qtbot, page, take_all.click)
    assert page.focusWidget() is page.stepping.problems.table


def test_a_value_that_is_repaired_unasked_is_shown(opened: Callable[[Path], ImportPage], tmp_path: Path):
    page = opened(file_of(tmp_path / "nol.xlsx", replaced(SAMBAL, "No HP", 81234567890), BATIK))
    page.go_to(Stage.PROBLEMS)
    page.stepping.problems.filters.picked.emit("semua")
    assert any("Menjadi “" in line.sentence for line in page.stepping.problems.table.problems.lines)


def test_the_counters_stand_side_by_side_where_there_is_room(
    opened: Callable[[Path], ImportPage], tmp_path: Path
):
    filters = three_damaged(opened, tmp_path).stepping.problems.filters
    assert filters.width() >= filters.sizeHint().width()
    counters = filters.findChildren(QAbstractButton)
    assert len({each.geometry().top() for each in counters}) == 1
    assert all(each.width() >= each.sizeHint().width() for each in counters)
