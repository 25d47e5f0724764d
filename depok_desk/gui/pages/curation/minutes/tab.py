"""The tab Berita acara of a session."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.minutes.live_preview import LivePreview
from depok_desk.gui.pages.curation.minutes.paper_out import Paper, PaperOut
from depok_desk.gui.pages.curation.minutes.printing import ATTENDANCE, MINUTES, paper_of, word_of
from depok_desk.gui.pages.curation.minutes.signing_form import SigningForm
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.rows import split, stacked
from depok_desk.gui.widgets.scrolled import scrolled
from depok_desk.model.kinds.clock import today
from depok_desk.model.letter_facts import AttendanceFacts
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.attendance_facts import attendance_facts
from depok_desk.services.judging.minutes_signing import (
    SignedMinutes,
    Signing,
    keep_signing,
    signed_minutes,
)

_DRAFT = "Masih DRAF: sesi belum ditetapkan, dan tulisan DRAF tercetak di tiap halaman."

_UNASKED = "Juri dan peserta menurut hari penilaiannya, dengan baris kosong untuk yang datang tanpa diduga."


@dataclass(frozen=True)
class Papers:
    """What the papers of a session say now."""

    minutes: SignedMinutes
    attendance: AttendanceFacts


class MinutesTab(SessionTab):
    """What is said for the minutes at the left, the very paper at the right; each change is stored."""

    def __init__(self, desk: Desk, _: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self._papers: Papers | None = None
        self.notice = Notice()
        self.draft = Notice()
        self.out = PaperOut(desk, self, self.notice)
        self.which = Choice("Dokumen", (MINUTES, ATTENDANCE))
        self.unasked = label(_UNASKED, "quiet", wraps=True)
        self.form = SigningForm()
        self.preview = LivePreview(desk, self.out.failed)
        self.save = primary("Simpan PD&F …", self._save, sign="download")
        self.word = button("Simpan &Word …", self._save_word, sign="file-text")
        self.print = button("&Cetak …", self._print, sign="printer")
        self.panel = scrolled(self._panel())
        self.panel.setMinimumWidth(scaled(230))
        self.preview.setMinimumWidth(scaled(240))
        whole = stacked((self._head(), 0), (split(self.panel, self.preview, (290, 690), grows=1), 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(whole)
        self.which.picked.connect(self._show_paper)
        self.form.changed.connect(self._keep)

    def _head(self) -> QFrame:
        made = QFrame()
        made.setObjectName("toolbar")
        named = QLabel("&Dokumen")
        named.setBuddy(self.which)
        tools = FlowRow(scaled(8))
        tools.show_parts((named, self.which, self.save, self.word, self.print))
        column = QVBoxLayout(made)
        column.setContentsMargins(scaled(EDGE), scaled(7), scaled(EDGE), scaled(8))
        column.setSpacing(scaled(7))
        column.addWidget(tools)
        column.addWidget(self.notice)
        return made

    def _panel(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(scaled(EDGE), scaled(12), scaled(14), scaled(14))
        column.setSpacing(scaled(10))
        for part in (self.draft, self.form, self.unasked):
            column.addWidget(part)
        column.addStretch(1)
        return made

    @override
    def show_session(self, line: SessionLine) -> None:
        if self._line is None or line.id != self._line.id:
            self.notice.say("good", "")
        self._line = line
        self._papers = self._desk.ask(lambda session: _read(session, line.id))
        self.form.show_minutes(self._papers.minutes)
        self._show_paper()

    def _show_paper(self) -> None:
        if self._papers is None:
            return
        of_minutes = self.which.key() == MINUTES[0]
        self.draft.say("warning", _DRAFT if of_minutes and self._papers.minutes.facts.draft else "")
        self.word.setVisible(of_minutes)
        self.form.setVisible(of_minutes)
        self.unasked.setVisible(not of_minutes)
        facts = self._papers.minutes if of_minutes else self._papers.attendance
        self.preview.show_paper(facts, self._paper(self._papers).render)

    def _paper(self, papers: Papers) -> Paper:
        size = papers.minutes.signing.paper
        facts = papers.minutes.facts if self.which.key() == MINUTES[0] else papers.attendance
        return paper_of(facts, size, self._desk.store.shelf)

    @override
    def commands(self) -> Sequence[Command]:
        called = "berita acara" if self.which.key() == MINUTES[0] else "daftar hadir"
        also = Command("Simpan berita acara sebagai Word …", self._save_word, "Ctrl+Shift+S", "file-text")
        return (
            Command(f"Simpan {called} sebagai PDF …", self._save, "Ctrl+S", "download"),
            *((also,) if self.word.isVisibleTo(self) else ()),
            Command(f"Cetak {called} …", self._print, "Ctrl+P", "printer"),
        )

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.panel, self.preview.view)

    @override
    def enter(self) -> None:
        self.form.number.editor.setFocus()

    def _save(self) -> None:
        if self._papers:
            self.out.save(self._paper(self._papers))

    def _save_word(self) -> None:
        if self._papers:
            minutes = self._papers.minutes
            self.out.save(word_of(minutes.facts, minutes.signing.paper, self._desk.store.shelf), "docx")

    def _print(self) -> None:
        if self._papers:
            self.out.print_out(self._paper(self._papers))

    def _keep(self, signing: Signing) -> None:
        line = self._line
        if line is not None:
            label = f"Ubah berita acara {line.title}"
            self._desk.do(label, lambda session: keep_signing(session, line.id, signing), tell=False)


def _read(session: Session, session_id: str) -> Papers:
    day = today()
    return Papers(signed_minutes(session, session_id, day), attendance_facts(session, session_id, day))
