"""The editors that open over a cell: a line that knows its choices, and a text of several lines."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QPlainTextEdit, QWidget
from typing_extensions import override

_KEY = Qt.Key
_ENTER = (_KEY.Key_Return, _KEY.Key_Enter)
_ELSEWHERE = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons for losing the focus that do not mean that the cell was left."""


class Step(Enum):
    """Where one goes when a cell is left: rows down, columns to the right."""

    STAY = (0, 0)
    DOWN = (1, 0)
    UP = (-1, 0)
    RIGHT = (0, 1)
    LEFT = (0, -1)


_ARROWS = {
    _KEY.Key_Down: Step.DOWN,
    _KEY.Key_Up: Step.UP,
    _KEY.Key_Right: Step.RIGHT,
    _KEY.Key_Left: Step.LEFT,
}


def step_of(event: QKeyEvent, *, quick: bool) -> Step | None:
    """Where a key leads to; None if it belongs to the text. A `quick` editor is left by arrows as well."""
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in _ENTER and modifiers == Qt.KeyboardModifier.NoModifier:
        return Step.DOWN
    if key in _ENTER and modifiers == Qt.KeyboardModifier.ShiftModifier:
        return Step.UP
    if key == _KEY.Key_Backtab:
        return Step.LEFT
    if key == _KEY.Key_Tab:
        return Step.RIGHT
    plain = quick and modifiers == Qt.KeyboardModifier.NoModifier
    return _ARROWS.get(Qt.Key(key)) if plain else None


class CellLine(QLineEdit):
    """One line; with choices it offers those that hold what is typed, and takes one of a kind.

    Says `left` with a `Step`, `dropped` on Esc, `taking` when the suggestion is wanted (F4).
    """

    left = Signal(Step)
    dropped = Signal()
    taking = Signal()

    def __init__(self, parent: QWidget, choices: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.quick = False
        self._choices = choices
        self._offer = QCompleter(list(choices), self)
        self._offer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._offer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offer.setMaxVisibleItems(12)
        self._list = QListView()
        self._list.setAccessibleName("Pilihan")
        self._offer.setPopup(self._list)
        self.setProperty("kind", "cell")
        if choices:
            self.setCompleter(self._offer)

    def show_choices(self) -> None:
        """Open the list of all choices."""
        self._offer.setCompletionPrefix("")
        self._offer.complete()

    @override
    def event(self, arg__1: QEvent) -> bool:
        if isinstance(arg__1, QKeyEvent):
            if arg__1.type() == QEvent.Type.ShortcutOverride and _is_ours(arg__1, quick=self.quick):
                arg__1.accept()
                return True
            if arg__1.type() == QEvent.Type.KeyPress and self._act(arg__1):
                return True
        return super().event(arg__1)

    @override
    def focusOutEvent(self, arg__1: QFocusEvent) -> None:
        super().focusOutEvent(arg__1)
        if arg__1.reason() not in _ELSEWHERE:
            self._settle()
            self.left.emit(Step.STAY)

    def _act(self, event: QKeyEvent) -> bool:
        listed = bool(self._choices) and self._list.isVisible()
        if listed and event.key() == _KEY.Key_Escape:
            self._list.hide()
            return True
        if listed and event.key() in _ARROWS:
            return False
        step = step_of(event, quick=self.quick)
        if step is not None:
            self._settle()
            self.left.emit(step)
        elif event.key() == _KEY.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_choices()
        elif event.key() == _KEY.Key_F2:
            self.quick = False
        else:
            return _is_call(self, event)
        return True

    def _settle(self) -> None:
        """Take what is marked in the list, or the only choice that holds what was typed."""
        if not self._choices:
            return
        marked = self._list.currentIndex()
        if self._list.isVisible() and marked.isValid():
            self.setText(str(marked.data()))
        self._list.hide()
        typed = self.text().strip().casefold()
        holding = [choice for choice in self._choices if typed and typed in choice.casefold()]
        if len(holding) == 1:
            self.setText(holding[0])


class CellText(QPlainTextEdit):
    """Several lines, a new one with Alt+Enter; says the same as a `CellLine`."""

    left = Signal(Step)
    dropped = Signal()
    taking = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.quick = False
        self.setProperty("kind", "cell")

    @override
    def event(self, e: QEvent) -> bool:
        if isinstance(e, QKeyEvent):
            if e.type() == QEvent.Type.ShortcutOverride and _is_ours(e, quick=False):
                e.accept()
                return True
            if e.type() == QEvent.Type.KeyPress and self._act(e):
                return True
        return super().event(e)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        if e.reason() not in _ELSEWHERE:
            self.left.emit(Step.STAY)

    def _act(self, event: QKeyEvent) -> bool:
        step = step_of(event, quick=False)
        if step is not None:
            self.left.emit(step)
        elif event.key() in _ENTER:
            self.insertPlainText("\n")
        else:
            return _is_call(self, event)
        return True


Editor = CellLine | CellText


def _is_call(editor: Editor, event: QKeyEvent) -> bool:
    if event.key() == _KEY.Key_Escape:
        editor.dropped.emit()
    elif event.key() == _KEY.Key_F4:
        editor.taking.emit()
    else:
        return False
    return True


def _is_ours(event: QKeyEvent, *, quick: bool) -> bool:
    """Whether no shortcut of the window may come before the editor."""
    return step_of(event, quick=quick) is not None or event.key() in (
        _KEY.Key_Escape,
        _KEY.Key_F2,
        _KEY.Key_F4,
    )
