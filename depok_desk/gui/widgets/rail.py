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
from depok_desk.gui.theme import font_of, scaled, scaled_size, text_scale

WIDE, NARROW = 148, 86

LARGE_TEXT = 1.5
"""From this text size on, words stand below their icons, so that the page keeps its room."""


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
        self._is_narrow = text_scale() >= LARGE_TEXT
        self.setFixedWidth(scaled(NARROW if self._is_narrow else WIDE))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        inner = QWidget()
        column = QVBoxLayout(inner)
        side = scaled(5 if self._is_narrow else 10)
        column.setContentsMargins(side, scaled(12), side, scaled(10))
        column.setSpacing(scaled(3))
        column.addLayout(_brand(with_name=not self._is_narrow))
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
            self.ensureWidgetVisible(self._buttons[key])
        elif (checked := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def _shape(self, button: QToolButton, word: str) -> None:
        if self._is_narrow:
            button.setText(word)
            button.setProperty("kind", "narrow")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setMinimumSize(QSize(scaled(NARROW - 10), scaled(44)))
            button.setFont(font_of(pixels=11))
        else:
            button.setText(f"  {word}")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setMinimumSize(QSize(scaled(128), scaled(34)))

    def _button(self, entry: Entry, keys: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(entry.icon, "rail_ink", checked="link"))
        made.setIconSize(scaled_size(18))
        made.setCheckable(True)
        made.setAccessibleName(entry.word)
        self._shape(made, entry.word)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setToolTip(with_keys(entry.word, keys))
        made.clicked.connect(lambda: self.chosen.emit(entry.key))
        self._group.addButton(made)
        self._buttons[entry.key] = made
        return made


def _brand(*, with_name: bool) -> QHBoxLayout:
    star = QLabel()
    star.setPixmap(figure("belimbing", scaled(28), star.devicePixelRatioF()))
    name = QLabel("Depok Desk")
    name.setObjectName("brand")
    star.setAccessibleName("Depok Desk")
    row = QHBoxLayout()
    row.setContentsMargins(scaled(3), 0, 0, 0)
    row.setSpacing(scaled(7))
    row.addWidget(star)
    if with_name:
        row.addWidget(name)
    else:
        row.insertStretch(0, 1)
    row.addStretch(1)
    return row
