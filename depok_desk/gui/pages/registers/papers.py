"""Papers about chosen firms: profile cards and catalogue entries, saved as a PDF and shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from depok_desk import paths
from depok_desk.files import safe_name, write_atomically
from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.registers.outputs import PrintedList
from depok_desk.gui.work import Progress
from depok_desk.model.ikm import Ikm
from depok_desk.registers.register import Register
from depok_desk.words import count_of

PROFILE, CATALOGUE = "Kartu profil", "Entri katalog"
NOBODY = "Pilih dulu satu atau beberapa IKM dalam daftar, lalu cetak lagi."


@dataclass(frozen=True)
class Papers:
    """What can be printed of the firms that `chosen` names; `say` tells when there are none."""

    desk: Desk
    window: QWidget
    register: Register
    chosen: Callable[[], Sequence[str]]
    say: Callable[[str], object]

    @property
    def offered(self) -> bool:
        """Whether the register has such papers."""
        return self.register.model is Ikm

    def commands(self, *, profile_keys: str = "") -> Sequence[Command]:
        """The papers by name."""
        if not self.offered:
            return ()
        return (
            Command("Cetak kartu profil", self.print_profiles, profile_keys, "printer", "biodata profil pdf"),
            Command("Cetak entri katalog", self.print_catalogue, sign="printer", also="produk pdf"),
        )

    def give_menu(self, button: QPushButton, print_list: Callable[[], object]) -> None:
        """Let a print button offer the list and these papers."""
        if self.offered:
            menu = QMenu(button)
            menu.addAction("Cetak &daftar ini\tCtrl+P").triggered.connect(_calling(print_list))
            menu.addAction("Cetak kartu &profil (yang dipilih)").triggered.connect(
                _calling(self.print_profiles)
            )
            menu.addAction("Cetak entri &katalog (yang dipilih)").triggered.connect(
                _calling(self.print_catalogue)
            )
            button.clicked.disconnect()
            button.setText(" &Cetak")
            button.setMenu(menu)

    def print_profiles(self) -> None:
        """One page for each chosen firm."""
        self._print(PROFILE, _profiles)

    def print_catalogue(self) -> None:
        """A third of a page for each chosen firm."""
        self._print(CATALOGUE, _catalogue)

    def _print(self, what: str, render: Callable[[Desk, Sequence[str], datetime], tuple[str, bytes]]) -> None:
        ids = list(self.chosen())
        if not ids:
            self.say(NOBODY)
            return
        at = datetime.now().astimezone()

        def job(_: Progress) -> tuple[Path, bytes]:
            name, content = render(self.desk, ids, at)
            path = _proposed(f"{what} {name} {at:%Y-%m-%d %H.%M}.pdf")
            write_atomically(path, content)
            return path, content

        def show(made: tuple[Path, bytes]) -> None:
            PrintedList(self.window, *made).open()

        self.desk.work(f"Menyusun {what.lower()}", job, show)


def _profiles(desk: Desk, ids: Sequence[str], at: datetime) -> tuple[str, bytes]:
    from depok_desk.documents.profile import render_profiles
    from depok_desk.services.profile_cards import pictures_of, profile_facts

    facts = desk.ask(lambda session: profile_facts(session, ids, at.date()))
    return _called([one.name for one in facts]), render_profiles(facts, pictures_of(desk.store.shelf, facts))


def _catalogue(desk: Desk, ids: Sequence[str], at: datetime) -> tuple[str, bytes]:
    from depok_desk.documents.catalogue import render_catalogue
    from depok_desk.services.profile_cards import catalogue_facts, pictures_of

    facts = desk.ask(lambda session: catalogue_facts(session, ids, at.date()))
    pictures = pictures_of(desk.store.shelf, facts.entries)
    return _called([one.name for one in facts.entries]), render_catalogue(facts, pictures)


def _calling(does: Callable[[], object]) -> Callable[[], object]:
    """A slot that leaves out whether an action is ticked."""

    def call() -> None:
        does()

    return call


def _called(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else count_of(len(names), "IKM")


def _proposed(name: str) -> Path:
    folder = paths.documents_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder / safe_name(name)
