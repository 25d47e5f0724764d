"""The editor of a rubric: changed in cells and fields, checked at once, locked once used."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.settings.rubrics.part import RubricsPart
from depok_desk.gui.widgets.editor import put_text
from depok_desk.services.judging.rubric_faults import PAPERS
from tests.gui.rubrics.rubric_hands import first, judge_by, pick, turned_back, type_weight


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
    assert (made.name, made.weight, made.scale) == ("Kriteria baru", 5, "1-5")
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


def test_a_meaning_that_is_too_long_is_refused_and_the_one_before_stays(own: RubricsPart):
    own.editor.criteria.means.click()
    tab, before = own.editor.meanings, first(own).levels[3]
    put_text(tab.levels[3].editor, "a" * 20_001)
    tab.levels[3].leave()
    assert "tidak muat" in tab.levels[3].problem
    assert first(own).levels[3] == before


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


def test_there_is_always_one_more_requirement_to_add(own: RubricsPart):
    for _ in range(len(PAPERS) + 2):
        own.editor.papers.add.click()
    names = [each.name for each in own.editor.held.draft.requirements]
    assert names[-2:] == ["Syarat baru 2", "Syarat baru 3"]
    assert len(set(names)) == len(names)


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
