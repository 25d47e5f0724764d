"""The tab Peserta."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.candidates.deeds import CandidateDeeds
from depok_desk.gui.pages.curation.candidates.offers import CandidateOffers
from depok_desk.gui.pages.curation.candidates.rows import COLUMNS, division, read
from depok_desk.gui.pages.curation.listed_tab import ListedRows
from depok_desk.gui.pages.curation.lock_note import why_locked
from depok_desk.gui.pages.curation.session_papers import SessionPapers
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.words import count_of, number

_LOOKS = {**LOOKS, "product": cells.strong, "standing": cells.state, "papers": cells.quiet}
_NOBODY = "Belum ada peserta"
_ADVICE = "Pilih IKM dari register dengan saringan; tiap IKM ikut dengan satu produk atau lebih."


class CandidatesTab(SessionTab):
    """The queue of products; an opened one leads to its IKM."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self.deeds = CandidateDeeds(desk, memory, self)
        self.offers = CandidateOffers(self)
        self.add = button("Tambah &peserta …", self.admit, sign="plus")
        self.sort = button("&Urutan ▾", self.offers.orders)
        self.lay = button("Bagi &waktu …", self.deeds.lay, sign="calendar")
        self.stand = button("&Kedudukan …", lambda: self.deeds.stand(self.table.keys()))
        self.remove = button("K&eluarkan", self.dismiss, sign="x")
        self.paper = button("&Cetak ▾", self.offers.papers, sign="printer")
        self.first = primary("Tambah peserta …", self.admit, sign="plus")
        self.table = ListTable("Peserta", _LOOKS)
        tools = (self.add, self.sort, self.lay, self.stand, self.remove, self.paper)
        self.listed = ListedRows(tools, self.table, EmptyState(_NOBODY, _ADVICE, (self.first,)))
        self.papers = SessionPapers(desk, self.listed.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.listed)
        self.table.opened.connect(self.open_firm)
        self.table.deleted.connect(self.dismiss)
        self.table.chosen.connect(self._show_chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self.offers.deeds)

    @override
    def show_session(self, line: SessionLine) -> None:
        lines, rows = self._desk.ask(lambda session: read(session, line))
        if self.deeds.line is None or self.deeds.line.id != line.id:
            self.listed.told.say("good", "")
        self.deeds.line = line
        self.deeds.lines = {each.id: each for each in lines}
        self.table.show_list(StillList(COLUMNS, rows))
        self.table.fit_columns()
        self.listed.show_counts(count_of(len(lines), "peserta"), division(lines), empty=not rows)
        self.paper.setEnabled(bool(rows))
        self._show_locks(line)
        self._show_chosen(len(self.table.keys()))

    def _show_locks(self, line: SessionLine) -> None:
        closed = why_locked(line, "Daftar peserta", "candidate", "+")
        self.listed.note.say(closed)
        self.add.setEnabled(not closed)
        self.first.setEnabled(not closed)
        some = bool(self.deeds.lines)
        for tool, column in ((self.sort, "queue_number"), (self.lay, "slot_on")):
            locked = why_locked(
                line, "Urutan" if column == "queue_number" else "Waktu", "candidate", "~", column
            )
            tool.setEnabled(some and not locked)
            tool.setToolTip(locked)

    def _show_chosen(self, chosen: int) -> None:
        line = self.deeds.line
        if line is None:
            return
        leaving = why_locked(line, "Daftar peserta", "candidate", "-")
        standing = why_locked(line, "Kedudukan", "candidate", "~", "standing")
        self.listed.foot.show_chosen(f"{number(chosen)} dipilih" if chosen > 1 else "")
        for tool, locked in ((self.remove, leaving), (self.stand, standing)):
            tool.setEnabled(chosen > 0 and not locked)
            tool.setToolTip(locked)

    @override
    def commands(self) -> Sequence[Command]:
        return self.offers.commands()

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.listed,)

    @override
    def enter(self) -> None:
        (self.table if self.deeds.lines else self.first).setFocus()

    def invite(self) -> None:
        """Print letters to the firms of the chosen candidates."""
        if self.deeds.line is not None:
            self.papers.invite_firms(self.deeds.line, self.table.keys())

    def admit(self) -> None:
        """Choose more candidates from the register; they are chosen in the list then."""
        added = self.deeds.add()
        if added:
            self.table.setFocus()
            self.table.choose(added, added[0])

    def dismiss(self) -> None:
        """Take the chosen candidates out of the session, if its phase allows that."""
        if self.remove.isEnabled():
            self.deeds.remove(self.table.keys())

    def shift(self, step: int) -> None:
        """Bring the current candidate `step` places down in the queue."""
        self.deeds.move(self.table.current_key(), step)

    def open_firm(self) -> None:
        """Open the firm of the current candidate."""
        key = self.table.current_key()
        if key in self.deeds.lines:
            self.going.emit(Place("ikm", self.deeds.lines[key].ikm_id))
