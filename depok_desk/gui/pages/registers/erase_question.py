"""Asking before records in the bin are deleted for good."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, danger
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.rows import row_of
from depok_desk.services.emptying_bin import Emptying

_FOR_GOOD = "Ini tidak dapat diurungkan, dan tidak dapat dikembalikan dari sampah."


class EraseQuestion(QDialog):
    """Names what goes and what goes with it, and says what stays; “Batal” is what Enter does."""

    def __init__(self, parent: QWidget, called: str, plan: Emptying) -> None:
        super().__init__(parent)
        self.setWindowTitle("Hapus selamanya")
        self.setMinimumWidth(scaled(480))
        self.stay = button("&Batal", self.reject)
        self.stay.setDefault(True)
        self.erase = danger(f"&Hapus selamanya {called}", self.accept)
        along = f"Ikut terhapus: {plan.along}." if plan.along else "Tidak ada data lain yang ikut terhapus."
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label(f"{called} akan dihapus selamanya", "head", wraps=True))
        column.addWidget(label(along, wraps=True))
        column.addWidget(label(_FOR_GOOD, "quiet", wraps=True))
        if plan.staying:
            column.addWidget(Notice("warning", plan.staying))
        column.addLayout(row_of(None, self.stay, self.erase))

    @classmethod
    def ask(cls, parent: QWidget, called: str, plan: Emptying) -> bool:
        """Whether to delete them."""
        return cls(parent, called, plan).exec() == QDialog.DialogCode.Accepted
