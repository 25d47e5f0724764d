"""The main window: knows pages, not business."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, PageSpec, Place
from depok_desk.gui.panes import enter_next
from depok_desk.gui.travel import Travel
from depok_desk.gui.turning import redo, undo
from depok_desk.gui.widgets.rail import Rail
from depok_desk.gui.widgets.statusline import StatusLine
from depok_desk.gui.widgets.toast import Toast
from depok_desk.gui.widgets.topbar import TopBar

USUAL = QSize(1366, 768)
"""How large the window is at first, in pixels, where the screen is larger."""


class MainWindow(QMainWindow):
    """Rail, bar, pages, status line; pages are made when first shown and read when seen."""

    dropped = Signal(list)

    def __init__(self, desk: Desk, specs: Sequence[PageSpec], memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._specs = {spec.key: spec for spec in specs}
        self._memory = memory
        self._pages: dict[str, Page] = {}
        self._travel = Travel()
        self.rail = Rail(specs)
        self.bar = TopBar()
        self.status = StatusLine()
        self._stack = QStackedWidget()
        self._lay_out()
        self.toast = Toast(self._stack)
        self._connect()
        self._shortcuts()
        self.setWindowTitle("Depok Desk")
        self.setAcceptDrops(True)
        if not self.restoreGeometry(memory.shape("window/geometry")):
            _take_first_shape(self)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.bar)
        right.addWidget(self._stack, 1)
        across = QHBoxLayout()
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.addLayout(across, 1)
        column.addWidget(self.status)
        for layout in (right, across, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._go_to_page)
        self.bar.back.connect(lambda: self._show(self._travel.back()))
        self.bar.forward.connect(lambda: self._show(self._travel.forward()))
        self.bar.undo.connect(partial(undo, self._desk, self))
        self.bar.redo.connect(partial(redo, self._desk, self))
        self._desk.changed.connect(self._changed)
        self._desk.done.connect(self._tell)
        self._desk.working.connect(self.status.running.follow)

    def _shortcuts(self) -> None:
        for keys, does in (
            (QKeySequence("Ctrl+K"), self.bar.search.setFocus),
            (QKeySequence(QKeySequence.StandardKey.Find), self._focus_filter),
            (QKeySequence("F6"), lambda: self._next_pane(1)),
            (QKeySequence("Shift+F6"), lambda: self._next_pane(-1)),
        ):
            QShortcut(keys, self).activated.connect(does)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def start(self) -> None:
        """Open the page where one left; the first one on the first day."""
        key = self._memory.text("window/page")
        self.go(Place(key if key in self._specs else next(iter(self._specs))))

    def go(self, place: Place) -> None:
        """Open a place and remember the way back."""
        self._travel.visit(place)
        self._show(place)

    def say(self, sentence: str) -> None:
        """Show a passing notice."""
        self.toast.say(sentence)

    def read_state(self) -> None:
        """Show the store's name and what could be undone; the store is opened if it was not."""
        turns = self._desk.turns()
        self.bar.show_turns(turns.undo, turns.redo)
        self.status.show_store(Path(self._desk.store.location).name)

    def _show(self, place: Place) -> None:
        page = self._page(place.page)
        self._title(place.page, "")
        self._stack.setCurrentWidget(page)
        self.rail.mark(place.page)
        self.bar.show_ways(back=self._travel.can_back, forward=self._travel.can_forward)
        page.setFocus()
        page.show_record(place.record)
        if place.view is not None:
            page.show_view(place.view)

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            page = self._specs[key].make(self._desk)
            page.titled.connect(partial(self._title, key))
            page.going.connect(self.go)
            page.noticed.connect(self.say)
            self._stack.addWidget(page)
            self._pages[key] = page
            self.toast.raise_()
        return self._pages[key]

    def _go_to_page(self, key: str) -> None:
        self.go(Place(key))

    def _title(self, key: str, record: str) -> None:
        word = self._specs[key].word
        self.bar.show_place(f"{word} › {record}" if record else word)

    def _changed(self) -> None:
        self.status.show_saved(f"Tersimpan {datetime.now().astimezone():%H.%M}")
        self.read_state()
        for page in self._pages.values():
            page.stale()

    def _tell(self, label: str) -> None:
        self.toast.say(label, "Urungkan", partial(undo, self._desk, self))

    def _focus_filter(self) -> None:
        if self.page is not None:
            self.page.focus_filter()

    def _next_pane(self, step: int) -> None:
        panes = (self.rail, self.bar, *(self.page.panes() if self.page else ()))
        enter_next(panes, self.focusWidget(), step)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(_files(event.mimeData()))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.keep("window/geometry", self.saveGeometry())
        here = next((key for key, page in self._pages.items() if page is self.page), "")
        self._memory.keep("window/page", here)
        self._desk.close()
        super().closeEvent(event)


def _take_first_shape(window: QWidget) -> None:
    """As large as meant where the screen has room for that with a frame, otherwise all of the screen."""
    room = window.screen().availableGeometry().size()
    window.resize(USUAL.boundedTo(room))
    if room.width() <= USUAL.width() or room.height() <= USUAL.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
