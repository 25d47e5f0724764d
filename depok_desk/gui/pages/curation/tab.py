"""One tab of a session: a part of the work on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.services.curation_sessions import SessionLine


class SessionTab(QWidget):
    """Shows its part of a session when it is turned to, and again after each change while it is seen.

    It says `going` when another place is to be opened, `turning` with the key of another tab of the session.
    """

    going = Signal(Place)
    turning = Signal(str)

    def show_session(self, line: SessionLine) -> None:
        """Read anew and show what the tab is about; keeps choice and scroll where the session is the same."""
        raise NotImplementedError

    def commands(self) -> Sequence[Command]:
        """What can be done in this tab: found by Ctrl+K, called by its keys while the tab is shown."""
        return ()

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return (self,)

    def enter(self) -> None:
        """Put the cursor where the work begins."""
        self.setFocus()

    def focus_filter(self) -> None:
        """Put the cursor into the field that filters the tab's list."""


@dataclass(frozen=True)
class TabSpec:
    """One tab; `make` imports and builds it when it is first turned to.

    `fits` tells whether a session has it, such as those only that were judged here.
    """

    key: str
    word: str
    make: Callable[[Desk, Memory], SessionTab]
    fits: Callable[[SessionLine], bool] = lambda _: True
