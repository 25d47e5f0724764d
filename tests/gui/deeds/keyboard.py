"""A clerk without a mouse: presses keys, one after the other, on whatever has the focus."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from depok_desk.gui.app import Application

TICK = 10
"""Milliseconds between two looks at the program."""

CALM = 13
"""Ticks without work after which the program has come to rest.

Searches wait for the next letter, and a button pressed by its access key goes down and up again.
"""

NEXT = 2
"""Ticks without work after which the next key is pressed where nothing of that kind can be waited for."""

PATIENCE = 3000
"""Ticks after which a program that is still busy is given up."""

STEP = re.compile(r"“([^”]*)”|(\S+)")
"""One step of a script: typed text in quotation marks, or a key as it is printed on a sheet."""

NAMED = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "PgUp": Qt.Key.Key_PageUp,
    "PgDn": Qt.Key.Key_PageDown,
    "Spasi": Qt.Key.Key_Space,
    "↓": Qt.Key.Key_Down,
    "↑": Qt.Key.Key_Up,
    "→": Qt.Key.Key_Right,
    "←": Qt.Key.Key_Left,
}
"""Keys that have another name in Qt."""

HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


@dataclass(frozen=True)
class Key:
    """One key with those held down."""

    key: Qt.Key
    held: Qt.KeyboardModifier


Step = str | Key


def steps(script: str) -> list[Step]:
    """What a script such as `Ctrl+K “abon jaya” Enter` presses: texts and keys, in order."""
    return [text if text or not name else _key(name) for text, name in STEP.findall(script)]


def _key(name: str) -> Key:
    *before, last = name.split("+")
    held = Qt.KeyboardModifier.NoModifier
    for each in before:
        held |= HELD[each]
    if last in NAMED:
        return Key(NAMED[last], held)
    return Key(Qt.Key(ord(last.upper())) if len(last) == 1 else Qt.Key[f"Key_{last}"], held)


class Keyboard(QObject):
    """Presses the keys of a script as fast as the program follows, in dialogs and menus too.

    `seen` are the titles of the dialogs that were open, and what menus offered.
    """

    def __init__(self, application: Application) -> None:
        super().__init__()
        self._desk = application.desk
        self._application = application
        self._queue: list[Step] = []
        self._waited = self._still = 0
        self._wanted = CALM
        self._loop = QEventLoop()
        self.seen: dict[str, None] = {}

    def press(self, script: str) -> None:
        """Press all keys of a script and wait until what they began is done.

        Raises:
            TimeoutError: the program was busy for too long.
            AssertionError: a dialog or menu was left open.
        """
        self._queue = steps(script)
        self._waited = self._still = 0
        QTimer.singleShot(TICK, self._tick)
        self._loop.exec()
        if self._queue:
            raise TimeoutError(f"still busy before {self._queue} of {script}")

    def _tick(self) -> None:
        """Look at the program; a key can open a dialog that waits, so the next look is arranged first."""
        self.seen.update(dict.fromkeys(_words_shown()))
        self._front().activateWindow()
        self._waited += 1
        self._still = 0 if self._desk.busy else self._still + 1
        if self._waited > PATIENCE or (not self._queue and self._still > CALM):
            self._end()
            return
        QTimer.singleShot(TICK, self._tick)
        if self._queue and self._still >= self._wanted:
            self._still = 0
            step = self._queue.pop(0)
            self._wanted = CALM if _is_waited_for(step) else NEXT
            self._send(step)

    def _send(self, step: Step) -> None:
        if isinstance(step, Key):
            QTest.keyClick(self._target(), step.key, step.held)
            return
        for letter in step:
            QTest.keyClicks(self._target(), letter)

    def _end(self) -> None:
        left = list(open_dialogs())
        for each in left:
            each.close()
        self._loop.quit()
        assert not left, f"left open: {[each.windowTitle() or each for each in left]}"

    def _target(self) -> QWidget:
        """What a key pressed now would reach."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return self._front().focusWidget() or self._front()

    def _front(self) -> QWidget:
        """The window that has the keys on a screen; without one, none gets them by itself."""
        return QApplication.activeModalWidget() or self._application.window


def _is_waited_for(step: Step) -> bool:
    return isinstance(step, str) or bool(step.held & Qt.KeyboardModifier.AltModifier)


def open_dialogs() -> Iterator[QDialog | QMenu]:
    """Dialogs and menus that are open."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu) and widget.isVisible():
            yield widget


def _words_shown() -> Iterator[str]:
    for each in open_dialogs():
        if isinstance(each, QMenu):
            yield from (action.text().partition("\t")[0].replace("&", "") for action in each.actions())
        else:
            yield each.windowTitle()
