"""Keeping what is typed into a form: each field as it is left, one deed at a time."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.widgets.said import Saying
from depok_desk.model.base import Record
from depok_desk.model.kinds.clock import today
from depok_desk.model.kinds.kind import Reading
from depok_desk.registers.register import Entry
from depok_desk.services.first_values import given
from depok_desk.services.following import following
from depok_desk.services.judging_entries import contradictions, likeness
from depok_desk.services.registering import OvertakenError, Snapshot, change_record, new_record, snapshot

_LONGEST = 40
"""Letters of a former value that are shown beside its field."""


class Keeping(QObject):
    """The fields of one record, stored as they are left; those of a new one once all are right.

    What cannot be stored stays in its field with the reason beside it. `judged` follows every judgement.
    """

    judged = Signal()

    def __init__(self, desk: Desk, model: type[Record], entries: Sequence[Entry]) -> None:
        super().__init__()
        self._desk = desk
        self._model = model
        self.record = ""
        self.caption = ""
        self._given: dict[str, Any] = {}
        self.fields = EntryFields(desk, model, entries)
        self.fields.left.connect(self._left)

    def begin(self, values: Mapping[str, Any] | None = None) -> None:
        """Start a new record with some values, also such as have no field."""
        self.record, self.caption = "", ""
        self._given = {**given(self._model), **(values or {})}
        self.fields.show(self._given, concealing=False)

    def open(self, record: str, *, concealing: bool) -> bool:
        """Show a stored record; False if it is not there any more."""
        found = self._now(record)
        if found is not None:
            self.record, self.caption = record, found.caption
            self.fields.show(found.values, concealing=concealing)
        return found is not None

    def refresh(self) -> bool:
        """Show what has changed since, not what is being typed; False if the record is gone."""
        found = self._now(self.record)
        if found is not None:
            self.caption = found.caption
            self.fields.update(found.values)
        return found is not None

    def wrong(self) -> list[str]:
        """Judge all fields of a new record; the attributes that cannot be stored, in order."""
        found = [key for key in self.fields.fields if self.fields.judge(key).refused]
        self.judged.emit()
        return found

    def store(self, called: str) -> str:
        """Store the new record; returns its id.

        Raises:
            UserError: one of its values is taken.
        """
        values = {**self._given, **self.fields.typed()}
        label = f"Tambah {values.get('name') or called}"
        self.record = self._desk.do(label, lambda session: new_record(session, self._model, values).id)
        return self.record

    def finish(self) -> str:
        """Store what is still being typed into a stored record; a sentence if something cannot be."""
        if not self.record:
            return ""
        for field in self.fields.fields.values():
            field.leave()
        return self.unkept()

    def unkept(self) -> str:
        """Which field of a stored record could not be stored, and why; empty if all were."""
        wrong = next(self.fields.wrong(), "") if self.record else ""
        label, field = self.fields.declared.get(wrong), self.fields.fields.get(wrong)
        return f"{label.label} belum disimpan: {field.problem}" if label and field else ""

    def _now(self, record: str) -> Snapshot | None:
        return self._desk.ask(lambda session: snapshot(session, self._model, record))

    def _left(self, key: str) -> None:
        reading = self.fields.judge(key)
        if not reading.refused:
            self._settle(key, reading)
        self.judged.emit()

    def _settle(self, key: str, reading: Reading) -> None:
        """Store a value that was typed, or note it in a new record, and say what is doubtful about it."""
        before = self.fields.values[key]
        follows = self._following(key, reading)
        if self.record and not self._store(key, {key: reading.value, **follows}):
            return
        self.fields.values[key] = reading.value
        self.fields.update(follows)
        self.fields.tidy(key)
        if self.record and before != reading.value:
            self._offer_back(key, before)
        self._doubt(key, reading)

    def _following(self, key: str, reading: Reading) -> dict[str, Any]:
        """What else is settled by a value that is not the one already known."""
        if reading.value == self.fields.values[key]:
            return _noted(self.fields.values, reading.remainder)
        value, day = reading.value, today()
        found = self._desk.ask(lambda session: following(session, self._model, key, value, day))
        return {**found, **_noted(self.fields.values, reading.remainder)}

    def give_back(self, key: str, value: Any) -> None:
        """Let a field hold a former value again."""
        self._settle(key, Reading(value))
        self.fields.show_value(key)
        self.judged.emit()

    def _offer_back(self, key: str, before: Any) -> None:
        shown = self.fields.in_words(key, before)
        if shown:
            words = f"Dulu: {shown if len(shown) <= _LONGEST else f'{shown[:_LONGEST]}…'}"
            back = Saying(words, "note", "kembalikan", lambda: self.give_back(key, before))
            self.fields.fields[key].say("former", back)
        if key == "status" and "status_reason" in self.fields.fields:
            asked = "Mengapa statusnya berubah? Tulis alasannya di sini."
            self.fields.fields["status_reason"].say("note", Saying(asked, "doubt"))

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


def _noted(values: Mapping[str, Any], remainder: str) -> dict[str, Any]:
    """The notes with what a field could not hold, such as a second phone number."""
    if not remainder or "notes" not in values:
        return {}
    return {"notes": "\n".join(filter(None, (values["notes"], remainder)))}
