"""The last step: what was done, and how to keep it or take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from depok_desk.gui.icons import figure
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.keeping import FAILED, PAPER, SHEETS
from depok_desk.gui.pages.importing.receipt import details, has_failed_rows, headline
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.scrolled import scrolled

_STORED = "Semua tersimpan sebagai satu perubahan; dapat dibatalkan kapan saja lewat Riwayat impor."
_UNDONE = "Register kembali seperti sebelum impor ini. Riwayat impor dapat memulihkannya."


class ReceiptStep(QWidget):
    """Says what the user wants next: take back, keep something of it (see `Keeping`), another file."""

    taking_back = Signal()
    keeping = Signal(str)
    another = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._done = ""
        self._title = label(kind="title", wraps=True)
        self._remark = label(kind="quiet", wraps=True)
        self._facts = QGridLayout()
        self.undo = button("&Batalkan impor ini", self.taking_back.emit, sign="arrow-back-up")
        self.paper = button("Tanda terima &PDF …", lambda: self.keeping.emit(PAPER), sign="file-text")
        self.sheets = button(
            "Tanda terima &Excel …", lambda: self.keeping.emit(SHEETS), sign="file-spreadsheet"
        )
        self.failed = button("Simpan baris &gagal …", lambda: self.keeping.emit(FAILED), sign="download")
        self.more = button("Impor berkas &lain", self.another.emit, sign="table-import")
        self._lay_out()

    def _lay_out(self) -> None:
        star = QLabel()
        star.setPixmap(figure("belimbing", scaled(96), self.devicePixelRatioF()))
        inner = QWidget()
        inner.setMinimumWidth(scaled(580))
        column = QVBoxLayout(inner)
        column.setSpacing(scaled(8))
        for part in (star, self._title, self._remark):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        self._facts.setHorizontalSpacing(scaled(18))
        self._facts.setVerticalSpacing(scaled(6))
        self._facts.setColumnMinimumWidth(0, scaled(290))
        self._facts.setColumnStretch(1, 1)
        column.addSpacing(scaled(8))
        column.addLayout(self._facts)
        column.addSpacing(scaled(14))
        for buttons in ((self.paper, self.sheets, self.failed), (self.undo, self.more)):
            column.addLayout(row_of(None, *buttons, None))
        holder = QWidget()
        middle = QGridLayout(holder)
        middle.addWidget(inner, 1, 1)
        for side, share in ((0, 2), (2, 3)):
            middle.setRowStretch(side, share)
            middle.setColumnStretch(side, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(holder))

    @property
    def words(self) -> str:
        """What it says was done."""
        return self._title.text()

    def show_receipt(self, case: Case, deed: str | None) -> None:
        """Show what the import of `case` has done; `deed` is its deed, if anything was stored."""
        plan = case.plan
        if plan is None:
            return
        self._done = headline(case, deed)
        self.show_undone(undone=False)
        clear(self._facts)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for place, (name, text) in enumerate(details(plan)):
            self._facts.addWidget(label(name, "quiet"), place, 0, right)
            self._facts.addWidget(label(text, wraps=True, selectable=True), place, 1)
        self.undo.setEnabled(deed is not None)
        self.failed.setVisible(has_failed_rows(plan))
        self.setFocusProxy(self.paper)

    def show_undone(self, *, undone: bool) -> None:
        """Say whether the import was taken back meanwhile."""
        self._title.setText(f"{self._done} – dibatalkan" if undone else self._done)
        self._remark.setText(_UNDONE if undone else _STORED)
        self.undo.setEnabled(not undone)
