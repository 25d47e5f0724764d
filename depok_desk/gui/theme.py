"""Dresses the application: type, palette, style sheet."""

import re
from dataclasses import asdict
from functools import cache
from string import Template

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from depok_desk import paths
from depok_desk.gui.palette import DARK, LIGHT, Tokens, qt_palette

BASE_SIZE = 13
EDGE = 18
"""Pixels from the edges of a page to what stands on it, for text at 100 %."""

FAMILY = "Plus Jakarta Sans"

_SCHEME = "depok_scheme"
"""The application's property that holds the scheme asked for."""


def dress(app: QApplication, text_size: int = 100, scheme: Qt.ColorScheme | None = None) -> None:
    """Give `app` the desk's look.

    `text_size` is in per cent, 100 to 200. Without a `scheme`, dark follows the system, also later on.
    """
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "app.svg")))
    load_fonts()
    font = QFont(FAMILY)
    font.setPixelSize(round(BASE_SIZE * text_size / 100))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)
    if app.property(_SCHEME) is None:
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda: _colour(app))
    app.setProperty(_SCHEME, scheme or Qt.ColorScheme.Unknown)
    _colour(app)


def _colour(app: QApplication) -> None:
    """Colour what is shown as was asked for, or as the system is."""
    asked = app.property(_SCHEME)
    chosen = QGuiApplication.styleHints().colorScheme() if asked == Qt.ColorScheme.Unknown else asked
    colours = DARK if chosen == Qt.ColorScheme.Dark else LIGHT
    app.setPalette(qt_palette(colours))
    app.setStyleSheet(style_sheet(colours, text_scale()))


def text_scale() -> float:
    """How much larger than usual the text is: 1.0 to 2.0."""
    return QGuiApplication.font().pixelSize() / BASE_SIZE


def scaled(pixels: float) -> int:
    """A length that grows with the text, in device-independent pixels."""
    return round(pixels * text_scale())


def scaled_size(pixels: float) -> QSize:
    """A square that grows with the text."""
    return QSize(scaled(pixels), scaled(pixels))


def style_sheet(colours: Tokens, scale: float) -> str:
    """The style sheet for one set of colours; lengths written `13sp` grow with the text."""
    scheme = "dark" if colours is DARK else "light"
    style = (paths.resources() / "style").as_posix()
    sheet = Template(_template()).substitute(asdict(colours), style=style, scheme=scheme)
    return re.sub(r"(\d+)sp\b", lambda found: f"{round(int(found[1]) * scale)}px", sheet)


@cache
def _template() -> str:
    return (paths.resources() / "style" / "desk.qss").read_text(encoding="utf-8")


def load_fonts() -> None:
    """Make the shipped screen fonts known to Qt, once."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted((paths.resources() / "fonts").glob("PlusJakartaSans*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def font_of(weight: QFont.Weight = QFont.Weight.Normal, pixels: float = BASE_SIZE) -> QFont:
    """The application's font in another weight or size (given for text at 100 %)."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(scaled(pixels))
    font.setWeight(weight)
    return font
