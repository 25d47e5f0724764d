"""A sheet of fields of one record that are stored as they are left."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.keeping import Keeping
from depok_desk.gui.forms.sheet import sheet
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import primary
from depok_desk.gui.widgets.labels import label
from depok_desk.model.base import Record
from depok_desk.registers.register import Entry


class KeptSheet(QWidget):
    """The fields under a heading; a record that is not there yet is `stored` with “Simpan”."""

    stored = Signal(str)

    def __init__(self, desk: Desk, model: type[Record], entries: Sequence[Entry]) -> None:
        super().__init__()
        self._called = model.TITLE
        self.keeping = Keeping(desk, model, entries)
        self.save = primary(f"Simpan {model.TITLE.lower()}", self._store)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        fields = self.keeping.fields.fields
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(12))
        column.addWidget(label(model.TITLE, "head"))
        column.addWidget(sheet([(fields[entry.key], entry.field.width) for entry in entries]))
        column.addLayout(row)

    @property
    def labels(self) -> Sequence[QLabel]:
        """What names its fields, from the first to the last."""
        return [field.label for field in self.keeping.fields.fields.values()]

    def show_key(self, record: str, given: Mapping[str, Any]) -> None:
        """Show a stored record, or begin one with some values where there is none."""
        if not (record and self.keeping.open(record, concealing=False)):
            self.keeping.begin(given)
        self.save.setVisible(not self.keeping.record)

    def refresh(self, record: str) -> None:
        """Show what has changed since; a record that came or went is shown or begun anew."""
        if record == self.keeping.record and record:
            self.keeping.refresh()
        elif record:
            self.show_key(record, {})

    def _store(self) -> None:
        if not self.keeping.wrong():
            self.stored.emit(self.keeping.store(self._called))
            self.save.hide()
