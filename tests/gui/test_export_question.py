"""Before a list leaves the program it is asked which columns go, and whether personal data goes with them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.outputs import FileWritten
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.model.disclosure import Disclosure
from depok_desk.registers.ikm import IKM
from office_records import firm

NIK = "3276054208850007"
Answers = list[Callable[[Any], None]]


def fill(session: Session) -> None:
    session.add(firm(1, "Abon Jaya", owner="Siti Aminah", owner_nik=NIK))
    session.add(firm(2, "Batik Asri", sector="fesyen"))


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "kuliner.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, memory: Memory) -> RegisterPage:
    desk.do("Isi register", fill, tell=False)
    made = RegisterPage(desk, IKM, memory)
    qtbot.addWidget(made)
    made.resize(1218, 690)
    made.show()
    made.list.look.keep_only("sector", ["kuliner"])
    return made


def exported(qtbot: QtBot, page: RegisterPage, target: Path) -> list[str]:
    page.list.bar.exporting.emit("csv")
    qtbot.waitUntil(lambda: bool(page.findChildren(FileWritten)))
    return target.read_text(encoding="utf-8-sig").splitlines()


def disclosures(desk: Desk) -> list[tuple[str, int]]:
    wanted = select(Disclosure.what, Disclosure.row_count)
    return desk.ask(lambda session: [(row[0], row[1]) for row in session.execute(wanted)])


def test_the_shown_columns_of_the_filtered_rows_go_masked(
    qtbot: QtBot, page: RegisterPage, desk: Desk, target: Path, dialog_answers: Answers
):
    dialog_answers.append(lambda dialog: dialog.masked.click())
    heading, *rows = exported(qtbot, page, target)
    assert heading.split(";") == [column.label for column in page.list.look.columns]
    assert len(rows) == 1
    assert rows[0].startswith("Abon Jaya;")
    assert disclosures(desk) == []


def test_all_columns_name_what_is_personal(
    qtbot: QtBot, page: RegisterPage, target: Path, dialog_answers: Answers
):
    def choose(dialog: Any) -> None:
        assert dialog.full.isHidden()
        dialog.all.setChecked(True)
        assert dialog.full.isVisible()
        dialog.masked.click()

    dialog_answers.append(choose)
    heading, row = exported(qtbot, page, target)
    assert "NIK" in heading.split(";")
    assert NIK not in row


def test_personal_data_goes_only_by_its_own_button_and_is_noted(
    qtbot: QtBot, page: RegisterPage, desk: Desk, target: Path, dialog_answers: Answers
):
    def choose(dialog: Any) -> None:
        dialog.all.setChecked(True)
        dialog.full.click()

    dialog_answers.append(choose)
    _, row = exported(qtbot, page, target)
    assert NIK in row
    assert disclosures(desk) == [("IKM ke kuliner.csv", 1)]
    assert desk.turns().undo == "Isi register"


def test_nothing_is_written_after_batal(page: RegisterPage, target: Path, dialog_answers: Answers):
    dialog_answers.append(lambda dialog: dialog.stop.click())
    page.list.bar.exporting.emit("csv")
    assert not target.exists()
