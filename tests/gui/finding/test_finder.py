"""The search for anything: one field leads to records, pages, commands and settings, by keys alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.app import Application
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.model.ikm import Ikm
from depok_desk.store.opening import Store
from office_records import firm, prepare

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(
    qtbot: QtBot, dressed: QApplication, sqlite_location: Path, tmp_path: Path
) -> Iterator[Application]:
    """The window on a store of three firms."""
    store = prepare(Store.open(sqlite_location))
    with store.deed("Isi") as session:
        session.add_all(
            [firm(1, "Dapur Utama Jaya"), firm(2, "Batik Asri", owner="Dewi"), firm(3, "Émping Dewi")]
        )
    store.close()
    memory = Memory(tmp_path / "jendela.ini")
    memory.keep("window/page", "ikm")
    application = Application(str(sqlite_location), memory)
    qtbot.addWidget(application.window)
    application.show()
    qtbot.waitUntil(lambda: bool(application.window.status.store), timeout=15_000)
    application.window.activateWindow()
    qtbot.waitUntil(application.window.isActiveWindow)
    yield application
    application.window.close()
    application.close()


@pytest.fixture
def typed(qtbot: QtBot, office: Application) -> Callable[[str], list[str]]:
    """Types into the search field and tells what is offered, once it is."""

    def type_(words: str) -> list[str]:
        office.window.search()
        office.window.bar.search.clear()
        qtbot.keyClicks(office.window.bar.search, words)
        qtbot.waitUntil(lambda: office.finder.answered == words.strip() and office.finder.popup.isVisible())
        return [offer.title for offer in office.finder.popup.offers]

    return type_


def chosen(office: Application) -> str:
    assert office.finder.popup.current
    return office.finder.popup.current.title


def page_of(office: Application) -> Page:
    assert office.window.page
    return office.window.page


def press(qtbot: QtBot, office: Application, key: Qt.Key) -> None:
    qtbot.keyClick(office.window.bar.search, key)


def test_a_record_is_found_and_opened_with_enter(qtbot: QtBot, office: Application, typed):
    assert typed("utama dapur")[0] == "Dapur Utama Jaya"
    press(qtbot, office, Qt.Key.Key_Return)
    assert office.window.bar.place == "IKM › Dapur Utama Jaya"
    assert not office.finder.popup.isVisible()
    assert office.window.bar.search.text() == ""


def test_enter_waits_for_the_answer_to_what_was_typed(qtbot: QtBot, office: Application):
    office.window.search()
    qtbot.keyClicks(office.window.bar.search, "batik asri\r")
    qtbot.waitUntil(lambda: office.window.bar.place == "IKM › Batik Asri")


def test_the_arrows_choose_among_all_groups(qtbot: QtBot, office: Application, typed):
    titles = typed("dewi")
    press(qtbot, office, Qt.Key.Key_Down)
    assert chosen(office) == titles[1]
    press(qtbot, office, Qt.Key.Key_Up)
    press(qtbot, office, Qt.Key.Key_Up)
    assert chosen(office) == titles[-1]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("komunitas", "Buka Komunitas"),
        ("riwayt", "Buka Riwayat"),
        ("panduan", "Bantuan"),
        ("buku nomor", "Buku nomor sertifikat"),
        ("ukuran huruf", "Tampilan"),
        ("dpaur", "Dapur Utama Jaya"),
        ("emping", "Émping Dewi"),
        ("kembar", "Buka Duplikat"),
    ],
)
def test_pages_commands_settings_and_records_are_offered(typed, words: str, offered: str):
    assert typed(words)[0] == offered


def test_the_page_that_is_named_opens(qtbot: QtBot, office: Application, typed):
    typed("komunitas")
    press(qtbot, office, Qt.Key.Key_Return)
    assert office.window.bar.place == "Komunitas"


def test_escape_clears_then_leads_back_to_where_one_was(qtbot: QtBot, office: Application, typed):
    page_of(office).setFocus()
    typed("batik")
    press(qtbot, office, Qt.Key.Key_Escape)
    assert office.window.bar.search.text() == ""
    press(qtbot, office, Qt.Key.Key_Escape)
    assert not office.finder.popup.isVisible()
    assert page_of(office).hasFocus()


def test_nothing_found_says_so_and_offers_to_add_it(qtbot: QtBot, office: Application, typed):
    assert typed("Warung Qwx") == ["Tambah IKM “Warung Qwx”", "Tampilkan semua “Warung Qwx” di daftar IKM"]
    assert office.finder.popup.said.text() == "Tidak ada yang cocok dengan “Warung Qwx”."
    press(qtbot, office, Qt.Key.Key_Return)
    assert office.window.bar.place == "IKM › IKM baru"
    name = office.window.focusWidget()
    assert isinstance(name, QLineEdit)
    assert name.text() == "Warung Qwx"


def test_the_last_offer_shows_all_in_the_list(qtbot: QtBot, office: Application, typed):
    assert typed("dewi")[-1] == "Tampilkan semua “dewi” di daftar IKM"
    press(qtbot, office, Qt.Key.Key_Up)
    press(qtbot, office, Qt.Key.Key_Return)
    page = office.window.page
    assert isinstance(page, RegisterPage)
    assert page.list.panel.search.text() == "dewi"


def test_before_anything_is_typed_one_is_offered_where_one_was(qtbot: QtBot, office: Application, typed):
    typed("batik asri")
    press(qtbot, office, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.window.bar.place == "IKM › Batik Asri")
    page_of(office).setFocus()
    qtbot.keyClick(office.window, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(office.finder.popup.isVisible)
    first = office.finder.popup.offers[0]
    assert (first.group, first.title) == ("Terakhir dibuka", "Batik Asri")
    assert "Perintah" in {offer.group for offer in office.finder.popup.offers}


def test_an_answer_to_earlier_words_is_never_shown(qtbot: QtBot, office: Application, typed):
    office.window.search()
    for words in ("d", "da", "dap", "batik"):
        office.window.bar.search.setText(words)
        office.finder.ask(words)
    qtbot.waitUntil(office.finder.popup.isVisible)
    assert office.finder.answered == "batik"
    assert office.finder.popup.offers[0].title == "Batik Asri"


def test_what_was_changed_meanwhile_is_read_anew(qtbot: QtBot, office: Application, typed):
    def rename(session) -> None:
        session.scalars(select(Ikm).where(Ikm.name == "Batik Asri")).one().name = "Batik Baru"

    office.desk.do("Ubah", rename, tell=False)
    assert typed("batik")[0] == "Batik Baru"
