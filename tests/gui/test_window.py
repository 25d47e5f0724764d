"""The window as a frame: pages, ways back, notices, keys, what it remembers."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, PageSpec, Place
from depok_desk.gui.window import USUAL, MainWindow
from depok_desk.model.community import Community


class PlainPage(Page):
    """A page of two fields that counts its readings."""

    def __init__(self) -> None:
        super().__init__()
        self.readings = 0
        self.record = ""
        self.left, self.right = QLineEdit(), QLineEdit()
        row = QHBoxLayout(self)
        row.addWidget(self.left)
        row.addWidget(self.right)

    def refresh(self) -> None:
        self.readings += 1

    def show_record(self, record: str) -> None:
        self.record = record
        self.titled.emit(record)

    def focus_filter(self) -> None:
        self.right.setFocus()

    def panes(self) -> Sequence[QWidget]:
        return (self.left, self.right)


class Pages:
    """Makes pages and keeps those made, by key."""

    def __init__(self) -> None:
        self.made: dict[str, PlainPage] = {}

    def spec(self, key: str, word: str, *, at_bottom: bool = False) -> PageSpec:
        def make(_: Desk) -> Page:
            self.made[key] = PlainPage()
            return self.made[key]

        return PageSpec(key, word, "home", make, at_bottom)


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture
def open_window(qtbot: QtBot, desk: Desk, pages: Pages, tmp_path: Path) -> Callable[[], MainWindow]:
    def open_() -> MainWindow:
        specs = (
            pages.spec("home", "Beranda"),
            pages.spec("ikm", "IKM"),
            pages.spec("help", "Bantuan", at_bottom=True),
        )
        window = MainWindow(desk, specs, Memory(tmp_path / "jendela.ini"))
        qtbot.addWidget(window)
        window.show()
        window.start()
        qtbot.waitExposed(window)
        return window

    return open_


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    return open_window()


def add_community(session: Session) -> None:
    session.add(Community(name="Perajin Batik Beji"))


def place_of(window: MainWindow) -> str:
    return window.bar.place


def test_a_page_is_made_when_it_is_first_shown(window: MainWindow, pages: Pages):
    assert list(pages.made) == ["home"]
    window.go(Place("ikm"))
    window.go(Place("home"))
    window.go(Place("ikm"))
    assert list(pages.made) == ["home", "ikm"]
    assert pages.made["ikm"].readings == 1


def test_the_place_is_named_with_its_record(window: MainWindow):
    window.go(Place("ikm", "Dapur Utama Jaya"))
    assert place_of(window) == "IKM › Dapur Utama Jaya"
    window.go(Place("home"))
    assert place_of(window) == "Beranda"


def test_one_can_go_back_and_forward(window: MainWindow, pages: Pages):
    window.go(Place("ikm", "Dapur"))
    window.go(Place("ikm", "Sambal"))
    window.bar.back.emit()
    assert pages.made["ikm"].record == "Dapur"
    window.bar.back.emit()
    assert window.page is pages.made["home"]
    window.bar.forward.emit()
    window.bar.forward.emit()
    window.bar.forward.emit()
    assert pages.made["ikm"].record == "Sambal"


def test_after_a_deed_the_page_in_sight_reads_again_at_once_the_other_when_seen(
    window: MainWindow, pages: Pages, desk: Desk
):
    window.go(Place("ikm"))
    desk.do("Tambah komunitas", add_community)
    assert pages.made["ikm"].readings == 2
    assert pages.made["home"].readings == 1
    window.go(Place("home"))
    assert pages.made["home"].readings == 2


def test_a_deed_is_told_and_can_be_undone_from_the_notice(qtbot: QtBot, window: MainWindow, desk: Desk):
    desk.do("Tambah Perajin Batik Beji", add_community)
    assert window.toast.isVisible()
    assert window.toast.words == "Tambah Perajin Batik Beji"
    undo = next(each for each in window.toast.findChildren(QAbstractButton) if each.text() == "Urungkan")
    with qtbot.waitSignal(desk.changed):
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert desk.turns().redo == "Tambah Perajin Batik Beji"


def test_what_was_undone_is_told_with_the_way_back(qtbot: QtBot, window: MainWindow, desk: Desk):
    desk.do("Tambah Perajin Batik Beji", add_community)
    with qtbot.waitSignal(desk.turned):
        window.undo()
    assert window.toast.words == "Diurungkan: Tambah Perajin Batik Beji"
    again = next(each for each in window.toast.findChildren(QAbstractButton) if each.text() == "Ulangi")
    with qtbot.waitSignal(desk.turned):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert window.toast.words == "Diulangi: Tambah Perajin Batik Beji"
    assert desk.turns().undo == "Tambah Perajin Batik Beji"


def test_the_bar_says_what_would_be_undone(qtbot: QtBot, window: MainWindow, desk: Desk):
    desk.do("Tambah Perajin Batik Beji", add_community)
    assert window.bar.undo_hint.startswith("Urungkan: Tambah Perajin Batik Beji")
    with qtbot.waitSignal(desk.changed):
        window.bar.undo.emit()
    assert window.bar.redo_hint.startswith("Ulangi: Tambah Perajin Batik Beji")


def test_a_page_can_send_one_elsewhere_and_give_notice(window: MainWindow, pages: Pages):
    pages.made["home"].going.emit(Place("ikm", "Sambal"))
    assert window.page is pages.made["ikm"]
    pages.made["ikm"].noticed.emit("Disalin.")
    assert window.toast.words == "Disalin."


@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_1, "home"), (Qt.Key.Key_2, "ikm")])
def test_numbers_open_pages(qtbot: QtBot, window: MainWindow, pages: Pages, key: Qt.Key, page: str):
    window.activateWindow()
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.page is pages.made[page]


def test_keys_lead_to_search_filter_and_panes(qtbot: QtBot, window: MainWindow, pages: Pages):
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.bar.search.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pages.made["home"].right.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert pages.made["home"].left.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.bar.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.rail.isAncestorOf(window.focusWidget())


def test_a_file_can_be_dropped_anywhere(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "daftar ikm.xlsx"))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.dropped) as dropped:
        window.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))
    assert dropped.args == [[tmp_path / "daftar ikm.xlsx"]]


def test_words_dragged_over_the_window_are_left_alone(window: MainWindow):
    mime = QMimeData()
    mime.setText("bukan berkas")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    enter.ignore()
    window.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_it_opens_again_where_one_left(open_window: Callable[[], MainWindow], pages: Pages):
    first = open_window()
    first.go(Place("ikm"))
    first.close()
    pages.made.clear()
    second = open_window()
    assert second.page is pages.made["ikm"]


def test_it_opens_again_at_the_record_where_one_left(open_window: Callable[[], MainWindow], pages: Pages):
    first = open_window()
    first.go(Place("ikm", "Dapur"))
    first.go(Place("ikm", "Sambal"))
    first.go_back()
    first.close()
    pages.made.clear()
    second = open_window()
    assert place_of(second) == "IKM › Dapur"


def test_every_button_has_a_name(window: MainWindow):
    nameless = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not (button.text().strip() or button.accessibleName())
    ]
    assert nameless == []


def test_the_status_says_which_store_is_open(window: MainWindow, desk: Desk):
    desk.do("Tambah komunitas", add_community)
    assert window.status.store == "uji.depok"
    assert window.status.saved.startswith("✓ Tersimpan ")


def test_the_window_comes_up_without_the_heavy_modules():
    heavy = (
        "{'sqlalchemy', 'alembic', 'reportlab', 'pypdfium2', 'python_calamine', 'xlsxwriter', 'sqlcipher3'}"
    )
    code = f"import sys; import depok_desk.gui.window; print({heavy} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"


def test_on_the_first_day_it_is_never_larger_than_the_screen(open_window: Callable[[], MainWindow]):
    window = open_window()
    room = window.screen().availableGeometry().size()
    assert window.size() == window.size().boundedTo(room)
    small = room.width() <= USUAL.width() or room.height() <= USUAL.height()
    assert window.isMaximized() is small
