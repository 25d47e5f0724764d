"""Invitations and the attendance list, saved from the tabs of a session."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from depok_desk import paths
from depok_desk.gui.pages.curation.candidates.candidates_tab import CandidatesTab
from depok_desk.gui.pages.curation.jury.jury_tab import JuryTab
from judging_office import TITLE
from tests.gui.curation.opening import OpenSession, press

PATIENCE = 20_000


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where papers are saved."""
    monkeypatch.setattr(paths, "documents_folder", lambda: tmp_path)
    return tmp_path


def test_the_attendance_list_names_every_firm(qtbot: QtBot, open_session: OpenSession, folder: Path):
    page, _ = open_session("verifikasi", "peserta")
    tab = page.view.tabs.tab
    assert isinstance(tab, CandidatesTab)
    press(page, "Ctrl+P")
    qtbot.waitUntil(lambda: tab.listed.told.words == "Daftar hadir tersimpan.", timeout=PATIENCE)
    text = "".join(one.extract_text() for one in PdfReader(folder / f"Daftar hadir {TITLE}.pdf").pages)
    assert "DAFTAR HADIR" in text
    assert "Cendol Dahlia" in text


def test_each_chosen_firm_gets_a_letter(qtbot: QtBot, open_session: OpenSession, folder: Path):
    page, made = open_session("verifikasi", "peserta")
    tab = page.view.tabs.tab
    assert isinstance(tab, CandidatesTab)
    tab.table.choose(made.candidates[1:3], made.candidates[1])
    tab.invite()
    qtbot.waitUntil(lambda: tab.listed.told.words == "2 undangan peserta tersimpan.", timeout=PATIENCE)
    pages = PdfReader(folder / f"Undangan peserta {TITLE}.pdf").pages
    assert len(pages) == 2
    assert "Bakso Kenanga" in pages[0].extract_text()


def test_jurors_are_invited(qtbot: QtBot, open_session: OpenSession, folder: Path):
    page, _ = open_session("verifikasi", "juri")
    tab = page.view.tabs.tab
    assert isinstance(tab, JuryTab)
    tab.invite.click()
    qtbot.waitUntil(lambda: tab.listed.told.words == "3 undangan juri tersimpan.", timeout=PATIENCE)
    assert len(PdfReader(folder / f"Undangan juri {TITLE}.pdf").pages) == 3
