"""The page Bantuan: the keys, and where things are kept."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Page


def make(desk: Desk) -> Page:
    """Build the page."""
    from depok_desk.gui.pages.guide.page import GuidePage

    return GuidePage(desk)
