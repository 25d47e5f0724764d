"""The settings' tab for fields of the office's own, register by register."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.settings.custom_example import FieldExample
from depok_desk.gui.pages.settings.custom_form import CustomFieldForm
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, icon_button, link, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.model.custom import CustomField
from depok_desk.services.custom_fields import (
    EXTENSIBLE,
    bring_back,
    change_field,
    define,
    move_field,
    register_now,
    remove_field,
)
from depok_desk.services.custom_lists import FieldLine, field_lines
from depok_desk.services.registering import record_values

_COLUMNS = (
    ListColumn("label", "Nama isian", 24),
    ListColumn("kind", "Jenis", 24),
    ListColumn("section", "Bagian formulir", 18),
    ListColumn("headings", "Nama lain di Excel", 22),
    ListColumn("personal", "Data pribadi", 12),
    ListColumn("filled", "Terisi", 8, right=True),
)
_NOTHING = (
    "Belum ada isian tambahan untuk register ini. Tambahkan bila kantor perlu mencatat hal yang belum ada "
    "isiannya, misalnya kanal penjualan, tanggal kunjungan, atau bantuan yang diterima."
)


class CustomFieldsTab(QWidget):
    """Lists a register's own fields; each is added, changed, moved and removed as one deed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.registers = Choice("Register", [(each.key, each.title) for each in EXTENSIBLE])
        self.add = primary("&Tambah isian", self._add, sign="plus")
        self.change = button("&Ubah isian", lambda: self._change(self.table.current_key()), sign="edit")
        self.up = icon_button("arrow-up", "Naikkan isian (Alt+↑)", lambda: self._move(-1))
        self.down = icon_button("arrow-down", "Turunkan isian (Alt+↓)", lambda: self._move(1))
        self.throw = button("&Hapus isian", self._throw, sign="trash")
        self.table = ListTable("Isian tambahan", {})
        self.example = FieldExample()
        self._nothing = label(_NOTHING, "quiet", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._rows = Stack(self.table, self._nothing)
        self._binned = QHBoxLayout()
        self._lay_out()
        self.registers.picked.connect(self.refresh)
        self.table.opened.connect(self._change)
        self.table.current.connect(self._show_example)
        self.table.deleted.connect(self._throw)
        for keys, moving in (("Alt+Up", self.up), ("Alt+Down", self.down)):
            QShortcut(QKeySequence(keys), self.table).activated.connect(moving.click)

    def _lay_out(self) -> None:
        named = label("&Register", "label")
        named.setBuddy(self.registers)
        tools = FlowRow(scaled(8))
        tools.show_parts((named, self.registers, self.add, self.change, self.up, self.down, self.throw))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(14))
        column.setSpacing(scaled(12))
        column.addWidget(tools)
        column.addWidget(self._rows, 1)
        column.addLayout(self._binned)
        column.addWidget(self.example)

    @property
    def register(self) -> str:
        """The key of the register whose fields are listed."""
        return self.registers.key()

    def refresh(self) -> None:
        """Read the fields again."""
        kept, key = self.table.current_key(), self.register
        lines = self._desk.ask(lambda session: field_lines(session, key))
        self.table.show_list(StillList(_COLUMNS, [line.texts for line in lines]))
        self._rows.setCurrentWidget(self.table if lines else self._nothing)
        self._choose(kept)
        self._show_binned(self._desk.ask(lambda session: field_lines(session, key, binned=True)))

    def _choose(self, key: str) -> None:
        """Make a field the current one; the first one if it is not listed."""
        listed = self.table.rows.rowCount()
        if listed:
            self.table.selectRow(max(0, self.table.rows.place_of(key)))
        for each in (self.change, self.up, self.down, self.throw):
            each.setEnabled(listed > 0)
        self._show_example(self.table.current_key())

    def _show_example(self, field_id: str) -> None:
        values = self._values(field_id)
        self.example.setVisible(bool(values))
        if values:
            register = self._desk.ask(lambda session: register_now(session, self.register))
            self.example.show_field(register, values)

    def _show_binned(self, lines: list[FieldLine]) -> None:
        clear(self._binned)
        if lines:
            self._binned.addWidget(label("Di sampah:", "quiet"))
            for line in lines:
                self._binned.addWidget(link(f"kembalikan “{line.label}”", self._bringing_back(line)))
            self._binned.addStretch(1)

    def _values(self, field_id: str) -> dict[str, Any]:
        """What defines a field, its key included; empty if it is not there."""

        def read(session: Session) -> dict[str, Any]:
            field = session.get(CustomField, field_id) if field_id else None
            return {**record_values(session, field), "key": field.key} if field else {}

        return self._desk.ask(read)

    def _add(self) -> None:
        key = self.register
        register = self._desk.ask(lambda session: register_now(session, key))
        values = CustomFieldForm.ask(self, self._desk, register, {"kind": "text"})
        if values is not None:
            words = f"Tambah isian {values['label']}"
            self._choose(self._desk.do(words, lambda session: define(session, key, values).id))

    def _change(self, field_id: str) -> None:
        before = self._values(field_id)
        if not before:
            return
        register = self._desk.ask(lambda session: register_now(session, self.register))
        values = CustomFieldForm.ask(self, self._desk, register, before, field_id)
        if values is not None and any(before[name] != value for name, value in values.items()):
            words = f"Ubah isian {before['label']}"
            self._desk.do(words, lambda session: change_field(session, field_id, values))

    def _move(self, step: int) -> None:
        if field_id := self.table.current_key():
            self._desk.do("Pindahkan isian", lambda session: move_field(session, field_id, step))

    def _throw(self) -> None:
        field_id = self.table.current_key()
        if before := self._values(field_id):
            words = f"Hapus isian {before['label']} beserta isinya"
            self._desk.do(words, lambda session: remove_field(session, field_id))

    def _bringing_back(self, line: FieldLine) -> Callable[[], None]:
        words = f"Kembalikan isian {line.label}"
        return lambda: self._desk.do(words, lambda session: bring_back(session, line.id))
