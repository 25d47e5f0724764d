"""The tab Keadilan of a session."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk import words
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.fairness.juror_lines import JurorLines
from depok_desk.gui.pages.curation.fairness.thread_view import ThreadView
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.entry_list import EntryList, ListEntry
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import split, stacked
from depok_desk.gui.widgets.stack import Stack
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.explaining_fairness import thread_sentence
from depok_desk.services.judging.lens import Lens, Thread, read_lens
from depok_desk.services.judging.sensitivity import LIMIT_REACH, WEIGHT_REACH

SMALL = (
    "Hal kecil: satu nilai bergeser setingkat, satu juri tidak ikut, bobot bergeser sampai "
    f"{words.number(WEIGHT_REACH)} poin persen, atau batas sampai {words.number(LIMIT_REACH)} poin. "
    "Yang paling tipis di atas."
)


class FairnessTab(SessionTab):
    """The jurors beside one another; below, the candidates whose grade hangs by a thread come first."""

    def __init__(self, desk: Desk, _: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._asked = ""
        self._lens = Lens({}, (), ())
        self.jurors = JurorLines()
        self.summary = label(kind="head", wraps=True)
        self.threads = EntryList("Peserta menurut tipisnya grade")
        self.detail = ThreadView()
        self.empty = EmptyState(
            "Belum ada yang dapat dibandingkan",
            "Keadilan penilaian terlihat di sini begitu ada peserta dengan nilai akhir.",
        )
        panes = split(self.threads, self.detail, (360, 560), grows=1)
        self.whole = Stack(self.empty, stacked((self.jurors, 0), (self._heading(), 0), (panes, 1)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.whole)
        self.threads.picked.connect(self._show_thread)

    def _heading(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(scaled(EDGE), scaled(10), scaled(EDGE), scaled(8))
        column.setSpacing(scaled(2))
        column.addWidget(self.summary)
        column.addWidget(label(SMALL, "quiet", wraps=True))
        return made

    @override
    def show_session(self, line: SessionLine) -> None:
        self._asked = line.id
        self._desk.ask_later(
            lambda session: read_lens(session, line.id), self._show, lambda: self._asked == line.id
        )

    def _show(self, lens: Lens) -> None:
        if lens == self._lens:
            return  # what is read stays where it was scrolled to
        self._lens = lens
        self.whole.setCurrentIndex(1 if lens.threads else 0)
        if not lens.threads:
            return
        self.jurors.show_jurors(lens.jurors, lens.names)
        self.summary.setText(_summary(lens))
        self.threads.show_entries([_entry(thread, lens) for thread in lens.threads])

    def _show_thread(self, key: str) -> None:
        for thread in self._lens.threads:
            if thread.sensitivity.judged.entry.id == key:
                self.detail.show_thread(thread, self._lens.names)

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.jurors.area, self.threads, self.detail.area) if self._lens.threads else (self.empty,)

    @override
    def enter(self) -> None:
        self.threads.setFocus()


def _summary(lens: Lens) -> str:
    whole = words.count_of(len(lens.threads), "grade")
    told = f"{words.number(lens.hanging)} dari {whole} bergantung pada hal kecil"
    return (
        f"{told}; {words.count_of(lens.unjudged, 'peserta')} belum bernilai akhir" if lens.unjudged else told
    )


def _entry(thread: Thread, lens: Lens) -> ListEntry:
    judged = thread.sensitivity.judged
    total = words.score(judged.total) if judged.total is not None else ""
    passing = "lulus" if judged.passed else "belum lulus" if judged.complete else "belum lengkap"
    why = (
        "Kokoh" if thread.sensitivity.firm else thread_sentence(thread.scheme, thread.sensitivity, lens.names)
    )
    title = f"{judged.entry.name} – {judged.entry.product}"
    return ListEntry(judged.entry.id, title, f"{total} · grade {judged.grade} · {passing}\n{why}")
