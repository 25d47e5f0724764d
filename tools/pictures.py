"""Draws the window's pages, without a screen, as the README shows them."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from depok_desk.cli.main import run
from depok_desk.gui.app import Application
from depok_desk.gui.language import speak_indonesian
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.theme import dress

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
    """A page as it is shown: the picture's name, what leads to it, and whether it is dark or empty."""

    name: str
    arrange: Callable[[Application], None]
    dark: bool = False
    empty: bool = False


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


PICTURES: tuple[Picture, ...] = (
    Picture("beranda", page("beranda")),
    Picture("ikm", lambda application: _shown(register(application))),
    Picture("ikm-disaring", filtered),
    Picture("formulir", lambda application: _shown(form(application))),
    Picture("formulir-salah", wrong),
    Picture("komunitas", lambda application: _shown(register(application, "komunitas"))),
    Picture("impor", page("impor")),
    Picture("kurasi", page("kurasi")),
    Picture("sertifikat", page("sertifikat")),
    Picture("riwayat", page("riwayat")),
    Picture("pengaturan", page("pengaturan")),
    Picture("bantuan", page("bantuan")),
    Picture("kosong", page("beranda"), empty=True),
    Picture("beranda-gelap", page("beranda"), dark=True),
    Picture("ikm-gelap", lambda application: _shown(register(application)), dark=True),
    Picture("formulir-gelap", wrong, dark=True),
)


def _shown(_: RegisterPage) -> None:
    """Nothing more is to be arranged."""


def draw(picture: Picture, store: Path, folder: Path) -> Path:
    """Draw one picture of a store into a PNG file of its name."""
    with TemporaryDirectory() as office:
        application = Application(str(store), Memory(Path(office) / "jendela.ini"))
        application.window.resize(*SCREEN)
        application.show()
        settle(application)
        picture.arrange(application)
        settle(application)
        file = folder / f"{picture.name}.png"
        if not application.window.grab().save(str(file)):
            raise OSError(f"{file} could not be written")
        application.window.close()
        application.close()
    return file


def main(folder: Path) -> None:
    """Draw every picture into a folder."""
    application = QApplication(sys.argv)
    speak_indonesian(application)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as office:
        store, empty = Path(office) / "contoh.depok", Path(office) / "kantor.depok"
        run(["demo", "--store", str(store), "--out", str(Path(office) / "cetakan"), "--no-window"], int)
        for picture in PICTURES:
            dress(application, scheme=Qt.ColorScheme.Dark if picture.dark else Qt.ColorScheme.Light)
            print(draw(picture, empty if picture.empty else store, folder))
    print(f"{len(PICTURES)} pictures of {application.platformName()} in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
