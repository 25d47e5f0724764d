"""The small form for one record that belongs to another: a product, a licence, a year's figures."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.access_keys import give_access_keys
from depok_desk.gui.forms.entry_fields import EntryFields
from depok_desk.gui.forms.groups import field_lines
from depok_desk.gui.forms.part import Part
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary

BELOW = 23
"""Pixels below a line of fields: a dialog has room to set what is said apart from the next line."""


class PartForm(QDialog):
    """Takes the values of one record, and closes only when all of them can be stored."""

    def __init__(
        self, parent: QWidget, desk: Desk, part: Part, values: Mapping[str, Any], title: str
    ) -> None:
        super().__init__(parent)
        self._part = part
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(640))
        self.fields = EntryFields(desk, part.model, part.entries)
        self.fields.show(values, concealing=False)
        self.fields.left.connect(self._left)
        self.fields.typing.connect(self._grow)
        give_access_keys(field.label for field in self.fields.fields.values())
        self.save = primary("&Simpan", self._save)
        self.save.setDefault(True)
        QShortcut("Ctrl+Return", self, self._save)
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(8))
        buttons.addStretch(1)
        buttons.addWidget(button("&Batal", self.reject))
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(16))
        column.addLayout(
            field_lines([(self.fields.fields[each.key], each.field.width) for each in part.entries], BELOW)
        )
        column.addStretch(1)
        column.addLayout(buttons)

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, part: Part, values: Mapping[str, Any], title: str
    ) -> dict[str, Any] | None:
        """The values as they are to be stored; None if the user thought better of it."""
        dialog = cls(parent, desk, part, values, title)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.fields.typed()

    def _left(self, key: str) -> None:
        """Judge a field, read it back tidily, and say what the values together suggest."""
        reading = self.fields.judge(key)
        if not reading.refused:
            self.fields.values[key] = reading.value
            self.fields.tidy(key)
        self._advise()

    def _advise(self) -> list[str]:
        """Say beside fields without a problem what is doubtful; the attributes that cannot be kept so."""
        found = self._part.advice(self.fields.typed())
        for key, field in self.fields.fields.items():
            if key in found and not field.wrong:
                advice = found[key]
                better = self.fields.declared[key].kind.show(advice.suggestion)
                field.show_problem(advice.sentence, doubtful=not advice.wrong, suggestion=better)
        self._grow()
        return [key for key, advice in found.items() if advice.wrong]

    def _grow(self) -> None:
        """Make room for what is said now, so that no field is squeezed."""
        if layout := self.layout():
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _save(self) -> None:
        wrong = [key for key in self.fields.fields if self.fields.judge(key).refused]
        if not wrong:
            wrong = self._advise() or self._check()
        self._grow()
        if wrong:
            self.fields.fields[wrong[0]].editor.setFocus()
        else:
            self.accept()

    def _check(self) -> list[str]:
        """What is wrong with values that are each right by themselves."""
        found = self._part.check(self.fields.typed())
        for key, sentence in found.items():
            self.fields.fields[key].show_problem(sentence)
        return list(found)
