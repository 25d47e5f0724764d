"""Draws every scene of the window, without a screen: light and dark, at usual and at large text."""

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from depok_desk.cli.main import run
from depok_desk.gui.language import speak_indonesian
from depok_desk.gui.theme import dress
from depok_desk.gui.widgets.pdf_pages import PdfPages
from depok_desk.services.office import open_office
from depok_desk.services.samples import load_samples
from tools.scenes import SCENES
from tools.showing import PLATFORM, opened_window, visit

COLOURS = 256
"""Colours of a picture; more only make it larger."""


@dataclass(frozen=True)
class Look:
    """A way the window is set: the ending of its pictures' names, colours, text size in per cent."""

    ending: str
    scheme: Qt.ColorScheme
    text: int = 100


LOOKS = (
    Look("", Qt.ColorScheme.Light),
    Look("-gelap", Qt.ColorScheme.Dark),
    Look("-150", Qt.ColorScheme.Light, 150),
    Look("-gelap-150", Qt.ColorScheme.Dark, 150),
)


def draw(store: str, office: Path, folder: Path, ending: str) -> int:
    """Draw all scenes of one store into PNG files of their names; returns how many."""
    scenes = [scene for scene in SCENES if scene.store == store]
    for scene in scenes:
        file = folder / f"{scene.name}{ending}.png"
        with opened_window(office / f"{store}.depok") as application:
            window = application.window
            visit(
                application, scene, lambda shown, window=window, file=file: save(picture(window, shown), file)
            )
    return len(scenes)


def picture(window: QWidget, shown: QWidget) -> QImage:
    """What is seen of a window or dialog; small windows are seen where they opened over the window."""
    if shown.windowType() != Qt.WindowType.Popup:
        return shown.grab().toImage()
    seen = window.grab()
    painter = QPainter(seen)
    painter.drawPixmap(shown.pos() - window.pos(), shown.grab())
    painter.end()
    return seen.toImage()


def save(drawn: QImage, file: Path) -> None:
    """Write a picture with as few colours as it can be seen with."""
    rows = drawn.convertToFormat(QImage.Format.Format_RGB888)
    stride = rows.bytesPerLine()
    size = (rows.width(), rows.height())
    plain = Image.frombuffer("RGB", size, bytes(rows.constBits()), "raw", "RGB", stride, 1)
    plain.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(file, optimize=True)


def draw_paper(pdf: Path, file: Path) -> None:
    """Draw the first page of a PDF."""
    save(PdfPages(pdf.read_bytes()).drawn(0, 1.6), file)


def make_stores(office: Path) -> None:
    """A sample store with its certificates issued, and one in which they are due."""
    run(["demo", "--store", str(office / "contoh.depok"), "--out", str(office), "--no-window"], int)
    due = open_office(office / "dinilai.depok", at=datetime.now(UTC))
    with due.deed("Muat data contoh") as session:
        load_samples(session)
    due.close()


def main(folder: Path, endings: tuple[str, ...]) -> None:
    """Draw every scene into a folder, in the looks with these endings."""
    application = QApplication([sys.argv[0], *PLATFORM])
    speak_indonesian(application)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        office = Path(name)
        make_stores(office)
        draw_paper(office / "sertifikat-kurasi.pdf", folder / "sertifikat-cetak.png")
        for look in (look for look in LOOKS if look.ending in endings):
            dress(application, look.text, look.scheme)
            drawn = sum(draw(store, office, folder, look.ending) for store in ("contoh", "dinilai", "kosong"))
            print(f"{drawn} pictures “{look.ending}” of {application.platformName()} in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]) or tuple(look.ending for look in LOOKS))
