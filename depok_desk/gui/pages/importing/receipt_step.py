"""The last step: what was done, and how to keep it or take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from depok_desk.gui.icons import figure
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.receipt import details, has_failed_rows, headline
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.labels import label


class ReceiptStep(QWidget):
    """Says what the user wants next: take back, keep the receipt, keep the failed rows, another file."""

    taking_back = Signal()
    keeping_receipt = Signal()
    keeping_failed = Signal()
    another = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(kind="title", wraps=True)
        self._remark = label(kind="quiet", wraps=True)
        self._facts = QGridLayout()
        self.undo = button("&Batalkan impor ini", self.taking_back.emit, sign="arrow-back-up")
        self.receipt = button("Simpan &tanda terima …", self.keeping_receipt.emit, sign="download")
        self.failed = button("Simpan baris &gagal …", self.keeping_failed.emit, sign="file-spreadsheet")
        self.more = button("Impor berkas &lain", self.another.emit, sign="table-import")
        self._lay_out()

    def _lay_out(self) -> None:
        star = QLabel()
        star.setPixmap(figure("belimbing", scaled(96), self.devicePixelRatioF()))
        inner = QWidget()
        inner.setMinimumWidth(scaled(760))
        column = QVBoxLayout(inner)
        column.setSpacing(scaled(8))
        for part in (star, self._title, self._remark):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        self._facts.setHorizontalSpacing(scaled(18))
        self._facts.setVerticalSpacing(scaled(6))
        self._facts.setColumnMinimumWidth(0, scaled(350))
        self._facts.setColumnStretch(1, 1)
        column.addSpacing(scaled(8))
        column.addLayout(self._facts)
        column.addSpacing(scaled(14))
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        for each in (self.undo, self.receipt, self.failed, self.more):
            row.addWidget(each)
        column.addLayout(row)
        whole = QGridLayout(self)
        whole.addWidget(inner, 1, 1)
        for side, share in ((0, 2), (2, 3)):
            whole.setRowStretch(side, share)
            whole.setColumnStretch(side, 1)

    @property
    def words(self) -> str:
        """What it says was done."""
        return self._title.text()

    def show_receipt(self, case: Case, deed: str | None) -> None:
        """Show what the import of `case` has done; `deed` is its deed, if anything was stored."""
        plan = case.plan
        if plan is None:
            return
        self._title.setText(headline(case, deed))
        self._remark.setText(
            "Semua tersimpan sebagai satu perbuatan; dapat dibatalkan kapan saja lewat Riwayat impor."
        )
        clear(self._facts)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for place, (name, text) in enumerate(details(plan)):
            self._facts.addWidget(label(name, "quiet"), place, 0, right)
            self._facts.addWidget(label(text, wraps=True, selectable=True), place, 1)
        self.undo.setEnabled(deed is not None)
        self.failed.setVisible(has_failed_rows(plan))
        self.setFocusProxy(self.receipt)

    def show_taken_back(self, sentence: str) -> None:
        """Say that the import was taken back."""
        self._title.setText(sentence)
        self._remark.setText("Register kembali seperti sebelum impor ini.")
        self.undo.setEnabled(False)
