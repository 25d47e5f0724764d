"""Buttons of every kind the desk has."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton
from typing_extensions import override

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def pressed_by_enter(made: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button by Enter too while it has the focus; whether that was done.

    The default button of a dialog stays the same, as it would not with `autoDefault`.
    """
    if event.key() not in _ENTER:
        return False
    made.click()
    return True


class _WordButton(QPushButton):
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


class _SignButton(QToolButton):
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


def button(text: str, does: Callable[[], object] | None = None, *, sign: str = "") -> QPushButton:
    """A plain button; `sign` names an icon, an “&” in `text` marks the access key."""
    made = _button(text, "", icon(sign) if sign else QIcon())
    _connect(made, does)
    return made


def primary(text: str, does: Callable[[], object] | None = None, *, sign: str = "") -> QPushButton:
    """The one button of a view that does what the view is for."""
    made = _button(text, "primary", icon(sign, "primary_ink") if sign else QIcon())
    _connect(made, does)
    return made


def danger(text: str, does: Callable[[], object] | None = None) -> QPushButton:
    """A button for what cannot be undone."""
    made = _button(text, "danger", QIcon())
    _connect(made, does)
    return made


def link(text: str, does: Callable[[], object] | None = None) -> QPushButton:
    """A button that looks like a word."""
    made = _button(text, "link", QIcon())
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    _connect(made, does)
    return made


def outdent() -> int:
    """How far the words of a link stand in its frame, in pixels: so much it is moved out to be in line."""
    return scaled(4) + 1


def icon_button(
    sign: str, name: str, does: Callable[[], object] | None = None, *, bare: bool = False, tone: str = "ink"
) -> QToolButton:
    """A button with an icon only; `name` is said by screen readers and shown as a tip."""
    made = _SignButton()
    made.setIcon(icon(sign, tone))
    made.setIconSize(scaled_size(16))
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setProperty("kind", "bare" if bare else "icon")
    _connect(made, does)
    return made


def _button(text: str, kind: str, picture: QIcon) -> QPushButton:
    made = _WordButton(picture, text if picture.isNull() else f" {text}")
    made.setIconSize(scaled_size(16))
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    return made


def _connect(made: QAbstractButton, does: Callable[[], object] | None) -> None:
    def click() -> None:
        if does is not None:
            does()

    made.clicked.connect(click)
