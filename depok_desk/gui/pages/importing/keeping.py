"""Keeping what an import gives back: the receipt, the failed rows."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from depok_desk import paths
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.receipt import write_receipt
from depok_desk.services.importing.rejects import write_rejects

_WORKBOOK = "Buku kerja Excel (*.xlsx)"
_EITHER = f"{_WORKBOOK};;PDF (*.pdf)"


class Keeping:
    """Asks where a file is to go, writes it off the main thread, then says so."""

    def __init__(self, desk: Desk, parent: QWidget, say: Callable[[str], None]) -> None:
        self._desk = desk
        self._parent = parent
        self._say = say

    def ask_receipt(self, case: Case) -> None:
        """Ask where the receipt is to go, and keep it there."""
        name = f"Tanda terima {Path(case.workbook.name).stem}.xlsx"
        self._ask("Simpan tanda terima", name, _EITHER, lambda path: self.keep_receipt(case, path))

    def ask_failed(self, case: Case) -> None:
        """Ask where the failed rows are to go, and keep them there."""
        name = f"Baris gagal {Path(case.workbook.name).stem}.xlsx"
        self._ask("Simpan baris gagal", name, _WORKBOOK, lambda path: self.keep_failed(case, path))

    def keep_receipt(self, case: Case, path: Path) -> None:
        """Write the receipt as a workbook or PDF, as the ending says."""
        plan = case.plan
        if plan is not None:
            self._write("Menyimpan tanda terima", path, lambda: write_receipt(path, plan, at=_now()))

    def keep_failed(self, case: Case, path: Path) -> None:
        """Write the failed rows as a workbook that can be mended and imported."""
        plan = case.plan
        if plan is not None:
            self._write(
                "Menyimpan baris gagal",
                path,
                lambda: write_rejects(path, case.workbook, plan, created=_now()),
            )

    def _ask(self, title: str, name: str, kinds: str, then: Callable[[Path], None]) -> None:
        def chosen(path: str) -> None:
            then(Path(path))

        folder = paths.documents_folder()
        start = folder if folder.is_dir() else folder.parent
        dialog = QFileDialog(self._parent, title, str(start / name), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _write(self, label: str, path: Path, write: Callable[[], object]) -> None:
        self._desk.work(label, lambda _: write(), lambda _: self._say(f"{path.name} disimpan."))


def _now() -> datetime:
    return datetime.now(UTC)
