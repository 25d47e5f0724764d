"""The tab Penilaian: the marks of each juror as a sheet, keyed by the keypad alone."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.tab import SessionTab


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    from depok_desk.gui.pages.curation.scoring.tab import ScoringTab

    return ScoringTab(desk, memory)
