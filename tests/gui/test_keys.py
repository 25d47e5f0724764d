"""Keys call the commands that the shown page and the window declare, and are said as keyboards do."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.keys import keys_words, with_keys
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, PageSpec, Place
from depok_desk.gui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


class Workbench(Page):
    """A page whose commands depend on the record it shows."""

    def __init__(self, said: list[str]) -> None:
        super().__init__()
        self.said = said
        self.record = ""

    def refresh(self) -> None:
        pass

    def show_record(self, record: str) -> None:
        self.record = record

    def commands(self) -> Sequence[Command]:
        add = Command("Tambah IKM", lambda: self.said.append("tambah"), "Ctrl+N; Ins")
        store = Command("Simpan IKM", lambda: self.said.append("simpan"), "Ctrl+S")
        return (store,) if self.record else (add, Command("Tanpa tombol", lambda: None))


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, said: list[str], tmp_path: Path) -> MainWindow:
    specs = (
        PageSpec("ikm", "IKM", "home", lambda _: Workbench(said)),
        PageSpec("lain", "Lain", "home", lambda _: Workbench(said)),
    )
    made = MainWindow(desk, specs, Memory(tmp_path / "jendela.ini"))
    qtbot.addWidget(made)
    made.show()
    made.start()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_a_page_s_keys_call_its_commands_any_of_them(qtbot: QtBot, window: MainWindow, said: list[str]):
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Insert)
    assert said == ["tambah", "tambah"]


def test_a_page_is_asked_for_its_commands_anew_whenever_it_is_shown(
    qtbot: QtBot, window: MainWindow, said: list[str]
):
    window.go(Place("ikm", "Abon Jaya"))
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    assert said == ["simpan"]
    window.go_back()
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    assert said == ["simpan", "tambah"]


def test_the_keys_of_a_page_out_of_sight_call_nothing_of_it(
    qtbot: QtBot, window: MainWindow, said: list[str]
):
    window.go(Place("ikm", "Abon Jaya"))
    window.go(Place("lain"))
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    assert said == []


def test_what_can_be_done_now_are_the_page_s_commands_and_then_the_window_s(window: MainWindow):
    words = [command.words for command in window.commands()]
    assert words[:2] == ["Tambah IKM", "Tanpa tombol"]
    assert {"Buka IKM", "Cari apa saja", "Urungkan", "Bantuan"} <= set(words[2:])


def test_no_keys_of_the_window_mean_two_things(window: MainWindow):
    keys = [
        each
        for command in (*window.page_commands, *window.own_commands)
        for each in command.keys.split("; ")
        if each
    ]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("Ctrl+K", "Ctrl+K"),
        ("Alt+Left", "Alt+←"),
        ("Ctrl+Y; Ctrl+Shift+Z", "Ctrl+Y"),
        ("Ctrl+Return", "Ctrl+Enter"),
        ("Ctrl++", "Ctrl++"),
    ],
)
def test_keys_are_said_as_the_keyboard_does(keys: str, words: str):
    assert keys_words(keys) == words
    assert with_keys("Kembali", keys) == f"Kembali ({words})"
    assert with_keys("Kembali", "") == "Kembali"
