"""What can be seen to be wrong with a window: cut or English words, nameless controls, a jumping Tab key."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from depok_desk.gui.widgets.elided import ElidedLabel
from depok_desk.paths import resources

TOLERANCE = 2
"""Pixels that rounding may take from a text before it counts as cut."""

_HERE = Path(__file__).parent


def _list(name: str) -> frozenset[str]:
    return frozenset((_HERE / name).read_text(encoding="utf-8").split())


@cache
def english() -> frozenset[str]:
    """Words that no office reads on its screen: those of Qt's own texts, and names of the code.

    `allowed.txt` lists those that are also words of an Indonesian office, `leaked.txt` names of the code.
    """
    source = (resources() / "translations" / "qtbase_id.ts").read_text(encoding="utf-8")
    texts = re.findall(r"<source>(.*?)</source>", source, re.DOTALL)
    words = {word for text in texts for word in _words(text) if len(word) > 2}
    return frozenset((words | _list("leaked.txt")) - _list("allowed.txt"))


def _words(text: str) -> list[str]:
    """The words of a text, without names of keys and of what a pattern fills in."""
    plain = re.sub(r"(?:Ctrl|Alt|Shift)\+\S+|\{\S+?\}", " ", text.replace("&", ""))
    return re.findall(r"[a-z]+(?:_[a-z]+)*", plain.lower())


def seen(window: QWidget) -> Iterator[QWidget]:
    """The widgets of a window that are shown."""
    yield window
    yield from (each for each in window.findChildren(QWidget) if each.isVisibleTo(window))


def texts(widget: QWidget) -> Iterator[str]:
    """What a widget says: its own words, not the register's."""
    yield widget.toolTip()
    yield widget.accessibleName()
    if isinstance(widget, QAbstractButton | QLabel) and widget.property("kind") != "keycap":
        yield re.sub(r"<[^>]*>", " ", widget.text())
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QHeaderView):
        yield from _headings(widget)


def _headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count()):
        yield str(model.headerData(section, header.orientation()) or "")


def english_words(window: QWidget) -> list[str]:
    """English words on a window, each with the text it stands in."""
    said = {text for widget in seen(window) for text in texts(widget) if text}
    said.add(window.windowTitle())
    return sorted(
        f"{word} in “{text}”"
        for text in said
        for word in set(_words(text))
        if word in english() or ("_" in word)
    )


def nameless(window: QWidget) -> list[str]:
    """Controls that a screen reader could not name."""
    return [_path(widget) for widget in seen(window) if _is_control(widget) and not _name(widget)]


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return False
    takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    return isinstance(widget, QAbstractButton) or bool(takes_keys and not _is_frame(widget))


def _is_frame(widget: QWidget) -> bool:
    """Whether it only holds others, such as the frame of a scrolled form."""
    return isinstance(widget, QAbstractScrollArea) and not isinstance(
        widget, QAbstractItemView | QPlainTextEdit | QTextEdit
    )


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def _path(widget: QWidget) -> str:
    names = [type(widget).__name__]
    parent = widget.parentWidget()
    while parent is not None and len(names) < 5:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    said = next((text for text in texts(widget) if text), "")
    return f"{' < '.join(names)} {said!r}"


def cut(window: QWidget) -> list[str]:
    """Words that have less room than they need, and controls that lie outside the window."""
    found = [f"{_path(widget)}: {why}" for widget in seen(window) if (why := _why_cut(widget))]
    return found + [f"{_path(widget)}: outside" for widget in _outside(window)]


def _why_cut(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        return ""
    if isinstance(widget, QLabel):
        return _label_cut(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        return _wider(widget, widget.sizeHint().width())
    if isinstance(widget, QToolButton | QAbstractButton):
        return ""
    if isinstance(widget, QComboBox):
        return _wider(widget, widget.minimumSizeHint().width())
    if isinstance(widget, QLineEdit):
        return _lower(widget, widget.fontMetrics().height())
    return ""


def _label_cut(label: QLabel) -> str:
    if not label.text() or not label.pixmap().isNull():
        return ""
    if label.wordWrap():
        return _lower(label, label.heightForWidth(label.width()))
    return _wider(label, label.minimumSizeHint().width()) or _lower(label, label.minimumSizeHint().height())


def _wider(widget: QWidget, wanted: int) -> str:
    return f"needs {wanted} px, has {widget.width()}" if wanted > widget.width() + TOLERANCE else ""


def _lower(widget: QWidget, wanted: int) -> str:
    return (
        f"needs {wanted} px in height, has {widget.height()}" if wanted > widget.height() + TOLERANCE else ""
    )


def _outside(window: QWidget) -> Iterable[QWidget]:
    """Controls that neither the window nor a scrolled part of it shows whole."""
    for widget in seen(window):
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox) and not _scrolled(widget, window):
            placed = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
            if not window.rect().adjusted(-1, -1, 1, 1).contains(placed):
                yield widget


def _scrolled(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QAbstractScrollArea | QTabBar):
            return True
        parent = parent.parentWidget()
    return False


def jumps(window: QWidget) -> list[str]:
    """Pairs of neighbouring controls that the Tab key visits from the bottom to the top."""
    order = _tab_order(window)
    places = {widget: QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()) for widget in order}
    return [
        f"{_path(first)} before {_path(then)}"
        for place, first in enumerate(order)
        for then in order[place + 1 :]
        if first.parentWidget() is then.parentWidget() and _is_above(places[then], places[first])
    ]


def _is_above(upper: QRect, lower: QRect) -> bool:
    overlaps = upper.left() < lower.right() and lower.left() < upper.right()
    return upper.bottom() <= lower.top() and overlaps


def _tab_order(window: QWidget) -> list[QWidget]:
    """The controls in the order in which the Tab key visits them."""
    order: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.isVisibleTo(window) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order
