"""What the window remembers from one day to the next: page, sizes, widths."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Memory:
    """Small remembered things in one settings file; a value of another type counts as forgotten."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, otherwise: str = "") -> str:
        """The remembered word under `key`."""
        return str(self._settings.value(key, otherwise))

    def shape(self, key: str) -> QByteArray:
        """The remembered state of a window, splitter or header; empty if there is none."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: str | QByteArray) -> None:
        """Remember `value` under `key`."""
        self._settings.setValue(key, value)
