"""Files are asked for where one was last, and opened with what the PC has."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from depok_desk.errors import UserError
from depok_desk.gui.file_choice import ask_folder, last_folder, remember
from depok_desk.gui.opening import open_outside


def test_the_first_question_begins_in_documents(own_folders: Path):
    (own_folders / "Documents").mkdir()
    assert last_folder() == own_folders / "Documents"


def test_the_next_question_begins_where_the_last_file_was(tmp_path: Path):
    file = tmp_path / "daftar.xlsx"
    file.touch()
    remember(file)
    assert last_folder() == tmp_path


def test_a_folder_that_is_gone_is_forgotten(own_folders: Path, tmp_path: Path):
    gone = tmp_path / "stik usb"
    gone.mkdir()
    remember(gone)
    gone.rmdir()
    assert own_folders in (last_folder(), *last_folder().parents)


def test_a_chosen_folder_is_remembered(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, dialog_answers: list[Callable[[Any], None]]
):
    parent = QWidget()
    qtbot.addWidget(parent)

    def choose(dialog: Any) -> None:
        dialog.setOption(dialog.Option.DontUseNativeDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.done(dialog.DialogCode.Accepted)

    dialog_answers.append(choose)
    assert ask_folder(parent, "Pilih folder") == tmp_path
    assert last_folder() == tmp_path


def test_where_no_program_opens_a_file_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    with pytest.raises(UserError, match=r"belum punya program untuk berkas PDF"):
        open_outside(tmp_path / "daftar.pdf")
