"""The tab Berkas."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.listed_tab import ListedRows
from depok_desk.gui.pages.curation.lock_note import why_locked
from depok_desk.gui.pages.curation.papers.grid import PaperGrid, cell_sentence
from depok_desk.gui.pages.curation.papers.paper_table import ABSENT, EXEMPT, PRESENT, PaperTable
from depok_desk.gui.pages.curation.reason_question import ReasonDialog
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.labels import label
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.candidates import candidate_lines
from depok_desk.services.judging.papers import PaperRow, accept_proposals, paper_table, set_paper
from depok_desk.words import count_of

_EMPTY = "Belum ada berkas untuk diperiksa"
_ADVICE = "Syarat berkas berasal dari rubrik sektornya, dan diperiksa untuk tiap peserta."
_KEYS = "A ada · T tidak ada · K kecuali · Del kosong"
_WHY = "Syarat yang dikecualikan dianggap terpenuhi; alasannya tercantum dalam berita acara."


class PapersTab(SessionTab):
    """Each requirement of each candidate; what nobody has looked at shows what the register says."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self._papers = PaperGrid(())
        self._firms: dict[str, str] = {}
        self.accept = button("Terima isi &register", self._accept, sign="check")
        self.present = button("&Ada", lambda: self._state(PRESENT))
        self.absent = button("Ti&dak ada", lambda: self._state(ABSENT))
        self.exempt = button("&Kecuali …", lambda: self._state(EXEMPT))
        self.open = button("Buka &IKM", self._open, sign="building-store")
        self.table = PaperTable()
        self.detail = label(kind="quiet", wraps=True)
        tools = (self.accept, self.present, self.absent, self.exempt, self.open)
        self.listed = ListedRows(tools, self.table, EmptyState(_EMPTY, _ADVICE))
        self._lay_out()
        self.table.stated.connect(self._state)
        self.table.turned.connect(self._tell)

    def _lay_out(self) -> None:
        self.detail.setContentsMargins(scaled(EDGE), scaled(6), scaled(EDGE), scaled(8))
        self.detail.setMinimumHeight(self.detail.fontMetrics().lineSpacing() * 2 + scaled(14))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.listed, 1)
        column.addWidget(self.detail)

    @override
    def show_session(self, line: SessionLine) -> None:
        self._line = line
        rows, self._firms = self._desk.ask(lambda session: _read(session, line.id))
        self._papers = PaperGrid(rows)
        self.table.show_grid(self._papers)
        papers = self._papers
        hindered = papers.hindered
        self.listed.show_counts(
            f"{papers.unchecked} belum diperiksa" if papers.unchecked else "Semua sudah diperiksa",
            f"{count_of(hindered, 'peserta')} kurang syarat wajib" if hindered else _KEYS,
            empty=not papers.names,
        )
        self._show_locks(line)
        self._tell()

    def _show_locks(self, line: SessionLine) -> None:
        closed = why_locked(line, "Pemeriksaan berkas", "paper_check", "+")
        self.listed.note.say(closed)
        self.accept.setEnabled(not closed and self._papers.unchecked > 0)
        for each in (self.present, self.absent, self.exempt):
            each.setEnabled(not closed and bool(self._papers.names))
        self.open.setEnabled(bool(self._papers.rows))

    def _tell(self) -> None:
        """Say all there is to say of the cell one is at."""
        cell = self._papers.cell(*self.table.place)
        self.detail.setText(cell_sentence(cell) if cell else "")
        self.detail.setVisible(bool(self._papers.names))

    @override
    def commands(self) -> Sequence[Command]:
        found = (
            (self.accept, Command("Terima isi register untuk semua berkas", self._accept, "", "check")),
            (self.open, Command("Buka legalitas IKM peserta ini", self._open, "Ctrl+O", "building-store")),
        )
        return tuple(command for tool, command in found if tool.isEnabled())

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.listed,)

    @override
    def enter(self) -> None:
        self.table.setFocus()

    def _accept(self) -> None:
        line = self._line
        if line is not None and self.accept.isEnabled():
            label = f"Terima isi register untuk {self._papers.unchecked} berkas"
            self._desk.do(label, lambda session: accept_proposals(session, line.id))

    def _state(self, state: str) -> None:
        """Give the chosen cells a state, in one step; an exemption needs a reason."""
        if not self.present.isEnabled():
            return
        alone = len(self.table.places) == 1
        asked = [(key, cell) for key, name in self.table.places if (cell := self._papers.cell(key, name))]
        if not asked:
            return
        called = asked[0][1].name if alone else count_of(len(asked), "berkas")
        why = self._ask_why(called) if state == EXEMPT else ""
        if state == EXEMPT and not why:
            return

        def deed(session: Session) -> None:
            for key, cell in asked:
                set_paper(session, key, cell.requirement_id, state or None, why or None)

        self._desk.do(f"Periksa {called}: {state or 'kosongkan'}", deed, tell=not alone)
        if alone and state:
            self.table.go_down()

    def _ask_why(self, called: str) -> str:
        return ReasonDialog.ask(self.window(), "&Kecualikan", f"Kecualikan {called}", _WHY)

    def _open(self) -> None:
        key = self.table.current_key()
        if key in self._firms:
            self.going.emit(Place("ikm", self._firms[key]))


def _read(session: Session, session_id: str) -> tuple[list[PaperRow], dict[str, str]]:
    firms = {line.id: line.ikm_id for line in candidate_lines(session, session_id)}
    return paper_table(session, session_id), firms
