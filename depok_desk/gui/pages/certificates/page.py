"""The page Sertifikat."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, Place
from depok_desk.gui.pages.certificates.book import BookView
from depok_desk.gui.pages.certificates.issuing import IssueFlow
from depok_desk.gui.panes import enter
from depok_desk.gui.widgets.buttons import primary
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.stack import Stack
from depok_desk.model.certificate import Certificate
from depok_desk.model.curation import CurationSession
from depok_desk.services.certificates import due_counts
from depok_desk.words import count_of

_NOTHING = (
    "Belum ada sertifikat",
    "Sertifikat diterbitkan untuk produk yang lulus kurasi. Impor dahulu daftar hasil kurasi.",
)
_READY = (
    "{count} siap diterbitkan",
    "Produk ini lulus kurasi dan belum bersertifikat. Periksa dahulu, lihat halamannya, lalu terbitkan.",
)

BOOK, FLOW, EMPTY = range(3)


class CertificatesPage(Page):
    """The register of certificates, or the steps of issuing some.

    A record is a certificate's key, `issue` or `issue/SESSION` for the steps, `session/SESSION` for the
    certificates of one session.
    """

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self.book = BookView(desk, memory)
        self.flow = IssueFlow(desk)
        self.begin = primary("&Terbitkan sertifikat …", self._begin, sign="certificate")
        self.take_in = primary("&Impor hasil kurasi", self._import, sign="table-import")
        self.empty = EmptyState(*_NOTHING, (self.begin, self.take_in))
        self._stack = Stack(self.book, self.flow, self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.book.issue_asked.connect(self._begin)
        self.flow.left.connect(self._leave)

    @override
    def refresh(self) -> None:
        self.book.refresh()
        if self._stack.currentIndex() != FLOW:
            self._show_book()
        elif not self.flow.refresh():
            self._leave()

    @override
    def show_record(self, record: str) -> None:
        what, _, session_id = record.partition("/")
        if what == "issue":
            self._stack.setCurrentIndex(FLOW)
            self.flow.begin(session_id)
            self.titled.emit("Terbitkan")
            return
        self._show_book()
        if what == "session":
            self.book.panel.look.keep_only(
                "session", self._desk.ask(lambda session: _title(session, session_id))
            )
        elif record:
            self.book.show_certificate(record)

    @override
    def focus_filter(self) -> None:
        self.book.panel.search.setFocus()

    @override
    def commands(self) -> Sequence[Command]:
        if self._stack.currentIndex() != BOOK:
            return ()
        return (*self.book.commands(), *self.book.panel.commands())

    @override
    def enter(self) -> None:
        enter((self.book.panel.table, self.flow, self.empty)[self._stack.currentIndex()])

    @override
    def panes(self) -> Sequence[QWidget]:
        views = (self.book.panes(), (self.flow,), (self.empty,))
        return views[self._stack.currentIndex()]

    def _show_book(self) -> None:
        """The register; before the first certificate, what to do."""
        issued, waiting = self._desk.ask(_counts)
        title, sentence = _READY if waiting else _NOTHING
        self.empty.say(title.format(count=count_of(waiting, "sertifikat")), sentence)
        self.begin.setVisible(bool(waiting))
        self.take_in.setVisible(not waiting)
        self.book.show_waiting(waiting)
        self._stack.setCurrentIndex(BOOK if issued else EMPTY)

    def _begin(self) -> None:
        self.going.emit(Place("sertifikat", "issue"))

    def _leave(self) -> None:
        self.going.emit(Place("sertifikat"))

    def _import(self) -> None:
        self.going.emit(Place("impor"))


def _counts(session: Session) -> tuple[int, int]:
    """How many certificates there are, and how many wait to be issued."""
    issued = session.scalar(select(func.count()).select_from(Certificate)) or 0
    return issued, sum(due_counts(session).values())


def _title(session: Session, session_id: str) -> list[str]:
    return list(session.scalars(select(CurationSession.title).where(CurationSession.id == session_id)))
