"""The look a person has chosen on this PC: text size and scheme, put on at once and remembered."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from depok_desk.gui.memory import Memory
from depok_desk.gui.theme import dress

SIZES = (100, 125, 150, 175, 200)
"""Text sizes in per cent."""

SCHEMES: Mapping[str, str] = {"terang": "Terang", "gelap": "Gelap", "sistem": "Ikuti sistem"}
"""Schemes by key."""

_QT_SCHEMES = {"terang": Qt.ColorScheme.Light, "gelap": Qt.ColorScheme.Dark}
_SIZE, _SCHEME = "look/text_size", "look/scheme"


@dataclass(frozen=True)
class Dress:
    """A text size in per cent, and a scheme by key."""

    size: int = 100
    scheme: str = "sistem"


def remembered(memory: Memory) -> Dress:
    """The look that was chosen last; the usual one on the first day, or where it cannot be understood."""
    size, scheme = memory.text(_SIZE), memory.text(_SCHEME)
    known = {str(each): each for each in SIZES}
    return Dress(known.get(size, 100), scheme if scheme in SCHEMES else "sistem")


def put_on(app: QApplication, memory: Memory) -> None:
    """Dress the application as was chosen last."""
    chosen = remembered(memory)
    dress(app, chosen.size, _QT_SCHEMES.get(chosen.scheme))


def choose(memory: Memory, chosen: Dress) -> None:
    """Remember a look, and put it on at once."""
    memory.keep(_SIZE, str(chosen.size))
    memory.keep(_SCHEME, chosen.scheme)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        put_on(app, memory)
