"""Widgets that refer to one another are destroyed on the main thread, whoever allocates meanwhile."""

import gc
import threading

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from depok_desk.gui.collecting import Collecting


def abandoned(told: list[int]) -> None:
    """A button that keeps itself alive by what it does, and that nobody else knows."""
    button = QPushButton()
    button.clicked.connect(lambda: button.setText(""))
    button.destroyed.connect(lambda: told.append(threading.get_ident()))


def allocate() -> None:
    """As much as would have the collector run on this thread."""
    kept = [[number] for number in range(200_000)]
    assert len(kept) == 200_000


def test_a_worker_that_allocates_destroys_no_widget(qtbot: QtBot, collecting: Collecting):
    told: list[int] = []
    abandoned(told)
    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert told == []
    allocate()
    qtbot.waitUntil(lambda: gc.get_count()[0] < 2_000)
    assert set(told) <= {threading.get_ident()}


def test_python_collects_again_afterwards(collecting: Collecting):
    collecting.stop()
    assert gc.isenabled()
