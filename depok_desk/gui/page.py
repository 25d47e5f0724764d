"""What the window knows of a page, and what every page can do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.panes import enter

if TYPE_CHECKING:
    from depok_desk.services.listing import View


@dataclass(frozen=True)
class Place:
    """Somewhere one can go back to: a page, and the record shown on it (its key, may be empty).

    With a `view` the page's list is shown that way, its filters visible.
    """

    page: str
    record: str = ""
    view: "View | None" = None


class Page(QWidget):
    """Shows a part of the store; re-reads it when it is seen and stale.

    It says `commands_changed` when what can be done here is no longer the same, such as in another tab.
    """

    titled = Signal(str)
    going = Signal(Place)
    noticed = Signal(str)
    commands_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_stale = True
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def stale(self) -> None:
        """Something was changed: read again, now if visible, otherwise when seen."""
        self._is_stale = True
        if self.isVisible():
            self._revalidate()

    def refresh(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def show_record(self, record: str) -> None:
        """Show the record `record`, or the page as such if it is empty."""

    def show_view(self, view: "View") -> None:
        """Show the page's list this way; a page without a list has nothing to do."""

    def commands(self) -> Sequence[Command]:
        """What can be done here: found by Ctrl+K, called by its keys while the page is shown."""
        return ()

    def take_files(self, paths: Sequence[Path]) -> bool:
        """Take files that were dropped on the window; False where this page has no use for them."""
        del paths
        return False

    def focus_filter(self) -> None:
        """Put the cursor into the field that filters this page's list."""

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 goes through, in order."""
        return ()

    def enter(self) -> None:
        """Put the focus where one most likely goes on: into the first part."""
        first = next((pane for pane in self.panes() if pane.isVisible()), None)
        if first is not None:
            enter(first)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._revalidate()

    def _revalidate(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.refresh()


@runtime_checkable
class TakesFiles(Protocol):
    """A page that does something with a file from outside."""

    def open_file(self, path: Path) -> None:
        """Begin with this file."""
        ...


@dataclass(frozen=True)
class PageSpec:
    """One page; `make` imports and builds it when it is first shown. `hidden` ones are not in the rail.

    `also` are other words one looks for it by.
    """

    key: str
    word: str
    icon: str
    make: Callable[[Desk], Page]
    at_bottom: bool = False
    hidden: bool = False
    help: str = ""
    also: str = ""
