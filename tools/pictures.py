"""Draws the window's pages, without a screen, as the README shows them."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from depok_desk.cli.main import run
from depok_desk.gui.app import Application
from depok_desk.gui.language import speak_indonesian
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.certificates.issuing import CHECK, LOOK
from depok_desk.gui.pages.certificates.page import CertificatesPage
from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.gui.pages.importing.stages import Stage
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.theme import dress
from depok_desk.gui.widgets.pdf_pages import PdfPages
from depok_desk.paths import resources
from depok_desk.services.office import open_office
from depok_desk.services.samples import load_samples

WORKBOOK = resources() / "contoh" / "daftar-ikm-terkurasi-2025.xlsx"

SCREEN = (1366, 768)
"""The office's screens, in pixels."""

SETTLING = 700
"""Milliseconds for a page to read and paint what it shows, before and after its work is done."""


def settle(application: Application) -> None:
    """Let the window run, with its threads, until all it shows is read and drawn."""
    pause(SETTLING)
    while application.desk.busy:
        pause(SETTLING)


def pause(milliseconds: int) -> None:
    """Let the window run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@dataclass(frozen=True)
class Picture:
    """A page as it is shown: the picture's name, what leads to it, whether it is dark, and whose store."""

    name: str
    arrange: Callable[[Application], None]
    dark: bool = False
    store: str = "contoh"


def page(key: str) -> Callable[[Application], None]:
    """Open a page."""
    return lambda application: application.window.go(Place(key))


def register(application: Application, key: str = "ikm") -> RegisterPage:
    """Open a register and choose a row."""
    application.window.go(Place(key))
    shown = application.window.page
    assert isinstance(shown, RegisterPage)
    shown.list.table.selectRow(4)
    return shown


def filtered(application: Application) -> None:
    """The register of IKM, narrowed by ticks and words."""
    shown = register(application)
    shown.list.look.keep_only("sector", ["kuliner"])
    shown.list.look.keep_only("district", ["Beji", "Limo"])
    shown.list.panel.search.setText("sa")
    settle(application)
    shown.list.table.selectRow(2)


def form(application: Application) -> RegisterPage:
    """The form of one IKM."""
    shown = register(application)
    application.window.go(Place("ikm", shown.list.table.current_key()))
    return shown


def wrong(application: Application) -> None:
    """A form in which a number is wrong."""
    shown = form(application)
    shown.form.head.reveal.click()
    shown.form.tabs.setCurrentIndex(1)
    editor = shown.form.fields.fields["owner_nik"].editor
    assert isinstance(editor, QLineEdit)
    editor.setText("327605420")
    editor.editingFinished.emit()


def importing(stage: Stage) -> Callable[[Application], None]:
    """A step of the import of the office's list."""

    def arrange(application: Application) -> None:
        application.take([WORKBOOK])
        settle(application)
        shown = application.window.page
        assert isinstance(shown, ImportPage)
        shown.go_to(stage)

    return arrange


def issuing(step: int) -> Callable[[Application], None]:
    """A step of issuing the certificates of all who passed."""

    def arrange(application: Application) -> None:
        application.window.go(Place("sertifikat", "issue"))
        shown = application.window.page
        assert isinstance(shown, CertificatesPage)
        for _ in range(step):
            settle(application)
            shown.flow.forward.click()

    return arrange


PICTURES: tuple[Picture, ...] = (
    Picture("beranda", page("beranda")),
    Picture("ikm", lambda application: _shown(register(application))),
    Picture("ikm-disaring", filtered),
    Picture("formulir", lambda application: _shown(form(application))),
    Picture("formulir-salah", wrong),
    Picture("komunitas", lambda application: _shown(register(application, "komunitas"))),
    Picture("impor", page("impor")),
    Picture("impor-kolom", importing(Stage.COLUMNS), store="kosong"),
    Picture("impor-masalah", importing(Stage.PROBLEMS), store="kosong"),
    Picture("impor-kembar", importing(Stage.TWINS), store="kosong"),
    Picture("impor-rencana", importing(Stage.PLAN), store="kosong"),
    Picture("kurasi", page("kurasi")),
    Picture("sertifikat", page("sertifikat")),
    Picture("sertifikat-periksa", issuing(CHECK), store="dinilai"),
    Picture("sertifikat-pratinjau", issuing(LOOK), store="dinilai"),
    Picture("riwayat", page("riwayat")),
    Picture("pengaturan", page("pengaturan")),
    Picture("bantuan", page("bantuan")),
    Picture("kosong", page("beranda"), store="kosong"),
    Picture("beranda-gelap", page("beranda"), dark=True),
    Picture("ikm-gelap", lambda application: _shown(register(application)), dark=True),
    Picture("formulir-gelap", wrong, dark=True),
    Picture("impor-masalah-gelap", importing(Stage.PROBLEMS), dark=True, store="kosong"),
    Picture("sertifikat-gelap", page("sertifikat"), dark=True),
)


def _shown(_: RegisterPage) -> None:
    """Nothing more is to be arranged."""


def draw(picture: Picture, store: Path, folder: Path) -> Path:
    """Draw one picture of a store into a PNG file of its name."""
    with TemporaryDirectory() as office:
        application = Application(str(store), Memory(Path(office) / "jendela.ini"))
        application.show()
        application.window.showNormal()
        application.window.resize(*SCREEN)
        settle(application)
        picture.arrange(application)
        settle(application)
        file = folder / f"{picture.name}.png"
        if not application.window.grab().save(str(file)):
            raise OSError(f"{file} could not be written")
        application.window.close()
        application.close()
    return file


def draw_paper(pdf: Path, file: Path) -> None:
    """Draw the first page of a PDF."""
    if not PdfPages(pdf.read_bytes()).image(0, 1.6).save(str(file)):
        raise OSError(f"{file} could not be written")


def make_stores(office: Path) -> None:
    """A sample store with its certificates issued, and one in which they are due."""
    run(["demo", "--store", str(office / "contoh.depok"), "--out", str(office), "--no-window"], int)
    due = open_office(office / "dinilai.depok", at=datetime.now(UTC))
    with due.deed("Muat data contoh") as session:
        load_samples(session)
    due.close()


def main(folder: Path) -> None:
    """Draw every picture into a folder."""
    application = QApplication(sys.argv)
    speak_indonesian(application)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        office = Path(name)
        make_stores(office)
        draw_paper(office / "sertifikat-kurasi.pdf", folder / "sertifikat-cetak.png")
        for picture in PICTURES:
            dress(application, scheme=Qt.ColorScheme.Dark if picture.dark else Qt.ColorScheme.Light)
            print(draw(picture, office / f"{picture.store}.depok", folder))
    print(f"{len(PICTURES) + 1} pictures of {application.platformName()} in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
