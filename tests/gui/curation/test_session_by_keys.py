"""A session led by the keyboard alone, in the real window: opened, filled, seated and checked."""

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.services.judging.candidates import candidate_lines
from depok_desk.services.judging.jury import juror_lines
from depok_desk.services.judging.papers import paper_table
from judging_office import phase_of
from tests.gui.deeds.deed import Clerk
from tools.showing import opened_window

WAITING = QDialog.exec


@pytest.fixture(autouse=True)
def real_dialogs(monkeypatch: pytest.MonkeyPatch, no_unexpected_dialog: None) -> None:
    """Let dialogs wait for keys, as they do in the office."""
    monkeypatch.setattr(QDialog, "exec", WAITING)


@pytest.fixture
def clerk(stores: Path, tmp_path: Path, dressed: QApplication) -> Generator[Clerk]:
    """A clerk before the page Kurasi of an office without rubrics of its own."""
    store = tmp_path / "kantor.depok"
    shutil.copy(stores / "contoh.depok", store)
    with opened_window(store) as application:
        application.window.activateWindow()
        assert QTest.qWaitForWindowActive(application.window)
        seated = Clerk(application)
        seated.press("Ctrl+5")
        yield seated


def shown(clerk: Clerk) -> CurationPage:
    page = clerk.window.page
    assert isinstance(page, CurationPage)
    return page


def test_from_opening_to_the_jury_without_a_mouse(clerk: Clerk):
    desk = clerk.application.desk

    clerk.press("Ctrl+N “Kurasi Uji” Enter")
    session_id = shown(clerk).sessions.key()
    assert clerk.place == "Kurasi › Kurasi Uji"

    clerk.press("Ctrl+Shift+N Shift+↓ Shift+↓ Enter Ctrl+Enter")
    entered = [line.ikm for line in desk.ask(lambda session: candidate_lines(session, session_id))]
    assert len(entered) == 3
    clerk.press("↓ Alt+↑")
    moved = [line.ikm for line in desk.ask(lambda session: candidate_lines(session, session_id))]
    assert moved != entered
    assert sorted(moved) == sorted(entered)

    clerk.press("Ctrl+Tab Ctrl+Shift+N “Ratna Wulan” Enter")
    assert [each.details.name for each in desk.ask(lambda session: juror_lines(session, session_id))] == [
        "Ratna Wulan"
    ]
    clerk.press("Alt+L Enter")
    assert desk.ask(lambda session: phase_of(session, session_id)) == "verifikasi"

    clerk.press("“at”")
    rows = desk.ask(lambda session: paper_table(session, session_id))
    assert [row.cells[0].state for row in rows] == ["ada", "tidak ada", ""]

    clerk.press("Alt+L Enter")
    assert desk.ask(lambda session: phase_of(session, session_id)) == "penilaian"
