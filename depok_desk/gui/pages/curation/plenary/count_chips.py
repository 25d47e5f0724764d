"""Counts that filter a list when they are pressed."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from depok_desk.gui.command import Command
from depok_desk.gui.pages.curation.plenary.rows import Count
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.words import number

_ALL = "semua"
_WEIGHTY = (_ALL, "decision")
"""What is shown where there is little room."""

_CALLED = {"grade": "Grade ", "sector": "Sektor "}
"""What is said before the word of a kind that says too little alone."""


class CountChips(FlowRow):
    """One is pressed in each group at most; says `filtered` when that changes."""

    filtered = Signal()

    def __init__(self) -> None:
        super().__init__(scaled(6))
        self.setAccessibleName("Saring menurut keputusan, grade, dan sektor")
        self._keys: list[tuple[str, str]] = []
        self._words: dict[tuple[str, str], str] = {}
        self.chips: dict[tuple[str, str], QPushButton] = {}
        self._pressed: dict[str, str] = {}
        self._is_narrow = False

    @property
    def filters(self) -> Mapping[str, str]:
        """Group -> the kind that is wanted of it."""
        return self._pressed

    def show_counts(self, total: int, counts: Sequence[Count]) -> None:
        """Show these; a filter that none would meet any more is lifted."""
        keys = [(_ALL, ""), *((count.group, count.key) for count in counts)]
        self._pressed = {group: key for group, key in self._pressed.items() if (group, key) in keys}
        if keys != self._keys:
            self._keys = keys
            self.chips = {key: self._chip(*key) for key in keys}
            self.show_parts(tuple(self.chips.values()))
        self._name((_ALL, ""), "Semua", total)
        for count in counts:
            self._name((count.group, count.key), count.word, count.number)
        self._show_pressed()
        self.arrange()

    def press(self, group: str, key: str) -> None:
        """Filter by a kind, or lift that filter; without a kind lift them all."""
        if group == _ALL:
            self._pressed = {}
        elif self._pressed.get(group) == key:
            del self._pressed[group]
        else:
            self._pressed[group] = key
        self._show_pressed()
        self.arrange()
        self.filtered.emit()

    def commands(self) -> Sequence[Command]:
        """The filters, to be found by their words."""
        return [
            Command(
                f"Tampilkan {_CALLED.get(group, '').lower()}{self._words[group, key]}",
                partial(self.press, group, key),
                "",
                "filter",
                "saring hasil pleno",
            )
            for group, key in self._keys
        ]

    def be_narrow(self, *, narrow: bool) -> None:
        """Show decisions only, and whatever else is pressed, so that the list keeps its room."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._show_pressed()
            self.arrange()

    def _chip(self, group: str, key: str) -> QPushButton:
        made = QPushButton()
        made.setProperty("kind", "choice-chip")
        made.setCheckable(True)
        made.setAutoDefault(True)
        made.setParent(self)
        made.clicked.connect(lambda: self.press(group, key))
        return made

    def _name(self, key: tuple[str, str], word: str, count: int) -> None:
        self._words[key] = word
        chip = self.chips[key]
        chip.setText(f"{word}  {number(count)}")
        chip.setAccessibleName(f"{_CALLED.get(key[0], '')}{word}: {number(count)}")

    def _show_pressed(self) -> None:
        for (group, key), chip in self.chips.items():
            pressed = not self._pressed if group == _ALL else self._pressed.get(group) == key
            chip.setChecked(pressed)
            chip.setVisible(pressed or not self._is_narrow or group in _WEIGHTY)
