"""Loading the sample data to try the program, and taking it out again."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.samples import load, take_out
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.services.samples_removal import sample_deed

_LOADED = "Data contoh sedang dipakai. Semuanya rekaan; data kantor sendiri tidak ikut terhapus."
_ABSENT = (
    "Data contoh tidak dimuat. Contohnya 296 IKM dan 17 komunitas rekaan, untuk mencoba kurasi, sertifikat, "
    "dan daftar sebelum data kantor dimasukkan."
)


class SamplesForm(QWidget):
    """Says whether samples are loaded, with the one button that changes that."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.state = label(wraps=True)
        self.load = button("&Muat data contoh", lambda: load(desk), sign="star")
        self.throw = button("&Hapus data contoh …", lambda: take_out(self, desk), sign="trash")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(12))
        column.addWidget(self.state)
        column.addLayout(row_of(self.load, self.throw, None))

    def refresh(self) -> None:
        """Show whether samples are loaded now."""
        loaded = self._desk.ask(lambda session: sample_deed(session) is not None)
        self.state.setText(_LOADED if loaded else _ABSENT)
        self.load.setVisible(not loaded)
        self.throw.setVisible(loaded)
