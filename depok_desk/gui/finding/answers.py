"""What is offered for words typed into the search for anything."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from depok_desk.gui.command import Command
from depok_desk.gui.finding.offers import Offer, Rank, in_groups, near_offers, offers_of
from depok_desk.gui.finding.settings import settings_commands
from depok_desk.gui.page import Place
from depok_desk.gui.window import MainWindow

if TYPE_CHECKING:
    from depok_desk.services.finding import Found

PAGES = {"ikm": "ikm", "komunitas": "komunitas", "hasil": "kurasi", "sertifikat": "sertifikat"}
"""Which page opens a register's records."""

MAIN = 6
"""Commands shown before anything is typed."""

_ANYWHERE = ("Buka Impor", "Urungkan", "Bantuan")


class Answers:
    """Puts found records together with pages, commands and settings of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def to(self, typed: str, found: "Sequence[Found]") -> tuple[list[Offer], str]:
        """The offers for `typed`, the best first, and a sentence above them, mostly empty."""
        if not typed:
            return self._first(found), ""
        groups = self._groups()
        offers = [self._record(each) for each in found]
        exact = [each for name, commands in groups for each in offers_of(name, commands, typed)]
        if not exact and not any(each.rank < Rank.SIMILAR for each in offers):
            exact = [each for name, commands in groups for each in near_offers(name, commands, typed)]
        offers = in_groups([*exact, *offers])
        return [*offers, *self._ways_on(typed, found_any=bool(offers))], _said(typed, offers)

    def _first(self, visited: "Sequence[Found]") -> list[Offer]:
        """Where one was last, and what is often done."""
        page = self._window.page
        here = [each for each in page.commands() if each.keys or each.sign][:MAIN] if page else []
        anywhere = [each for each in self._window.commands() if each.words in _ANYWHERE]
        return [
            *(self._record(each, "Terakhir dibuka") for each in visited),
            *offers_of("Perintah", [*here, *anywhere], ""),
        ]

    def _groups(self) -> tuple[tuple[str, Sequence[Command]], ...]:
        page = self._window.page
        return (
            ("Halaman", self._window.page_commands),
            ("Perintah", [*(page.commands() if page else ()), *self._window.own_commands]),
            ("Pengaturan", settings_commands(self._window.go)),
        )

    def _record(self, found: "Found", group: str = "") -> Offer:
        from depok_desk.registers.all import register_named

        register = register_named(found.register)
        remark = " · ".join(part for part in (found.matched, found.detail) if part)
        place = Place(PAGES[found.register], found.id)
        return Offer(
            group or register.title,
            found.caption,
            self._going(place),
            remark,
            sign=register.icon,
            rank=Rank(found.rank),
        )

    def _ways_on(self, typed: str, *, found_any: bool) -> list[Offer]:
        """What one can do with the words themselves."""
        from depok_desk.services.listing import View

        whole = Place("ikm", view=View(typed=typed))
        show_all = Offer(
            "Lainnya", f"Tampilkan semua “{typed}” di daftar IKM", self._going(whole), sign="filter"
        )
        add = Offer("Lainnya", f"Tambah IKM “{typed}”", lambda: self._add(typed), sign="plus")
        return [show_all] if found_any else [add, show_all]

    def _add(self, name: str) -> None:
        """Begin a new record with the name in its first field, where the form puts the cursor."""
        self._window.go(Place("ikm", "baru"))
        first = self._window.focusWidget()
        if isinstance(first, QLineEdit) and not first.text():
            first.insert(name)

    def _going(self, place: Place) -> Callable[[], object]:
        return lambda: self._window.go(place)


def _said(typed: str, offers: Sequence[Offer]) -> str:
    if not offers:
        return f"Tidak ada yang cocok dengan “{typed}”."
    if all(offer.rank == Rank.SIMILAR for offer in offers):
        return f"Tidak ada yang persis “{typed}”; mungkin yang dimaksud salah satu ini:"
    return ""
