"""The tab Penilaian of a session."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.phones.dialog import PhonesDialog
from depok_desk.gui.pages.curation.scoring import wording
from depok_desk.gui.pages.curation.scoring.jury_sheets import JurySheets
from depok_desk.gui.pages.curation.scoring.paper.view import PaperView
from depok_desk.gui.pages.curation.scoring.score_desk import ScoreDesk
from depok_desk.gui.pages.curation.scoring.scoring_commands import commands_of
from depok_desk.gui.pages.curation.scoring.session_sheets import read_sheets
from depok_desk.gui.pages.curation.scoring.sheet_printing import save_sheets
from depok_desk.gui.pages.curation.scoring.workbook_intake import (
    WorkbookIntake,
    ask_workbook,
    dropped_workbook,
)
from depok_desk.gui.pages.curation.session_deeds import open_again
from depok_desk.gui.pages.curation.tab import SessionTab
from depok_desk.gui.widgets.stack import Stack
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.entry_checks import PHASE


class ScoringTab(SessionTab):
    """The sheets of the jurors, keyed like Excel; or sheets of paper, found by their code."""

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._store = ScoreDesk(desk)
        self.line: SessionLine | None = None
        self.sheets = JurySheets(self._store, memory)
        self.paper = PaperView(self._store)
        self.whole = Stack(self.sheets, self.paper)
        self.intake = WorkbookIntake(desk, self, self.sheets.notice.refuse)
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.whole)
        self.sheets.bar.by_code.connect(self.by_code)
        self.sheets.bar.import_wanted.connect(self.take_workbook)
        self.sheets.bar.print_wanted.connect(self.print_sheets)
        self.sheets.bar.phones_wanted.connect(self.open_phones)
        self.sheets.notice.turning.connect(self.turning)
        self.sheets.notice.reopening.connect(self._reopen)
        self.paper.left.connect(self.back_to_sheets)

    @property
    def locked(self) -> bool:
        """Whether the phase of the session takes no marks."""
        return self.line is None or wording.lock(self.line) is not None

    @property
    def on_paper(self) -> bool:
        """Whether sheets of paper are being keyed."""
        return self.whole.currentWidget() is self.paper

    @override
    def show_session(self, line: SessionLine) -> None:
        """Show a session anew, unless all that has changed is a mark that was keyed here."""
        same = self.line is not None and (self.line.id, self.line.phase) == (line.id, line.phase)
        if not same:
            self.sheets.settle()
        self.line = line
        if same and self._store.own:
            return
        held = self._desk.ask(lambda session: read_sheets(session, line))
        self.sheets.show_session(line, held)
        if self.on_paper and (self.locked or not same):
            self.back_to_sheets()
        elif self.on_paper:
            self.paper.renew(line, held)

    def turn(self, step: int) -> None:
        """Turn to the sheet some places further."""
        if not self.on_paper:
            self.sheets.foot.turn(step)

    def jump(self) -> None:
        """Go to the next empty cell of the sheet."""
        if not self.on_paper:
            self.sheets.jump()

    def write_advice(self) -> None:
        """Put the cursor where the juror's advice about the cell is written."""
        if not self.on_paper and self.sheets.juror is not None:
            self.sheets.view.write_advice()

    def by_code(self) -> None:
        """Key marks from a sheet of paper, found by its code."""
        held = self.sheets.held
        if self.line is not None and held is not None and not self.locked:
            self.sheets.settle()
            self.whole.setCurrentWidget(self.paper)
            self.paper.begin(self.line, held)

    def go_on_paper(self) -> None:
        """Go to the next step of the sheet of paper, or begin with one."""
        if self.on_paper:
            self.paper.go_on()
        else:
            self.by_code()

    def open_phones(self) -> None:
        """Let jurors score on their phones, and see what they send."""
        if self.line is not None and not self.locked:
            self.sheets.settle()
            PhonesDialog.ask(self, self._desk, self.line)

    def back_to_sheets(self) -> None:
        """Be at the sheets of the jurors again, which hold what was keyed from paper."""
        self.whole.setCurrentWidget(self.sheets)
        self.sheets.show_rubric()
        self.enter()

    def take_workbook(self) -> None:
        """Ask for a workbook of score sheets and take it."""
        file = None if self.locked else ask_workbook(self)
        if file is not None:
            self._take(file)

    def print_sheets(self) -> None:
        """Issue the sheets of paper that the jury needs, and save them to be printed."""
        if self.line is not None and not self.locked:
            notice = self.sheets.notice
            save_sheets(self._desk, self.line, notice.tell_saved, notice.refuse)

    def _take(self, file: Path) -> None:
        if self.line is not None and self.sheets.held is not None:
            self.sheets.settle()
            self.intake.take(file, self.line.title, self.sheets.held)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_workbook(event.mimeData()) and not self.locked:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_workbook(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self._take(file)

    def _reopen(self) -> None:
        if self.line is not None:
            open_again(self._desk, self, self.line, PHASE)

    @override
    def commands(self) -> Sequence[Command]:
        return commands_of(self)

    @override
    def panes(self) -> Sequence[QWidget]:
        return self.paper.panes() if self.on_paper else self.sheets.panes()

    @override
    def enter(self) -> None:
        if self.on_paper:
            self.paper.enter()
        else:
            self.sheets.enter()
