"""The dialog in which a field of the office's own is defined."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.forms.sheet import sheet
from depok_desk.gui.pages.settings.custom_example import FieldExample
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.model.custom import CustomField
from depok_desk.registers.custom import SECTION
from depok_desk.registers.register import Entry, Register, entries
from depok_desk.services.custom_fields import problems
from depok_desk.services.custom_rereading import Rereading, reread, withdrawn
from depok_desk.words import list_words


class CustomFieldForm(QDialog):
    """Takes the definition of a field; shows at once how it will look and what a change of kind would do.

    `values` are those of a field that is there already, `own` its id; both are empty for a new one.
    """

    def __init__(
        self, parent: QWidget | None, desk: Desk, register: Register, values: Mapping[str, Any], own: str
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._before = values
        self._own = own
        title = f"Ubah isian {values['label']}" if own else f"Isian tambahan baru untuk {register.title}"
        self.setWindowTitle(title)
        asked = _asked(register)
        self.fields = EntryFields(desk, CustomField, asked)
        self.example = FieldExample()
        self.plan = label("", "quiet", wraps=True)
        self.save = primary("&Simpan isian", self._save)
        self.save.setDefault(True)
        self._lay_out(sheet([(self.fields.fields[each.key], each.field.width) for each in asked]))
        self.fields.show(values, concealing=False)
        self.fields.left.connect(self._left)
        self.fields.typing.connect(self._look)
        self._look()

    def _lay_out(self, asked: QWidget) -> None:
        """What is asked scrolls where the screen is low; the buttons stay."""
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(scaled(22), scaled(18), scaled(22), scaled(6))
        inner.setSpacing(scaled(12))
        for part in (asked, self.example, self.plan):
            inner.addWidget(part)
        inner.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(self._inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons = row_of(None, button("&Batal", self.reject), self.save)
        self._buttons.setContentsMargins(scaled(22), scaled(8), scaled(22), scaled(14))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addLayout(self._buttons)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as all that is asked needs, if the screen is."""
        screen = self.screen().availableSize()
        width = min(scaled(700), screen.width())
        needed = self._inner.heightForWidth(width) + self._buttons.sizeHint().height() + scaled(24)
        self.resize(width, min(needed, screen.height() - scaled(40)))
        super().showEvent(event)

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, register: Register, values: Mapping[str, Any], own: str = ""
    ) -> dict[str, Any] | None:
        """The definition as it is to be stored; None if the user thought better of it."""
        dialog = cls(parent, desk, register, values, own)
        return dialog.fields.typed() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _left(self, key: str) -> None:
        self.fields.judge(key)
        self._look()

    def _look(self) -> None:
        """Show what the definition leads to."""
        typed = self.fields.typed()
        self.example.show_field(self._register, typed)
        self.fields.fields["options"].setVisible(typed["kind"] == "choice")
        plan = self._rereading(typed)
        self.plan.setText(plan.sentence if plan else self._withdrawing(typed))
        self.plan.setProperty("kind", "problem" if plan and plan.lost else "quiet")
        self.plan.style().polish(self.plan)

    def _rereading(self, typed: Mapping[str, Any]) -> Rereading | None:
        """What a change of kind would do; None where the kind stays."""
        if not self._own or not typed["kind"] or typed["kind"] == self._before["kind"]:
            return None

        def look(session: Session) -> Rereading:
            return reread(session, session.get_one(CustomField, self._own), typed)

        return self._desk.ask(look)

    def _withdrawing(self, typed: Mapping[str, Any]) -> str:
        """What becomes of values whose choice is taken away; empty where that is none."""
        if not self._own or typed["options"] == self._before["options"]:
            return ""

        def look(session: Session) -> str:
            return withdrawn(session, session.get_one(CustomField, self._own), typed["options"])

        return self._desk.ask(look)

    def _save(self) -> None:
        wrong = [key for key in self.fields.fields if self.fields.judge(key).refused] or self._check()
        if wrong:
            self.fields.fields[wrong[0]].editor.setFocus()
        else:
            self.accept()

    def _check(self) -> list[str]:
        """The attributes that cannot be so, each with its reason beside it."""
        typed = self.fields.typed()
        found = problems(self._register, typed, str(self._before.get("key") or ""))
        plan = self._rereading(typed)
        if plan and plan.lost:
            found["kind"] = plan.sentence
        for key, sentence in found.items():
            self.fields.fields[key].show_problem(sentence)
        return list(found)


def _asked(register: Register) -> tuple[Entry, ...]:
    """What is asked of a field; the hint of its part of the form names those there are."""
    known = list_words([title for title in register.sections if title != SECTION][:2])
    hint = f"Kosong, atau misalnya {known}"
    return tuple(
        Entry(each.key, replace(each.field, hint=hint)) if each.key == "section" else each
        for each in entries(CustomField, without=("position",))
    )
