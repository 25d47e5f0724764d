"""The tab Penilaian of a session."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.scoring import wording
from depok_desk.gui.pages.curation.scoring.score_desk import ScoreDesk
from depok_desk.gui.pages.curation.scoring.scoring_bar import ScoringBar
from depok_desk.gui.pages.curation.scoring.scoring_commands import commands_of
from depok_desk.gui.pages.curation.scoring.session_sheets import SessionSheets, read_sheets
from depok_desk.gui.pages.curation.scoring.sheet_foot import SheetFoot
from depok_desk.gui.pages.curation.scoring.sheet_view import SheetView
from depok_desk.gui.pages.curation.scoring.state_notice import StateNotice
from depok_desk.gui.pages.curation.scoring.summary import SummaryView
from depok_desk.gui.pages.curation.session_deeds import open_again
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.widgets.rows import stacked
from depok_desk.gui.widgets.stack import Stack
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.entry_checks import PHASE
from depok_desk.services.judging.marks import CellKey, Mark
from depok_desk.services.judging.reading import SessionJuror

_WAY = "kurasi/penilaian/arah"


class ScoringTab(SessionTab):
    """One sheet per juror, keyed like Excel; what is keyed is stored cell by cell.

    `juror` is the one whose sheet is shown, None at the summary.
    """

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self.store = ScoreDesk(desk)
        self.line: SessionLine | None = None
        self.held: SessionSheets | None = None
        self.juror: SessionJuror | None = None
        self.bar = ScoringBar()
        self.notice = StateNotice()
        self.sheets = SheetView(self._put)
        self.summary = SummaryView(desk)
        self.foot = SheetFoot()
        self.body = Stack(self.sheets, self.summary)
        self.whole = Stack(stacked((self.bar, 0), (self.notice, 0), (self.body, 1), (self.foot, 0)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.whole)
        self.bar.ways.choose(memory.text(_WAY, "kanan"))
        self._take_way()
        self._connect()

    def _connect(self) -> None:
        self.bar.rubric.connect(self._show_rubric)
        self.bar.way.connect(self._take_way)
        self.bar.next_empty.connect(self.jump)
        self.foot.picked.connect(self._show_sheet)
        self.sheets.advised.connect(self._advise)
        self.sheets.hands.keeping.kept.connect(self._tell_kept)
        self.sheets.hands.ended.connect(self._tell_end)
        self.notice.turning.connect(self.turning)
        self.notice.reopening.connect(self._reopen)

    @property
    def sector(self) -> str:
        """The sector whose rubric is shown."""
        return self.bar.rubrics.key()

    @override
    def show_session(self, line: SessionLine) -> None:
        """Show a session anew, unless all that has changed is a mark that was keyed here."""
        same = self.line is not None and (self.line.id, self.line.phase) == (line.id, line.phase)
        self.line = line
        if same and self.store.own:
            return
        held = self.held = self.store.desk.ask(lambda session: read_sheets(session, line))
        self.bar.offer([(sector, wording.rubric_words(held, sector)) for sector in held.groups])
        locked = wording.lock(line)
        self.notice.tell(wording.hindrance(line, held) or locked, wording.struck_words(held))
        self.sheets.lock(locked.sentence if locked else "")
        self._show_rubric()

    def _show_rubric(self) -> None:
        held, sector = self.held, self.sector
        jurors = held.jurors_of(sector) if held and sector else []
        found = bool(held and jurors)
        self.body.setVisible(found)
        self.foot.setVisible(found)
        if held and found:
            tabs = [wording.foot_tab(juror, held.progress(juror.id, sector)) for juror in jurors]
            self.foot.show_tabs([*tabs, wording.summary_tab()], self.foot.key)
            self._show_sheet()

    def _show_sheet(self) -> None:
        held, sector, line = self.held, self.sector, self.line
        if held is None or line is None or not sector:
            return
        self._settle()
        jurors = {juror.id: juror for juror in held.jurors_of(sector)}
        juror = self.juror = jurors.get(self.foot.key)
        had_focus = self.body.isAncestorOf(self.focusWidget() or self)
        if juror is None:
            self.summary.show_sector(line.id, sector)
            self.foot.told.setText(wording.progress_words(held.progress_of(sector)))
        else:
            self._show_marks(held, juror)
        self.body.setCurrentWidget(self.sheets if juror else self.summary)
        self.bar.jump.setEnabled(juror is not None)
        if had_focus:
            self.enter()

    def _show_marks(self, held: SessionSheets, juror: SessionJuror) -> None:
        advice = held.advice
        self.sheets.show_sheet(
            f"{juror.id}/{self.sector}",
            held.sheet(juror.id, self.sector),
            held.conflicts.get(juror.id, {}),
            lambda candidate, criterion: advice.get((juror.id, candidate, criterion), ""),
        )
        self.sheets.table.setAccessibleName(f"Nilai dari {juror.name}")
        self.foot.told.setText(wording.progress_words(held.progress(juror.id, self.sector)))

    def _settle(self) -> None:
        """Keep what is being typed before another sheet is shown; what was refused is dropped."""
        if not self.sheets.hands.settle():
            self.sheets.hands.leave()
        self.sheets.side.settle()

    def _put(self, marks: Mapping[CellKey, Mark]) -> None:
        held, juror = self.held, self.juror
        if held is not None and juror is not None:
            self.store.put(wording.label_of(held, juror, marks), juror.id, marks)
            held.marks[juror.id].update(marks)

    def _advise(self, candidate: str, criterion: str, words: str) -> None:
        held, juror = self.held, self.juror
        if held is None or juror is None:
            return
        try:
            label = wording.advice_label(held, juror, candidate)
            self.store.advise(label, juror.id, (candidate, criterion or None), words)
        except UserError as error:
            self.sheets.side.refuse(whole=not criterion, sentence=error.sentence)
            return
        held.advice[juror.id, candidate, criterion or None] = words.strip()
        self.foot.told.setText("✓ Masukan tersimpan")

    def jump(self) -> None:
        """Go to the next empty cell of the sheet; say so where there is none."""
        if self.juror is not None:
            self.sheets.table.setFocus()
            if not self.sheets.next_empty():
                self._tell_end()

    def turn(self, step: int) -> None:
        """Turn to the sheet some places further."""
        self.foot.turn(step)

    def write_advice(self) -> None:
        """Put the cursor where the juror's advice about the cell is written."""
        if self.juror is not None:
            self.sheets.side.about_cell.editor.setFocus()

    def _reopen(self) -> None:
        if self.line is not None:
            open_again(self.store.desk, self, self.line, PHASE)

    def _tell_kept(self) -> None:
        held, juror = self.held, self.juror
        if held is not None and juror is not None:
            progress = held.progress(juror.id, self.sector)
            self.foot.show_tab(wording.foot_tab(juror, progress))
            self.foot.told.setText(f"✓ Tersimpan · {wording.progress_words(progress)}")

    def _tell_end(self) -> None:
        held, juror = self.held, self.juror
        if held is not None and juror is not None:
            self.foot.told.setText(wording.end_words(held.progress(juror.id, self.sector)))

    def _take_way(self) -> None:
        self._memory.keep(_WAY, self.bar.ways.key())
        self.sheets.hands.across = self.bar.ways.key() == "kanan"

    @override
    def commands(self) -> Sequence[Command]:
        return commands_of(self)

    @override
    def panes(self) -> Sequence[QWidget]:
        if self.juror is None:
            return (self.bar, *self.summary.panes(), self.foot)
        return (self.bar, self.sheets.table, self.sheets.side, self.foot)

    @override
    def enter(self) -> None:
        if self.body.isHidden():
            self.bar.setFocus()
        elif self.juror is None:
            self.summary.table.setFocus()
        else:
            self.sheets.table.setFocus()
