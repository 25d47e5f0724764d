"""Rubrics in the window: listed, opened, changed in cells and fields, checked at once, locked once used."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.settings.page import SettingsPage
from depok_desk.gui.pages.settings.rubrics.part import RubricsPart
from depok_desk.gui.turning import undo
from depok_desk.gui.widgets.editor import put_text
from depok_desk.gui.widgets.field import FormField
from depok_desk.model.curation import CurationSession
from depok_desk.model.journal import Deed
from depok_desk.model.rubric import Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.services.judging.rubric_draft import CriterionDraft
from depok_desk.services.judging.rubric_lines import rubric_states


@pytest.fixture
def part(qtbot: QtBot, desk: Desk, memory: Memory) -> RubricsPart:
    page = SettingsPage(desk, memory)
    page.resize(1218, 690)
    desk.changed.connect(page.stale)
    qtbot.addWidget(page)
    page.show()
    page.show_record("rubrik")
    return page.rubrics


@pytest.fixture
def own(part: RubricsPart) -> RubricsPart:
    """A copy of the sample for food, in the editor."""
    part.list.table.choose([key_of(part, "kuliner")], key_of(part, "kuliner"))
    part.list.copy.click()
    return part


def key_of(part: RubricsPart, sector: str) -> str:
    states = part.editor.held.desk.ask(rubric_states)
    return next(state.draft.id for state in states if state.draft.sector == sector)


def first(part: RubricsPart) -> CriterionDraft:
    return part.editor.held.draft.criteria[0]


def titles(part: RubricsPart) -> list[str]:
    rows = part.list.table.rows
    return [rows.text(row, 0) for row in range(rows.rowCount())]


def turned_back(qtbot: QtBot, part: RubricsPart, desk: Desk) -> None:
    with qtbot.waitSignal(desk.turned):
        undo(desk, part)


def pick(field: FormField, key: str) -> None:
    """Choose something from a list of choices."""
    put_text(field.editor, key)
    field.leave()


def type_weight(qtbot: QtBot, part: RubricsPart, keys: str) -> None:
    """Type a weight into the first row, as in Excel."""
    table = part.editor.criteria.table
    table.setCurrentIndex(table.rows.index(0, 2))
    table.setFocus()
    for key in keys:
        qtbot.keyClick(table.hands.typing.editor or table, key)
    qtbot.keyClick(table.hands.typing.editor or table, Qt.Key.Key_Return)


def judge_by(desk: Desk, rubric: str) -> None:
    def judge(session: Session) -> None:
        made = CurationSession(title="Kurasi 2026", phase="penilaian", pass_mark=Decimal(70))
        session.add(made)
        session.flush()
        session.add(SessionRubric(session_id=made.id, sector="kuliner", rubric_id=rubric))

    desk.do("Sesi baru", judge)


def test_the_samples_are_there_at_the_first_look_and_marked(part: RubricsPart, desk: Desk):
    assert titles(part) == ["Rubrik fesyen (contoh)", "Rubrik kriya (contoh)", "Rubrik kuliner (contoh)"]
    assert part.list.table.rows.text(0, 5) == "contoh"
    assert desk.turns().undo == ""


def test_a_weight_is_typed_into_its_cell_and_judged_at_once(qtbot: QtBot, own: RubricsPart, desk: Desk):
    assert own.editor.criteria.sum.text() == "Jumlah bobot 100 %"
    type_weight(qtbot, own, "15")
    assert first(own).weight == 15
    assert own.editor.criteria.sum.text() == "Jumlah bobot 95 %, kurang 5 %"
    assert "Jumlah bobot 95 %, kurang 5 %" in own.editor.notice.words
    assert own.editor.criteria.table.rows.text(0, 2) == "15"
    turned_back(qtbot, own, desk)
    assert own.editor.criteria.sum.text() == "Jumlah bobot 100 %"
    assert own.editor.notice.isHidden()


def test_a_weight_that_is_none_stays_in_its_cell_with_the_reason(qtbot: QtBot, own: RubricsPart):
    type_weight(qtbot, own, "x1")
    hands = own.editor.criteria.table.hands
    assert "bukan nilai" in hands.note.words
    assert hands.typing.editor is not None
    assert first(own).weight == 20


def test_criteria_are_added_with_the_rest_of_the_weight_moved_and_removed(qtbot: QtBot, own: RubricsPart):
    type_weight(qtbot, own, "15")
    tab = own.editor.criteria
    tab.add.click()
    made = own.editor.held.draft.criteria[-1]
    assert (made.name, made.weight, made.scale) == ("Kriteria 8", 5, "1-5")
    assert tab.key == made.id
    tab.up.click()
    assert own.editor.held.draft.criteria[-2].id == made.id
    assert tab.key == made.id
    tab.throw.click()
    assert len(own.editor.held.draft.criteria) == 7


def test_what_is_pasted_below_the_last_criterion_becomes_criteria(
    qtbot: QtBot, own: RubricsPart, desk: Desk, dialog_answers: list[Callable[[Any], None]]
):
    table = own.editor.criteria.table
    table.setCurrentIndex(table.rows.index(table.rows.rowCount() - 1, 0))
    last = own.editor.held.draft.criteria[-1].name
    QGuiApplication.clipboard().setText(f"{last}\nKeunikan\tProduk\t5\nCerita produk\n")
    dialog_answers.append(lambda dialog: dialog.go.click())
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    made = own.editor.held.draft.criteria[-2:]
    assert [(each.name, each.group_name, each.weight, each.scale) for each in made] == [
        ("Keunikan", "Produk", 5, "1-5"),
        ("Cerita produk", None, 0, "1-5"),
    ]
    turned_back(qtbot, own, desk)
    assert own.editor.held.draft.criteria[-1].name == last


def test_the_meaning_of_a_mark_is_stored_when_it_is_left(qtbot: QtBot, own: RubricsPart):
    own.editor.criteria.means.click()
    tab = own.editor.meanings
    assert tab.levels[1].editor.hasFocus()
    tab.levels[3].editor.setFocus()
    put_text(tab.levels[3].editor, "NIB ada, izin edar masih diurus.")
    tab.levels[4].editor.setFocus()
    assert first(own).levels[3] == "NIB ada, izin edar masih diurus."


def test_a_mark_without_a_meaning_is_told_at_its_place(own: RubricsPart):
    own.editor.criteria.means.click()
    tab = own.editor.meanings
    tab.levels[2].editor.setFocus()
    put_text(tab.levels[2].editor, "")
    tab.levels[3].editor.setFocus()
    assert tab.levels[2].said.words == "Belum diisi."
    assert tab.levels[3].said.words == ""
    assert "Arti nilai 2" in own.editor.notice.words
    tab.levels[2].editor.setFocus()
    put_text(tab.levels[2].editor, "Ada NIB.")
    tab.levels[3].editor.setFocus()
    assert tab.levels[2].said.words == ""
    assert own.editor.notice.isHidden()


def test_the_way_to_mend_leads_to_the_place(own: RubricsPart):
    rules = own.editor.rules
    field = rules.keeping.fields.fields["band_b"]
    own.editor.tabs.setCurrentWidget(rules)
    field.editor.setFocus()
    put_text(field.editor, "90")
    rules.keeping.fields.fields["band_c"].editor.setFocus()
    assert own.editor.held.draft.band_b == 90
    assert "di bawah batas grade A" in field.said.words
    own.editor.tabs.setCurrentWidget(own.editor.criteria)
    button = own.editor.notice.findChild(QPushButton)
    assert button is not None
    button.click()
    assert own.editor.tabs.currentWidget() is rules
    assert field.editor.hasFocus()


def test_the_example_follows_the_rules_at_once(own: RubricsPart):
    rules = own.editor.rules
    before = rules.example.said.text()
    aggregation = rules.keeping.fields.fields["aggregation"]
    pick(aggregation, "median")
    assert own.editor.held.draft.aggregation == "median"
    assert rules.example.said.text() != before
    assert "tengah" in aggregation.said.words


def test_tie_rules_are_put_in_order_and_left_out(own: RubricsPart):
    ties = own.editor.rules.ties
    ties.setCurrentRow(1)
    ties.move_current(-1)
    assert own.editor.held.draft.tie_rules == "sebaran|bobot|urutan"
    ties.toggle(ties.item(2))
    assert own.editor.held.draft.tie_rules == "sebaran|bobot"


def test_requirements_are_added_ticked_and_removed(own: RubricsPart):
    tab = own.editor.papers
    tab.add.click()
    made = own.editor.held.draft.requirements[-1]
    assert (made.name, made.papers, made.gate) == ("P-IRT", "pirt", False)
    tab.papers.toggle(tab.papers.item(2))
    assert own.editor.held.draft.requirements[-1].papers == "pirt|halal"
    pick(tab.fields["gate"], "ya")
    assert own.editor.held.draft.requirements[-1].gate
    tab.throw.click()
    assert len(own.editor.held.draft.requirements) == 2


def test_a_used_edition_is_shown_with_the_reason_and_the_way_on(own: RubricsPart, desk: Desk):
    rubric = own.editor.held.draft.id
    judge_by(desk, rubric)
    assert "sudah dipakai menilai di “Kurasi 2026”" in own.editor.notice.words
    assert not own.editor.criteria.table.hands.on
    assert not own.editor.criteria.add.isEnabled()
    assert not own.editor.rules.keeping.fields.fields["pass_mark"].isEnabled()
    assert not own.editor.meanings.levels[1].isEnabled()
    button = own.editor.notice.findChild(QPushButton)
    assert button is not None
    button.click()
    assert own.editor.held.draft.id != rubric
    assert own.editor.held.draft.edition == 2
    assert own.editor.criteria.table.hands.on


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
