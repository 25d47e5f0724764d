"""The steps of the import page: what is settled at each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from import_cases import BATIK, SAMBAL, TAS, file_of, replaced
from import_hands import button, carry_out, chosen
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.gui.pages.importing.problem_table import TEXT, ProblemModel
from depok_desk.gui.pages.importing.problems import lines_of
from depok_desk.gui.pages.importing.sheets import grid_part
from depok_desk.gui.pages.importing.stages import Stage
from depok_desk.model.ikm import Ikm
from depok_desk.paths import resources
from depok_desk.services.importing.choices import Decision

DEMO = resources() / "contoh" / "daftar-ikm-terkurasi-2025.xlsx"


def test_a_damaged_number_is_typed_anew_in_its_cell(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], office: Desk, tmp_path: Path
):
    damaged = replaced(SAMBAL, "NIK", 3276046307830000.0)
    page = opened(file_of(tmp_path / "rusak.xlsx", damaged, BATIK))
    table = page.stepping.problems.table
    assert page.stage is Stage.PROBLEMS
    assert table.currentIndex().column() == TEXT
    table.edit(table.currentIndex())
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.setText("3276046307830005")
    chosen(qtbot, page, lambda: qtbot.keyClick(editor, Qt.Key.Key_Return))
    assert table.problems.lines[0].severity is None
    assert table.problems.lines[0].text == "3276046307830005"
    page.go_to(Stage.PLAN)
    carry_out(qtbot, page)
    assert office.ask(lambda session: session.scalars(select(Ikm.owner_nik).order_by(Ikm.name)).all()) == [
        BATIK[2],
        "3276046307830005",
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_after_a_cell_comes_the_next_one(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path, key: Qt.Key
):
    damaged = [replaced(row, "NIK", "3,27E+15") for row in (SAMBAL, BATIK, TAS)]
    page = opened(file_of(tmp_path / "rusak.xlsx", *damaged))
    table = page.stepping.problems.table
    table.setCurrentIndex(table.problems.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.setText(SAMBAL[2])
    qtbot.keyClick(editor, key)
    qtbot.waitUntil(lambda: (table.currentIndex().row(), table.currentIndex().column()) == (1, TEXT))
    assert table.problems.lines[0].text == SAMBAL[2]


def test_a_mended_cell_can_be_given_back_and_suggestions_taken(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path
):
    page = opened(file_of(tmp_path / "keras.xlsx", replaced(SAMBAL, "Nama Usaha", "SAMBAL EMAK"), BATIK))
    page.go_to(Stage.PROBLEMS)
    problems = page.stepping.problems
    assert problems.take.text().strip() == "Pakai &usul “Sambal Emak”"
    chosen(qtbot, page, problems.take.click)
    assert [line.text for line in problems.table.problems.lines] == ["Sambal Emak"]
    chosen(qtbot, page, problems.back.click)
    chosen(qtbot, page, button(qtbot, problems, "Pakai 1 usul Nama usaha").click)
    assert page.flow.case is not None
    assert page.flow.case.rows["Daftar", 2].values["name"] == "Sambal Emak"


def test_the_kinds_of_problems_are_filtered(qtbot: QtBot, opened: Callable[[Path], ImportPage]):
    problems = opened(DEMO).stepping.problems
    assert len(problems.table.problems.lines) == 39
    problems.filters.picked.emit("warning")
    assert len(problems.table.problems.lines) == 116


def test_a_duplicate_is_decided_side_by_side(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path
):
    page = opened(file_of(tmp_path / "kembar.xlsx", SAMBAL, SAMBAL, BATIK, BATIK))
    twins = page.stepping.twins
    assert page.stage is Stage.TWINS
    assert twins.shown is not None
    apart = twins.decisions.button(list(Decision).index(Decision.SEPARATE))
    chosen(qtbot, page, apart.click)
    assert twins.shown.decision is Decision.SEPARATE
    assert twins.for_all.text().strip() == "Terapkan “Tetap terpisah” ke semua 2 pasang"
    chosen(qtbot, page, twins.for_all.click)
    page.stepping.way.to_next.click()
    assert page.stepping.way.to_next.text() == "Impor 4 IKM"


def test_an_odd_value_is_answered_once(qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path):
    odd = [replaced(row, "Sektor", "campuran") for row in (SAMBAL, BATIK)]
    page = opened(file_of(tmp_path / "aneh.xlsx", *odd, TAS, *[replaced(TAS, "Nama Usaha", "Tas Dua")]))
    page.go_to(Stage.VALUES)
    combo = page.stepping.values.combos[0]
    assert combo.accessibleName() == "Arti “campuran” pada Sektor"
    combo.choose("kriya")
    chosen(qtbot, page, lambda: combo.picked.emit("kriya"))
    assert page.stepping.values.combos[0].key() == "kriya"
    assert page.stepping.way.to_next.text().startswith("&Lanjut")


def test_without_headings_the_columns_are_named_by_hand(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path
):
    page = opened(file_of(tmp_path / "tanpa judul.xlsx", SAMBAL, BATIK, TAS, headings=False))
    assert page.stage is Stage.SHEETS
    assert "tidak memiliki baris judul" in page.stepping.notice.words
    chosen(qtbot, page, page.stepping.sheets.no_headings.click)
    page.stepping.way.to_next.click()
    assert page.stage is Stage.COLUMNS
    columns = page.stepping.columns
    for place, key in enumerate(("name", "owner", "owner_nik", "sector")):
        assert "belum punya kolom" in columns.lacking.words or place > 0
        chosen(qtbot, page, lambda place=place, key=key: columns.combos[place].picked.emit(key))
    assert columns.combos[0].key() == "name"
    page.go_to(Stage.PLAN)
    assert page.stepping.way.to_next.text() == "Impor 3 IKM"


def test_a_row_is_pointed_at_as_the_heading(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], tmp_path: Path
):
    page = opened(file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK, TAS))
    page.go_to(Stage.SHEETS)
    sheets = page.stepping.sheets
    assert not sheets.set_headings.isEnabled()
    sheets.grid.selectRow(0)
    assert sheets.set_headings.text().strip() == "&Jadikan baris 1 judul kolom"
    chosen(qtbot, page, lambda: qtbot.keyClick(sheets.grid, Qt.Key.Key_Return))
    assert page.flow.case is not None
    assert page.flow.case.heading_rows == {"Daftar": (1,)}
    tick = page.stepping.sheets.findChild(QCheckBox)
    assert tick is not None
    chosen(qtbot, page, tick.click)
    assert page.flow.case.taken == ()


def test_every_step_has_names_for_its_buttons(opened: Callable[[Path], ImportPage]):
    page = opened(DEMO)
    nameless: list[QWidget] = []
    for stage in list(Stage)[:-1]:
        page.go_to(stage)
        buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
        corner = [each for each in buttons if each.metaObject().className() == "QTableCornerButton"]
        nameless += [
            each
            for each in buttons
            if each not in corner and not (each.text().strip() or each.accessibleName())
        ]
    assert nameless == []


def test_the_tables_are_sound(qtmodeltester: Any, opened: Callable[[Path], ImportPage]):
    page = opened(DEMO)
    case = page.flow.case
    assert case is not None
    page.stepping.sheets.grid.cells.show(grid_part(case.workbook.sheets[0], case.taken[0]))
    problems = ProblemModel()
    problems.show(lines_of(case)[:5])
    models: tuple[QAbstractItemModel, ...] = (page.stepping.sheets.grid.cells, problems)
    for model in models:
        qtmodeltester.check(model)
