"""The lists within a form: what belongs to the record, to be read, added to and changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from depok_desk.gui.attachments.dialog import FILED, AttachmentDialog
from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.looks import FORM_LOOKS
from depok_desk.gui.forms.part import Part, Reading
from depok_desk.gui.forms.part_form import PartForm
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.registering import change_record, move_to_bin, new_record, snapshot


class ReadingList(QWidget):
    """A list that can only be read; says `opened` with a row's key if a page shows it."""

    opened = Signal(str)

    def __init__(self, desk: Desk, reading: Reading) -> None:
        super().__init__()
        self._desk = desk
        self._reading = reading
        self.table = ListTable(reading.title, FORM_LOOKS)
        self.table.roomy = True
        self._nothing = _nothing(reading.nothing)
        self._stack = _stack(self, self.table, self._nothing)
        if reading.page:
            self.table.opened.connect(self.opened)

    def show_owner(self, owner: str) -> None:
        """Show what belongs to another record."""
        rows = self._desk.ask(lambda session: self._reading.rows(session, owner))
        self.table.show_list(StillList(self._reading.columns, rows))
        self._stack.setCurrentWidget(self.table if rows else self._nothing)


class PartList(QWidget):
    """A list whose rows are added, changed and thrown away through a small form, each as one deed.

    `hint` is a remark above the list.
    """

    def __init__(self, desk: Desk, part: Part, hint: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._part = part
        self._owner = ""
        self._name = part.title.lower()
        self.add = button(f"&Tambah {self._name}", self._add, sign="plus")
        self.change = button("&Ubah", lambda: self._change(self.table.current_key()), sign="edit")
        self.throw = button("&Hapus", self._throw, sign="trash")
        self.files = button(f"&{FILED.get(part.model, 'Berkas')} …", self._show_files, sign="photo")
        if part.model not in FILED:
            self.files.hide()
        self.table = ListTable(part.title, FORM_LOOKS)
        self.table.roomy = True
        self._nothing = _nothing("")
        self.remark = label(hint, "quiet", wraps=True)
        self._stack = _stack(self, self.table, self._nothing, self._head())
        self.remark.setVisible(bool(hint))
        self.table.opened.connect(self._change)
        self.table.chosen.connect(self._show_chosen)
        self.table.deleted.connect(self._throw)

    def _head(self) -> QVBoxLayout:
        tools = FlowRow(scaled(8))
        tools.show_parts((self.add, self.change, self.throw, self.files))
        column = QVBoxLayout()
        column.setSpacing(scaled(8))
        column.addWidget(tools)
        column.addWidget(self.remark)
        return column

    def show_owner(self, owner: str) -> None:
        """Show what belongs to another record."""
        self._owner = owner
        rows = self._desk.ask(lambda session: self._part.rows(session, owner))
        self.table.show_list(StillList(self._part.columns, rows))
        self._nothing.setText(self._desk.ask(lambda session: self._part.without_rows(session, owner)))
        self._stack.setCurrentWidget(self.table if rows else self._nothing)
        self._show_chosen(len(self.table.keys()))
        if self._part.remark is not None:
            remark = self._part.remark
            self.remark.setText(self._desk.ask(lambda session: remark(session, owner)))
            self.remark.setVisible(bool(self.remark.text()))

    def _show_chosen(self, chosen: int) -> None:
        self.change.setEnabled(chosen == 1)
        self.files.setEnabled(chosen == 1)
        self.throw.setEnabled(chosen > 0)

    def _add(self) -> None:
        part, title = self._part, f"Tambah {self._name}"
        values = PartForm.ask(self, self._desk, part, part.given, title)
        if values is not None:
            whole = {**part.given, **values, part.owner_key: self._owner}
            self._desk.do(title, lambda session: new_record(session, part.model, whole))

    def _change(self, key: str) -> None:
        part = self._part
        present = self._desk.ask(lambda session: snapshot(session, part.model, key))
        if present is None:
            return
        title = f"Ubah {self._name} {present.caption}"
        values = PartForm.ask(self, self._desk, part, present.values, title)
        if values is not None and any(present.values[each] != value for each, value in values.items()):
            self._desk.do(
                title, lambda session: change_record(session, part.model, key, present.values, values)
            )

    def _show_files(self) -> None:
        key, model = self.table.current_key(), self._part.model
        present = self._desk.ask(lambda session: snapshot(session, model, key))
        if present is not None:
            AttachmentDialog.show_for(self, self._desk, model, key, present.caption)

    def _throw(self) -> None:
        ids, model = self.table.keys(), self._part.model
        if ids:
            self._desk.do(f"Hapus {len(ids)} {self._name}", lambda session: move_to_bin(session, model, ids))


def _nothing(sentence: str) -> QLabel:
    made = label(sentence, "quiet")
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return made


def _stack(parent: QWidget, table: QWidget, nothing: QWidget, above: QVBoxLayout | None = None) -> Stack:
    stack = Stack(table, nothing)
    column = QVBoxLayout(parent)
    column.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(14))
    column.setSpacing(scaled(12))
    if above is not None:
        column.addLayout(above)
    column.addWidget(stack, 1)
    return stack
