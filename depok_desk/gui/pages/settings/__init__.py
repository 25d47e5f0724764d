"""The page Pengaturan: institutions with their letterheads, officials and number books."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Page


def make(desk: Desk) -> Page:
    """Build the page."""
    from depok_desk.gui.pages.settings.page import SettingsPage

    return SettingsPage(desk)
