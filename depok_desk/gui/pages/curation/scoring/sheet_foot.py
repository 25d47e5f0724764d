"""The foot of the sheets: one tab for each juror, as Excel has them, and what there is to say."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label


@dataclass(frozen=True)
class FootTab:
    """One sheet: its key, its word, and what is told of it in full."""

    key: str
    word: str
    told: str


class SheetFoot(QFrame):
    """Says `picked` with the key of the sheet that is turned to."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._keys: list[str] = []
        self.tabs = QTabBar()
        self.tabs.setShape(QTabBar.Shape.RoundedSouth)
        self.tabs.setAccessibleName("Lembar juri")
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setExpanding(False)
        self.told = label(kind="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(6), 0, scaled(14), 0)
        row.setSpacing(scaled(12))
        row.addWidget(self.tabs, 1)
        row.addWidget(self.told)
        self.tabs.currentChanged.connect(lambda: self.picked.emit(self.key))

    @property
    def key(self) -> str:
        """The key of the sheet that is shown."""
        place = self.tabs.currentIndex()
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def show_tabs(self, tabs: Sequence[FootTab], wanted: str) -> None:
        """Show these sheets, at the `wanted` one, or else at the first; nothing is said of it."""
        with QSignalBlocker(self.tabs):
            while self.tabs.count() > len(tabs):
                self.tabs.removeTab(self.tabs.count() - 1)
            while self.tabs.count() < len(tabs):
                self.tabs.addTab("")
            self._keys = [tab.key for tab in tabs]
            for tab in tabs:
                self.show_tab(tab)
            self.tabs.setCurrentIndex(self._keys.index(wanted) if wanted in self._keys else 0)

    def show_tab(self, tab: FootTab) -> None:
        """Word one sheet anew."""
        place = self._keys.index(tab.key)
        if self.tabs.tabText(place) != tab.word:
            self.tabs.setTabText(place, tab.word)
            self.tabs.setTabToolTip(place, tab.told)
            self.tabs.setAccessibleTabName(place, tab.told)

    def turn(self, step: int) -> None:
        """Turn to the sheet some places further; the last one leads to the first."""
        if self.tabs.count():
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
