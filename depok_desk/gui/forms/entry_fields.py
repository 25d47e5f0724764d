"""The fields of one record's form: they show values, read what is typed and say what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.editors import choice_of, chosen, form_field, offered, read
from depok_desk.gui.forms.understanding import meaning, understood
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.said import Saying
from depok_desk.model.base import Record
from depok_desk.model.kinds.kind import Reading, Severity
from depok_desk.registers.register import Entry
from depok_desk.services.referring import nameable


class EntryFields(QObject):
    """Says `left` with an attribute when its field was left changed; `values` are those last shown.

    Personal values are shown masked, and can then not be changed, until they are shown in full; `asked` says
    for which attribute that is wanted.
    """

    left = Signal(str)
    asked = Signal(str)
    typing = Signal(str)

    def __init__(self, desk: Desk, model: type[Record], entries: Sequence[Entry]) -> None:
        super().__init__()
        self._desk = desk
        self._model = model
        self.declared = {entry.key: entry.field for entry in entries}
        self.fields = {entry.key: form_field(entry.field) for entry in entries}
        self.values: dict[str, Any] = dict.fromkeys(self.declared)
        self.concealed: set[str] = set()
        for key, field in self.fields.items():
            field.left.connect(self._telling(self.left, key))
            field.asked.connect(self._telling(self.asked, key))
            field.typing.connect(self._telling(self.typing, key))
        self.typing.connect(self._note_typed)

    def show(self, values: Mapping[str, Any], *, concealing: bool) -> None:
        """Show another record."""
        self.values = {key: values.get(key) for key in self.declared}
        self.concealed = (
            {key for key, value in self.values.items() if value is not None and self.declared[key].personal}
            if concealing
            else set[str]()
        )
        self._offer()
        for key in self.declared:
            self.show_value(key)
        self._note_kbli()

    def update(self, values: Mapping[str, Any]) -> None:
        """Show what has changed since, and leave the other fields as they are being typed."""
        changed = [key for key in self.declared if key in values and values[key] != self.values[key]]
        self.values |= {key: values[key] for key in changed}
        if changed:
            self._offer()
        for key in changed:
            self.show_value(key)

    def reveal(self, keys: Sequence[str]) -> None:
        """Show some personal values in full."""
        self.concealed.difference_update(keys)
        for key in keys:
            self.show_value(key)

    def judge(self, key: str) -> Reading:
        """Read a field and say beside it what is wrong or doubtful."""
        declared, field = self.declared[key], self.fields[key]
        reading = self._read(key)
        if not reading.refused and reading.value is None and declared.required:
            field.show_problem(f"{declared.label} wajib diisi.")
            return Reading(None, Severity.ERROR)
        suggestion = declared.kind.show(reading.suggestion)
        field.show_problem(reading.message, doubtful=not reading.refused, suggestion=suggestion)
        return reading

    def doubt(self, key: str, sentence: str) -> None:
        """Say what is doubtful about a field that has no problem of its own."""
        if sentence and not self.fields[key].problem:
            self.fields[key].show_problem(sentence, doubtful=True)

    def typed(self) -> dict[str, Any]:
        """What all fields hold as far as it can be read."""
        return {key: self._read(key).value for key in self.fields}

    def take_back(self, editor: QWidget | None) -> bool:
        """Show again what is stored in the field of an editor; False if nothing else was typed there."""
        for key, field in self.fields.items():
            if field.editor is editor and (field.wrong or field.text() != self._text(key)):
                self.show_value(key)
                return key not in self.concealed
        return False

    def wrong(self) -> Iterator[str]:
        """The attributes whose fields hold something that cannot be kept."""
        return (key for key, field in self.fields.items() if field.wrong)

    def tidy(self, key: str) -> None:
        """Show a value as it is written, with whatever was said about it."""
        field = self.fields[key]
        if not isinstance(field.editor, Choice):
            field.retype(self._text(key))
        if key in ("kbli", "kbli_edition"):
            self._note_kbli()

    def _note_typed(self, key: str) -> None:
        said = understood(self.declared[key], self.fields[key].text(), self.values)
        self.fields[key].say("note", Saying(said))

    def _note_kbli(self) -> None:
        """A code says nothing to people: its title stays beneath it."""
        if "kbli" in self.fields:
            said = meaning(self.declared["kbli"], self.values["kbli"], self.values)
            self.fields["kbli"].say("note", Saying(said))

    def _read(self, key: str) -> Reading:
        if key in self.concealed:
            return Reading(self.values[key])
        field = self.fields[key]
        if isinstance(field.editor, Choice):
            return chosen(self.declared[key].kind, field.text())
        return read(self.declared[key].kind, field.text())

    def in_words(self, key: str, value: Any) -> str:
        """A value as people read it in this field: choices by their words, names of other records."""
        editor = self.fields[key].editor
        if isinstance(editor, Choice):
            return editor.words_of(choice_of(self.declared[key].kind, value))
        return self.declared[key].kind.show(value)

    def show_value(self, key: str) -> None:
        """Show what is stored, or its mask."""
        field, kind, value = self.fields[key], self.declared[key].kind, self.values[key]
        hidden = key in self.concealed
        field.show_masked(masked=hidden)
        field.show_text(kind.mask(value) if hidden else self._text(key))

    def _text(self, key: str) -> str:
        value = self.values[key]
        if isinstance(self.fields[key].editor, Choice):
            return choice_of(self.declared[key].kind, value)
        return self.declared[key].kind.show(value)

    def _offer(self) -> None:
        """Offer what the fields that name other records can name, given the other values."""
        for key, declared in self.declared.items():
            editor = self.fields[key].editor
            if declared.kind.name == "reference" and isinstance(editor, Choice):
                names = self._desk.ask(
                    lambda session, key=key: nameable(session, self._model, key, self.values)
                )
                editor.offer(offered(declared, names))

    def _telling(self, signal: SignalInstance, key: str) -> Callable[[], None]:
        return lambda: signal.emit(key)
