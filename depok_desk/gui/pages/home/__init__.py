"""The page Beranda: the office in a few figures, and the ways into its work."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page


def make(desk: Desk, memory: Memory) -> Page:
    """Build the page."""
    from depok_desk.gui.pages.home.page import HomePage

    return HomePage(desk, memory)
