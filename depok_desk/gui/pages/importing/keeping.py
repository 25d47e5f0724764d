"""Keeping what an import gives back: the receipt, the failed rows."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import ask_file
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.receipt import write_receipt
from depok_desk.services.importing.plan import Plan
from depok_desk.services.importing.rejects import write_rejects

PAPER, SHEETS, FAILED = "paper", "sheets", "failed"
"""What can be kept: the receipt as a PDF or a workbook, the rows that failed."""

_TITLES = {PAPER: "Tanda terima", SHEETS: "Tanda terima", FAILED: "Baris gagal"}


class Keeping:
    """Asks where a file is to go, writes it off the main thread, then says so."""

    def __init__(self, desk: Desk, parent: QWidget, say: Callable[[str], None]) -> None:
        self._desk = desk
        self._parent = parent
        self._say = say

    def ask(self, case: Case, what: str) -> None:
        """Ask where it is to go, and keep it there."""
        plan, title = case.plan, _TITLES[what]
        suffix = "pdf" if what == PAPER else "xlsx"
        name = f"{title} {Path(case.workbook.name).stem}.{suffix}"
        path = ask_file(self._parent, f"Simpan {title.lower()}", name, suffix) if plan else None
        if plan is not None and path is not None:
            write = _writer(case, plan, what)
            self._desk.work(
                f"Menyimpan {title.lower()}",
                lambda _: write(path),
                lambda _: self._say(f"{path.name} disimpan."),
            )


def _writer(case: Case, plan: Plan, what: str) -> Callable[[Path], object]:
    now = datetime.now(UTC)
    if what == FAILED:
        return lambda path: write_rejects(path, case.workbook, plan, created=now)
    return lambda path: write_receipt(path, plan, at=now)
