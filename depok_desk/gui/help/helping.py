"""What a window does to help: its chapter of the manual, its keys, what is new."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from depok_desk.gui.command import Command
from depok_desk.gui.help.dialog import chapter_of
from depok_desk.gui.help.manual import NEWS
from depok_desk.gui.help.sheet import ShortcutSheet
from depok_desk.gui.page import Page, PageSpec, Place

PAGE = "bantuan"
"""The page that shows the manual."""


class Shown(Protocol):
    """The page that is shown, and what the window knows of it."""

    @property
    def page(self) -> Page | None:
        """The page."""
        ...

    @property
    def spec(self) -> PageSpec | None:
        """Its entry."""
        ...


class Helping:
    """Helps with what is shown in a window; `anywhere` are the commands that are always there."""

    def __init__(self, window: QWidget, shown: Shown, go: Callable[[Place], object]) -> None:
        self._window = window
        self._shown = shown
        self._go = go
        self.anywhere: Sequence[Command] = ()

    @property
    def chapter(self) -> str:
        """The chapter of the manual for where the focus is, or for the shown page."""
        spec = self._shown.spec
        named = chapter_of(self._window.focusWidget())
        return named or ((spec.help or spec.key) if spec else "")

    def open_chapter(self) -> None:
        """Open the manual at the right chapter."""
        self._go(Place(PAGE, self.chapter))

    def show_keys(self) -> None:
        """Show the sheet of shortcuts: those of the shown page first."""
        page, spec = self._shown.page, self._shown.spec
        here = [(spec.word, page.commands())] if page and spec else []
        ShortcutSheet.show_for(self._window, (*here, ("Di mana saja", self.anywhere)))

    def show_news(self) -> None:
        """Open what is new in this version."""
        self._go(Place(PAGE, NEWS))
