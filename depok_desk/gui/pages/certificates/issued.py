"""The last step of issuing: the papers are there, to be saved and printed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.certificates.checking import number_words
from depok_desk.gui.pages.certificates.delivery import Delivery
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.pdf_preview import PdfPreview
from depok_desk.gui.widgets.rows import row_of
from depok_desk.model.facts import CertificateFacts
from depok_desk.words import count_of


class IssuedStep(QWidget):
    """What was issued, the ways out of the program, and the pages themselves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.notice = Notice()
        self.preview = PdfPreview()
        self.delivery = Delivery(desk, self, self.notice)
        self.save = button("Simpan &PDF …", self.delivery.save, sign="device-floppy")
        self.save_each = button(
            "Simpan satu &berkas per sertifikat …", self.delivery.save_each, sign="folder-open"
        )
        self.print_out = button("&Cetak …", self.delivery.print_out, sign="printer")
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(4), scaled(18), 0)
        column.setSpacing(scaled(8))
        column.addWidget(self.notice)
        column.addLayout(row_of(self.save, self.save_each, self.print_out, None))
        column.addWidget(self.preview, 1)

    def show_issued(self, facts: Sequence[CertificateFacts], pdf: bytes) -> None:
        """Show what was issued; `pdf` are its pages, in the same order."""
        self.delivery.carry(facts, pdf)
        self.preview.show_pdf(pdf)
        words = f"{count_of(len(facts), 'sertifikat')} diterbitkan dan tercatat di buku nomor."
        numbers = number_words([each.number for each in facts]).replace("yang disiapkan", "terpakai")
        self.notice.say("good", words, numbers)
