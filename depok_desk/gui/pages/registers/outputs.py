"""What leaves a register as it is looked at: workbooks, text files and printed lists."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from depok_desk import paths
from depok_desk.files import safe_name, write_atomically
from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import last_folder, remember
from depok_desk.gui.opening import open_outside
from depok_desk.gui.pages.registers.export_question import ExportQuestion
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.elided import ElidedLabel
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.pdf_preview import PdfPreview
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.work import Progress
from depok_desk.registers.register import Column, Register
from depok_desk.services.exporting import Exported, Outgoing, prepare_columns
from depok_desk.services.listing import View
from depok_desk.store.journal import doing
from depok_desk.words import count_of

FORMS = {"xlsx": "Buku kerja Excel (*.xlsx)", "csv": "Teks untuk Excel (*.csv)"}


def proposed(register: Register, ending: str, at: datetime) -> Path:
    """Where a file of the register is proposed to be kept; makes the folder if need be."""
    folder = paths.documents_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder / safe_name(f"Daftar {register.title} {at:%Y-%m-%d %H.%M}.{ending}")


@dataclass(frozen=True)
class Seen:
    """A register as it is looked at: which rows in which order, and the columns that stand in the list."""

    register: Register
    view: View
    columns: tuple[Column, ...]


def export_list(desk: Desk, parent: QWidget, seen: Seen, ending: str) -> None:
    """Ask what may leave the program and for a file, then write the rows of the view to it."""
    register, at = seen.register, datetime.now().astimezone()
    wanted = ExportQuestion.ask(parent, register, seen.columns)
    path = _asked_path(parent, register, ending, at) if wanted else None
    if wanted is None or path is None:
        return
    outgoing = Outgoing(path, at, wanted.columns, wanted.unmask)

    def prepare(session: Session) -> Exported:
        return prepare_columns(session, register, seen.view, outgoing)

    def write(exported: Exported) -> int:
        write_atomically(path, exported.content)
        return exported.rows

    def tell(rows: int) -> None:
        said = (
            "data pribadi ditulis lengkap dan dicatat di Riwayat"
            if wanted.unmask
            else "data pribadi disamarkan"
        )
        FileWritten.tell(parent, path, f"{count_of(rows, register.one)} ditulis, {said}.")

    saying = f"Mengekspor {register.title}"
    if not wanted.unmask:
        desk.work(saying, lambda _: write(desk.ask(prepare)), tell)
        return

    def disclosed(session: Session, _: Progress) -> Exported:
        doing(session).undoable = False
        return prepare(session)

    def then(exported: Exported) -> None:
        desk.work(saying, lambda _: write(exported), tell)

    desk.do_slowly(f"Ekspor {register.title} dengan data pribadi", disclosed, then, tell=False)


def _asked_path(parent: QWidget, register: Register, ending: str, at: datetime) -> Path | None:
    """The file that the user names; None if he names none."""
    name = proposed(register, ending, at).name
    chosen, _ = QFileDialog.getSaveFileName(
        parent, f"Ekspor {register.title}", str(last_folder() / name), FORMS[ending]
    )
    if not chosen:
        return None
    remember(Path(chosen))
    return Path(chosen)


def print_list(desk: Desk, parent: QWidget, seen: Seen) -> None:
    """Save the list as it is looked at as a PDF, and show it."""
    register, at = seen.register, datetime.now().astimezone()
    path = proposed(register, "pdf", at)

    def job(_: Progress) -> bytes:
        from depok_desk.documents.listings import render_listing
        from depok_desk.services.printed_lists import listing_facts

        facts = desk.ask(
            lambda session: listing_facts(session, register, seen.view, on=at.date(), columns=seen.columns)
        )
        content = render_listing(facts)
        write_atomically(path, content)
        return content

    def show(content: bytes) -> None:
        PrintedList(parent, path, content).open()

    desk.work(f"Menyusun daftar {register.title}", job, show)


class PrintedList(QDialog):
    """A PDF that was saved: to be looked at, opened for printing, or found in its folder."""

    def __init__(self, parent: QWidget, path: Path, content: bytes) -> None:
        super().__init__(parent)
        self.setWindowTitle(path.stem)
        self.resize(parent.window().size() * 0.86)
        self.preview = PdfPreview()
        self.preview.show_pdf(content)
        row = QHBoxLayout()
        row.setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(12))
        row.setSpacing(scaled(8))
        row.addWidget(ElidedLabel(f"Tersimpan di {path}", "quiet"), 1)
        row.addWidget(button("Buka &folder", lambda: open_outside(path.parent), sign="folder-open"))
        row.addWidget(button("Buka untuk &dicetak", lambda: open_outside(path), sign="printer"))
        row.addWidget(primary("&Tutup", self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview, 1)
        column.addLayout(row)


class FileWritten(QDialog):
    """Says where a file was written, and opens it or its folder."""

    def __init__(self, parent: QWidget, path: Path, sentence: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Ekspor selesai")
        self.setMinimumWidth(scaled(440))
        row = row_of(
            None,
            button("Buka &folder", lambda: open_outside(path.parent), sign="folder-open"),
            button("&Buka berkas", lambda: open_outside(path)),
            primary("&Tutup", self.accept),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(8))
        column.addWidget(label(sentence, "head", wraps=True))
        column.addWidget(label(str(path), "quiet", wraps=True, selectable=True))
        column.addSpacing(scaled(8))
        column.addLayout(row)

    @classmethod
    def tell(cls, parent: QWidget, path: Path, sentence: str) -> None:
        """Say it without stopping anything."""
        cls(parent, path, sentence).open()
