"""A tab of a session over a desk, as the tests of what comes after the marks need it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation import make
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.services.curation_sessions import SessionLine, session_lines
from judging_office import Judging, judging_session
from tests.gui.curation.opening import Opened, OpenSession


class Clerk:
    """Sits before one tab of a session; every change is seen anew, as the page does it."""

    def __init__(self, desk: Desk, tab: SessionTab, made: Judging) -> None:
        self.desk, self.tab, self.made = desk, tab, made
        desk.changed.connect(self.look)
        self.look()

    @property
    def line(self) -> SessionLine:
        """The session as it stands."""
        lines = self.desk.ask(session_lines)
        return next(line for line in lines if line.id == self.made.session_id)

    def look(self) -> None:
        """See the session anew."""
        self.tab.show_session(self.line)

    def press(
        self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key."""
        QTest.keyClick(widget, key, modifiers)

    def command(self, words: str) -> None:
        """Do what is found by its words."""
        next(each for each in self.tab.commands() if each.words == words).does()

    def texts(self, widget: QWidget | None = None) -> list[str]:
        """All words that can be read on the tab, or on a part of it."""
        found = (widget or self.tab).findChildren(QLabel)
        return [each.text() for each in found if each.text() and each.isVisible()]


@pytest.fixture
def clerk_at(desk, memory, qtbot):
    """Seats a clerk before a tab of a session in some phase."""

    def seat(
        make: Callable[[Desk, Memory], SessionTab],
        phase: str = "pleno",
        before: Callable[..., object] | None = None,
        **said,
    ) -> Clerk:
        with desk.store.deed("Menyiapkan sesi", operator="petugas", undoable=False) as session:
            made = judging_session(session, phase, **said)
            if before:
                before(session, made)
        tab = make(desk, memory)
        qtbot.addWidget(tab)
        tab.resize(1000, 620)
        tab.show()
        return Clerk(desk, tab, made)

    return seat


@pytest.fixture
def answers(monkeypatch):
    """Answers every dialog that opens: what is to be done with it, which also closes it."""
    deeds: list[Callable[[QDialog], object]] = []

    def shown(dialog: QDialog) -> int:
        dialog.show()
        dialog.activateWindow()
        deeds.pop(0)(dialog)
        dialog.close()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", shown)
    yield deeds
    assert not deeds, "a dialog that was waited for did not open"


@pytest.fixture
def open_session(qtbot: QtBot, desk: Desk, memory: Memory) -> OpenSession:
    """Opens a session on the page, in a phase at one of its tabs: `open_session("penilaian", "juri")`."""

    def opened(phase: str, tab: str, candidates: int = 4, jurors: int = 3) -> Opened:
        made = desk.do(
            "Sesi",
            lambda session: judging_session(session, phase, candidates, jurors),
            tell=False,
            undoable=False,
        )
        page = make(desk, memory)
        assert isinstance(page, CurationPage)
        qtbot.addWidget(page)
        desk.changed.connect(page.stale)
        page.resize(1218, 690)
        page.show()
        page.show_record(f"{made.session_id}/{tab}")
        return page, made

    return opened
