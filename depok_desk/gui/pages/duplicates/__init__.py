"""The page Duplikat: records that may be the same, side by side, made one or told apart."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Page


def make(desk: Desk) -> Page:
    """Build the page."""
    from depok_desk.gui.pages.duplicates.page import DuplicatesPage

    return DuplicatesPage(desk)
