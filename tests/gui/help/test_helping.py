"""F1 opens the right chapter, Shift+F1 the keys; both from pages and dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from depok_desk import __version__
from depok_desk.gui.app import Application
from depok_desk.gui.help.dialog import CHAPTER, HelpDialog
from depok_desk.gui.help.sheet import ShortcutSheet
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.guide.page import GuidePage

Answers = list[Callable[[Any], None]]


@pytest.fixture
def office(
    qtbot: QtBot, dressed: QApplication, sqlite_location: Path, memory: Memory
) -> Iterator[Application]:
    """The window, at the register of communities."""
    memory.keep("window/page", "komunitas")
    application = Application(str(sqlite_location), memory)
    qtbot.addWidget(application.window)
    application.show()
    qtbot.waitUntil(lambda: bool(application.window.status.store), timeout=15_000)
    application.window.activateWindow()
    qtbot.waitUntil(application.window.isActiveWindow)
    yield application
    application.window.close()
    application.close()


def guide(office: Application) -> GuidePage:
    assert isinstance(office.window.page, GuidePage)
    return office.window.page


def test_f1_opens_the_chapter_of_the_page_and_one_comes_back(qtbot: QtBot, office: Application):
    qtbot.keyClick(office.window, Qt.Key.Key_F1)
    assert office.window.bar.place == "Bantuan › Komunitas"
    assert "Komunitas binaan" in guide(office).view.text.toPlainText()
    office.window.go_back()
    assert office.window.bar.place == "Komunitas"


def test_a_link_and_the_list_lead_to_other_chapters(qtbot: QtBot, office: Application):
    office.window.go(Place("bantuan", "ikm"))
    guide(office).view.text.anchorClicked.emit(QUrl("tabel.md"))
    assert office.window.bar.place == "Bantuan › Tabel seperti Excel"
    guide(office).view.list.choose("cadangan")
    assert office.window.bar.place.startswith("Bantuan › Cadangan")
    assert office.location in guide(office).view.text.toPlainText()


def test_the_manual_is_searched_while_one_types(qtbot: QtBot, office: Application):
    office.window.go(Place("bantuan"))
    office.window.focus_filter()
    view = guide(office).view
    qtbot.keyClicks(view.search, "flash disk")
    qtbot.waitUntil(lambda: view.list.count() == 1)
    assert view.list.key() == "cadangan"


def test_in_a_dialog_f1_opens_its_chapter_beside_it(
    qtbot: QtBot, office: Application, dialog_answers: Answers
):
    dialog = QDialog(office.window)
    dialog.setProperty(CHAPTER, "impor")
    name = QLineEdit()
    QVBoxLayout(dialog).addWidget(name)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    name.setFocus()
    shown: list[str] = []

    def read(opened: HelpDialog) -> None:
        shown.append(opened.view.chapter)
        opened.leave.click()

    dialog_answers.append(read)
    qtbot.keyClick(name, Qt.Key.Key_F1)
    assert shown == ["impor"]


def test_the_sheet_lists_what_is_declared_and_is_searched(
    qtbot: QtBot, office: Application, dialog_answers: Answers
):
    seen: list[tuple[tuple[str, str], ...]] = []

    def read(sheet: ShortcutSheet) -> None:
        seen.append(sheet.lines)
        sheet.narrow("urungkan")
        seen.append(sheet.lines)
        sheet.leave.click()

    dialog_answers.append(read)
    qtbot.keyClick(office.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    everything, narrowed = seen
    assert {("Ctrl+K", "Cari apa saja"), ("F1", "Bantuan"), ("Ctrl+D", "isi ke bawah")} <= set(everything)
    assert narrowed == (("Ctrl+Z", "Urungkan"),)


def test_after_an_update_what_is_new_is_offered_once(office: Application, memory: Memory):
    assert not office.window.toast.isVisible()
    memory.keep("window/version", "0.0.1")
    office.offer_news()
    assert office.window.toast.words == f"Depok Desk sudah diperbarui ke versi {__version__}."
    office.window.toast.hide()
    office.offer_news()
    assert not office.window.toast.isVisible()
    office.window.helping.show_news()
    assert office.window.bar.place == "Bantuan › Apa yang baru"
