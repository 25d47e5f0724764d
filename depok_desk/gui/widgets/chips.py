"""The row of filters in force above a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton
from typing_extensions import override

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.buttons import icon_button, link
from depok_desk.gui.widgets.flow import FlowRow


class Chip(QFrame):
    """One filter in words: a click `opened`s it, its × or the Delete key has it `removed`."""

    opened = Signal()
    removed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.words = QPushButton(words.replace("&", "&&"))
        self.words.setAutoDefault(True)
        self.words.setAccessibleName(f"Ubah saringan {words}")
        self.words.setToolTip("Ubah saringan ini")
        self.lift = icon_button("x", f"Hapus saringan {words}", self.removed.emit, bare=True, tone="chip_ink")
        self.lift.setIconSize(scaled_size(12))
        self.lift.setToolTip("Hapus saringan ini")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, scaled(3), 0)
        row.setSpacing(0)
        row.addWidget(self.words)
        row.addWidget(self.lift)
        self.words.clicked.connect(self.opened)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class ChipRow(FlowRow):
    """One chip per filter, then “+ saringan” and “Hapus semua saringan”; more lines where there are many.

    `opened` and `removed` come with the key of a filter.
    """

    opened = Signal(str)
    removed = Signal(str)
    cleared = Signal()
    adding = Signal()

    def __init__(self) -> None:
        super().__init__(scaled(8))
        self.add = QPushButton(icon("plus", "quiet"), "saringan")
        self.add.setAutoDefault(True)
        self.add.setAccessibleName("Tambah saringan")
        self.add.setProperty("kind", "chip-add")
        self.add.setIconSize(scaled_size(12))
        self.clear = link("Hapus semua saringan")
        self.chips: dict[str, Chip] = {}
        self.add.clicked.connect(self.adding)
        self.clear.clicked.connect(self.cleared)
        self.show_filters(())

    def show_filters(self, filters: Sequence[tuple[str, str]]) -> None:
        """Show the filters in force, each a key and its words, such as `("sector", "Sektor: kuliner")`."""
        self.chips = {key: self._chip(key, words) for key, words in filters}
        self.clear.setHidden(not filters)
        for chip in self.chips.values():
            chip.setParent(self)
            chip.show()
        self.show_parts((*self.chips.values(), self.add, self.clear))

    def _chip(self, key: str, words: str) -> Chip:
        chip = Chip(words)
        chip.opened.connect(lambda: self.opened.emit(key))
        chip.removed.connect(lambda: self.removed.emit(key))
        return chip
