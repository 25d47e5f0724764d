"""F6: from pane to pane."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def enter_next(panes: Sequence[QWidget], focus: QWidget | None, step: int) -> None:
    """Put the focus into the pane `step` places after the one that has it; the last leads to the first."""
    seen = [pane for pane in panes if pane.isVisible()]
    holding = (place for place, pane in enumerate(seen) if focus and _holds(pane, focus))
    enter(seen[(next(holding, -step) + step) % len(seen)])


def enter(pane: QWidget) -> None:
    """Put the focus into a pane, or where it takes keys first."""
    (pane if _takes_keys(pane) else _first_taking_keys(pane)).setFocus()


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)


def _takes_keys(widget: QWidget) -> bool:
    reached = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(reached) and widget.isVisible() and widget.isEnabled()


def _first_taking_keys(pane: QWidget) -> QWidget:
    """The first in the order of Tab."""
    here: QWidget | None = pane.nextInFocusChain()
    while here is not None and here is not pane:
        if pane.isAncestorOf(here) and _takes_keys(here):
            return here
        here = here.nextInFocusChain()
    return pane
