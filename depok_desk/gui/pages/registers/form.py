"""The form of one record of any register, made from what its model declares."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers.disclosing import disclosed
from depok_desk.gui.pages.registers.entry_fields import EntryFields
from depok_desk.gui.pages.registers.form_bars import FormHead, SaveBar
from depok_desk.gui.pages.registers.form_tabs import FormTabs
from depok_desk.model.kinds.kind import Reading
from depok_desk.registers.register import Register
from depok_desk.services.glances import glance
from depok_desk.services.judging_entries import contradictions, likeness
from depok_desk.services.referring import implied
from depok_desk.services.registering import (
    OvertakenError,
    Snapshot,
    change_record,
    given,
    new_record,
    snapshot,
)


class RecordForm(QWidget):
    """A stored record's fields are kept as they are left, each as one deed; a new one with “Simpan”.

    Says `closed` when there is nothing left to show, `stored` with the id of a new record.
    """

    closed = Signal()
    stored = Signal(str)
    going = Signal(Place)

    def __init__(self, desk: Desk, register: Register) -> None:
        super().__init__()
        self._desk = desk
        self._register = register
        self._model = register.model
        self.record = ""
        self.caption = ""
        self.fields = EntryFields(desk, self._model, register.entries)
        self.head = FormHead(register)
        self.tabs = FormTabs(desk, register, self.fields)
        self.save = SaveBar(register)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((self.head, 0), (self.tabs, 1), (self.save, 0)):
            column.addWidget(part, share)
        self.fields.left.connect(self._left)
        self.tabs.going.connect(self.going)
        self.head.back.connect(self.closed)
        self.head.revealing.connect(self._reveal)
        self.save.saving.connect(self._save)
        self.save.leaving.connect(self.closed)

    def begin(self) -> None:
        """Start a new record."""
        self._show("", f"{self._register.one} baru", given(self._model), concealing=False)
        self.head.show_place(0, 0)
        self.save.say("Isian bertanda * wajib diisi.")
        self.tabs.setCurrentIndex(0)
        self.fields.fields[next(iter(self.fields.fields))].editor.setFocus()

    def open(self, record: str) -> bool:
        """Show a stored record; False if it is not there any more."""
        found = self._now(record)
        if found is not None:
            self._show(record, found.caption, found.values, concealing=True)
        return found is not None

    def refresh(self) -> None:
        """Show what has changed since, and leave what is being typed alone."""
        if not self.record:
            return
        found = self._now(self.record)
        if found is None:
            self.closed.emit()
            return
        self.caption = found.caption
        self.fields.update(found.values)
        self._say_what_it_is(self.record)
        self.tabs.show_lists(self.record)

    def _show(self, record: str, caption: str, values: Any, *, concealing: bool) -> None:
        self.record, self.caption = record, caption
        self.fields.show(values, concealing=concealing)
        self._say_what_it_is(record)
        self.head.suit(stored=bool(record), concealed=bool(self.fields.concealed))
        self.save.setVisible(not record)
        self.tabs.show_lists(record)
        self.tabs.mark()

    def _say_what_it_is(self, record: str) -> None:
        seen = self._desk.ask(lambda session: glance(session, self._model, record)) if record else None
        self.head.show_remark(seen.remark if seen else "")

    def _now(self, record: str) -> Snapshot | None:
        return self._desk.ask(lambda session: snapshot(session, self._model, record))

    def _left(self, key: str) -> None:
        reading = self.fields.judge(key)
        if not reading.refused:
            self._settle(key, reading)
        self.tabs.mark()

    def _settle(self, key: str, reading: Reading) -> None:
        """Store a value that was typed, or note it in a new record, and say what is doubtful about it."""
        follows = self._desk.ask(lambda session: implied(session, self._model, key, _text(reading.value)))
        follows |= _noted(self.fields.values, reading.remainder)
        if self.record and not self._store(key, {key: reading.value, **follows}):
            return
        self.fields.values[key] = reading.value
        self.fields.update(follows)
        self.fields.tidy(key)
        self._doubt(key, reading)

    def _store(self, key: str, values: dict[str, Any]) -> bool:
        expected = dict(self.fields.values)
        if all(expected[each] == value for each, value in values.items()):
            return True
        label = f"Ubah {self.fields.declared[key].label} {self.caption}"
        self.fields.values[key] = values[key]
        try:
            self._desk.do(
                label,
                lambda session: change_record(session, self._model, self.record, expected, values),
                tell=False,
            )
        except UserError as error:
            self.fields.values[key] = expected[key]
            self._keep_text(key, error)
            return False
        return True

    def _keep_text(self, key: str, error: UserError) -> None:
        """Leave what was typed in its field, with the reason why it could not be stored."""
        advice = ""
        if isinstance(error, OvertakenError) and (found := self._now(self.record)):
            self.fields.values[key] = found.values[key]
            advice = " Tekan Enter di isian ini untuk tetap memakainya."
        self.fields.fields[key].show_problem(f"{error.sentence}{advice}")
        self.fields.fields[key].ask_again()

    def _doubt(self, key: str, reading: Reading) -> None:
        said = self._desk.ask(lambda session: likeness(session, self._model, self.record, key, reading.value))
        self.fields.doubt(key, said)
        for other, sentence in contradictions(self.fields.values).items():
            if other in self.fields.fields:
                self.fields.doubt(other, sentence)

    def _save(self) -> None:
        wrong: Sequence[str] = [key for key in self.fields.fields if self.fields.judge(key).refused]
        self.tabs.mark()
        if wrong:
            self.save.say(self.fields.fields[wrong[0]].problem)
            self.tabs.turn_to(wrong[0])
            return
        values = self.fields.typed()
        label = f"Tambah {values.get('name') or self._register.one}"
        made = self._desk.do(label, lambda session: new_record(session, self._model, values).id)
        self.stored.emit(made)

    def _reveal(self) -> None:
        disclosed(self._desk, self._model, self.record, sorted(self.fields.concealed))
        self.fields.reveal()
        self.head.suit(stored=True, concealed=False)


def _noted(values: Mapping[str, Any], remainder: str) -> dict[str, Any]:
    """The notes with what a field could not hold, such as a second phone number."""
    if not remainder or "notes" not in values:
        return {}
    return {"notes": "\n".join(filter(None, (values["notes"], remainder)))}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
