"""What can be done in the tab Penilaian, with its keys."""

from typing import TYPE_CHECKING

from depok_desk.gui.command import Command
from depok_desk.gui.pages.curation.scoring.scoring_bar import NEXT_KEYS

if TYPE_CHECKING:
    from depok_desk.gui.pages.curation.scoring.tab import ScoringTab


def commands_of(tab: "ScoringTab") -> tuple[Command, ...]:
    """The deeds of the tab."""
    return (
        Command("Lompat ke nilai kosong berikutnya", tab.jump, NEXT_KEYS, "target-arrow", "lewati isi"),
        Command("Lembar juri berikutnya", lambda: tab.turn(1), "Ctrl+PgDown", "chevron-right"),
        Command("Lembar juri sebelumnya", lambda: tab.turn(-1), "Ctrl+PgUp", "chevron-left"),
        Command("Tulis masukan juri", tab.write_advice, "Ctrl+M", "messages", "saran catatan"),
    )
