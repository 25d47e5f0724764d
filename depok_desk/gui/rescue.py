"""The dialog for a store that cannot be opened: another one, a new one, or none."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label

STORES = "Penyimpanan Depok Desk (*.depok)"


class RescueDialog(QDialog):
    """Says why the store stayed closed; never opens an empty one in its place unasked."""

    def __init__(self, parent: QWidget, location: str, sentence: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Penyimpanan tidak terbuka")
        self.setMinimumWidth(scaled(560))
        self.location = ""
        self._folder = str(Path(location).parent)
        self.other = primary("&Buka penyimpanan lain …", self._open_other, sign="folder-open")
        self.new = button("Buat &baru …", self._make_new, sign="plus")
        self.stop = button("&Tutup", self.reject)
        sign = QLabel()
        sign.setPixmap(icon("alert-circle", "danger").pixmap(scaled_size(36)))
        words = QVBoxLayout()
        words.setSpacing(scaled(8))
        words.addWidget(label("Penyimpanan tidak dapat dibuka", "title"))
        words.addWidget(label(sentence, wraps=True, selectable=True))
        words.addWidget(
            label(
                "Tidak ada yang diubah. Salinan otomatis ada di folder “… - salinan” di sebelahnya.",
                "quiet",
                wraps=True,
            )
        )
        head, buttons = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(scaled(16))
        head.addWidget(sign)
        head.addLayout(words, 1)
        buttons.setSpacing(scaled(8))
        buttons.addWidget(self.stop)
        buttons.addStretch(1)
        buttons.addWidget(self.new)
        buttons.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(18))
        column.addLayout(head)
        column.addLayout(buttons)

    @classmethod
    def ask(cls, parent: QWidget, location: str, sentence: str) -> str | None:
        """Where the store lies that is to be opened instead; None to stop."""
        dialog = cls(parent, location, sentence)
        return dialog.location if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _open_other(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Buka penyimpanan lain", self._folder, STORES)
        self._take(chosen)

    def _make_new(self) -> None:
        proposed = str(Path(self._folder) / "kantor baru.depok")
        chosen, _ = QFileDialog.getSaveFileName(self, "Buat penyimpanan baru", proposed, STORES)
        self._take(chosen)

    def _take(self, chosen: str) -> None:
        if chosen:
            self.location = chosen
            self.accept()
