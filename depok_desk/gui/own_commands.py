"""What can be done anywhere in the window."""

from collections.abc import Callable, Sequence
from typing import Protocol

from depok_desk.gui.command import Command
from depok_desk.gui.help.helping import Helping
from depok_desk.gui.keys import BACK, FORWARD, PAGE_KEYS, REDO, SEARCH, UNDO
from depok_desk.gui.page import PageSpec, Place


class Ways(Protocol):
    """What the window can do for its own commands."""

    def go(self, place: Place) -> None:
        """Open a place."""
        ...

    def go_back(self) -> None:
        """Open the place before."""
        ...

    def go_forward(self) -> None:
        """Open the place one came back from."""
        ...

    def undo(self) -> None:
        """Undo the newest change."""
        ...

    def redo(self) -> None:
        """Do again what was undone last."""
        ...

    def search(self) -> None:
        """Put the cursor into the search for anything."""
        ...

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the shown list."""
        ...

    def next_pane(self, step: int) -> None:
        """Go to another part of the window."""
        ...

    def close(self) -> bool:
        """Leave the program."""
        ...


def page_keys(specs: Sequence[PageSpec]) -> dict[str, str]:
    """The keys of the first nine pages of the rail, by the page's key."""
    above = (spec.key for spec in specs if not spec.at_bottom)
    return dict(zip(above, PAGE_KEYS, strict=False))


def page_commands(window: Ways, specs: Sequence[PageSpec]) -> tuple[Command, ...]:
    """One command for each page, which opens it."""
    keys = page_keys(specs)

    def opening(page: str) -> Callable[[], None]:
        return lambda: window.go(Place(page))

    return tuple(
        Command(f"Buka {spec.word}", opening(spec.key), keys.get(spec.key, ""), spec.icon, spec.also)
        for spec in specs
    )


def own_commands(window: Ways, helping: Helping) -> tuple[Command, ...]:
    """What the window itself can do, whatever it shows."""
    return (
        Command("Cari apa saja", window.search, SEARCH, "search", "temukan perintah"),
        Command("Saring daftar ini", window.focus_filter, "Ctrl+F", "filter", "cari dalam daftar"),
        Command("Kembali", window.go_back, BACK, "chevron-left", "mundur sebelumnya"),
        Command("Maju", window.go_forward, FORWARD, "chevron-right", "berikutnya"),
        Command("Urungkan", window.undo, UNDO, "arrow-back-up", "batalkan perubahan terakhir"),
        Command("Ulangi", window.redo, REDO, "arrow-forward-up", "lakukan lagi"),
        Command("Bagian jendela berikutnya", lambda: window.next_pane(1), "F6"),
        Command("Bagian jendela sebelumnya", lambda: window.next_pane(-1), "Shift+F6"),
        Command("Bantuan", helping.open_chapter, "F1", "help-circle", "panduan petunjuk cara"),
        Command("Pintasan papan ketik", helping.show_keys, "Shift+F1; ?", "help-circle", "tombol tuts"),
        Command("Apa yang baru", helping.show_news, "", "star", "versi perubahan pembaruan"),
        Command("Tutup Depok Desk", window.close, "Ctrl+Q", "x", "keluar selesai"),
    )
