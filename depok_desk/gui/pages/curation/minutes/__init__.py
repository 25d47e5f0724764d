"""The tab Berita acara: the minutes of a session, seen as they are printed."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.tab import SessionTab


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    from depok_desk.gui.pages.curation.minutes.tab import MinutesTab

    return MinutesTab(desk, memory)
