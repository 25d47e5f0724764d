"""How a field of the office's own looks in a form, before it is there."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from depok_desk.gui.forms.editors import form_field
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.model.custom import CustomField
from depok_desk.registers.custom import declared_field
from depok_desk.registers.register import Register
from depok_desk.services.custom_lists import places


class FieldExample(QFrame):
    """Shows a field one can try out, and says where it will be found; nothing typed here is stored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.field: FormField | None = None
        self.where = label("", "quiet", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12))
        self._column.setSpacing(scaled(8))
        self._column.addWidget(label("Contoh di formulir", "label"))
        self._column.addWidget(self.where)

    def show_field(self, register: Register, values: Mapping[str, Any]) -> None:
        """Show the field that these values define."""
        told = {name: value for name, value in values.items() if value is not None}
        field = CustomField(**{"key": "contoh", "label": "Nama isian", "kind": "text", **told})
        if self.field is not None:
            self._column.removeWidget(self.field)
            self.field.deleteLater()
        self.field = form_field(declared_field(field))
        self.field.setMaximumWidth(scaled(360))
        self._column.insertWidget(1, self.field)
        self.where.setText(places(register, field))
