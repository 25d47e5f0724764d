"""Asking for the reason of a deed that is not done without one."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.editor import long_text
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of


class ReasonDialog(QDialog):
    """Says what is to be done and what follows; stays open until a reason is given."""

    def __init__(self, parent: QWidget, verb: str, head: str, remark: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(verb.replace("&", ""))
        self.setMinimumWidth(scaled(460))
        self.reason = FormField("&Alasan", long_text(), required=True)
        self.reason.keep_room()
        self.keep = primary(verb, self._accept)
        self.keep.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label(head, "head", wraps=True))
        column.addWidget(label(remark, "quiet", wraps=True))
        column.addWidget(self.reason)
        column.addStretch(1)
        column.addLayout(row_of(None, button("&Batal", self.reject), self.keep))

    def _accept(self) -> None:
        if self.reason.text().strip():
            self.accept()
        else:
            self.reason.show_problem("Tulis alasannya; tanpa alasan tidak dapat disimpan.")
            self.reason.editor.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, verb: str, head: str, remark: str) -> str:
        """The reason; empty if the user thought better of it."""
        dialog = cls(parent, verb, head, remark)
        return dialog.reason.text().strip() if dialog.exec() == QDialog.DialogCode.Accepted else ""
