"""A few things of which any can be ticked, side by side."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from depok_desk.gui.theme import scaled


class TickRow(QWidget):
    """Says `picked` with the ticked keys as one text, `data, foto`, whenever a tick is changed."""

    picked = Signal(str)

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self.ticks = {key: QCheckBox(words) for key, words in choices.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, scaled(4), 0, scaled(4))
        row.setSpacing(scaled(12))
        for tick in self.ticks.values():
            tick.setAccessibleName(f"{name}: {tick.text()}")
            tick.clicked.connect(lambda: self.picked.emit(self.text()))
            row.addWidget(tick)
        row.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(next(iter(self.ticks.values())))

    def text(self) -> str:
        """The ticked keys, in order."""
        return ", ".join(key for key, tick in self.ticks.items() if tick.isChecked())

    def show_text(self, text: str) -> None:
        """Tick what a text names."""
        named = text.casefold().replace(",", " ").split()
        for key, tick in self.ticks.items():
            tick.setChecked(key in named)
