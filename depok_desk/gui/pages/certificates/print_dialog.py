"""Asking what to print and where."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.printing import PrintOrder
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.words import count_of


def read_range(first: str, last: str, pages: int) -> tuple[int, int]:
    """The pages to print, both ends included.

    Raises:
        UserError: they are no pages of the document, or the wrong way round.
    """
    typed = (first.strip(), last.strip())
    if not all(each.isascii() and each.isdigit() for each in typed):
        raise UserError("Nomor halaman harus berupa angka.")
    begin, end = map(int, typed)
    if not 1 <= begin <= end <= pages:
        raise UserError(f"Pilih halaman 1 sampai {pages}, yang kecil di depan.")
    return begin, end


class PrintDialog(QDialog):
    """Printer and range; what was stopped goes on from the page after the last one printed."""

    def __init__(self, parent: QWidget, printers: Sequence[str], pages: int, first: int) -> None:
        super().__init__(parent)
        self._pages = pages
        self.setWindowTitle("Cetak sertifikat")
        self.setMinimumWidth(scaled(420))
        self.printer = Choice("Printer", [(name, name) for name in printers])
        self.first, self.last = QLineEdit(str(first)), QLineEdit(str(pages))
        self._first = FormField("&Dari halaman", self.first)
        self._last = FormField("&Sampai halaman", self.last)
        self.go = primary("&Cetak", self._accept, sign="printer")
        self.go.setDefault(True)
        self._lay_out(first)
        for each in (self.first, self.last):
            each.textChanged.connect(self._judge)
        self._judge()

    def _lay_out(self, first: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(12))
        going_on = f"Dilanjutkan dari halaman {first}; yang sebelumnya sudah dikirim ke printer."
        head = going_on if first > 1 else f"Dokumen ini {count_of(self._pages, 'halaman')}."
        column.addWidget(label(head, wraps=True))
        column.addWidget(FormField("&Printer", self.printer))
        row = QHBoxLayout()
        row.setSpacing(scaled(12))
        row.addWidget(self._first)
        row.addWidget(self._last)
        column.addLayout(row)
        column.addSpacing(scaled(6))
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(8))
        buttons.addStretch(1)
        buttons.addWidget(button("Batal", self.reject))
        buttons.addWidget(self.go)
        column.addLayout(buttons)

    def _range(self) -> tuple[int, int]:
        return read_range(self.first.text(), self.last.text(), self._pages)

    def _judge(self) -> None:
        try:
            first, last = self._range()
        except UserError as error:
            self._last.show_problem(error.sentence)
            self.go.setEnabled(False)
        else:
            self._last.show_problem("")
            self.go.setEnabled(True)
            self.go.setText(f" Cetak {count_of(last - first + 1, 'halaman')}")

    def _accept(self) -> None:
        self._range()
        self.accept()

    @classmethod
    def ask(cls, parent: QWidget, printers: Sequence[str], pages: int, first: int = 1) -> PrintOrder | None:
        """What to print, from page `first` on unless changed; None if nothing is."""
        dialog = cls(parent, printers, pages, first)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return PrintOrder(dialog.printer.key(), *dialog._range())
