"""What can be done with candidates, by name, by key and in menus."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from depok_desk.gui.command import Command
from depok_desk.gui.editing.row_menu import place_of_menu, row_menu

if TYPE_CHECKING:
    from depok_desk.gui.pages.curation.candidates.candidates_tab import CandidatesTab

Offer = tuple[QPushButton, Command]
"""A command, and the button that tells whether it can be called now."""


class CandidateOffers:
    """Names what the tab Peserta can do."""

    def __init__(self, tab: "CandidatesTab") -> None:
        self._tab = tab

    def commands(self) -> Sequence[Command]:
        """All that can be done now."""
        add = Command("Tambah peserta …", self._tab.admit, "Ctrl+Shift+N", "plus", "daftar pilih ikm")
        lay = Command("Bagi waktu penilaian …", self._tab.deeds.lay, "", "calendar", "jadwal slot jam")
        return _possible([(self._tab.add, add), *self._orders(), (self._tab.lay, lay), *self._papers()])

    def orders(self) -> QMenu:
        """Open the menu of orders of the queue."""
        return self._below(self._tab.sort, self._orders())

    def papers(self) -> QMenu:
        """Open the menu of what can be printed."""
        return self._below(self._tab.paper, self._papers())

    def deeds(self) -> QMenu:
        """Open the menu of what can be done with the chosen candidates."""
        tab = self._tab
        found = (
            Command("Buka IKM", tab.open_firm, "Return", "building-store"),
            *_possible(
                [
                    (tab.stand, Command("Kedudukan …", tab.stand.click, "", "users")),
                    (tab.remove, Command("Keluarkan dari sesi", tab.dismiss, "Del", "x")),
                ]
            ),
        )
        menu = row_menu(tab.table, found)
        menu.popup(place_of_menu(tab.table))
        return menu

    def _below(self, button: QPushButton, offers: Sequence[Offer]) -> QMenu:
        menu = row_menu(self._tab.table, _possible(offers))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        return menu

    def _orders(self) -> Sequence[Offer]:
        tab, button = self._tab, self._tab.sort
        return (
            (button, Command("Naikkan urutan peserta", partial(tab.shift, -1), "Alt+Up", "arrow-up")),
            (button, Command("Turunkan urutan peserta", partial(tab.shift, 1), "Alt+Down", "arrow-down")),
            (button, Command("Undi urutan peserta", tab.deeds.draw, "", "refresh", "acak")),
            (button, Command("Urutkan peserta menurut sektor dan nama", tab.deeds.sort, "", "arrow-down")),
        )

    def _papers(self) -> Sequence[Offer]:
        tab, button, line = self._tab, self._tab.paper, self._tab.deeds.line
        if line is None:
            return ()
        firms, present = partial(tab.papers.invite_firms, line), partial(tab.papers.list_attendance, line)
        return (
            (button, Command("Cetak undangan semua peserta", firms, "", "printer", "surat pdf")),
            (button, Command("Cetak undangan peserta yang dipilih", tab.invite, "", "printer", "surat")),
            (button, Command("Cetak daftar hadir", present, "Ctrl+P", "printer", "absen tanda tangan")),
        )


def _possible(offers: Sequence[Offer]) -> tuple[Command, ...]:
    return tuple(command for button, command in offers if button.isEnabled())
