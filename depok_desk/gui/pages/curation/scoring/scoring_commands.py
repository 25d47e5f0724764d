"""What can be done in the tab Penilaian, with its keys."""

from typing import TYPE_CHECKING

from depok_desk.gui.command import Command
from depok_desk.gui.pages.curation.scoring.scoring_bar import NEXT_KEYS, SHEET_KEYS

if TYPE_CHECKING:
    from depok_desk.gui.pages.curation.scoring.tab import ScoringTab


def commands_of(tab: "ScoringTab") -> tuple[Command, ...]:
    """The deeds of the tab."""
    reading = (
        Command("Lembar juri berikutnya", lambda: tab.turn(1), "Ctrl+PgDown", "chevron-right"),
        Command("Lembar juri sebelumnya", lambda: tab.turn(-1), "Ctrl+PgUp", "chevron-left"),
    )
    keying = (
        Command("Lompat ke nilai kosong berikutnya", tab.jump, NEXT_KEYS, "target-arrow", "lewati isi"),
        Command("Tulis masukan juri", tab.write_advice, "Ctrl+M", "messages", "saran catatan"),
        Command("Ketik nilai dari lembar kertas", tab.by_code, SHEET_KEYS, "file-text", "kode pindai kedua"),
        Command("Langkah berikutnya dari lembar kertas", tab.go_on_paper, "F8", "arrow-right"),
        Command("Cetak lembar penilaian", tab.print_sheets, "", "printer", "kertas kode juri"),
        Command("Ambil nilai dari Excel …", tab.take_workbook, "", "table-import", "impor buku kerja lembar"),
        Command("Buka ponsel juri", tab.open_phones, "", "qrcode", "telepon hp wifi pin kiriman"),
    )
    return (*reading, *(() if tab.locked else keying))
