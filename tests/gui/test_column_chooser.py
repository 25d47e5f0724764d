"""Choosing columns: ticks, order by keys and mouse, the first order again, and all of it after a restart."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.columns import ColumnChooser
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.registers.community import COMMUNITIES
from depok_desk.services.listing import shown_columns

USUAL = [column.key for column in shown_columns(COMMUNITIES)]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def open_panel(qtbot: QtBot, desk: Desk, memory: Memory) -> Callable[[], RegisterPanel]:
    def open_() -> RegisterPanel:
        made = RegisterPanel(desk, Look(COMMUNITIES, memory, "komunitas"))
        qtbot.addWidget(made)
        made.resize(1000, 600)
        made.show()
        made.refresh()
        return made

    return open_


@pytest.fixture
def panel(open_panel: Callable[[], RegisterPanel]) -> RegisterPanel:
    return open_panel()


def chooser(panel: RegisterPanel) -> ColumnChooser:
    return panel.line.offer_columns(QPoint(0, 0))


def keys(panel: RegisterPanel) -> list[str]:
    return [column.key for column in panel.table.rows.columns]


def test_those_shown_stand_first_in_their_order(panel: RegisterPanel):
    panel.look.show_columns(["chair", "name"])
    opened = chooser(panel)
    assert opened.ticks.ticked() == ["chair", "name"]
    assert opened.ticks.item(0).text() == "Ketua"
    assert opened.ticks.count() == len(COMMUNITIES.columns)


def test_a_column_is_searched_and_ticked_with_the_keyboard(qtbot: QtBot, panel: RegisterPanel):
    opened = chooser(panel)
    qtbot.keyClicks(opened.search, "singkat")
    qtbot.keyClick(opened.search, Qt.Key.Key_Down)
    qtbot.keyClick(opened.ticks, Qt.Key.Key_Space)
    assert keys(panel) == [*USUAL, "short_name"]
    qtbot.keyClick(opened.ticks, Qt.Key.Key_Space)
    assert keys(panel) == USUAL


def test_alt_and_arrows_move_a_column(qtbot: QtBot, panel: RegisterPanel):
    opened = chooser(panel)
    opened.ticks.setCurrentRow(0)
    qtbot.keyClick(opened.ticks, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(opened.ticks, Qt.Key.Key_Down, ALT)
    assert keys(panel)[:3] == [USUAL[1], USUAL[2], USUAL[0]]
    qtbot.keyClick(opened.ticks, Qt.Key.Key_Up, ALT)
    assert keys(panel)[:3] == [USUAL[1], USUAL[0], USUAL[2]]


def test_a_column_is_dragged_to_another_place(panel: RegisterPanel):
    opened = chooser(panel)
    model = opened.ticks.model()
    assert model.moveRow(opened.ticks.rootIndex(), 0, opened.ticks.rootIndex(), 3)
    assert keys(panel)[:3] == [USUAL[1], USUAL[2], USUAL[0]]


def test_the_last_column_stays(qtbot: QtBot, panel: RegisterPanel):
    panel.look.show_columns(["name"])
    opened = chooser(panel)
    opened.ticks.setCurrentRow(0)
    qtbot.keyClick(opened.ticks, Qt.Key.Key_Space)
    assert keys(panel) == ["name"]
    assert opened.ticks.ticked() == ["name"]


@pytest.mark.parametrize("across", [8, 14, 90], ids=["edge of the box", "box", "words"])
def test_a_click_on_the_box_or_the_words_ticks_once(qtbot: QtBot, panel: RegisterPanel, across: int):
    opened = chooser(panel)
    line = opened.ticks.visualItemRect(opened.ticks.item(0))
    place = QPoint(line.left() + across, line.center().y())
    qtbot.mouseClick(opened.ticks.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert keys(panel) == USUAL[1:]


def test_the_order_of_the_first_day_comes_back_with_its_widths(qtbot: QtBot, panel: RegisterPanel):
    panel.look.show_columns(["chair", "name"])
    panel.look.take_widths({"chair": 333})
    opened = chooser(panel)
    qtbot.mouseClick(opened.usual, Qt.MouseButton.LeftButton)
    assert keys(panel) == USUAL
    assert panel.look.widths == {}
    assert opened.ticks.ticked() == USUAL


def test_order_widths_and_sort_are_there_after_a_restart(
    panel: RegisterPanel, open_panel: Callable[[], RegisterPanel]
):
    panel.look.show_columns(["chair", "name", "members"])
    panel.look.sort("members", descending=True)
    panel.look.take_widths({"chair": 333, "name": 222, "members": 111})
    again = open_panel()
    assert keys(again) == ["chair", "name", "members"]
    assert [again.table.columnWidth(place) for place in range(3)] == [333, 222, 111]
    assert (again.look.view.sort, again.look.view.descending) == ("members", True)


def test_signs_are_switched_off_and_stay_off(
    qtbot: QtBot, panel: RegisterPanel, open_panel: Callable[[], RegisterPanel]
):
    assert not panel.signs.isHidden()
    qtbot.mouseClick(chooser(panel).signs, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert panel.signs.isHidden()
    assert open_panel().signs.isHidden()


def test_esc_closes_the_choice(qtbot: QtBot, panel: RegisterPanel):
    opened = chooser(panel)
    qtbot.keyClick(opened.ticks, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert keys(panel) == USUAL
