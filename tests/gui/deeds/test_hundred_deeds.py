"""The hundred most frequent deeds of a clerk, each done by the keyboard alone."""

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from depok_desk import paths
from depok_desk.gui.app import Application
from drawn_photos import jpeg
from tests.gui.deeds.deed import LAID_OUT, Clerk, Deed
from tests.gui.deeds.hundred import THEMES
from tests.gui.deeds.sessions import lay_out_session, write_marks
from tools.keyboard_table import PAGE, page
from tools.showing import opened_window

WAITING = QDialog.exec
ASKING = {
    name: getattr(QFileDialog, name) for name in ("getSaveFileName", "getOpenFileName", "getOpenFileNames")
}
DEEDS = [deed for theme in THEMES for deed in theme.deeds]

EMPTY = "kosong"
"""The store of a deed that is done on the first day."""

FILES = {
    "daftar.csv": "Nama Usaha;Nama Pemilik;Kecamatan;Sektor\nKue Lumpur Tini;Tini;Beji;kuliner\n",
    "komunitas.csv": "Nama Komunitas;Ketua;Kecamatan\nForum Anyaman Tapos;Ratna;Tapos\n",
    "surat.pdf": "%PDF-1.4\n",
}
"""What lies in the folder in which a clerk looks for files."""

COPIED = "4\t5\t3\r\n3\t4\t4\r\n"
"""What was copied in Excel before."""


@pytest.fixture
def window(deed: Deed, stores: Path, tmp_path: Path, dressed: QApplication) -> Generator[Application]:
    """The window, just opened on a store of its own."""
    store = tmp_path / "kantor.depok"
    lay_out_session(stores, deed.store)
    if deed.store != EMPTY:
        shutil.copy(stores / f"{deed.store}.depok", store)
    _lay_out_files()
    with opened_window(store) as application:
        application.window.activateWindow()
        assert QTest.qWaitForWindowActive(application.window)
        yield application


@pytest.fixture(autouse=True)
def real_dialogs(monkeypatch: pytest.MonkeyPatch, no_unexpected_dialog: None) -> None:
    """Let dialogs wait for keys, as they do in the office."""
    monkeypatch.setattr(QDialog, "exec", WAITING)
    for name, question in ASKING.items():
        monkeypatch.setattr(QFileDialog, name, question)


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.words)
def test_a_deed_is_done_by_keys(deed: Deed, window: Application):
    clerk = Clerk(window)
    clerk.press(deed.first)
    clerk.press(deed.keys)
    assert deed.holds(clerk), f"{deed.keys} in {clerk.place}, focus {clerk.focus}, said {clerk.notice}"


def test_there_are_at_least_a_hundred_and_none_twice():
    words = [deed.words for deed in DEEDS]
    assert len(words) >= 100
    assert len(set(words)) == len(words)


def _lay_out_files() -> None:
    folder = paths.documents_folder()
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "foto.jpg").write_bytes(jpeg())
    write_marks(folder / "nilai.xlsx")
    assert {file.name for file in folder.iterdir()} == LAID_OUT
    QGuiApplication.clipboard().setText(COPIED)


def test_the_page_about_them_says_what_is_tested():
    assert PAGE.read_text(encoding="utf-8") == page(), "write it anew: python -m tools.keyboard_table"
