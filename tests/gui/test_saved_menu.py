"""The menu of kept filters: taken up, kept under a name, renamed, thrown away and brought back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.name_question import NameQuestion
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.turning import undo
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from office_records import firm

Answers = list[Callable[[Any], None]]


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, memory: Memory) -> RegisterPanel:
    firms = [firm(1, "Abon Jaya"), firm(2, "Batik Asri", sector="fesyen", nib="1234567890123")]
    desk.do("Tambah dua IKM", lambda session: session.add_all(firms), tell=False)
    made = RegisterPanel(desk, Look(IKM, memory, "ikm"))
    qtbot.addWidget(made)
    desk.changed.connect(made.refresh)
    made.resize(1200, 600)
    made.show()
    made.refresh()
    return made


def names(panel: RegisterPanel) -> list[str]:
    return [panel.table.rows.text(row, 0) for row in range(panel.table.rows.rowCount())]


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def named(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "") == text)


def within(menu: QMenu, text: str, name: str) -> QAction:
    inner = named(menu, text).menu()
    assert isinstance(inner, QMenu)
    return named(inner, name)


def answering(name: str) -> Callable[[NameQuestion], None]:
    def answer(question: NameQuestion) -> None:
        question.name.setText(name)
        question.save.click()

    return answer


def keep(panel: RegisterPanel, answers: Answers, name: str) -> None:
    answers.append(answering(name))
    named(panel.line.saved.offer(), "Simpan saringan ini …").trigger()


def test_a_filter_of_the_program_is_taken_up_and_named(qtbot: QtBot, panel: RegisterPanel):
    qtbot.mouseClick(panel.line.saved, Qt.MouseButton.LeftButton)
    menu = panel.line.saved.menu_shown
    assert menu is not None
    assert "Legalitas habis 90 hari" in words(menu)
    named(menu, "Belum punya NIB").trigger()
    assert names(panel) == ["Abon Jaya"]
    assert panel.line.saved.text() == "Belum punya NIB ▾"
    assert panel.line.saved.accessibleName() == "Saringan tersimpan: Belum punya NIB"
    assert "nib" in [column.key for column in panel.look.columns]
    menu = panel.line.saved.offer()
    assert named(menu, "Belum punya NIB").isChecked()
    panel.look.lift("nib")
    assert panel.line.saved.text() == "Saringan ▾"


def test_what_is_typed_gives_way_to_a_kept_filter(qtbot: QtBot, panel: RegisterPanel):
    qtbot.keyClicks(panel.search, "batik")
    qtbot.waitUntil(lambda: names(panel) == ["Batik Asri"])
    named(panel.line.saved.offer(), "Belum punya NIB").trigger()
    assert panel.search.text() == ""
    assert names(panel) == ["Abon Jaya"]


def test_the_present_look_is_kept_under_a_name(panel: RegisterPanel, dialog_answers: Answers):
    assert not named(panel.line.saved.offer(), "Simpan saringan ini …").isEnabled()
    panel.look.keep_only("sector", ["fesyen"])
    panel.look.show_columns(["owner", "name"])
    keep(panel, dialog_answers, "Fesyen saya")
    assert panel.line.saved.text() == "Fesyen saya ▾"
    panel.look.lift_all()
    panel.look.show_usual_columns()
    named(panel.line.saved.offer(), "Fesyen saya").trigger()
    assert [column.key for column in panel.look.columns] == ["owner", "name"]
    assert panel.look.kept("sector") == ("fesyen",)


def test_a_name_is_asked_for_and_can_be_thought_better_of(panel: RegisterPanel, dialog_answers: Answers):
    panel.look.keep_only("sector", ["fesyen"])
    dialog_answers.append(lambda question: question.cancel.click())
    named(panel.line.saved.offer(), "Simpan saringan ini …").trigger()
    assert panel.line.saved.text() == "Saringan ▾"


def test_the_question_says_what_would_be_replaced(qtbot: QtBot, panel: RegisterPanel):
    question = NameQuestion(panel, "Simpan saringan", "", ["Beji"])
    assert not question.save.isEnabled()
    qtbot.keyClicks(question.name, "beji")
    assert question.save.isEnabled()
    assert question.doubt == "“beji” sudah ada dan akan diganti."


def test_own_filters_are_renamed_thrown_away_and_brought_back(
    qtbot: QtBot, panel: RegisterPanel, desk: Desk, dialog_answers: Answers
):
    panel.look.keep_only("sector", ["fesyen"])
    keep(panel, dialog_answers, "Fesyen saya")
    dialog_answers.append(answering("Fesyen Depok"))
    within(panel.line.saved.offer(), "Ganti nama", "Fesyen saya").trigger()
    assert panel.line.saved.text() == "Fesyen Depok ▾"
    with qtbot.waitSignal(desk.done) as done:
        within(panel.line.saved.offer(), "Hapus", "Fesyen Depok").trigger()
    assert done.args == ["Menghapus saringan “Fesyen Depok”"]
    assert panel.line.saved.text() == "Saringan ▾"
    with qtbot.waitSignal(desk.changed):
        undo(desk, panel)
    assert panel.line.saved.text() == "Fesyen Depok ▾"


def test_filters_of_the_program_cannot_be_thrown_away(panel: RegisterPanel):
    menu = panel.line.saved.offer()
    assert not named(menu, "Hapus").isEnabled()
    assert not named(menu, "Ganti nama").isEnabled()


def test_communities_have_filters_of_their_own(qtbot: QtBot, desk: Desk, memory: Memory):
    made = RegisterPanel(desk, Look(COMMUNITIES, memory, "komunitas"))
    qtbot.addWidget(made)
    made.refresh()
    assert "Belum ada ketua" in words(made.line.saved.offer())
