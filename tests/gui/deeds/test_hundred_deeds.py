"""The hundred most frequent deeds of a clerk, each done by the keyboard alone."""

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from depok_desk.gui.app import Application
from tests.gui.deeds.deed import Clerk, Deed
from tests.gui.deeds.going import GOING
from tests.gui.deeds.keyboard import open_dialogs
from tools.showing import opened_window

WAITING = QDialog.exec
DEEDS = (*GOING,)


@pytest.fixture
def window(deed: Deed, stores: Path, tmp_path: Path, dressed: QApplication) -> Generator[Application]:
    """The window, just opened on a store of its own."""
    store = tmp_path / "kantor.depok"
    shutil.copy(stores / f"{deed.store}.depok", store)
    with opened_window(store) as application:
        application.window.activateWindow()
        assert QTest.qWaitForWindowActive(application.window)
        yield application


@pytest.fixture(autouse=True)
def real_dialogs(monkeypatch: pytest.MonkeyPatch, no_unexpected_dialog: None) -> None:
    """Let dialogs wait for keys, as they do in the office."""
    monkeypatch.setattr(QDialog, "exec", WAITING)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.words)
def test_a_deed_is_done_by_keys(deed: Deed, window: Application):
    clerk = Clerk(window)
    clerk.press(deed.first)
    clerk.press(deed.keys)
    left = list(open_dialogs())
    for dialog in left:
        dialog.close()
    assert deed.holds(clerk), f"{deed.keys} in {clerk.place}, focus {clerk.focus}, open {left}"
