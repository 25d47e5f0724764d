"""Entering who signs, where the pre-flight finds nobody."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.model.fields import fields_of
from depok_desk.model.institution import Institution, Official
from depok_desk.services.registering import Values, new_record

_ASKED = ("name", "position", "rank", "nip")
_EXAMPLE = "Kepala Dinas Perdagangan dan Perindustrian Kota Depok"


class SignatoryDialog(QDialog):
    """Name, position, rank and NIP of one official."""

    def __init__(self, parent: QWidget, institution: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Penanda tangan")
        self.setMinimumWidth(scaled(460))
        declared = fields_of(Official)
        self.fields = {
            key: FormField(
                declared[key].label, QLineEdit(), hint=declared[key].hint, required=declared[key].required
            )
            for key in _ASKED
        }
        self._suggest()
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label(f"Pejabat {institution} yang menandatangani sertifikat", "head", wraps=True))
        for each in self.fields.values():
            column.addWidget(each)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addStretch(1)
        self.keep = primary("&Simpan", self._accept)
        self.keep.setDefault(True)
        row.addWidget(button("Batal", self.reject))
        row.addWidget(self.keep)
        column.addLayout(row)

    def _suggest(self) -> None:
        """Say what a position looks like, and keep room for what may be said beneath the fields."""
        position = self.fields["position"].editor
        if isinstance(position, QLineEdit):
            position.setPlaceholderText(_EXAMPLE)
        for each in self.fields.values():
            each.keep_room()

    def _accept(self) -> None:
        if self.values() is not None:
            self.accept()
        else:
            next(each for each in self.fields.values() if each.wrong).editor.setFocus()

    def values(self) -> Values | None:
        """What was typed, as stored; None if something is wrong, which then stands beside its field."""
        declared = fields_of(Official)
        values: dict[str, object] = {"variant": "definitif"}
        sound = True
        for key, field in self.fields.items():
            reading = declared[key].kind.read(field.text())
            missing = declared[key].required and reading.value is None and not reading.refused
            field.show_problem(
                f"{declared[key].label} wajib diisi."
                if missing
                else reading.message
                if reading.refused
                else ""
            )
            sound = sound and not missing and not reading.refused
            values[key] = reading.value
        return values if sound else None

    @classmethod
    def ask(cls, parent: QWidget, institution: str) -> Values | None:
        """The official's values; None if nothing is to be entered."""
        dialog = cls(parent, institution)
        return dialog.values() if dialog.exec() == QDialog.DialogCode.Accepted else None


def enter_signatory(desk: Desk, parent: QWidget, kind: str) -> bool:
    """Ask for an official of the institution of a kind and enter it; returns whether one was."""
    found = desk.ask(lambda session: _institution(session, kind))
    if found is None:
        return False
    institution_id, name = found
    values = SignatoryDialog.ask(parent, name)
    if values is None:
        return False
    entered = {**values, "institution_id": institution_id}
    desk.do(f"Tambah pejabat {values['name']}", lambda session: new_record(session, Official, entered))
    return True


def _institution(session: Session, kind: str) -> tuple[str, str] | None:
    found = session.scalars(select(Institution).where(Institution.kind == kind)).first()
    return (found.id, found.short_name or found.name) if found else None
