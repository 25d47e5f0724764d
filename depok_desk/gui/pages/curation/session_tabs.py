"""The row of tabs of one session."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QTabWidget

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.tab import SessionTab, TabSpec
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.stack import Stack
from depok_desk.services.curation_sessions import SessionLine


class SessionTabs(QTabWidget):
    """Builds a tab when it is first turned to, and reads it anew when it is seen and stale.

    Which tab a session was left at is remembered. Says `turned` when another tab is shown.
    """

    turned = Signal()
    going = Signal(Place)

    def __init__(self, desk: Desk, memory: Memory, specs: Sequence[TabSpec]) -> None:
        super().__init__()
        self._desk = desk
        self._memory = memory
        self._specs = tuple(specs)
        self._built: dict[str, SessionTab] = {}
        self._stale: set[str] = set()
        self._line: SessionLine | None = None
        self.setAccessibleName("Bagian sesi")
        self.tabBar().setAccessibleName("Bagian sesi")
        self.setUsesScrollButtons(True)
        self.setMinimumSize(scaled(300), scaled(150))  # what a hidden tab would need must not count
        for spec in self._specs:
            self.addTab(Stack(), spec.word)
        self.currentChanged.connect(self._turn)

    @property
    def tab(self) -> SessionTab | None:
        """The tab that is shown."""
        return self._built.get(self.key)

    @property
    def key(self) -> str:
        """The key of the tab that is shown."""
        place = self.currentIndex()
        return self._specs[place].key if place >= 0 else ""

    def show_session(self, line: SessionLine) -> None:
        """Show a session at the tab it was left at, or what has changed of the session that is shown."""
        another = self._line is None or self._line.id != line.id
        wanted = self._memory.text(_left_at(line)) if another else self.key
        self._line = line
        self._stale = {spec.key for spec in self._specs}
        fitting = [spec.key for spec in self._specs if spec.fits(line)]
        with QSignalBlocker(self):
            self._show_fitting(fitting, wanted if wanted in fitting else next(iter(fitting), ""))
        self._revalidate()
        self.turned.emit()

    def turn_to(self, key: str) -> None:
        """Show the tab with this key, if the session has it."""
        places = {spec.key: place for place, spec in enumerate(self._specs)}
        if key in places and self.isTabVisible(places[key]):
            self.setCurrentIndex(places[key])

    def words(self) -> Mapping[str, str]:
        """The tabs that the session has: key -> word."""
        return {spec.key: spec.word for place, spec in enumerate(self._specs) if self.isTabVisible(place)}

    def commands(self) -> Sequence[Command]:
        """What can be done in the tab that is shown, and the ways to the others."""
        own = self.tab.commands() if self.tab else ()
        ways = (
            Command(f"Buka bagian {word}", partial(self.turn_to, key), also="tab sesi kurasi")
            for key, word in self.words().items()
        )
        return (*own, *ways)

    def _show_fitting(self, fitting: Sequence[str], wanted: str) -> None:
        for place, spec in enumerate(self._specs):
            self.setTabVisible(place, spec.key in fitting)
        self.turn_to(wanted)

    def _turn(self) -> None:
        if self._line is None:
            return
        self._memory.keep(_left_at(self._line), self.key)
        holder, focus = self.currentWidget(), self.focusWidget() or self
        had_focus = holder is focus or holder.isAncestorOf(focus)
        self._revalidate()
        if had_focus and self.tab:
            self.tab.enter()
        self.turned.emit()

    def _revalidate(self) -> None:
        if self._line is not None and self.key in self._stale:
            self._stale.discard(self.key)
            self._shown().show_session(self._line)

    def _shown(self) -> SessionTab:
        """The tab that is turned to; built if it was not."""
        if self.key not in self._built:
            made = self._specs[self.currentIndex()].make(self._desk, self._memory)
            made.going.connect(self.going)
            made.turning.connect(self.turn_to)
            holder = self.currentWidget()
            if isinstance(holder, Stack):
                holder.addWidget(made)
            self._built[self.key] = made
        return self._built[self.key]


def _left_at(line: SessionLine) -> str:
    return f"kurasi/bagian/{line.id}"
