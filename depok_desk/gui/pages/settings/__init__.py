"""The page Pengaturan: institutions with their letterheads, officials and number books; and this PC."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page


def make(desk: Desk, memory: Memory) -> Page:
    """Build the page."""
    from depok_desk.gui.pages.settings.page import SettingsPage

    return SettingsPage(desk, memory)
