"""One session of curation: its head, and its tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation import wording
from depok_desk.gui.pages.curation.session_tabs import SessionTabs
from depok_desk.gui.pages.curation.tabs import TABS
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.plate import Plate
from depok_desk.services.curation_sessions import SessionLine, funnel


class SessionView(QWidget):
    """Shows a session; says when another place is to be opened, and when other commands are at hand."""

    going = Signal(Place)
    commands_changed = Signal()

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self._waiting = 0
        self._title = label(kind="title", wraps=True)
        self._phase = Plate()
        self._circumstances = label(kind="quiet")
        self.issue = primary("Terbitkan sertifikat", self._issue, sign="certificate")
        self.tabs = SessionTabs(desk, memory, TABS)
        self._lay_out()
        self.tabs.going.connect(self.going)
        self.tabs.turned.connect(self.commands_changed)

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(scaled(10))
        names.setContentsMargins(scaled(12), 0, 0, 0)
        self._circumstances.setContentsMargins(scaled(12), 0, 0, 0)
        for part in (self._title, self._phase):
            names.addWidget(part)
        names.addStretch(1)
        names.addWidget(self.issue)
        head = QFrame()
        column = QVBoxLayout(head)
        column.setContentsMargins(scaled(6), scaled(2), scaled(18), scaled(6))
        column.setSpacing(scaled(3))
        column.addLayout(names)
        column.addWidget(self._circumstances)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.tabs, 1)

    def show_session(self, line: SessionLine, waiting: int) -> None:
        """Show a session; `waiting` who passed have no certificate yet."""
        self._line, self._waiting = line, waiting
        self._title.setText(line.title)
        self._phase.say(line.phase)
        self._circumstances.setText(wording.circumstances(line))
        self._circumstances.setVisible(bool(self._circumstances.text()))
        certified = self._desk.ask(lambda session: funnel(session, line.id)).certified
        self.issue.setText(f" {wording.issue_words(waiting)}")
        self.issue.setVisible(bool(waiting or certified))
        self.tabs.show_session(line)

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return self.tabs.tab.panes() if self.tabs.tab else ()

    def commands(self) -> Sequence[Command]:
        """What can be done with the session."""
        return self.tabs.commands()

    def enter(self) -> None:
        """Put the cursor where the work in the shown tab begins."""
        if self.tabs.tab:
            self.tabs.tab.enter()

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the shown tab."""
        if self.tabs.tab:
            self.tabs.tab.focus_filter()

    def _issue(self) -> None:
        if self._line:
            key = f"{'issue' if self._waiting else 'session'}/{self._line.id}"
            self.going.emit(Place("sertifikat", key))
