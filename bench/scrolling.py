"""What a person feels at a list of 100,000 firms: keys to painted rows, and scrolling through all of it."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from PySide6.QtWidgets import QApplication

from bench.lists import FIRMS, WORDS
from bench.measuring import Measurement, Work
from bench.stores import full_office
from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.theme import dress
from depok_desk.registers.ikm import IKM

SCREEN = (1218, 640)
"""The room a list has in the office's window, in pixels."""

STEPS = 60
ALLOWED = 0.040
"""Seconds from a key to the painted list for 95 of 100 keys."""


def _panel(folder: Path) -> RegisterPanel:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application)
    store = full_office(folder / "kantor.depok", FIRMS)
    with TemporaryDirectory() as kept:
        panel = RegisterPanel(Desk(lambda: store, "petugas"), Look(IKM, Memory(Path(kept) / "a.ini"), "ikm"))
    panel.resize(*SCREEN)
    panel.show()
    panel.refresh()
    return panel


def slowest(work: list[Work]) -> float:
    """How long the 95th of 100 takes, in seconds."""
    times: list[float] = []
    for each in work:
        start = perf_counter()
        each()
        times.append(perf_counter() - start)
    return sorted(times)[int(len(times) * 0.95)]


def typing(folder: Path) -> tuple[Work, Work]:
    """Every word typed until its first rows are painted, against the time allowed for as many keys."""
    panel = _panel(folder)
    paint = panel.table.grab

    def key(word: str) -> Work:
        def press() -> None:
            panel.look.type(word)
            paint()

        return press

    keys = [key(word) for word in WORDS]
    print(f"  type-paint: the 95th of 100 keys takes {slowest(keys) * 1000:.0f} ms")

    def ours() -> None:
        for each in keys:
            each()

    return ours, lambda: sleep(ALLOWED * len(keys))


def scrolling(folder: Path) -> tuple[Work, Work]:
    """From the top to the end of the list in steps, each read and painted, against painting alone.

    The steps lie farther apart than the pages the list keeps, so that each round reads them anew.
    """
    panel = _panel(folder)
    panel.table.rows.complete()
    paint, bar = panel.table.grab, panel.table.verticalScrollBar()

    def ours() -> None:
        for step in range(STEPS):
            bar.setValue(bar.maximum() * step // STEPS)
            paint()

    def floor() -> None:
        bar.setValue(0)
        for _ in range(STEPS):
            paint()

    return ours, floor


PAINTING = Measurement("type-paint", f"{len(WORDS)} words to painted rows", "40 ms each", 1.0, typing)
SCROLLING = Measurement(
    "scroll", f"{STEPS} places of 100,000 rows, painted", "painting alone", 3.0, scrolling
)
