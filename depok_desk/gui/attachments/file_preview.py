"""An attachment looked at: a picture, the pages of a PDF, the words of a text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.attachments.photo_view import PhotoView
from depok_desk.gui.attachments.pictures import Pictures
from depok_desk.gui.desk import Desk
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.pdf import PdfView
from depok_desk.model.attachment import Attachment
from depok_desk.services.file_media import PDF, TEXT, media_words

LONGEST_TEXT = 200_000
"""Characters of a text that are shown."""


class FilePreview(QStackedWidget):
    """Shows what can be shown, and says of the rest with what it can be opened."""

    def __init__(self, desk: Desk, pictures: Pictures) -> None:
        super().__init__()
        self._desk = desk
        self._pictures = pictures
        self._key = ""
        self.picture = PhotoView()
        self.pdf = PdfView()
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName("Isi berkas teks")
        self.text.setAcceptDrops(False)
        self.said = label(kind="quiet", wraps=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for each in (self.said, self.picture, self.pdf, self.text):
            self.addWidget(each)

    def show_file(self, one: Attachment | None) -> None:
        """Show an attachment; a hint if there is none."""
        key = one.sha256 if one else ""
        if key and key == self._key:
            return
        self._key = key
        if one is None:
            self._say("Pilih satu lampiran untuk melihat isinya.")
            return
        try:
            self._show(one)
        except UserError as error:
            self._say(error.sentence)

    def _show(self, one: Attachment) -> None:
        if one.media.startswith("image/"):
            whole = self._pictures.whole(one.sha256)
            self.picture.show_picture(whole, one.name)
            self._turn_to(self.picture, f"“{one.name}” tidak dapat ditampilkan.", shown=not whole.isNull())
            return
        content = self._desk.store.shelf.read(one.sha256)
        if one.media == PDF:
            self._show_pdf(one, content)
        elif one.media == TEXT:
            self.text.setPlainText(content.decode("utf-8-sig")[:LONGEST_TEXT])
            self.setCurrentWidget(self.text)
        else:
            self._say(f"{media_words(one.media)}: tekan “Buka” untuk melihatnya dengan program di PC ini.")

    def _show_pdf(self, one: Attachment, content: bytes) -> None:
        from pypdfium2 import PdfiumError

        try:
            self.pdf.show_pdf(content)
        except PdfiumError:
            self._say(f"“{one.name}” rusak atau berkata sandi; tekan “Buka” untuk mencoba program lain.")
        else:
            self.setCurrentWidget(self.pdf)

    def _turn_to(self, shown_by: QWidget, otherwise: str, *, shown: bool) -> None:
        if shown:
            self.setCurrentWidget(shown_by)
        else:
            self._say(otherwise)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.setCurrentWidget(self.said)
