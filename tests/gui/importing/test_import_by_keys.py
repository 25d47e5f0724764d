"""Each step of the import page worked by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from import_cases import BATIK, HEADINGS, SAMBAL, TAS, file_of, replaced
from import_hands import chosen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.gui.pages.importing.stages import Stage
from depok_desk.gui.pages.importing.value_step import SHOWN
from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.importing.choices import Decision

Opened = Callable[[Path], ImportPage]
KEY = Qt.Key


def at_hand(qtbot: QtBot, page: ImportPage) -> QWidget:
    """What has the focus, once the window is the active one."""
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, page: ImportPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(at_hand(qtbot, page), key)


def call(page: ImportPage, keys: str) -> None:
    """Do what a shortcut of the page does."""
    next(command.does for command in page.commands() if keys in command.keys.split("; "))()


def repeated(count: int) -> list[tuple[CellValue, ...]]:
    """Rows that each name a ward that nobody knows."""
    return [(f"Usaha {at}", f"Pemilik {at}", "", "kriya", f"Antah {at}", "Beji", "") for at in range(count)]


def test_one_goes_on_and_back_by_keys(qtbot: QtBot, opened: Opened, tmp_path: Path):
    page = opened(file_of(tmp_path / "rusak.xlsx", replaced(SAMBAL, "NIK", "3,27E+15"), BATIK))
    assert page.stage is Stage.PROBLEMS
    call(page, "Ctrl+Return")
    assert page.stage is Stage.PLAN
    call(page, "Ctrl+Backspace")
    call(page, "Ctrl+Backspace")
    assert page.stage is Stage.PROBLEMS


def test_the_steps_are_walked_with_the_arrows(qtbot: QtBot, opened: Opened, tmp_path: Path):
    page = opened(file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK))
    assert page.stage is Stage.PLAN
    for stage in (Stage.TWINS, Stage.PROBLEMS, Stage.VALUES, Stage.COLUMNS, Stage.SHEETS, Stage.FILE):
        page.stepping.steps.setFocus()
        press(qtbot, page, KEY.Key_Left)
        assert page.stage is stage


def test_without_a_file_there_is_no_way_back(page: ImportPage):
    call(page, "Ctrl+Backspace")
    assert page.stage is Stage.FILE


def test_the_steps_can_be_found_by_words(page: ImportPage):
    assert [command.words for command in page.commands()] == [
        "Pilih berkas untuk diimpor",
        "Lanjut ke langkah impor berikutnya",
        "Kembali ke langkah impor sebelumnya",
        "Mulai impor lain",
    ]


def test_a_column_gets_its_meaning_with_the_arrows(qtbot: QtBot, opened: Opened, tmp_path: Path):
    page = opened(file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK))
    page.go_to(Stage.COLUMNS)
    columns = page.stepping.columns
    owner = columns.combos[HEADINGS.index("Nama Pemilik")]
    before = owner.key()
    owner.setFocus()
    chosen(qtbot, page, lambda: press(qtbot, page, KEY.Key_Down))
    again = columns.combos[HEADINGS.index("Nama Pemilik")]
    assert again.key() != before
    assert again.hasFocus()


def test_an_odd_value_is_answered_with_the_arrows(qtbot: QtBot, opened: Opened, tmp_path: Path):
    odd = [replaced(row, "Sektor", "campuran") for row in (SAMBAL, BATIK)]
    page = opened(file_of(tmp_path / "aneh.xlsx", *odd, TAS))
    page.go_to(Stage.VALUES)
    page.stepping.values.enter()
    chosen(qtbot, page, lambda: press(qtbot, page, KEY.Key_Down))
    assert page.stepping.values.combos[0].key() in {"fesyen", "kriya", "kuliner"}
    assert page.stepping.values.combos[0].hasFocus()


def test_many_odd_values_come_some_at_a_time_and_hold_nobody_up(qtbot: QtBot, opened: Opened, tmp_path: Path):
    page = opened(file_of(tmp_path / "aneh.xlsx", *repeated(SHOWN + 5)))
    page.go_to(Stage.VALUES)
    values = page.stepping.values
    assert len(values.combos) == SHOWN
    assert values.told.startswith("Masih ada 5 tulisan lain")
    values.show_more.setFocus()
    press(qtbot, page, KEY.Key_Return)
    assert len(values.combos) == SHOWN + 5
    assert values.combos[SHOWN].hasFocus()
    assert not values.show_more.isVisible()
    call(page, "Ctrl+Return")
    assert page.stage > Stage.VALUES


def test_few_odd_values_are_shown_at_once(opened: Opened, tmp_path: Path):
    page = opened(file_of(tmp_path / "aneh.xlsx", *repeated(3)))
    page.go_to(Stage.VALUES)
    assert page.stepping.values.told == ""
    assert not page.stepping.values.show_more.isVisible()


def test_a_problem_is_mended_where_it_stands(qtbot: QtBot, opened: Opened, tmp_path: Path):
    page = opened(file_of(tmp_path / "rusak.xlsx", replaced(SAMBAL, "NIK", "3,27E+15"), BATIK))
    press(qtbot, page, KEY.Key_F2)
    editor = at_hand(qtbot, page)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, str(SAMBAL[2]))
    chosen(qtbot, page, lambda: qtbot.keyClick(editor, KEY.Key_Return))
    assert page.flow.case is not None
    assert page.flow.case.rows["Daftar", 2].values["owner_nik"] == SAMBAL[2]


def test_offers_come_before_the_table_for_the_tab_key(opened: Opened, tmp_path: Path):
    page = opened(file_of(tmp_path / "keras.xlsx", replaced(SAMBAL, "Nama Usaha", "SAMBAL EMAK"), BATIK))
    page.go_to(Stage.PROBLEMS)
    problems = page.stepping.problems
    shown = [offer for offer in problems.offers if offer.isVisible()]
    assert [offer.text().strip() for offer in shown] == ["Pakai 1 usul Nama usaha"]
    after: list[QWidget] = []
    widget = shown[0].nextInFocusChain()
    while widget is not None and widget is not shown[0]:
        after.append(widget)
        widget = widget.nextInFocusChain()
    assert after.index(problems.table) < after.index(problems.take)


@pytest.mark.parametrize(("phone", "decision"), [("", Decision.COMPLETE), (SAMBAL[6], Decision.SKIP)])
def test_a_duplicate_that_brings_something_is_to_be_merged(
    opened: Opened, tmp_path: Path, phone: str, decision: Decision
):
    page = opened(file_of(tmp_path / "kembar.xlsx", replaced(SAMBAL, "No HP", phone), SAMBAL))
    assert page.stepping.twins.shown is not None
    assert page.stepping.twins.shown.decision is decision


def test_duplicates_are_gone_through_with_the_arrows(qtbot: QtBot, opened: Opened, tmp_path: Path):
    page = opened(file_of(tmp_path / "kembar.xlsx", SAMBAL, SAMBAL, BATIK, BATIK))
    twins = page.stepping.twins
    press(qtbot, page, KEY.Key_Down)
    assert twins.shown is not None
    assert twins.shown.row == 5
    checked = twins.decisions.checkedButton()
    assert isinstance(checked, QRadioButton)
    assert checked.text().replace("&", "") == "Lewati"
    checked.setFocus()
    chosen(qtbot, page, lambda: press(qtbot, page, KEY.Key_Right))
    assert twins.shown.decision is Decision.COMPLETE


def test_the_rows_of_a_plan_are_looked_at_with_the_arrows(qtbot: QtBot, opened: Opened, tmp_path: Path):
    page = opened(file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK))
    plan = page.stepping.plan
    first = next(iter(plan.table.keys()))
    press(qtbot, page, KEY.Key_Down)
    assert next(iter(plan.table.keys())) != first
