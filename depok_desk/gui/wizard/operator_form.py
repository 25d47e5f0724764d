"""Who works at this PC: the name that stands beside each change in the history."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label

OPERATOR = "operator/name"
"""What the name is remembered under, on this PC."""

_LONGEST = 80


def operator_of(memory: Memory, otherwise: str) -> str:
    """Who is named beside each deed made at this PC."""
    return memory.text(OPERATOR) or otherwise


class OperatorForm(QWidget):
    """The name is remembered when the field is left, and used from the next change on."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk, self._memory = desk, memory
        self.name = QLineEdit(maxLength=_LONGEST)
        self.name.setAccessibleName("Nama petugas")
        self.name.setMaximumWidth(scaled(360))
        heading = label("&Nama petugas", "label")
        heading.setBuddy(self.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addWidget(heading)
        column.addWidget(self.name)
        told = "Nama ini tercatat di riwayat pada setiap perubahan yang dibuat di komputer ini."
        column.addWidget(label(told, "quiet", wraps=True))
        self.name.editingFinished.connect(self.keep)
        self.refresh()

    def refresh(self) -> None:
        """Show the name in force."""
        if not self.name.hasFocus():
            self.name.setText(self._desk.operator)

    def keep(self) -> None:
        """Use the name that was typed; none leaves the one there is."""
        name = " ".join(self.name.text().split())
        if name and name != self._desk.operator:
            self._memory.keep(OPERATOR, name)
            self._desk.operator = name
