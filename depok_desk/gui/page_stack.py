"""The pages of the window, one of them shown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.keys import CommandKeys
from depok_desk.gui.page import Page, PageSpec, Place


class PageStack(QStackedWidget):
    """Makes pages when they are first shown; the keys of the one that is shown call its commands.

    `titled` says the place in words whenever it has another name; `going` and `noticed` are the pages' own.
    """

    titled = Signal(str)
    going = Signal(Place)
    noticed = Signal(str)

    def __init__(self, desk: Desk, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self._desk = desk
        self._specs = {spec.key: spec for spec in specs}
        self._pages: dict[str, Page] = {}
        self._keys: dict[str, CommandKeys] = {}
        self.key = ""

    @override
    def minimumSizeHint(self) -> QSize:
        """What the shown page needs: a hidden one does not make the window larger."""
        page = self.page
        return page.minimumSizeHint() if page is not None else QSize()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self.key)

    @property
    def spec(self) -> PageSpec | None:
        """What the window knows of the page that is shown."""
        return self._specs.get(self.key)

    def has(self, key: str) -> bool:
        """Whether there is a page with this key."""
        return key in self._specs

    def show_place(self, place: Place) -> None:
        """Show a page as the place says."""
        page = self._page(place.page)
        self.key = place.page
        self._title(place.page, "")
        self.setCurrentWidget(page)
        self.updateGeometry()
        page.setFocus()
        page.show_record(place.record)
        if place.view is not None:
            page.show_view(place.view)
        if page.hasFocus():
            page.enter()
        self._install_keys()

    def stale(self) -> None:
        """Something was changed: every page reads again, at the latest when it is seen."""
        for page in self._pages.values():
            page.stale()

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            page = self._specs[key].make(self._desk)
            page.titled.connect(partial(self._title, key))
            page.going.connect(self.going)
            page.noticed.connect(self.noticed)
            page.commands_changed.connect(self._install_keys)
            self.addWidget(page)
            self._pages[key] = page
            self._keys[key] = CommandKeys(page, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return self._pages[key]

    def _install_keys(self) -> None:
        if self.page is not None:
            self._keys[self.key].install(self.page.commands())

    def _title(self, key: str, record: str) -> None:
        if key == self.key:
            word = self._specs[key].word
            self.titled.emit(f"{word} › {record}" if record else word)
