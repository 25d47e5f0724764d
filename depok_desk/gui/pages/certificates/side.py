"""The page of one certificate, what it says, and when it was printed."""

from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from depok_desk.documents.certificates import render_certificates
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.certificates.sight import Sight
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.pdf_pages import PdfPages
from depok_desk.gui.widgets.plate import Plate
from depok_desk.gui.widgets.preview import SidePreview
from depok_desk.gui.work import Progress
from depok_desk.services.logos import pictures_for

WIDTH = 700
"""Pixels of the picture: enough to read the name on a screen with small dots."""


class CertificateSide(SidePreview):
    """Draws the page off the main thread; a later choice overtakes an earlier one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = ""
        self.picture.setFixedHeight(scaled(198))

    @property
    def shown(self) -> str:
        """The key of the certificate that is shown; empty if there is none."""
        return self._shown

    def show_sight(self, found: Sight | None) -> None:
        """Show a certificate, or nothing."""
        self._shown = found.id if found else ""
        if found is None:
            self.picture.show_photo(QPixmap())
            self.show_record("Belum ada yang dipilih", "Pilih satu sertifikat untuk melihat halamannya.")
            return
        lines: list[tuple[str, str | QWidget]] = [("Status", Plate(found.status)), *found.lines]
        self.show_record(found.facts.ikm, found.facts.owner, lines, found.life)
        self._draw(found)

    def _draw(self, found: Sight) -> None:
        def job(_: Progress) -> QImage:
            pictures = pictures_for(self._desk.store.shelf, [found.facts])
            return picture_of(render_certificates([found.facts], pictures=pictures, stamp=found.stamp))

        def then(image: QImage) -> None:
            if self._shown == found.id:
                self.picture.show_photo(QPixmap.fromImage(image))

        self._desk.work("Menggambar sertifikat", job, then, quiet=True)


def picture_of(pdf: bytes) -> QImage:
    """The first page of a PDF as a picture `WIDTH` pixels wide."""
    pages = PdfPages(pdf)
    return pages.drawn(0, WIDTH / pages.sizes[0][0])
