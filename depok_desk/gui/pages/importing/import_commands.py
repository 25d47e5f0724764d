"""What can be done on the import page by keys or by name."""

from collections.abc import Callable, Sequence

from depok_desk.gui.command import Command
from depok_desk.gui.pages.importing.stepping import Stepping


def import_commands(stepping: Stepping, start_again: Callable[[], object]) -> Sequence[Command]:
    """The commands of the steps; `start_again` makes ready for another file."""
    way = stepping.way

    def go_back() -> None:
        if way.to_back.isVisible():
            way.to_back.click()

    onward = "Ctrl+Return; Ctrl+Enter"
    return (
        Command("Pilih berkas untuk diimpor", stepping.file.zone.choose.click, "Ctrl+O", "file-spreadsheet"),
        Command("Lanjut ke langkah impor berikutnya", way.to_next.click, onward, "chevron-right"),
        Command("Kembali ke langkah impor sebelumnya", go_back, "Ctrl+Backspace", "chevron-left"),
        Command("Mulai impor lain", start_again, "", "table-import", "berkas baru"),
    )
