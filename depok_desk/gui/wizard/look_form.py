"""Choosing how large the text is and which colours the desk has."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from depok_desk.gui.dressing import SCHEMES, SIZES, Dress, choose, remembered
from depok_desk.gui.memory import Memory
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of

_SHORT = 10
"""Milliseconds: the button pressed is painted before the window is laid out anew."""


class LookForm(QWidget):
    """What is chosen applies at once, to the whole window."""

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self.sizes, sizes = _choices({str(size): f"{size} %" for size in SIZES}, "Ukuran huruf")
        self.schemes, schemes = _choices(SCHEMES, "Warna")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        for heading, row in (("Ukuran huruf", sizes), ("Warna", schemes)):
            column.addWidget(label(heading, "label"))
            column.addWidget(row)
            column.addSpacing(scaled(8))
        told = "Berlaku seketika di komputer ini saja. Dokumen yang dicetak tidak berubah."
        column.addWidget(label(told, "quiet", wraps=True))
        self.refresh()
        for button in (*self.sizes.values(), *self.schemes.values()):
            button.clicked.connect(lambda: QTimer.singleShot(_SHORT, self, self._choose))

    def refresh(self) -> None:
        """Show what is in force; Tab leads to it, and not to the first of its row."""
        now = remembered(self._memory)
        for buttons, key in ((self.sizes, str(now.size)), (self.schemes, now.scheme)):
            with QSignalBlocker(buttons[key]):
                buttons[key].setChecked(True)
            for button in buttons.values():
                reached = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
                button.setFocusPolicy(reached)

    def _choose(self) -> None:
        chosen = Dress(int(_checked(self.sizes)), _checked(self.schemes))
        if chosen != remembered(self._memory):
            choose(self._memory, chosen)


def _choices(words: Mapping[str, str], name: str) -> tuple[dict[str, QRadioButton], QWidget]:
    """Buttons of which one is chosen, in a row."""
    made = QWidget()
    made.setAccessibleName(name)
    group = QButtonGroup(made)
    buttons = {key: QRadioButton(word) for key, word in words.items()}
    for key, button in buttons.items():
        button.setAccessibleName(f"{name}: {words[key]}")
        group.addButton(button)
    row = row_of(*buttons.values(), None)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(scaled(18))
    made.setLayout(row)
    return buttons, made


def _checked(buttons: Mapping[str, QRadioButton]) -> str:
    return next(key for key, button in buttons.items() if button.isChecked())
