"""A paper of a session on its way out of the program: saved or printed, off the main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from depok_desk.errors import UserError
from depok_desk.files import safe_name, write_atomically
from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import ask_file
from depok_desk.gui.opening import open_outside
from depok_desk.gui.pages.certificates.print_dialog import PrintDialog, read_range
from depok_desk.gui.printing import PrintOrder, PrintRun, named_printer, printer_names
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.pdf_pages import PdfPages
from depok_desk.gui.work import Progress
from depok_desk.words import capitalised, count_of

NO_PRINTER = "Tidak ada printer di PC ini. Simpan sebagai PDF, lalu cetak dari PC yang punya printer."


@dataclass(frozen=True)
class Paper:
    """What it is called (“berita acara”), its title, and how its bytes are made, which takes a while."""

    called: str
    title: str
    render: Callable[[], bytes]


class PaperOut(QObject):
    """Asks where to, and says in a notice what came of it."""

    def __init__(self, desk: Desk, parent: QWidget, notice: Notice) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self.notice = notice

    def save(self, paper: Paper, suffix: str = "pdf") -> None:
        """Ask for a file and write the paper into it."""
        name = safe_name(f"{paper.title}.{suffix}")
        path = ask_file(self._window, f"Simpan {paper.called}", name, suffix)
        if path is None:
            return

        def job(_: Progress) -> Path:
            write_atomically(path, paper.render())
            return path

        self._desk.work(f"Menyimpan {paper.called}", job, lambda out: self._saved(paper, out), self.failed)

    def print_out(self, paper: Paper) -> None:
        """Make the paper, ask for printer and pages, and print; without a printer say so."""
        if not printer_names():
            self.notice.say("warning", NO_PRINTER, actions=[button("Simpan PDF …", lambda: self.save(paper))])
            return
        work = f"Menyiapkan {paper.called}"
        self._desk.work(work, lambda _: paper.render(), lambda pdf: self._ask(paper, pdf), self.failed)

    def failed(self, error: Exception) -> None:
        """Say what hindered it.

        Raises:
            Exception: it is none that people can do something about.
        """
        if not isinstance(error, UserError):
            raise error
        self.notice.say("problem", error.sentence)

    def _saved(self, paper: Paper, path: Path) -> None:
        actions = [
            button("Buka", lambda: open_outside(path)),
            button("Buka folder", lambda: open_outside(path.parent)),
        ]
        self.notice.say("good", f"{capitalised(paper.called)} tersimpan.", str(path), actions)

    def _ask(self, paper: Paper, pdf: bytes) -> None:
        pages = len(PdfPages(pdf).sizes)
        dialog = PrintDialog(self._window, printer_names(), pages, 1)
        dialog.setWindowTitle(f"Cetak {paper.called}")
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        order = PrintOrder(dialog.printer.key(), *read_range(dialog.first.text(), dialog.last.text(), pages))
        run = PrintRun(named_printer(order.printer, paper.title), pdf)
        self._desk.work(
            f"Mencetak {paper.called}",
            lambda progress: run.run(order.first, order.last, progress.step),
            lambda _: self._printed(order),
            self.failed,
        )

    def _printed(self, order: PrintOrder) -> None:
        self.notice.say("good", f"{count_of(order.pages, 'halaman')} dikirim ke {order.printer}.")
