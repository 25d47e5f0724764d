"""The page Kurasi: sessions at the left, the results of one of them at the right."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page


def make(desk: Desk, memory: Memory) -> Page:
    """Build the page."""
    from depok_desk.gui.pages.curation.page import CurationPage

    return CurationPage(desk, memory)
