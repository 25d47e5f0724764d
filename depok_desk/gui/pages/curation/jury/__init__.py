"""The tab Juri: who judges what, and who has an interest in a product."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.tab import SessionTab


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    from depok_desk.gui.pages.curation.jury.jury_tab import JuryTab

    del memory
    return JuryTab(desk)
