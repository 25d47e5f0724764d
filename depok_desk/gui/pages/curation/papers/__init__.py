"""The tab Berkas: what each candidate must show, and what was found of it."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.tab import SessionTab


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    from depok_desk.gui.pages.curation.papers.papers_tab import PapersTab

    del memory
    return PapersTab(desk)
