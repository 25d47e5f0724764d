"""The row of filters in force above a list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.buttons import link


class ChipRow(QWidget):
    """One chip per filter, each removed with a click; then “+ saringan”, “Hapus semua”."""

    removed = Signal(str)
    cleared = Signal()
    adding = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.add = QPushButton(icon("plus", "quiet"), "saringan")
        self.add.setProperty("kind", "chip-add")
        self.add.setIconSize(scaled_size(12))
        self.clear = link("Hapus semua saringan")
        self._chips: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(scaled(8))
        self._row.addWidget(self.add)
        self._row.addWidget(self.clear)
        self._row.addStretch(1)
        self.add.clicked.connect(self.adding)
        self.clear.clicked.connect(self.cleared)
        self.show_filters(())

    def show_filters(self, filters: Sequence[tuple[str, str]]) -> None:
        """Show the filters in force, each a key and its words, such as `("sector", "Sektor: kuliner")`."""
        for chip in self._chips:
            chip.deleteLater()
        self._chips = [self._chip(key, words) for key, words in filters]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        self.clear.setVisible(bool(filters))

    def add_at_end(self, widget: QWidget) -> None:
        """Place something at the right end of the row."""
        self._row.addWidget(widget)

    def _chip(self, key: str, words: str) -> QPushButton:
        chip = QPushButton(icon("x", "chip_ink"), words)
        chip.setProperty("kind", "chip")
        chip.setIconSize(scaled_size(12))
        chip.setLayoutDirection(chip.layoutDirection().RightToLeft)
        chip.setAccessibleName(f"Hapus saringan {words}")
        chip.setToolTip("Hapus saringan ini")
        chip.clicked.connect(lambda: self.removed.emit(key))
        return chip
