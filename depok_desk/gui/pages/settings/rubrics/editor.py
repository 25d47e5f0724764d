"""The editor of one rubric: what it is, what is wrong with it, and its parts as tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.settings.rubrics.about_tab import AboutTab
from depok_desk.gui.pages.settings.rubrics.criteria_tab import CriteriaTab
from depok_desk.gui.pages.settings.rubrics.held import HeldRubric
from depok_desk.gui.pages.settings.rubrics.meanings_tab import MeaningsTab
from depok_desk.gui.pages.settings.rubrics.papers_tab import PapersTab
from depok_desk.gui.pages.settings.rubrics.rules_tab import RulesTab
from depok_desk.gui.panes import enter
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.plate import Plate
from depok_desk.gui.widgets.rows import row_of
from depok_desk.services.judging.rubric_faults import Fault
from depok_desk.services.judging.rubric_lines import RubricState
from depok_desk.words import list_words

_MOST = 3
"""Sessions or further faults that are named."""


class RubricEditor(QWidget):
    """Says `back` when the list is wanted, `edition` when a new edition of what is shown is."""

    back = Signal()
    edition = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.held = HeldRubric(desk)
        self.criteria = CriteriaTab(self.held)
        self.meanings = MeaningsTab(self.held)
        self.rules = RulesTab(self.held)
        self.papers = PapersTab(self.held)
        self.about = AboutTab(self.held)
        self.leave = button("&Daftar rubrik", self.back.emit, sign="chevron-left")
        self.leave.setToolTip("Kembali ke daftar rubrik")
        self.notice = Notice("warning")
        self._title = label("", "head")
        self._plates = (Plate(), Plate())
        self.tabs = QTabWidget()
        self._lay_out()
        self.criteria.meaning.connect(self._turn_to_meaning)
        self.held.moved.connect(self._show)

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName("Bagian rubrik")
        self.tabs.tabBar().setAccessibleName("Bagian rubrik")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setMinimumSize(scaled(280), scaled(150))  # what a hidden tab would need must not count
        for shown, word in (
            (self.criteria, "Kriteria"),
            (self.meanings, "Arti nilai"),
            (self.rules, "Batas dan hitungan"),
            (self.papers, "Syarat berkas"),
            (self.about, "Keterangan"),
        ):
            self.tabs.addTab(shown, word)
        head = row_of(self.leave, self._title, *self._plates, None)
        head.setContentsMargins(scaled(18), scaled(2), scaled(18), scaled(6))
        above = QVBoxLayout()
        above.setContentsMargins(scaled(18), 0, scaled(18), scaled(4))
        above.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(above)
        column.addWidget(self.tabs, 1)

    def enter(self) -> None:
        """Put the focus where one goes on."""
        shown = self.tabs.currentWidget()
        enter(self.criteria.table if shown is self.criteria else shown)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def turn_to(self, fault: Fault) -> None:
        """Show where a fault is, ready to be mended."""
        held = self.held
        if any(each.id == fault.owner for each in held.draft.requirements):
            self.tabs.setCurrentWidget(self.papers)
            self.papers.turn_to(fault.owner)
        elif fault.attribute in ("levels", "headings"):
            self._turn_to_meaning(fault.owner)
        elif fault.owner or fault.attribute == "weight":
            self.tabs.setCurrentWidget(self.criteria)
            self.criteria.table.choose_criterion(fault.owner)
            self.criteria.table.setFocus()
        else:
            self._turn_to_field(fault.attribute)

    def _turn_to_field(self, attribute: str) -> None:
        tab = self.about if attribute in self.about.keeping.fields.fields else self.rules
        self.tabs.setCurrentWidget(tab)
        field = tab.keeping.fields.fields.get(attribute)
        (field.editor if field else self.rules.ties).setFocus()

    def _turn_to_meaning(self, key: str) -> None:
        self.tabs.setCurrentWidget(self.meanings)
        self.meanings.turn_to(key)

    def _show(self) -> None:
        state = self.held.state
        if state is None:
            return
        self._title.setText(state.caption)
        sample, standing = self._plates
        sample.say("contoh, bukan ketetapan" if state.draft.sample else "")
        standing.say("" if state.used or not state.faults else "belum siap")
        if state.used:
            self._say_used(state)
        elif state.faults:
            self._say_faults(state)
        else:
            self.notice.say("good", "")

    def _say_used(self, state: RubricState) -> None:
        named = list_words([f"“{title}”" for title in state.sessions[:_MOST]])
        more = f" dan {len(state.sessions) - _MOST} sesi lain" if len(state.sessions) > _MOST else ""
        by = f" di {named}{more}" if named else ""
        self.notice.say(
            "warning",
            f"Edisi ini sudah dipakai menilai{by}, jadi isinya tetap.",
            "Untuk sesi berikutnya, buat edisi baru; isinya mula-mula sama dan dapat diubah.",
            [button("Buat &edisi baru", self.edition.emit, sign="copy")],
        )

    def _say_faults(self, state: RubricState) -> None:
        first, *others = state.faults
        more = f" Ada {len(others) - _MOST} hal lagi." if len(others) > _MOST else ""
        self.notice.say(
            "warning",
            f"Belum dapat dipakai: {first.sentence}",
            " ".join(each.sentence for each in others[:_MOST]) + more,
            [button("&Perbaiki", lambda: self.turn_to(first), sign="edit")],
        )
