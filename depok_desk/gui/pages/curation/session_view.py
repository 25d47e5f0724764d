"""One session of curation: its head, and its tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation import session_deeds
from depok_desk.gui.pages.curation.phase_bar import SessionHead
from depok_desk.gui.pages.curation.phase_bar_words import DETAILS
from depok_desk.gui.pages.curation.session_tabs import SessionTabs
from depok_desk.gui.pages.curation.tabs import TABS
from depok_desk.gui.theme import scaled
from depok_desk.services.curation_sessions import SessionLine

_LOW = 560
"""Pixels of height, for text at 100 %, below which the head takes less of it."""


class SessionView(QWidget):
    """Shows a session; says when another place is to be opened, and when other commands are at hand."""

    going = Signal(Place)
    commands_changed = Signal()

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self._waiting = 0
        self.head = SessionHead(desk)
        self.tabs = SessionTabs(desk, memory, TABS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.tabs, 1)
        self._connect()

    def _connect(self) -> None:
        self.head.onward.connect(self._bring_on)
        self.head.reopening.connect(self._reopen)
        self.head.changing.connect(self._change)
        self.head.removing.connect(self._remove)
        self.head.issuing.connect(self._issue)
        self.tabs.going.connect(self.going)
        self.tabs.turned.connect(self.commands_changed)

    def show_session(self, line: SessionLine, waiting: int) -> None:
        """Show a session; `waiting` who passed have no certificate yet."""
        self._line, self._waiting = line, waiting
        self.head.show_session(line, waiting)
        self.tabs.show_session(line)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.be_low(low=event.size().height() < scaled(_LOW))

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return (self.head, *(self.tabs.tab.panes() if self.tabs.tab else ()))

    def commands(self) -> Sequence[Command]:
        """What can be done with the session."""
        return (*self.tabs.commands(), *self.head.commands())

    def enter(self) -> None:
        """Put the cursor where the work in the shown tab begins."""
        if self.tabs.tab:
            self.tabs.tab.enter()

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the shown tab."""
        if self.tabs.tab:
            self.tabs.tab.focus_filter()

    def _bring_on(self) -> None:
        if self._line is None:
            return
        tab = session_deeds.bring_on(self._desk, self.window(), self._line, self.tabs.words())
        if tab == DETAILS:
            self._change()
        elif tab:
            self.tabs.turn_to(tab)
            self.enter()

    def _reopen(self, phase: str) -> None:
        if self._line:
            session_deeds.open_again(self._desk, self.window(), self._line, phase)

    def _change(self) -> None:
        if self._line:
            session_deeds.change_session(self._desk, self.window(), self._line)

    def _remove(self) -> None:
        if self._line:
            session_deeds.remove_session(self._desk, self._line)

    def _issue(self) -> None:
        if self._line:
            key = f"{'issue' if self._waiting else 'session'}/{self._line.id}"
            self.going.emit(Place("sertifikat", key))
