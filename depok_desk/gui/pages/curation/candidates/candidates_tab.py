"""The tab Peserta."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.row_menu import row_menu
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.candidates.deeds import CandidateDeeds
from depok_desk.gui.pages.curation.candidates.rows import COLUMNS, division, read
from depok_desk.gui.pages.curation.listed_tab import ListedRows
from depok_desk.gui.pages.curation.lock_note import why_locked
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
        self.add = button("Tambah &peserta …", self._add, sign="plus")
        self.sort = button("&Urutan ▾", self.offer_orders)
        self.lay = button("Bagi &waktu …", self.deeds.lay, sign="calendar")
        self.stand = button("&Kedudukan …", lambda: self.deeds.stand(self.table.keys()))
        self.remove = button("Kel&uarkan", self._remove, sign="x")
        self.first = primary("Tambah peserta …", self._add, sign="plus")
        self.table = ListTable("Peserta", _LOOKS)
        tools = (self.add, self.sort, self.lay, self.stand, self.remove)
        self.listed = ListedRows(tools, self.table, EmptyState(_NOBODY, _ADVICE, (self.first,)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.listed)
        self.table.opened.connect(self._open)
        self.table.deleted.connect(self._remove)
        self.table.chosen.connect(self._show_chosen)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self.offer_deeds)

    @override
    def show_session(self, line: SessionLine) -> None:
        lines, rows = self._desk.ask(lambda session: read(session, line))
        self.deeds.line = line
        self.deeds.lines = {each.id: each for each in lines}
        self.table.show_list(StillList(COLUMNS, rows))
        self.listed.show_counts(count_of(len(lines), "peserta"), division(lines), empty=not rows)
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
        found = (
            (self.add, Command("Tambah peserta …", self._add, "Ctrl+Shift+N", "plus", "daftar pilih ikm")),
            (self.sort, Command("Naikkan urutan peserta", lambda: self._move(-1), "Alt+Up", "arrow-up")),
            (self.sort, Command("Turunkan urutan peserta", lambda: self._move(1), "Alt+Down", "arrow-down")),
            (self.sort, Command("Undi urutan peserta", self.deeds.draw, "", "refresh", "acak")),
            (
                self.sort,
                Command("Urutkan peserta menurut sektor dan nama", self.deeds.sort, "", "arrow-down"),
            ),
            (self.lay, Command("Bagi waktu penilaian …", self.deeds.lay, "", "calendar", "jadwal slot jam")),
        )
        return tuple(command for tool, command in found if tool.isEnabled())

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.listed,)

    @override
    def enter(self) -> None:
        (self.table if self.deeds.lines else self.first).setFocus()

    def offer_orders(self) -> QMenu:
        """Open the menu of orders of the queue."""
        menu = row_menu(self.table, [each for each in self.commands() if "urut" in each.words.casefold()])
        menu.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))
        return menu

    def offer_deeds(self) -> QMenu:
        """Open the menu of what can be done with the chosen candidates."""
        menu = row_menu(self.table, self._row_commands())
        menu.popup(
            self.table.viewport().mapToGlobal(self.table.visualRect(self.table.currentIndex()).bottomLeft())
        )
        return menu

    def _row_commands(self) -> Sequence[Command]:
        found = (
            (
                None,
                Command("Buka IKM", lambda: self._open(self.table.current_key()), "Return", "building-store"),
            ),
            (self.stand, Command("Kedudukan …", self.stand.click, "", "users")),
            (self.remove, Command("Keluarkan dari sesi", self._remove, "Del", "x")),
        )
        return [command for tool, command in found if tool is None or tool.isEnabled()]

    def _add(self) -> None:
        added = self.deeds.add()
        self.table.choose(added, added[0] if added else "")

    def _remove(self) -> None:
        if self.remove.isEnabled():
            self.deeds.remove(self.table.keys())

    def _move(self, step: int) -> None:
        self.deeds.move(self.table.current_key(), step)

    def _open(self, key: str) -> None:
        if key in self.deeds.lines:
            self.going.emit(Place("ikm", self.deeds.lines[key].ikm_id))
