"""The tab Tindak lanjut: coaching, judging again, letters to firms."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.tab import SessionTab


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    from depok_desk.gui.pages.curation.follow_up.tab import FollowUpTab

    return FollowUpTab(desk, memory)
