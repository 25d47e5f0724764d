"""The form of a session that is judged here: for a new one, and for what is to be said otherwise of one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.access_keys import give_access_keys
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.forms.groups import field_lines
from depok_desk.gui.pages.curation.new_session_choices import proposed_title
from depok_desk.gui.pages.curation.new_session_judging import JudgingCard
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.scrolled import scrolled
from depok_desk.gui.widgets.side_by_side import SideBySide
from depok_desk.model.curation import CurationSession
from depok_desk.model.kinds.clock import today
from depok_desk.registers.register import entries
from depok_desk.services.judging.sessions import SessionDetails
from depok_desk.services.judging.slots import clock, minutes_of

ASKED = (
    "title", "starts_on", "ends_on", "opens_at", "slot_minutes", "number", "place", "institution_id",
)  # fmt: skip
_WIDTHS = {"opens_at": 10, "slot_minutes": 10, "number": 10, "institution_id": 40}
"""Characters that share a line where the model alone would not have it so."""

_BELOW = 24
"""Pixels below a line of fields, for one line about them that keeps clear of the next field."""


@dataclass(frozen=True)
class AskedSession:
    """What is to be stored of a session; `jury_from` is the session whose jury is taken over, if any."""

    details: SessionDetails
    jury_from: str = ""


@dataclass(frozen=True)
class StoredSession:
    """A session that exists; `locked` says why its rubrics can no longer be chosen, empty if they can."""

    id: str
    details: SessionDetails
    locked: str = ""


class SessionDialog(QDialog):
    """Takes what is said of a session, and closes only when all of it can be stored.

    With `present` it is about a session that exists; its jury is kept.
    """

    def __init__(self, parent: QWidget, desk: Desk, present: StoredSession | None = None) -> None:
        super().__init__(parent)
        self._present = present
        self.setWindowTitle("Ubah sesi kurasi" if present else "Sesi kurasi baru")
        asked = {entry.key: entry for entry in entries(CurationSession) if entry.key in ASKED}
        self.entered = EntryFields(desk, CurationSession, [asked[key] for key in ASKED])
        self.judging = JudgingCard(desk, present.id if present else "", present.locked if present else "")
        self.keep = primary("&Simpan" if present else "&Buat sesi", self._accept)
        self.keep.setDefault(True)
        QShortcut("Ctrl+Return", self, self._accept)
        self._lay_out()
        self.entered.left.connect(self._left)
        self._show()

    def _lay_out(self) -> None:
        fields, declared = self.entered.fields, self.entered.declared
        about = QWidget()
        left = QVBoxLayout(about)
        left.setContentsMargins(0, 0, 0, 0)
        placed = [(fields[key], _WIDTHS.get(key, declared[key].width)) for key in ASKED]
        left.addLayout(field_lines(placed, _BELOW))
        left.addStretch(1)
        inner = SideBySide(about, self.judging, needed=760, shares=(3, 2), gap=22)
        give_access_keys([field.label for field in (*fields.values(), *self.judging.fields)], frozenset("bs"))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(16), scaled(22), scaled(16))
        column.setSpacing(scaled(12))
        column.addWidget(scrolled(inner), 1)
        column.addLayout(row_of(None, button("Batal", self.reject), self.keep))
        room = self.screen().availableGeometry().size() * 0.92
        self.resize(min(scaled(920), room.width()), min(scaled(480), room.height()))

    def _show(self) -> None:
        details = self._present.details if self._present else self._proposed()
        self.entered.show({key: getattr(details, key) for key in ASKED}, concealing=False)
        if self._present:
            self.judging.show_rubrics(details.rubrics)
        else:
            self.judging.show_new()
            self._mark_title()

    def _mark_title(self) -> None:
        """Whoever types writes another title over the proposed one."""
        editor = self.entered.fields["title"].editor
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def _proposed(self) -> SessionDetails:
        """What a new session begins with."""
        title = proposed_title(today(), self.judging.choices.titles)
        return SessionDetails(title, opens_at="09.00", slot_minutes=15)

    def _left(self, key: str) -> None:
        if self._judge(key):
            self.entered.tidy(key)

    def _judge(self, key: str) -> bool:
        """Read one field, and say beside it what is wrong."""
        reading = self.entered.judge(key)
        if not reading.refused:
            self.entered.values[key] = reading.value
            self._doubt_alone(key, self.entered.typed())
        return not self.entered.fields[key].wrong

    def _doubt_alone(self, key: str, typed: Mapping[str, Any]) -> None:
        """What a field alone does not know: other sessions, the first day, the hours of a day."""
        field, value = self.entered.fields[key], typed[key]
        first = typed["starts_on"]
        if key == "title" and value in self.judging.choices.titles:
            field.show_problem(f"Sesi “{value}” sudah ada; pakai judul lain.")
        elif key == "ends_on" and value and first and value < first:
            field.show_problem("Hari selesai mendahului hari mulai.")
        elif key == "slot_minutes" and value == 0:
            field.show_problem("Paling sedikit 1 menit.")
        elif key == "opens_at" and value:
            self._read_time(field, value)

    def _read_time(self, field: FormField, text: str) -> None:
        try:
            self.entered.values["opens_at"] = clock(minutes_of(text))
        except UserError as error:
            field.show_problem(error.sentence)

    def _accept(self) -> None:
        wrong = [key for key in ASKED if not self._judge(key)]
        if wrong:
            self.entered.fields[wrong[0]].editor.setFocus()
        else:
            self.accept()

    @property
    def asked(self) -> AskedSession:
        """What was entered, as far as it can be read."""
        values = {key: self.entered.values[key] for key in ASKED}
        kept = self._present.details if self._present else SessionDetails("")
        return AskedSession(replace(kept, **values, rubrics=self.judging.chosen), self.judging.jury.text())

    @classmethod
    def ask(cls, parent: QWidget, desk: Desk, present: StoredSession | None = None) -> AskedSession | None:
        """What is to be stored; None if the user thought better of it."""
        dialog = cls(parent, desk, present)
        return dialog.asked if dialog.exec() == QDialog.DialogCode.Accepted else None
