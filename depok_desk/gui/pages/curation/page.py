"""The page Kurasi."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, Place
from depok_desk.gui.pages.curation import wording
from depok_desk.gui.pages.curation.session_deeds import open_session
from depok_desk.gui.pages.curation.session_view import SessionView
from depok_desk.gui.panes import enter
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.entry_list import EntryList
from depok_desk.gui.widgets.rows import split, stacked, toolbar
from depok_desk.gui.widgets.stack import Stack
from depok_desk.services.certificates import due_counts
from depok_desk.services.curation_sessions import SessionLine, session_lines

NEW = "Ctrl+N"

_EMPTY_TITLE = "Belum ada sesi kurasi"
_EMPTY_ADVICE = (
    "Buat sesi baru untuk menilai di sini, dari peserta sampai berita acara; atau impor daftar hasil kurasi "
    "dari Excel, yang menjadi satu sesi dengan pesertanya. Yang lulus lalu dapat diberi sertifikat."
)


class CurationPage(Page):
    """Sessions at the left, one of them at the right."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._lines: dict[str, SessionLine] = {}
        self._waiting: dict[str, int] = {}
        self.sessions = EntryList("Sesi kurasi")
        self.view = SessionView(desk, memory)
        self.empty = EmptyState(
            _EMPTY_TITLE,
            _EMPTY_ADVICE,
            (
                primary("&Sesi baru …", self._open_new, sign="plus"),
                button("&Impor hasil kurasi", self._import, sign="table-import"),
            ),
        )
        self.new = button("&Sesi baru …", self._open_new, sign="plus")
        self._stack = Stack(split(self._left(), self.view, (238, 980), grows=1), self.empty)
        self._lay_out()
        self.sessions.picked.connect(self._pick)
        self.view.going.connect(self.going)
        self.view.commands_changed.connect(self.commands_changed)

    def _left(self) -> QWidget:
        """The sessions under the button for a new one."""
        made = stacked((toolbar(self.new), 0), (self.sessions, 1))
        made.setMinimumWidth(scaled(180))
        return made

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    @override
    def refresh(self) -> None:
        lines, self._waiting = self._desk.ask(_read)
        self._lines = {line.id: line for line in lines}
        self._stack.setCurrentIndex(0 if lines else 1)
        self.sessions.show_entries([wording.session_entry(line) for line in lines])

    @override
    def show_record(self, record: str) -> None:
        """Show a session, named by its id, or with `/` and a key behind it one of its tabs."""
        session_id, _, tab = record.partition("/")
        if session_id in self._lines:
            self.sessions.choose(session_id)
            self.view.tabs.turn_to(tab)
        if shown := self._lines.get(self.sessions.key()):
            self.titled.emit(shown.title)

    @override
    def focus_filter(self) -> None:
        self.view.focus_filter()

    @override
    def commands(self) -> Sequence[Command]:
        own = (
            Command("Sesi kurasi baru", self._open_new, NEW, "plus", "buat tambah mulai kurasi"),
            Command("Impor hasil kurasi", self._import, "", "table-import", "excel daftar"),
        )
        return (*(self.view.commands() if self._lines else ()), *own)

    @override
    def enter(self) -> None:
        if self._lines:
            self.view.enter()
        else:
            enter(self.empty)

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.sessions, *self.view.panes()) if self._lines else (self.empty,)

    def _pick(self, key: str) -> None:
        if key in self._lines:
            self.view.show_session(self._lines[key], self._waiting.get(key, 0))
            self.titled.emit(self._lines[key].title)

    def _open_new(self) -> None:
        """Ask for a new session, and show it where its work begins."""
        key = open_session(self._desk, self.window())
        if key:
            self.show_record(key)

    def _import(self) -> None:
        self.going.emit(Place("impor"))


def _read(session: Session) -> tuple[list[SessionLine], dict[str, int]]:
    return session_lines(session), due_counts(session)
