"""Asking before firms with certificates in force go into the bin."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, danger
from depok_desk.gui.widgets.labels import label
from depok_desk.words import count_of

_NAMED = 3
_STAYS = "Sertifikatnya tetap berlaku dan tetap tercatat di halaman Sertifikat."


class BinQuestion(QDialog):
    """Names what is to be thrown away and the certificates it has; “Batal” is what Enter does."""

    def __init__(self, parent: QWidget | None, called: str, numbers: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Pindahkan ke sampah")
        self.setMinimumWidth(scaled(460))
        self.stay = button("&Batal", self.reject)
        self.stay.setDefault(True)
        self.throw = danger(f"&Pindahkan {called} ke sampah", self.accept)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addStretch(1)
        row.addWidget(self.stay)
        row.addWidget(self.throw)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label(f"{called} masih memiliki {_named(numbers)}", "head", wraps=True))
        column.addWidget(label(_STAYS, "quiet", wraps=True))
        column.addLayout(row)

    @classmethod
    def ask(cls, called: str, numbers: Sequence[str]) -> bool:
        """Whether to go on all the same."""
        return cls(QApplication.activeWindow(), called, numbers).exec() == QDialog.DialogCode.Accepted


def _named(numbers: Sequence[str]) -> str:
    """A few certificates by their numbers, many by how many they are."""
    if len(numbers) > _NAMED:
        return f"{count_of(len(numbers), 'sertifikat')} yang berlaku"
    return f"sertifikat yang berlaku: {', '.join(numbers)}"
