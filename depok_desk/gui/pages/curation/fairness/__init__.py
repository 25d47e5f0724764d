"""The tab Keadilan: how the jury judged, and which grades hang by a thread."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.tab import SessionTab


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    from depok_desk.gui.pages.curation.fairness.tab import FairnessTab

    return FairnessTab(desk, memory)
