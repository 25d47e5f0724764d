"""Everything that speaks for and against one result."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.pages.curation.plenary import wording
from depok_desk.gui.pages.curation.plenary.marks_grid import MarksArea
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, link
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.plate import Plate
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.scrolled import scrolled
from depok_desk.model.kinds.choices import DECISION, SECTOR
from depok_desk.services.judging.explaining import strengths, weaknesses
from depok_desk.services.judging.explaining_fairness import sensitivity_sentences, thread_sentence
from depok_desk.services.judging.freezing import Case
from depok_desk.services.judging.sensitivity import firm
from depok_desk.words import capitalised

_MOST = 3
"""So many strengths, weaknesses and ways to another grade are told; the tab Keadilan tells all."""

_MENDED = "Buka kembali tahap penilaian untuk melengkapinya, atau putuskan dengan alasan."


class CaseView(QWidget):
    """Shows one candidate; the keys scroll. Says `turning` with the key of the tab that is wanted."""

    turning = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.area = scrolled(QWidget())
        self.area.setAccessibleName("Penjelasan hasil")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def show_case(self, case: Case | None, names: Mapping[str, str]) -> None:
        """Show this candidate instead, or none; `names` are those of the jurors by key."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16))
        column.setSpacing(scaled(6))
        if case is not None:
            self._show_result(column, case)
            column.addWidget(label("Nilai tiap juri", "label"))
            column.addWidget(MarksArea(case.facts))
            self._show_reasons(column, case, names)
        column.addStretch(1)
        self.area.setWidget(page)

    def _show_result(self, column: QVBoxLayout, case: Case) -> None:
        entry, facts = case.line.judged.entry, case.facts
        place = f"Peringkat {facts.rank}" if facts.rank else "Belum berperingkat"
        column.addWidget(label(entry.product, "title", wraps=True, selectable=True))
        told = (entry.name, SECTOR.show(entry.sector), place)
        column.addWidget(label(" · ".join(filter(None, told)), "quiet", wraps=True))
        plate = Plate(DECISION.show(facts.decision) if facts.decision else "Belum diputuskan")
        column.addLayout(row_of(label(wording.headline(case), "head"), plate, None))
        if facts.reason:
            column.addWidget(Notice("warning", wording.ruling_words(case), f"Alasan: {facts.reason}"))
        if why := wording.why_open(case):
            column.addWidget(Notice("problem", f"Belum dapat diputuskan: {why}.", _MENDED))
            column.addLayout(row_of(button("Buka Penilaian", lambda: self.turning.emit("penilaian")), None))
        column.addWidget(label(facts.explanation, wraps=True, selectable=True))
        column.addSpacing(scaled(6))

    def _show_reasons(self, column: QVBoxLayout, case: Case, names: Mapping[str, str]) -> None:
        scheme, judged = case.line.scheme, case.line.judged
        for title, found in (
            ("Kekuatan", strengths(scheme, judged)),
            ("Kelemahan", weaknesses(scheme, judged)),
        ):
            _list(column, title, map(wording.standing_words, found[:_MOST]))
        if judged.total is not None:
            sensitivity = firm(scheme, judged.entry)
            easiest = thread_sentence(scheme, sensitivity, names)
            every = [] if sensitivity.firm else sensitivity_sentences(scheme, sensitivity, names)
            others = [each for each in every if each != easiest]
            _list(column, "Bergantung pada apa", [easiest, *others[: _MOST - 1]])
            column.addLayout(row_of(link("Lihat di Keadilan", lambda: self.turning.emit("keadilan")), None))
        if case.line.earlier:
            former = wording.former(case.line.earlier)
            change = wording.rise(case)
            _list(column, "Hasil sebelumnya", [f"{former}. {capitalised(change)}." if change else former])


def _list(column: QVBoxLayout, title: str, texts: Iterable[str]) -> None:
    told = list(texts)
    if not told:
        return
    column.addSpacing(scaled(6))
    column.addWidget(label(title, "label", wraps=True))
    for text in told:
        column.addWidget(label(f"• {text}", wraps=True, selectable=True))
