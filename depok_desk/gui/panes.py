"""F6: from pane to pane."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def enter_next(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Put the focus into the pane `step` places after the one that has it; the last leads to the first."""
    seen = [pane for pane in panes if pane.isVisible()]
    holding = (place for place, pane in enumerate(seen) if focus and _holds(pane, focus))
    pane = seen[(next(holding, -step) + step) % len(seen)]
    pane.setFocus()
    if not pane.hasFocus():
        _first_focusable(pane).setFocus()


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)


def _first_focusable(pane: QWidget) -> QWidget:
    tab = Qt.FocusPolicy.TabFocus.value
    children = pane.findChildren(QWidget)
    return next((each for each in children if each.isVisible() and each.focusPolicy().value & tab), pane)
