"""The tab Pleno: what the marks come to, and what the plenary decides."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.tab import SessionTab


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    from depok_desk.gui.pages.curation.plenary.tab import PlenaryTab

    return PlenaryTab(desk, memory)
