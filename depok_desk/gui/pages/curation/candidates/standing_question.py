"""Asking why candidates do not take part."""

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.model.kinds.judging_choices import STANDING

TAKING_PART = "ikut"
_CHOICES = [(TAKING_PART, "Ikut dinilai"), *STANDING.options.items()]


@dataclass(frozen=True)
class Standing:
    """A key of `STANDING`, empty for who takes part, and what is noted; no note leaves the present one."""

    key: str
    note: str


class StandingDialog(QDialog):
    """One standing for all chosen candidates; who drops out keeps the place in the queue."""

    def __init__(self, parent: QWidget, called: str, present: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kedudukan peserta")
        self.setMinimumWidth(scaled(440))
        self.standing = FormField("&Kedudukan", Choice("Kedudukan", _CHOICES))
        self.standing.show_text(present or TAKING_PART)
        self.note = FormField("&Catatan", QLineEdit(), hint="Misalnya siapa yang mengabari, dan kapan.")
        self.keep = primary("&Simpan", self.accept)
        self.keep.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(12))
        column.addWidget(label(called, "head", wraps=True))
        column.addWidget(self.standing)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addLayout(row_of(None, button("&Batal", self.reject), self.keep))

    @property
    def chosen(self) -> Standing:
        """What was entered."""
        key = self.standing.text()
        return Standing("" if key == TAKING_PART else key, self.note.text().strip())

    @classmethod
    def ask(cls, parent: QWidget, called: str, present: str) -> Standing | None:
        """The standing to be stored; None if nothing is."""
        dialog = cls(parent, called, present)
        return dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None
