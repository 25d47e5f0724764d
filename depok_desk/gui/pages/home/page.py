"""The first page: what wants attention, figures that open their lists, and the ways into the work."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, Place
from depok_desk.gui.pages.home.body import HomeBody
from depok_desk.gui.pages.home.card import FigureCard
from depok_desk.gui.pages.home.panels import Go, StepPanel
from depok_desk.gui.pages.home.seen import Seen, look
from depok_desk.gui.samples import load, take_out
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.wizard.wizard import Wizard
from depok_desk.services.first_steps import hide

WIZARD = "mulai"
"""The record of a place that stands for the first steps in the window; `mulai/kop` is one of them."""


class HomePage(Page):
    """Counts everything from the registers; an empty store shows the ways to fill it."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._memory = memory
        self._asked = 0
        self._wizard: Wizard | None = None
        self._has_led = False
        self.banner = Notice("warning")
        self.body = HomeBody(self.going.emit, self._hide_steps)
        self.steps = StepPanel(self.going.emit, self._hide_steps)
        self.empty = _nothing_yet(self.going.emit, self.load_samples, self.steps)
        self._unread = QWidget()
        self._stack = Stack(self._unread, self.body, self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        self._banner_row = QVBoxLayout()
        self._banner_row.setContentsMargins(scaled(18), 0, scaled(18), 0)
        self._banner_row.addWidget(self.banner)
        column.addLayout(self._banner_row)
        column.addWidget(self._stack, 1)

    @property
    def ikm(self) -> FigureCard:
        """How many IKM there are."""
        return self.body.ikm

    @property
    def communities(self) -> FigureCard:
        """How many communities there are."""
        return self.body.communities

    @property
    def wizard(self) -> Wizard:
        """The first steps in the window, made when they are first needed."""
        if self._wizard is None:
            self._wizard = Wizard(self._desk, self._memory)
            self._wizard.left.connect(self._leave_wizard)
            self._wizard.going.connect(self.going)
            self._stack.addWidget(self._wizard)
        return self._wizard

    @override
    def refresh(self) -> None:
        self._asked += 1
        asked, location = self._asked, self._desk.store.location
        now = datetime.now().astimezone()
        self._desk.ask_later(
            lambda session: look(session, location, now), self._show, lambda: asked == self._asked
        )
        if self._shows_wizard:
            self.wizard.refresh()

    @override
    def show_record(self, record: str) -> None:
        what, _, step = record.partition("/")
        if what == WIZARD:
            self.wizard.begin(step)
            self._stack.setCurrentWidget(self.wizard)
            self.banner.hide()
            self.titled.emit("Langkah pertama")
        elif self._shows_wizard:
            self._stack.setCurrentWidget(self._unread)
            self.stale()

    @override
    def commands(self) -> Sequence[Command]:
        return (
            Command(
                "Mulai dari awal: langkah pertama", self._begin_wizard, sign="star", also="wizard bantuan"
            ),
            Command("Muat data contoh", self.load_samples, sign="star", also="coba latihan"),
            Command("Hapus data contoh", self.take_samples_out, sign="trash"),
        )

    @override
    def panes(self) -> Sequence[QWidget]:
        if self._shows_wizard:
            return (self.wizard,)
        body = (self.body.concerns, self.body.judged, self.body.districts)
        return body if self._stack.currentWidget() is self.body else (self.empty,)

    def load_samples(self) -> None:
        """Fill the office with fictional data, to try the program; it can be undone."""
        load(self._desk)

    def take_samples_out(self) -> None:
        """Take the fictional data out again."""
        take_out(self, self._desk)

    def _show(self, seen: Seen) -> None:
        filled = bool(seen.figures.ikm or seen.figures.communities)
        self.body.show_seen(seen)
        self.steps.show_steps(seen.steps)
        self._say_samples(loaded=seen.has_samples)
        if self._shows_wizard:
            self.banner.hide()
        elif self._is_first_day(seen):
            self.show_record(WIZARD)
        else:
            self._stack.setCurrentWidget(self.body if filled else self.empty)
        self._has_led = True

    def _is_first_day(self, seen: Seen) -> bool:
        """Whether to lead into the first steps: once, in an office where nothing was done or passed over."""
        untouched = seen.is_untouched and not seen.figures.communities
        return untouched and not self._has_led and not self._memory.text("mulai/dilewati")

    def _say_samples(self, *, loaded: bool) -> None:
        if not loaded:
            self.banner.say("warning", "")
        elif not self.banner.words:
            take = button("Hapus data contoh", self.take_samples_out, sign="trash")
            self.banner.say("warning", "Yang tampil ini data contoh; semuanya rekaan.", "", (take,))
        else:
            self.banner.show()

    @property
    def _shows_wizard(self) -> bool:
        return self._wizard is not None and self._stack.currentWidget() is self._wizard

    def _hide_steps(self) -> None:
        self._desk.do("Sembunyikan langkah pertama", hide)

    def _begin_wizard(self) -> None:
        self.going.emit(Place("beranda", WIZARD))

    def _leave_wizard(self) -> None:
        self._memory.keep("mulai/dilewati", "ya")
        self.going.emit(Place("beranda"))


def _nothing_yet(go: Go, load_samples: Callable[[], object], steps: QWidget) -> EmptyState:
    """The ways to fill an empty office, over its first steps."""
    return EmptyState(
        "Belum ada IKM",
        "Seret daftar Excel kantor ke jendela ini, atau mulai dari sini.",
        (
            primary("Impor dari Excel", lambda: go(Place("impor")), sign="table-import"),
            button("Tambah IKM", lambda: go(Place("ikm", "baru")), sign="plus"),
            button("Muat data contoh", load_samples, sign="star"),
        ),
        steps,
    )
