"""Asking what of a list may leave the program: which columns, and whether with personal data."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QRadioButton, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.registers.register import Column, Register
from depok_desk.words import count_of, list_words

_NAMED = 4
_LOGGED = "Ekspor dengan data pribadi dicatat di Riwayat atas nama Anda dan tidak dapat diurungkan."
_NONE = "Kolom yang dipilih tidak memuat data pribadi."


@dataclass(frozen=True)
class Wanted:
    """What is to be written: these columns, personal values in full or masked."""

    columns: tuple[Column, ...]
    unmask: bool


class ExportQuestion(QDialog):
    """Two worded buttons: masked is what Enter does, personal data is a deliberate click."""

    def __init__(self, parent: QWidget, register: Register, shown: Sequence[Column]) -> None:
        super().__init__(parent)
        self._register = register
        self._shown = tuple(shown)
        self._unmask = False
        self.setWindowTitle(f"Ekspor {register.title}")
        self.setMinimumWidth(scaled(480))
        self.seen = QRadioButton(f"&Kolom yang tampil ({count_of(len(shown), 'kolom')})")
        self.all = QRadioButton(f"&Semua kolom ({count_of(len(register.columns), 'kolom')})")
        self.seen.setChecked(True)
        self._asked = label(kind="head", wraps=True)
        self._remark = label(kind="quiet", wraps=True)
        self.stop = button("Batal", self.reject)
        self.full = button("Ekspor dengan &data pribadi", self._accept_full, sign="eye")
        self.masked = primary("Ekspor &tersamar", self.accept, sign="table-export")
        self.masked.setDefault(True)
        self.seen.toggled.connect(self._suit)
        self._lay_out()
        self._suit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(8))
        column.addWidget(self._asked)
        column.addWidget(self._remark)
        column.addSpacing(scaled(4))
        for choice in (self.seen, self.all):
            column.addWidget(choice)
        column.addSpacing(scaled(8))
        column.addLayout(row_of(None, self.stop, self.full, self.masked))

    @property
    def wanted(self) -> Wanted:
        """What was chosen."""
        return Wanted(self._shown if self.seen.isChecked() else self._register.columns, self._unmask)

    @classmethod
    def ask(cls, parent: QWidget, register: Register, shown: Sequence[Column]) -> Wanted | None:
        """What is to be written; None if nothing is."""
        dialog = cls(parent, register, shown)
        return dialog.wanted if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _accept_full(self) -> None:
        self._unmask = True
        self.accept()

    def _suit(self) -> None:
        """Offer personal data only where there is some among the columns, and name it."""
        personal = [column.label for column in self.wanted.columns if column.personal]
        self.full.setVisible(bool(personal))
        self._asked.setText("Sertakan data pribadi?" if personal else "Kolom mana yang diekspor?")
        self.masked.setText(" Ekspor &tersamar" if personal else " &Ekspor")
        more = f"{count_of(len(personal) - _NAMED, 'kolom')} lain"
        named = [*personal[:_NAMED], more] if len(personal) > _NAMED else personal
        self._remark.setText(
            f"{list_words(named)} disamarkan, kecuali diminta. {_LOGGED}" if personal else _NONE
        )
