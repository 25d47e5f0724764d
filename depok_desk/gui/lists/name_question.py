"""Asks for the name of a filter."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.words import folded

LONGEST = 80


class NameQuestion(QDialog):
    """One line for the name; says beforehand when another filter would be replaced."""

    def __init__(self, parent: QWidget, title: str, name: str, taken: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._taken = {folded(each) for each in taken}
        self.name = QLineEdit(name)
        self.name.setAccessibleName("Nama saringan")
        self.name.setMaxLength(LONGEST)
        self.name.setMinimumWidth(scaled(340))
        self.name.selectAll()
        self._doubt = label(kind="doubt", wraps=True)
        self.save = primary("Simpan saringan", self.accept)
        self.save.setDefault(True)
        self.cancel = button("Batal", self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(18))
        whole.setSpacing(scaled(10))
        asked = label("&Nama saringan", "label")
        asked.setBuddy(self.name)
        for part in (asked, self.name, self._doubt):
            whole.addWidget(part)
        whole.addLayout(row_of(None, self.cancel, self.save))
        self.name.textChanged.connect(self._judge)
        self._judge(name)

    @property
    def doubt(self) -> str:
        """What is said of a name that is taken; empty otherwise."""
        return self._doubt.text()

    def _judge(self, name: str) -> None:
        replaces = folded(name) in self._taken
        self._doubt.setText(f"“{name.strip()}” sudah ada dan akan diganti." if replaces else "")
        self._doubt.setVisible(replaces)
        self.save.setEnabled(bool(name.strip()))

    @classmethod
    def ask(cls, parent: QWidget, title: str, name: str = "", taken: Sequence[str] = ()) -> str | None:
        """The name that was typed; None if it was thought better of."""
        question = cls(parent, title, name, taken)
        return question.name.text() if question.exec() == QDialog.DialogCode.Accepted else None
