"""What tests of the rubrics in the window share: the part of the settings, and a copy of a sample in it."""

import pytest
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.settings.page import SettingsPage
from depok_desk.gui.pages.settings.rubrics.part import RubricsPart
from tests.gui.rubrics.rubric_hands import key_of


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
