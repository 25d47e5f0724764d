"""A clerk without a mouse: presses keys, one after the other, on whatever has the focus."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from depok_desk.gui.app import Application

TICK = 15
"""Milliseconds between two keys, while the program does nothing else."""

PATIENCE = 400
"""Ticks after which a program that is still busy is given up."""

STEP = re.compile(r"“([^”]*)”|(\S+)")
"""One step of a script: typed text in quotation marks, or a key as it is printed on a sheet."""

NAMED = {"Enter": "Return", "↓": "Down", "↑": "Up", "→": "Right", "←": "Left", "Spasi": "Space"}
"""Keys that have another name in Qt."""


@dataclass(frozen=True)
class Key:
    """One key with those held down."""

    key: Qt.Key
    held: Qt.KeyboardModifier


def steps(script: str) -> list[str | Key]:
    """What a script such as `Ctrl+K “abon jaya” Enter` presses: texts and keys, in order."""
    return [text if text or not name else _key(name) for text, name in STEP.findall(script)]


def _key(name: str) -> Key:
    parts = name.split("+") if not name.endswith("+") else [*name[:-2].split("+"), "+"]
    pressed = "+".join([*parts[:-1], NAMED.get(parts[-1], parts[-1])])
    combination = QKeySequence(pressed)[0]
    return Key(combination.key(), combination.keyboardModifiers())


class Keyboard(QObject):
    """Presses the keys of a script as fast as the program follows, in dialogs and menus too."""

    def __init__(self, application: Application) -> None:
        super().__init__()
        self._desk = application.desk
        self._window = application.window
        self._queue: list[str | Key] = []
        self._waited = 0
        self._still = 0
        self._loop = QEventLoop()
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)

    def press(self, script: str) -> None:
        """Press all keys of a script and wait until what they began is done.

        Raises:
            TimeoutError: the program was busy for too long.
        """
        self._queue = steps(script)
        self._waited = self._still = 0
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        if self._waited > PATIENCE:
            raise TimeoutError(f"still busy before {self._queue} of {script}")

    def _tick(self) -> None:
        if self._desk.busy:
            self._waited += 1
            self._still = 0
            if self._waited > PATIENCE:
                self._loop.quit()
        elif self._queue:
            self._send(self._queue.pop(0))
        else:
            self._still += 1
            if self._still > _CALM:
                self._loop.quit()

    def _send(self, step: str | Key) -> None:
        target = self._target()
        if isinstance(step, str):
            QTest.keyClicks(target, step)
        else:
            QTest.keyClick(target, step.key, step.held)

    def _target(self) -> QWidget:
        """What a key pressed now would reach."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        front = QApplication.activeModalWidget() or self._window
        return front.focusWidget() or front


_CALM = 8
"""Ticks without work after which the program has come to rest; searches wait for the next letter."""


def open_dialogs() -> Iterator[QDialog | QMenu]:
    """Dialogs and menus that are still open."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu) and widget.isVisible():
            yield widget
