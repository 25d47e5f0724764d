"""The tuple that names every page of the window, in the order of the rail."""

from collections.abc import Callable

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, PageSpec
from depok_desk.gui.pages import (
    certificates,
    curation,
    duplicates,
    guide,
    history,
    home,
    importing,
    registers,
    settings,
)


def pages(memory: Memory) -> tuple[PageSpec, ...]:
    """All pages; each imports what it needs when it is first shown."""

    def register(key: str) -> Callable[[Desk], Page]:
        return lambda desk: registers.make(desk, key, memory)

    return (
        PageSpec("beranda", "Beranda", "home", lambda desk: home.make(desk, memory)),
        PageSpec("ikm", "IKM", "building-store", register("ikm")),
        PageSpec("komunitas", "Komunitas", "users", register("komunitas")),
        PageSpec("impor", "Impor", "table-import", lambda desk: importing.make(desk, memory)),
        PageSpec("kurasi", "Kurasi", "clipboard-check", lambda desk: curation.make(desk, memory)),
        PageSpec("sertifikat", "Sertifikat", "certificate", lambda desk: certificates.make(desk, memory)),
        PageSpec("riwayat", "Riwayat", "history", history.make),
        PageSpec(
            "pengaturan", "Pengaturan", "settings", lambda desk: settings.make(desk, memory), at_bottom=True
        ),
        PageSpec(
            "duplikat",
            "Duplikat",
            "copy",
            duplicates.make,
            at_bottom=True,
            hidden=True,
            also="kembar ganda dobel gabungkan",
        ),
        PageSpec("bantuan", "Bantuan", "help-circle", guide.make, at_bottom=True),
    )
