"""The rail at the left: one entry per page."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from depok_desk.gui.icons import figure, icon
from depok_desk.gui.keys import with_keys
from depok_desk.gui.theme import scaled, scaled_size


class Entry(Protocol):
    """What the rail needs of a page."""

    @property
    def key(self) -> str:
        """Its name in the program."""
        ...

    @property
    def word(self) -> str:
        """Its name for people."""
        ...

    @property
    def icon(self) -> str:
        """The name of its icon."""
        ...

    @property
    def at_bottom(self) -> bool:
        """Whether it stands below the others."""
        ...


class Rail(QScrollArea):
    """Icon and word per page; `keys` are those that open pages, said in their tips."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], keys: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(scaled(148))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(scaled(10), scaled(12), scaled(10), scaled(10))
        column.setSpacing(scaled(3))
        column.addLayout(_brand())
        column.addSpacing(scaled(8))
        above = [entry for entry in entries if not entry.at_bottom]
        for entry in above:
            column.addWidget(self._button(entry, keys.get(entry.key, "")))
        column.addStretch(1)
        for entry in entries:
            if entry.at_bottom:
                column.addWidget(self._button(entry, ""))
        self.setWidget(inner)

    def mark(self, key: str) -> None:
        """Show which page is open."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def _button(self, entry: Entry, keys: str) -> QToolButton:
        made = QToolButton()
        made.setText(f"  {entry.word}")
        made.setIcon(icon(entry.icon, "rail_ink", checked="link"))
        made.setIconSize(scaled_size(18))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setCheckable(True)
        made.setAccessibleName(entry.word)
        made.setMinimumSize(QSize(scaled(128), scaled(34)))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setToolTip(with_keys(entry.word, keys))
        made.clicked.connect(lambda: self.chosen.emit(entry.key))
        self._group.addButton(made)
        self._buttons[entry.key] = made
        return made


def _brand() -> QHBoxLayout:
    star = QLabel()
    star.setPixmap(figure("belimbing", scaled(28), star.devicePixelRatioF()))
    name = QLabel("Depok Desk")
    name.setObjectName("brand")
    row = QHBoxLayout()
    row.setContentsMargins(scaled(3), 0, 0, 0)
    row.setSpacing(scaled(7))
    row.addWidget(star)
    row.addWidget(name)
    row.addStretch(1)
    return row
