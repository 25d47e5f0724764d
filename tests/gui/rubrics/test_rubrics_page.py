"""The list of rubrics in the window: samples, copies, files, and what a used edition allows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.settings.page import SettingsPage
from depok_desk.gui.pages.settings.rubrics.part import RubricsPart
from depok_desk.model.journal import Deed
from depok_desk.model.rubric import Rubric
from tests.gui.rubrics.rubric_hands import judge_by, key_of, titles, turned_back


def test_the_samples_are_there_at_the_first_look_and_marked(part: RubricsPart, desk: Desk):
    assert titles(part) == ["Rubrik fesyen (contoh)", "Rubrik kriya (contoh)", "Rubrik kuliner (contoh)"]
    assert part.list.table.rows.text(0, 5) == "contoh"
    assert desk.turns().undo == ""


def test_escape_leads_back_to_the_list_at_the_same_rubric(qtbot: QtBot, own: RubricsPart):
    rubric = own.editor.held.draft.id
    qtbot.keyClick(own.editor.criteria.table, Qt.Key.Key_Escape)
    qtbot.keyClick(own.editor.criteria.table, Qt.Key.Key_Escape)
    assert not own.editing
    assert own.list.key == rubric
    qtbot.keyClick(own.list.table, Qt.Key.Key_Return)
    assert own.editing


def test_what_is_thrown_away_can_be_brought_back(own: RubricsPart):
    own.show_list()
    own.list.throw.click()
    assert "Salinan Rubrik kuliner" not in titles(own)
    back = [each for each in own.list.findChildren(QPushButton) if "kembalikan" in each.text()]
    back[0].click()
    assert "Salinan Rubrik kuliner" in titles(own)


def test_what_a_session_uses_cannot_be_thrown_away(own: RubricsPart, desk: Desk):
    judge_by(desk, own.editor.held.draft.id)
    own.show_list()
    assert not own.list.throw.isEnabled()
    assert own.list.table.rows.text(own.list.table.currentIndex().row(), 4) == "1 sesi"


def test_a_rubric_goes_to_a_file_and_comes_from_one(
    own: RubricsPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk
):
    file = tmp_path / "rubrik.json"
    monkeypatch.setattr("depok_desk.gui.pages.settings.rubrics.rubric_list.ask_file", lambda *_: file)
    own.show_list()
    own.list.save_file()
    with pytest.raises(UserError, match="sudah ada dalam daftar"):
        own.list.take_from(file)
    file.write_text(file.read_text("utf-8").replace('"pass_mark": 70', '"pass_mark": 75'), "utf-8")
    own.list.take_from(file)
    assert own.editing
    assert (own.editor.held.draft.edition, own.editor.held.draft.pass_mark) == (2, 75)
    (tmp_path / "rusak.json").write_bytes(b"\xff\xfe")
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        own.list.take_from(tmp_path / "rusak.json")


def test_a_rubric_that_is_undone_away_leads_back_to_the_list(qtbot: QtBot, own: RubricsPart, desk: Desk):
    turned_back(qtbot, own, desk)
    assert not own.editing
    assert len(titles(own)) == 3


def test_a_new_rubric_begins_without_criteria_and_says_what_it_lacks(part: RubricsPart, desk: Desk):
    part.list.new.click()
    assert part.editing
    assert "Belum ada kriteria yang dihitung" in part.editor.notice.words
    assert part.editor.criteria.sum.text() == "Jumlah bobot 0 %, kurang 100 %"
    labels = desk.ask(lambda session: list(session.scalars(select(Deed.label))))
    assert "Tambah Rubrik baru" in labels


def test_a_place_of_a_rubric_opens_it(qtbot: QtBot, desk: Desk, memory: Memory, part: RubricsPart):
    key = key_of(part, "kriya")
    page = SettingsPage(desk, memory)
    qtbot.addWidget(page)
    page.show()
    page.show_record(f"rubrik/{key}")
    assert page.rubrics.editing
    assert page.rubrics.editor.held.draft.id == key
    assert desk.ask(lambda session: session.get_one(Rubric, key).sample)
