"""The tab Pleno of a session."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.plenary import rows, two_lines
from depok_desk.gui.pages.curation.plenary.case_view import CaseView
from depok_desk.gui.pages.curation.plenary.plenary_head import PlenaryHead
from depok_desk.gui.pages.curation.plenary.ruling_question import RulingDialog
from depok_desk.gui.pages.curation.plenary.wide_view import WideDialog
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.rows import split, stacked
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.table import ListTable
from depok_desk.model.kinds.clock import today
from depok_desk.model.locks import PREPARING
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.deciding import lift_ruling, rule
from depok_desk.services.judging.freezing import Case, cases
from depok_desk.services.judging.reading import session_jurors
from depok_desk.words import count_of, number

_LOOKS = {**LOOKS, "product": two_lines.named, "remark": two_lines.remarked}
_ROW = 42
"""Pixels of a row's height, for text at 100 %: two lines."""

_NARROW, _NARROWEST = 760, 540
"""Pixels of width, for text at 100 %, below which fewer counts stand over the list, and the explanation
under it."""


class PlenaryTab(SessionTab):
    """Results by rank, those that are still open first; beside them what speaks for the chosen one."""

    def __init__(self, desk: Desk, _: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self._cases: dict[str, Case] = {}
        self._shown: list[str] = []
        self._names: Mapping[str, str] = {}
        self.head = PlenaryHead(self._rule, self._lift, self._widen)
        self.chips = self.head.chips
        self.table = ListTable("Hasil menurut peringkat", _LOOKS)
        self.table.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        self.foot = FootLine()
        self.detail = CaseView()
        self.panes_beside = self._beside()
        self.empty = EmptyState("Pleno menyusul", "Hasil muncul di sini begitu juri mulai menilai.")
        self._whole = Stack(self.empty, stacked((self.head, 0), (self.panes_beside, 1)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        self._connect()

    def _beside(self) -> QSplitter:
        listed = stacked((self.table, 1), (self.foot, 0))
        for pane, width in ((listed, 280), (self.detail, 240)):
            pane.setMinimumWidth(scaled(width))
        return split(listed, self.detail, (575, 405), grows=0)

    def _connect(self) -> None:
        self.chips.filtered.connect(self._show_rows)
        self.table.current.connect(self._show_current)
        self.table.opened.connect(self._rule)
        self.table.deleted.connect(self._lift)
        self.detail.turning.connect(self.turning)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = Qt.Orientation
        width = event.size().width()
        self.chips.be_narrow(narrow=width < scaled(_NARROW))
        self.panes_beside.setOrientation(way.Vertical if width < scaled(_NARROWEST) else way.Horizontal)

    @override
    def show_session(self, line: SessionLine) -> None:
        self._line = line
        found, self._names = self._desk.ask(lambda session: _read(session, line))
        self._cases = {case.line.candidate_id: case for case in rows.ordered(found)}
        self._whole.setCurrentIndex(1 if found else 0)
        self.head.show_phase(line)
        self.chips.show_counts(len(found), rows.counts(found))
        self._show_rows()

    def _show_rows(self) -> None:
        shown = rows.kept(list(self._cases.values()), self.chips.filters)
        self._shown = [case.line.candidate_id for case in shown]
        self.table.show_list(rows.table(shown))
        if self.table.currentIndex().row() < 0:
            self.table.selectRow(0)
        self.foot.show_count(count_of(len(shown), "peserta"))
        left = sum(not case.facts.decision for case in self._cases.values())
        self.foot.show_summary(f"{number(left)} belum diputuskan" if left else "Semua diputuskan")
        self._show_current()

    def _show_current(self) -> None:
        case = self.case
        self.head.show_case(case)
        self.detail.show_case(case, self._names)

    @property
    def case(self) -> Case | None:
        """The candidate one is at."""
        return self._cases.get(self.table.current_key())

    @override
    def commands(self) -> Sequence[Command]:
        if not self._cases:
            return ()
        found = (
            (self.head.rule, Command("Putuskan lain …", self._rule, "F2", "edit", "ubah grade keputusan")),
            (self.head.lift, Command("Kembalikan ke menurut nilai", self._lift, "", "arrow-back-up")),
        )
        always = (
            Command("Ke peserta berikutnya yang belum diputuskan", self.go_to_open, "F4", "arrow-down"),
            Command("Tampilan layar lebar", self._widen, "F11", "arrows-maximize", "proyektor rapat"),
            Command("Buka IKM peserta ini", self._open, "Ctrl+O", "building-store"),
        )
        return (
            *(command for tool, command in found if tool.isEnabled()), *always, *self.chips.commands(),
        )  # fmt: skip

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.head, self.table, self.detail.area) if self._cases else (self.empty,)

    @override
    def enter(self) -> None:
        (self.table if self._cases else self.empty).setFocus()

    @override
    def focus_filter(self) -> None:
        next(iter(self.chips.chips.values())).setFocus()

    def go_to_open(self) -> None:
        """Go to the next candidate nothing is decided about, from the first again after the last."""
        keys, key = self._shown, self.table.current_key()
        at = keys.index(key) + 1 if key in keys else 0
        left = [each for each in (*keys[at:], *keys[:at]) if not self._cases[each].facts.decision]
        if left:
            self.table.choose(left[:1], left[0])
            self.table.setFocus()

    def _rule(self) -> None:
        case = self.case
        if case is None or not self.head.rule.isEnabled():
            return
        asked = RulingDialog.ask(self.window(), case)
        if asked is None:
            return
        key, entry = case.line.candidate_id, case.line.judged.entry
        self._desk.do(
            f"Putuskan lain: {entry.product}",
            lambda session: rule(session, key, decision=asked.decision, grade=asked.grade, why=asked.why),
        )

    def _lift(self) -> None:
        case = self.case
        if case is not None and self.head.lift.isEnabled():
            key, product = case.line.candidate_id, case.line.judged.entry.product
            label = f"Kembalikan ke menurut nilai: {product}"
            self._desk.do(label, lambda session: lift_ruling(session, key))

    def _widen(self) -> None:
        if self._line and self._cases:
            key = WideDialog.ask(self.window(), self._line.title, list(self._cases.values()), self.case)
            self.table.choose([key], key)

    def _open(self) -> None:
        if self.case is not None:
            self.going.emit(Place("ikm", self.case.ikm_id))


def _read(session: Session, line: SessionLine) -> tuple[list[Case], dict[str, str]]:
    """The results once there can be any, and what the jurors are called."""
    if line.phase in PREPARING:
        return [], {}
    names = {juror.id: juror.name for juror in session_jurors(session, line.id)}
    return cases(session, line.id, today()), names
