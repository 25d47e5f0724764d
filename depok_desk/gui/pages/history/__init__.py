"""The page Riwayat: every deed, what it changed, and undoing any of them."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Page


def make(desk: Desk) -> Page:
    """Build the page."""
    from depok_desk.gui.pages.history.page import HistoryPage

    return HistoryPage(desk)
