"""Certificates on their way out of the program: saved, printed, and noted in the print log."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from depok_desk.documents.certificates import render_certificates
from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import ask_file, ask_folder
from depok_desk.gui.opening import open_outside
from depok_desk.gui.pages.certificates.print_dialog import PrintDialog
from depok_desk.gui.printing import PrintOrder, PrintRun, named_printer, printer_names
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.work import Progress
from depok_desk.model.facts import CertificateFacts
from depok_desk.model.kinds.clock import today
from depok_desk.services.certificates import log_prints
from depok_desk.services.logos import pictures_for
from depok_desk.services.paper_files import Render, Told, file_name, write_each, write_one
from depok_desk.words import count_of

NO_PRINTER = "Tidak ada printer di PC ini. Simpan sebagai PDF, lalu cetak dari PC yang punya printer."


class Delivery(QObject):
    """Saves and prints some certificates and says in a notice what came of it.

    The papers are set with `carry`: their facts, their PDF if it is known, and a word stamped across them.
    """

    delivered = Signal()

    def __init__(self, desk: Desk, parent: QWidget, notice: Notice) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self.notice = notice
        self._facts: Sequence[CertificateFacts] = ()
        self._pdf = b""
        self._stamp = ""
        self._next_page = 1

    def carry(self, facts: Sequence[CertificateFacts], pdf: bytes = b"", stamp: str = "") -> None:
        """Deliver these from now on."""
        if self._facts != facts:
            self._next_page = 1
        self._facts, self._pdf, self._stamp = facts, pdf, stamp

    def save(self) -> None:
        """Ask for a file and save all papers into it."""
        one = file_name(self._facts[0]) if len(self._facts) == 1 else "sertifikat-kurasi.pdf"
        path = ask_file(self._window, "Simpan sertifikat", one)
        if path:
            self._write(path, write_one, path.parent)

    def save_each(self) -> None:
        """Ask for a folder and save each paper into a file of its own."""
        folder = ask_folder(self._window, "Pilih folder untuk berkas sertifikat")
        if folder:
            self._write(folder, write_each, folder)

    def print_out(self) -> None:
        """Ask for printer and pages, and print; without a printer say so and offer the file."""
        printers = printer_names()
        if not printers:
            self.notice.say("warning", NO_PRINTER, actions=[button("Simpan PDF …", self.save)])
            return
        order = PrintDialog.ask(self._window, printers, len(self._facts), self._next_page)
        if order:
            self._with_pdf(partial(self._print, order))

    def _render(self, facts: Sequence[CertificateFacts], told: Told | None) -> bytes:
        pictures = pictures_for(self._desk.store.shelf, facts)
        return render_certificates(facts, pictures=pictures, stamp=self._stamp, progress=told)

    def _write(self, out: Path, write: Callable[..., list[str]], folder: Path) -> None:
        facts = self._facts

        def job(progress: Progress) -> list[str]:
            return write(out, facts, self._render, progress.step)

        def then(written: list[str]) -> None:
            self._log(written, out.name)
            self._say_written(len(written), len(facts), out, folder)

        self._desk.work("Menyimpan sertifikat", job, then, self._failed)

    def _say_written(self, written: int, wanted: int, out: Path, folder: Path) -> None:
        if written < wanted:
            words = f"Dihentikan: {written} dari {count_of(wanted, 'sertifikat')} sudah tersimpan."
        else:
            words = f"{count_of(written, 'sertifikat')} tersimpan."
        actions = [button("Buka", lambda: open_outside(out))]
        if out != folder:
            actions.append(button("Buka folder", lambda: open_outside(folder)))
        self.notice.say("good" if written == wanted else "warning", words, str(out), actions)

    def _with_pdf(self, then: Callable[[bytes], None]) -> None:
        if self._pdf:
            then(self._pdf)
        else:
            rendering = partial(_rendered, self._render, self._facts)
            self._desk.work("Menyiapkan cetakan", rendering, then, self._failed)

    def _print(self, order: PrintOrder, pdf: bytes) -> None:
        run = PrintRun(named_printer(order.printer, "Sertifikat kurasi"), pdf)

        def job(progress: Progress) -> int:
            return run.run(order.first, order.last, progress.step)

        work = self._desk.work("Mencetak sertifikat", job, lambda _: None, self._failed)
        work.ended.connect(lambda: self._printed(order, run.reached))

    def _printed(self, order: PrintOrder, reached: int) -> None:
        numbers = [each.number for each in self._facts[order.first - 1 : reached]]
        self._next_page = reached + 1 if reached < len(self._facts) else 1
        if numbers:
            self._log(numbers, order.printer)
        if reached == order.last:
            words = f"{count_of(order.pages, 'halaman')} dikirim ke {order.printer}."
            self.notice.say("good", words)
        elif reached:
            go_on = f"Lanjut dari halaman {reached + 1} …"
            words = f"Pencetakan berhenti setelah halaman {reached}."
            self.notice.say("warning", words, actions=[button(go_on, self.print_out)])

    def _log(self, numbers: list[str], target: str) -> None:
        self._desk.do(
            "Cetak sertifikat kurasi",
            lambda session: log_prints(session, numbers, today(), target),
            undoable=False,
        )
        self.delivered.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.notice.say("problem", error.sentence)


def _rendered(render: Render, facts: Sequence[CertificateFacts], progress: Progress) -> bytes:
    return render(facts, progress.step)
