"""The fields of one record under a heading, kept together and not one by one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.forms.sheet import sheet
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.editor import put_text
from depok_desk.gui.widgets.labels import label
from depok_desk.model.base import Record
from depok_desk.registers.register import entries
from depok_desk.services.registering import Snapshot, change_record, new_record, snapshot


class RecordBlock(QWidget):
    """`find` gives the key of the record that is shown, empty while there is none, and what a new one has.

    A new record of which nothing was typed is none.
    """

    def __init__(
        self,
        desk: Desk,
        heading: str,
        model: type[Record],
        keys: Sequence[str],
        find: Callable[[Session], tuple[str, Mapping[str, Any]]],
    ) -> None:
        super().__init__()
        self._desk, self._model, self._find = desk, model, find
        self._given: Mapping[str, Any] = {}
        self._shown: Snapshot | None = None
        self.record = ""
        held = {entry.key: entry for entry in entries(model)}
        self.fields = EntryFields(desk, model, [held[key] for key in keys])
        self.fields.left.connect(self.fields.judge)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(scaled(8))
        self.column.addWidget(label(heading, "head"))
        self.column.addWidget(sheet([(self.fields.fields[key], held[key].field.width) for key in keys]))

    def refresh(self) -> None:
        """Show what is stored; what is being typed stays."""
        record, self._given = self._desk.ask(self._find)
        self._shown = self._desk.ask(lambda session: snapshot(session, self._model, record))
        values: Mapping[str, Any] = self._shown.values if self._shown else {}
        if record == self.record and record:
            self.fields.update(values)
        elif record or not self._typed():
            self.fields.show(values or self._given, concealing=False)
        self.record = record

    def propose(self, key: str, text: str) -> None:
        """Write a usual value into an empty field as soon as something is typed into another one."""

        def fill(typed: str) -> None:
            field = self.fields.fields[key]
            if typed != key and not field.text():
                put_text(field.editor, text)

        self.fields.typing.connect(fill)

    def is_right(self) -> bool:
        """Whether all that was typed can be kept; otherwise the first wrong field has the cursor."""
        if not self.record and not self._typed():
            return True
        wrong = [key for key in self.fields.fields if self.fields.judge(key).refused]
        if wrong:
            self.fields.fields[wrong[0]].editor.setFocus()
        return not wrong

    def keep(self, session: Session) -> None:
        """Store what was typed, as a part of the deed under way."""
        values = self.fields.typed()
        if self._shown is not None:
            present = self._shown.values
            changed = {key: value for key, value in values.items() if present[key] != value}
            if changed:
                change_record(session, self._model, self.record, present, changed)
        elif self._typed():
            new_record(session, self._model, {**self._given, **values})

    def _typed(self) -> bool:
        """Whether anything was typed that was not there."""
        return any(
            value is not None and value != self._given.get(key) for key, value in self.fields.typed().items()
        )
