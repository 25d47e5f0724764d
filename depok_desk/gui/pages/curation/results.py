"""The tab Hasil: the figures of a session, and the list behind each of them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation import wording
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.figures import FigureRow
from depok_desk.registers.outcome import OUTCOMES
from depok_desk.services.curation_sessions import Funnel, SessionLine, funnel

COLUMNS = ("name", "product", "sector", "score", "grade", "decision", "certificate")


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    return ResultsTab(desk, memory)


class ResultsTab(SessionTab):
    """A pressed figure keeps what it counts in the list; pressed again, it lifts that filter."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._shown = ""
        self._funnel = Funnel()
        self.figures = FigureRow()
        self.panel = RegisterPanel(desk, Look(OUTCOMES, memory, "kurasi/hasil", COLUMNS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.figures.setContentsMargins(scaled(6), scaled(4), scaled(18), scaled(2))
        column.addWidget(self.figures)
        column.addWidget(self.panel, 1)
        self.figures.picked.connect(self._show_behind)
        self.panel.look.changed.connect(self._show_figures)

    @override
    def show_session(self, line: SessionLine) -> None:
        look = self.panel.look
        if line.id != self._shown:
            look.lift_all()
        self._shown = line.id
        self._funnel = self._desk.ask(lambda session: funnel(session, line.id))
        look.restrict("session", line.title)
        self._show_figures()

    @override
    def commands(self) -> Sequence[Command]:
        return self.panel.commands()

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.figures, self.panel)

    @override
    def enter(self) -> None:
        self.panel.table.setFocus()

    @override
    def focus_filter(self) -> None:
        self.panel.search.setFocus()

    def _show_figures(self) -> None:
        look = self.panel.look
        marked = [f"{key}={value}" for key, _ in look.view.where for value in look.kept(key)]
        self.figures.show_figures(wording.figures(self._funnel), marked)

    def _show_behind(self, key: str) -> None:
        look = self.panel.look
        column, _, value = key.partition("=")
        if not value:
            look.lift_all()
        else:
            look.keep_only(column, () if look.kept(column) == (value,) else (value,))
