"""The keys of commands: calling them, and how people read them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from depok_desk.gui.command import Command

PAGE_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 10))
"""What opens the first nine pages of the rail."""

BACK = "Alt+Left"
FORWARD = "Alt+Right"
SEARCH = "Ctrl+K"
UNDO = "Ctrl+Z"
REDO = "Ctrl+Y; Ctrl+Shift+Z"

_READ = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Return": "Enter",
    "Space": "Spasi",
    "PgDown": "PgDn",
}
"""Keys by Qt's name whose caps on a keyboard say something else."""


class CommandKeys:
    """The shortcuts of the commands of one part of the window."""

    def __init__(self, owner: QWidget, context: Qt.ShortcutContext) -> None:
        self._owner = owner
        self._context = context
        self._commands: tuple[Command, ...] = ()
        self._installed: list[QShortcut] = []

    def install(self, commands: Iterable[Command]) -> None:
        """Let the keys of these commands call them, and those of no others any more."""
        for old in self._installed:
            old.setEnabled(False)
            old.deleteLater()
        self._commands = tuple(command for command in commands if command.keys)
        self._installed = [self._shortcut(command) for command in self._commands]

    def _shortcut(self, command: Command) -> QShortcut:
        made = QShortcut(self._owner)
        made.setKeys(QKeySequence.listFromString(command.keys))
        made.setContext(self._context)
        made.activated.connect(command.does)
        return made


def keys_words(keys: str) -> str:
    """The first of a command's keys as the caps of a keyboard say them: `Alt+Left` is “Alt+←”."""
    first = keys.partition(";")[0].strip()
    if first.endswith("+"):
        return first
    return "+".join(_READ.get(each, each) for each in first.split("+"))


def with_keys(words: str, keys: str) -> str:
    """Words with the keys that do the same, such as “Kembali (Alt+←)”."""
    return f"{words} ({keys_words(keys)})" if keys else words
