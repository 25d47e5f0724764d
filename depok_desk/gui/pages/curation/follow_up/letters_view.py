"""The letters that tell firms how their products fared: chosen by ticks, seen as they are printed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.curation.minutes.live_preview import LivePreview
from depok_desk.gui.pages.curation.minutes.paper_out import Paper, PaperOut
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.rows import split, stacked
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.ticks import Tick, TickList
from depok_desk.model.judging_facts import FeedbackFacts
from depok_desk.model.kinds.choices import DECISION
from depok_desk.model.kinds.clock import today
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.deciding import PlenaryLine, plenary_lines
from depok_desk.services.judging.feedback_facts import feedback_facts
from depok_desk.services.letter_heads import head_pictures
from depok_desk.store.shelf import Shelf
from depok_desk.words import count_of

_EARLY = "Surat baru dapat disimpan dan dicetak setelah sesi ditetapkan; ini pratinjaunya."
_NONE = "Belum ada yang dapat dikabarkan"
_ADVICE = "Surat tersusun sendiri begitu hasil peserta diputuskan dalam pleno."

Letters = tuple[FeedbackFacts, ...]


class LettersView(QWidget):
    """All letters are ticked at first; the ticked ones are one paper."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self._letters: Letters = ()
        self.notice = Notice()
        self.early = Notice()
        self.out = PaperOut(desk, self, self.notice)
        self.list = TickList("Peserta yang dikirimi surat")
        self.preview = LivePreview(desk, self.out.failed)
        self.save = primary("Simpan PD&F …", self._save, sign="download")
        self.print = button("&Cetak …", self._print, sign="printer")
        self.all = button("Centang se&mua", lambda: self.list.tick(on=True))
        self.none = button("Hapus c&entang", lambda: self.list.tick(on=False))
        self.list.setMinimumWidth(scaled(200))
        self.preview.setMinimumWidth(scaled(240))
        panes = split(self.list, self.preview, (290, 690), grows=1)
        nothing = EmptyState(_NONE, _ADVICE)
        self._whole = Stack(nothing, stacked((self._head(), 0), (panes, 1)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        self.list.changed.connect(self._show_ticked)

    def _head(self) -> QFrame:
        made = QFrame()
        made.setObjectName("toolbar")
        tools = FlowRow(scaled(8))
        tools.show_parts((self.save, self.print, self.all, self.none))
        column = QVBoxLayout(made)
        column.setContentsMargins(scaled(EDGE), scaled(7), scaled(EDGE), scaled(8))
        column.setSpacing(scaled(7))
        for part in (tools, self.early, self.notice):
            column.addWidget(part)
        return made

    def show_session(self, line: SessionLine) -> None:
        """Show the letters of a session; what lost its tick stays without."""
        same = self._line is not None and self._line.id == line.id
        unticked = set(self.list.unticked()) if same else set[str]()
        self._line = line
        lines = self._desk.ask(lambda session: _decided(session, line.id))
        self.early.say("warning", "" if line.phase == "ditetapkan" else _EARLY)
        self._whole.setCurrentIndex(1 if lines else 0)
        self.list.show_ticks(
            Tick(
                each.candidate_id,
                f"{each.judged.entry.product} – {each.judged.entry.name}",
                DECISION.show(each.decision),
                on=each.candidate_id not in unticked,
            )
            for each in lines
        )
        self._show_ticked()

    def _show_ticked(self) -> None:
        line, ticked = self._line, self.list.ticked()
        if line is None:
            return
        if ticked:
            self._letters = self._desk.ask(lambda session: _letters(session, line.id, ticked))
            self.preview.show_paper(self._letters, self._paper().render)
        ready = bool(ticked) and line.phase == "ditetapkan"
        for each in (self.save, self.print):
            each.setEnabled(ready)
        self.save.setText(f" Simpan {count_of(len(ticked), 'surat')} sebagai PD&F …")

    def _paper(self) -> Paper:
        letters, shelf = self._letters, self._desk.store.shelf
        title = f"Surat umpan balik {letters[0].session}"
        return Paper("surat umpan balik", title, lambda: _render(letters, shelf))

    def commands(self) -> Sequence[Command]:
        """What can be done with the letters."""
        return (
            Command("Simpan surat umpan balik sebagai PDF …", self._save, "Ctrl+S", "download"),
            Command("Cetak surat umpan balik …", self._print, "Ctrl+P", "printer"),
        )

    def _save(self) -> None:
        if self.save.isEnabled():
            self.out.save(self._paper())

    def _print(self) -> None:
        if self.print.isEnabled():
            self.out.print_out(self._paper())


def _decided(session: Session, session_id: str) -> list[PlenaryLine]:
    """Those about whom something is decided, by queue number as their letters are."""
    lines = [line for line in plenary_lines(session, session_id) if line.decision]
    return sorted(lines, key=lambda line: (line.judged.entry.queue or 0, line.candidate_id))


def _letters(session: Session, session_id: str, candidates: Sequence[str]) -> Letters:
    return tuple(feedback_facts(session, session_id, today(), candidate_ids=candidates))


def _render(letters: Letters, shelf: Shelf) -> bytes:
    from depok_desk.documents.feedback import feedback_letters

    return feedback_letters(letters, pictures=head_pictures(shelf, letters[0].head))
