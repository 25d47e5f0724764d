"""One session of curation: a head with its phase, the funnel of its products, and tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation import wording
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import primary
from depok_desk.gui.widgets.figures import FigureRow
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.plate import Plate
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.registers.outcome import OUTCOMES
from depok_desk.services.curation_sessions import Funnel, SessionLine, funnel

RESULT_COLUMNS = ("name", "product", "sector", "score", "grade", "decision", "certificate")
CERTIFICATE_COLUMNS = ("number", "name", "product", "sector", "grade", "issued_on", "status")


class SessionView(QWidget):
    """Shows a session; says when its certificates are to be issued or one of them is to be opened.

    Later stages of a session are further tabs.
    """

    issue_asked = Signal(str)
    certificate_opened = Signal(str)

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self._funnel = Funnel()
        self._title = label(kind="title", wraps=True)
        self._phase = Plate()
        self._circumstances = label(kind="quiet")
        self.issue = primary("Terbitkan sertifikat", self._ask_issue, sign="certificate")
        self.figures = FigureRow()
        self.results = RegisterPanel(desk, Look(OUTCOMES, memory, "kurasi/hasil", RESULT_COLUMNS))
        self.certificates = RegisterPanel(
            desk, Look(CERTIFICATES, memory, "kurasi/sertifikat", CERTIFICATE_COLUMNS)
        )
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Bagian sesi")
        self.tabs.tabBar().setAccessibleName("Bagian sesi")
        self._lay_out()
        self.figures.picked.connect(self._show_behind)
        self.results.look.changed.connect(self._show_figures)
        self.certificates.table.opened.connect(self.certificate_opened)
        self.tabs.currentChanged.connect(self._enter_table)

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
        column.addSpacing(scaled(4))
        column.addWidget(self.figures)
        self.tabs.setMinimumHeight(scaled(150))  # what the hidden tab would need must not count
        self.tabs.addTab(self.results, "Hasil")
        self.tabs.addTab(self.certificates, "Sertifikat")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.tabs, 1)

    def show_session(self, line: SessionLine, waiting: int) -> None:
        """Show a session; `waiting` who passed have no certificate yet."""
        if self._line is None or self._line.id != line.id:
            self.results.look.lift_all()
            self.certificates.look.lift_all()
        self._line = line
        self._funnel = self._desk.ask(lambda session: funnel(session, line.id))
        self._title.setText(line.title)
        self._phase.say(line.phase)
        self._circumstances.setText(wording.circumstances(line))
        self._circumstances.setVisible(bool(self._circumstances.text()))
        self.issue.setText(f" {wording.issue_words(waiting)}")
        self.issue.setVisible(bool(waiting or self._funnel.certified))
        for panel in (self.results, self.certificates):
            panel.look.restrict("session", line.title)
        self._show_figures()

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return (self.figures, self.tabs.currentWidget())

    def _enter_table(self) -> None:
        """Let the keys go on in the list of the tab that was turned to with them."""
        if self.tabs.currentWidget().isAncestorOf(self.focusWidget() or self):
            (self.results, self.certificates)[self.tabs.currentIndex()].table.setFocus()

    def _show_figures(self) -> None:
        look = self.results.look
        marked = [f"{key}={value}" for key, _ in look.view.where for value in look.kept(key)]
        self.figures.show_figures(wording.figures(self._funnel), marked)

    def _show_behind(self, key: str) -> None:
        """Show the list behind a figure; pressing it again lifts its filter."""
        self.tabs.setCurrentWidget(self.results)
        look = self.results.look
        column, _, value = key.partition("=")
        if not value:
            look.lift_all()
        else:
            look.keep_only(column, () if look.kept(column) == (value,) else (value,))

    def _ask_issue(self) -> None:
        if self._line:
            self.issue_asked.emit(self._line.id)
