"""The photos of a product or the scans of a licence, in a window of their own."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from depok_desk.gui.attachments.attachment_tab import AttachmentTab
from depok_desk.gui.attachments.photo_field import PhotoField
from depok_desk.gui.desk import Desk
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import primary
from depok_desk.gui.widgets.rows import row_of
from depok_desk.model.base import Record
from depok_desk.model.ikm import Licence, Product

FILED: dict[type[Record], str] = {Product: "Foto produk", Licence: "Pindaian"}
"""Parts of a record that have photos or files of their own, and what these are called."""


class AttachmentDialog(QDialog):
    """Each deed is stored at once and can be undone, so that there is only “Tutup”."""

    def __init__(self, parent: QWidget, desk: Desk, model: type[Record], record: str, caption: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{FILED[model]} {caption}")
        self.files = PhotoField(desk) if model is Product else AttachmentTab(desk)
        self.files.show_owner(model.__tablename__, record)
        self.resize(*(scaled(side) for side in ((460, 480) if model is Product else (900, 560))))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(12))
        column.addWidget(self.files, 1)
        column.addLayout(row_of(None, primary("&Tutup", self.accept)))

    @classmethod
    def show_for(cls, parent: QWidget, desk: Desk, model: type[Record], record: str, caption: str) -> None:
        """Show what belongs to one part of a record."""
        cls(parent, desk, model, record, caption).open()
