"""The tab Peserta: which products are judged, in which order and when."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.tab import SessionTab


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    from depok_desk.gui.pages.curation.candidates.candidates_tab import CandidatesTab

    return CandidatesTab(desk, memory)
