"""The sheet of shortcuts: what the shown page, the window, tables and forms answer to."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from depok_desk.gui.command import Command
from depok_desk.gui.help.hand_keys import KEYS
from depok_desk.gui.keys import keys_words
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import keycap, label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.search import SearchField
from depok_desk.words import count_of, folded

Lines = tuple[tuple[str, str], ...]
"""Keys as keyboards say them, and what they do."""


class ShortcutSheet(QDialog):
    """Lists keys in groups; typing narrows them."""

    def __init__(self, parent: QWidget, groups: Sequence[tuple[str, Sequence[Command]]]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Pintasan papan ketik")
        declared = ((name, tuple(_lines(commands))) for name, commands in groups)
        self._groups = [(name, lines) for name, lines in (*declared, *KEYS) if lines]
        self.search = SearchField("Cari pintasan: nama perintah atau tombol")
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName("Daftar pintasan")
        self.leave = button("&Tutup", self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(14))
        column.setSpacing(scaled(10))
        for part in (self.search, self.area):
            column.addWidget(part)
        column.addLayout(row_of(None, self.leave))
        self.search.asked.connect(self.narrow)
        self.narrow("")
        self.resize(scaled(620), scaled(480))

    @classmethod
    def show_for(cls, parent: QWidget, groups: Sequence[tuple[str, Sequence[Command]]]) -> None:
        """Show the sheet until it is closed."""
        cls(parent, groups).exec()

    @property
    def lines(self) -> Lines:
        """What is listed now."""
        return tuple(line for _, lines in self._shown for line in lines)

    def narrow(self, typed: str) -> None:
        """List only what holds these words."""
        words = folded(typed).split()
        fitting = (
            (name, [line for line in lines if all(word in folded(" ".join((name, *line))) for word in words)])
            for name, lines in self._groups
        )
        self._shown = [(name, lines) for name, lines in fitting if lines]
        self.search.found(count_of(len(self.lines), "cocok") if words else "")
        self.area.setWidget(_table(self._shown))


def _lines(commands: Iterable[Command]) -> Iterable[tuple[str, str]]:
    return ((keys_words(command.keys), command.words) for command in commands if command.keys)


def _table(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setHorizontalSpacing(scaled(16))
    grid.setVerticalSpacing(scaled(7))
    grid.setColumnStretch(1, 1)
    for name, lines in groups:
        grid.addWidget(label(name, "head"), grid.rowCount(), 0, 1, 2)
        for keys, does in lines:
            row = grid.rowCount()
            grid.addWidget(keycap(keys), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(does, wraps=True), row, 1)
    if not groups:
        grid.addWidget(label("Tidak ada pintasan yang cocok.", "quiet"), 0, 0, 1, 2)
    grid.setRowStretch(grid.rowCount(), 1)
    return made
