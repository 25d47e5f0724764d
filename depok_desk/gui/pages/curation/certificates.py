"""The tab Sertifikat: what was issued to those who passed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.services.curation_sessions import SessionLine

COLUMNS = ("number", "name", "product", "sector", "grade", "issued_on", "status")


def make(desk: Desk, memory: Memory) -> SessionTab:
    """Build the tab."""
    return CertificatesTab(desk, memory)


class CertificatesTab(SessionTab):
    """The certificates of a session; an opened one is shown on the page Sertifikat."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._shown = ""
        self.panel = RegisterPanel(desk, Look(CERTIFICATES, memory, "kurasi/sertifikat", COLUMNS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.panel.table.opened.connect(self._open)

    @override
    def show_session(self, line: SessionLine) -> None:
        if line.id != self._shown:
            self.panel.look.lift_all()
        self._shown = line.id
        self.panel.look.restrict("session", line.title)

    @override
    def commands(self) -> Sequence[Command]:
        return self.panel.commands()

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.panel,)

    @override
    def enter(self) -> None:
        self.panel.table.setFocus()

    @override
    def focus_filter(self) -> None:
        self.panel.search.setFocus()

    def _open(self, certificate_id: str) -> None:
        self.going.emit(Place("sertifikat", certificate_id))
