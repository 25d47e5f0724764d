"""The form of one juror."""

from dataclasses import replace

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.access_keys import give_access_keys
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.forms.groups import field_lines
from depok_desk.gui.pages.curation.jury.firm_field import FirmField
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.tick_row import TickRow
from depok_desk.model.jury import Juror
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.registers.register import entries
from depok_desk.services.judging.jury import JurorDetails
from depok_desk.words import folded

ASKED = ("name", "role", "office", "bnsp_number", "bnsp_until", "community_id")
_WIDTHS = {"role": 10, "community_id": 20}
"""Characters that share a line where the model alone would not have it so."""

_BELOW = 26
"""Pixels below a line of fields: nearly all of them have a line about them."""

_SECTORS = "Tanpa centang: menilai semua sektor."
_OWN = "Usaha sendiri: ketik sebagian nama IKM; produknya ditandai benturan kepentingan."


class JurorDialog(QDialog):
    """Takes what is said of a juror; `names` are those of the others on the jury, whose head comes first."""

    def __init__(
        self, parent: QWidget, desk: Desk, names: frozenset[str], present: JurorDetails | None = None
    ) -> None:
        super().__init__(parent)
        self._names = names
        self.setWindowTitle("Ubah juri" if present else "Tambah juri")
        self.setMinimumWidth(scaled(620))
        asked = {entry.key: entry for entry in entries(Juror) if entry.key in ASKED}
        self.entered = EntryFields(desk, Juror, [asked[key] for key in ASKED])
        self.sectors = FormField("Sektor yang dinilai", TickRow("Sektor", SECTOR.options), hint=_SECTORS)
        self.firm = FirmField(desk, "Usaha sendiri", _OWN)
        self.keep = primary("&Simpan", self._accept)
        self.keep.setDefault(True)
        QShortcut("Ctrl+Return", self, self._accept)
        self._lay_out()
        self.entered.left.connect(self._left)
        self._show(present or JurorDetails("", role="anggota" if names else "ketua"))

    def _lay_out(self) -> None:
        fields, declared = self.entered.fields, self.entered.declared
        placed = [(fields[key], _WIDTHS.get(key, declared[key].width)) for key in ASKED]
        placed[2:2] = [(self.sectors, 22)]
        placed.append((self.firm.field, 20))
        give_access_keys([field.label for field, _ in placed], frozenset("bs"))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(16))
        column.setSpacing(scaled(12))
        column.addLayout(field_lines(placed, _BELOW))
        column.addStretch(1)
        column.addLayout(row_of(None, button("&Batal", self.reject), self.keep))

    def _show(self, details: JurorDetails) -> None:
        self.entered.show({key: getattr(details, key) for key in ASKED}, concealing=False)
        self.sectors.show_text(", ".join(details.sectors))
        self.firm.show_key(details.ikm_id)

    def _left(self, key: str) -> None:
        if self._judge(key):
            self.entered.tidy(key)

    def _judge(self, key: str) -> bool:
        reading = self.entered.judge(key)
        if not reading.refused:
            self.entered.values[key] = reading.value
        if key == "name" and reading.value and folded(str(reading.value)) in self._names:
            self.entered.fields[key].show_problem("Nama ini sudah ada dalam juri sesi ini.")
        return not self.entered.fields[key].wrong

    def _accept(self) -> None:
        wrong = [self.entered.fields[key] for key in ASKED if not self._judge(key)]
        if not self.firm.judge():
            wrong.append(self.firm.field)
        if wrong:
            wrong[0].editor.setFocus()
        else:
            self.accept()

    @property
    def details(self) -> JurorDetails:
        """What was entered."""
        values = {key: self.entered.values[key] for key in ASKED}
        sectors = tuple(filter(None, self.sectors.text().split(", ")))
        return replace(JurorDetails(""), **values, sectors=sectors, ikm_id=self.firm.key)

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, names: frozenset[str], present: JurorDetails | None = None
    ) -> JurorDetails | None:
        """What is to be stored; None if the user thought better of it."""
        dialog = cls(parent, desk, names, present)
        return dialog.details if dialog.exec() == QDialog.DialogCode.Accepted else None
