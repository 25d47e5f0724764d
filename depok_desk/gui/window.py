"""The main window: knows pages, not business."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui import turning
from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.help.helping import Helping
from depok_desk.gui.keys import CommandKeys
from depok_desk.gui.leaving import left_at, remember, take_shape
from depok_desk.gui.memory import Memory
from depok_desk.gui.own_commands import own_commands, page_commands, page_keys
from depok_desk.gui.page import Page, PageSpec, Place
from depok_desk.gui.page_stack import PageStack
from depok_desk.gui.panes import enter_next
from depok_desk.gui.theme import text_scale
from depok_desk.gui.travel import Travel
from depok_desk.gui.widgets.rail import Rail
from depok_desk.gui.widgets.statusline import StatusLine
from depok_desk.gui.widgets.toast import Toast
from depok_desk.gui.widgets.topbar import TopBar

_FONT_CHANGED = QEvent.Type.ApplicationFontChange

USUAL = QSize(1366, 768)
"""How large the window is at first, in pixels, where the screen is larger."""


class MainWindow(QMainWindow):
    """Rail, bar, pages, status line; pages are made when first shown and read when seen.

    Says `outgrown` when the text has another size than the one everything here was laid out for.
    """

    dropped = Signal(list)
    outgrown = Signal()
    visited = Signal(Place)

    def __init__(self, desk: Desk, specs: Sequence[PageSpec], memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._memory = memory
        self._scale = text_scale()
        self._travel = Travel()
        self.rail = Rail([spec for spec in specs if not spec.hidden], page_keys(specs))
        self.bar = TopBar()
        self.status = StatusLine()
        self._stack = PageStack(desk, specs)
        self.setCentralWidget(_laid_out(self.rail, self.bar, self._stack, self.status))
        self.toast = Toast(self._stack)
        self._connect()
        self._first = specs[0].key
        self.helping = Helping(self, self._stack, self.go)
        self.page_commands = page_commands(self, specs)
        self.own_commands = own_commands(self, self.helping)
        self.helping.anywhere = (*self.page_commands, *self.own_commands)
        CommandKeys(self, Qt.ShortcutContext.WindowShortcut).install(self.helping.anywhere)
        self.setWindowTitle("Depok Desk")
        self.setAcceptDrops(True)
        if not take_shape(memory, self):
            _take_first_shape(self)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.open_page)
        self._stack.titled.connect(self.bar.show_place)
        self._stack.going.connect(self.go)
        self._stack.noticed.connect(self.toast.say)
        self.bar.back.connect(self.go_back)
        self.bar.forward.connect(self.go_forward)
        self.bar.undo.connect(self.undo)
        self.bar.redo.connect(self.redo)
        self._desk.changed.connect(self._changed)
        self._desk.done.connect(self._tell)
        self._desk.turned.connect(self._tell)
        self.status.follow(self._desk)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._stack.page

    def start(self) -> None:
        """Open the page where one left; the first one on the first day."""
        left = left_at(self._memory)
        self.go(left if self._stack.has(left.page) else Place(self._first))

    def go(self, place: Place) -> None:
        """Open a place and remember the way back."""
        self._travel.visit(place)
        self.visited.emit(place)
        self._show(place)

    def go_back(self) -> None:
        """Open the place before, if there is one."""
        if self._travel.can_back:
            self._show(self._travel.back())

    def go_forward(self) -> None:
        """Open the place one came back from, if there is one."""
        if self._travel.can_forward:
            self._show(self._travel.forward())

    def undo(self) -> None:
        """Undo the newest change."""
        turning.undo(self._desk, self)

    def redo(self) -> None:
        """Do again what was undone last."""
        turning.redo(self._desk, self)

    def search(self) -> None:
        """Put the cursor into the search for anything."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the shown list."""
        if self.page is not None:
            self.page.focus_filter()

    def next_pane(self, step: int) -> None:
        """Put the focus into the part of the window `step` places further."""
        panes = (self.rail, self.bar, *(self.page.panes() if self.page else ()), self.toast)
        enter_next(panes, self.focusWidget(), step)

    def commands(self) -> tuple[Command, ...]:
        """What can be done now: on the shown page first, then anywhere."""
        return (*(self.page.commands() if self.page else ()), *self.helping.anywhere)

    def open_page(self, key: str) -> None:
        """Open a page as such."""
        self.go(Place(key))

    def read_state(self) -> None:
        """Show the store's name and what could be undone; the store is opened if it was not."""
        turns = self._desk.turns()
        self.bar.show_turns(turns.undo, turns.redo)
        self.status.show_store(Path(self._desk.store.location).name)

    def _show(self, place: Place) -> None:
        self.rail.mark(place.page)
        self.bar.show_ways(back=self._travel.can_back, forward=self._travel.can_forward)
        self._stack.show_place(place)
        self.toast.raise_()

    def _changed(self) -> None:
        self.status.show_saved(f"Tersimpan {datetime.now().astimezone():%H.%M}")
        self.read_state()
        self._stack.stale()

    def _tell(self, deed: str, verb: str = "", deed_id: str | None = None) -> None:
        self.toast.say(*turning.told(self._desk, self, deed, verb, deed_id))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(_files(event.mimeData()))

    def remember(self) -> None:
        """Keep where one is and how large the window is, for the next start."""
        remember(self._memory, self, self._travel.here)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == _FONT_CHANGED and text_scale() != self._scale:
            self._scale = text_scale()
            self.outgrown.emit()
        return super().event(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        self._desk.close()
        super().closeEvent(event)


def _laid_out(rail: QWidget, bar: QWidget, stack: QWidget, status: QWidget) -> QWidget:
    """The rail at the left, the bar above the pages, the status line below all."""
    right = QVBoxLayout()
    right.addWidget(bar)
    right.addWidget(stack, 1)
    across = QHBoxLayout()
    across.addWidget(rail)
    across.addLayout(right, 1)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.addLayout(across, 1)
    column.addWidget(status)
    for layout in (right, across, column):
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
    return whole


def _take_first_shape(window: QWidget) -> None:
    """As large as meant where the screen has room for that with a frame, otherwise all of the screen."""
    room = window.screen().availableGeometry().size()
    window.resize(USUAL.boundedTo(room))
    if room.width() <= USUAL.width() or room.height() <= USUAL.height():
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
