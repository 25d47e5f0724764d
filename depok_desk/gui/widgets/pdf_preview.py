"""A PDF with its tool bar: pages, zoom, fit."""

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import icon_button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.pdf import PdfView


class PdfPreview(QWidget):
    """“Halaman 3 dari 213”, to be leafed through and enlarged."""

    def __init__(self) -> None:
        super().__init__()
        self.view = PdfView()
        self.number = QLineEdit()
        self.number.setValidator(QIntValidator(1, 99_999, self))
        self.number.setFixedWidth(scaled(58))
        self.number.setAccessibleName("Nomor halaman")
        self._of = label(kind="quiet")
        self._zoom = label(kind="quiet")
        self._zoom.setMinimumWidth(scaled(44))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(self.view, 1)
        self.view.moved.connect(self._show_page)
        self.view.zoomed.connect(self._show_zoom)
        self.number.returnPressed.connect(lambda: self.view.turn_to(int(self.number.text())))

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8))
        row.setSpacing(scaled(6))
        row.addWidget(icon_button("chevron-left", "Halaman sebelumnya", lambda: self._leaf(-1)))
        row.addWidget(label("Halaman", "quiet"))
        row.addWidget(self.number)
        row.addWidget(self._of)
        row.addWidget(icon_button("chevron-right", "Halaman berikutnya", lambda: self._leaf(1)))
        row.addStretch(1)
        row.addWidget(icon_button("zoom-out", "Perkecil", lambda: self.view.enlarge(-1)))
        row.addWidget(self._zoom)
        row.addWidget(icon_button("zoom-in", "Perbesar", lambda: self.view.enlarge(1)))
        row.addWidget(icon_button("arrow-autofit-width", "Selebar jendela", lambda: self.view.fit("width")))
        row.addWidget(icon_button("arrows-maximize", "Sehalaman penuh", lambda: self.view.fit("page")))
        return row

    def show_pdf(self, content: bytes) -> None:
        """Show a document from its first page."""
        self.view.show_pdf(content)

    def _leaf(self, step: int) -> None:
        self.view.turn_to(self.view.page + step)

    def _show_zoom(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom * 100:.0f} %")

    def _show_page(self, page: int) -> None:
        self.number.setText(str(page))
        self._of.setText(f"dari {self.view.pages}")
