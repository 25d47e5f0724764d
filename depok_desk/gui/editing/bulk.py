"""Changing one field of many records at once, seen before and after."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.plan_view import PlanView
from depok_desk.gui.editing.storing import AT_ONCE
from depok_desk.gui.forms.editors import form_field, offered
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.model.fields import Field
from depok_desk.registers.register import Register
from depok_desk.services.cell_editing import plan_edits
from depok_desk.services.edit_plan import EditPlan
from depok_desk.services.referring import nameable
from depok_desk.services.row_editing import Edit
from depok_desk.words import count_of, number

_ASKED = "Pilih isian dan nilai barunya; yang berubah tampil di bawah sebelum disimpan."


class BulkEdit(QDialog):
    """Asks for a field and its new value, and shows the plan for all chosen records."""

    def __init__(self, parent: QWidget | None, desk: Desk, register: Register, ids: Sequence[str]) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._ids = ids
        self._declared = {entry.key: entry.field for entry in register.entries}
        self.plan: EditPlan | None = None
        self._wanted = object()
        self.setWindowTitle(f"Ubah {count_of(len(ids), register.one)} sekaligus")
        self.field = Choice("Isian yang diubah", [(key, each.label) for key, each in self._declared.items()])
        self.value: FormField | None = None
        self.clear = QCheckBox("&Kosongkan isian ini")
        self.counted = label(kind="head", wraps=True)
        self.table = PlanView()
        self.stay = button("&Batal", self.reject)
        self.go = primary("Ubah", self.accept)
        self.go.setDefault(True)
        self._asking = QVBoxLayout()
        self._lay_out()
        self.field.picked.connect(self._ask_value)
        self.clear.toggled.connect(self._look)
        self._ask_value()

    def _lay_out(self) -> None:
        words = label("&Isian yang diubah", "label")
        words.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(16))
        column.setSpacing(scaled(9))
        column.addWidget(label(_ASKED, "quiet", wraps=True))
        column.addWidget(words)
        column.addWidget(self.field)
        column.addLayout(self._asking)
        column.addWidget(self.clear)
        column.addWidget(self.counted)
        column.addWidget(self.table, 1)
        column.addWidget(self.table.reason)
        column.addLayout(row_of(None, self.stay, self.go))
        room = self.screen().availableGeometry().size() * 0.92
        self.resize(min(scaled(860), room.width()), min(scaled(600), room.height()))

    def _ask_value(self) -> None:
        """Show the editor that fits the chosen field."""
        key = self.field.key()
        declared = self._declared[key]
        if self.value is not None:
            self._asking.removeWidget(self.value)
            self.value.deleteLater()
        self.value = form_field(declared)
        if isinstance(self.value.editor, Choice) and declared.kind.name == "reference":
            self.value.editor.offer(offered(declared, self._names(key)))
        self.value.left.connect(self._look)
        self._asking.addWidget(self.value)
        self.setTabOrder(self.field, self.value.editor)
        self.setTabOrder(self.value.editor, self.clear)
        self.clear.setChecked(False)
        self.clear.setEnabled(not declared.required)
        self._look()

    def _names(self, key: str) -> dict[str, str]:
        model = self._register.model
        return self._desk.ask(lambda session: nameable(session, model, key, {}))

    def _look(self) -> None:
        """Plan anew, and say what would change."""
        if self.value is None:
            return
        text = "" if self.clear.isChecked() else self.value.text()
        self.value.setEnabled(not self.clear.isChecked())
        asked = bool(text.strip()) or self.clear.isChecked()
        key, ids, register = self.field.key(), self._ids if asked else (), self._register
        edits = [Edit(each, key, text) for each in ids]
        wanted = self._wanted = object()
        if len(edits) <= AT_ONCE:
            self._show(self._desk.ask(lambda session: plan_edits(session, register, edits)))
            return
        self.counted.setText("Menghitung yang berubah …")
        self.go.setEnabled(False)
        self._desk.ask_later(
            lambda session: plan_edits(session, register, edits),
            self._show,
            lambda: isValid(self) and self._wanted is wanted,
        )

    def _show(self, plan: EditPlan) -> None:
        self.plan = plan.sound()
        self.table.show_plan(plan)
        self.counted.setText(counted(plan, self.field.key()) if plan.rows else "Isi nilai barunya.")
        changed = {row.row_id for row, _ in self.plan.changed}
        named = count_of(len(changed), self._register.one)
        self.go.setText(f"Ubah {named}" if changed else "Ubah")
        self.go.setEnabled(bool(changed))

    def deed(self) -> str:
        """The name of what is asked for: “Ubah Sektor pada 12 IKM sekaligus”."""
        rows = {row.row_id for row, _ in self.plan.changed} if self.plan else set[str]()
        declared: Field = self._declared[self.field.key()]
        return f"Ubah {declared.label} pada {count_of(len(rows), self._register.one)} sekaligus"

    @classmethod
    def ask(
        cls, parent: QWidget | None, desk: Desk, register: Register, ids: Sequence[str]
    ) -> tuple[EditPlan, str] | None:
        """The plan to be carried out and its name; None if nothing is to be changed."""
        dialog = cls(parent, desk, register, ids)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return (dialog.plan, dialog.deed()) if accepted and dialog.plan else None


def counted(plan: EditPlan, key: str) -> str:
    """How many rows change: “12 dari 40 berubah, 28 sudah sama”."""
    asked = [cell for _, cell in plan.cells() if cell.key == key]
    changed = sum(cell.changes for cell in asked)
    refused = sum(cell.refused for cell in asked)
    parts = [f"{number(changed)} dari {number(len(asked))} berubah"]
    if refused:
        parts.append(f"{number(refused)} ditolak")
    if same := len(asked) - changed - refused:
        parts.append(f"{number(same)} sudah sama")
    return ", ".join(parts)
