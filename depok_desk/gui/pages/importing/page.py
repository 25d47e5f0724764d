"""The import page: a workbook from file to receipt, step by step."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page, Place
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.flow import Flow
from depok_desk.gui.pages.importing.import_commands import import_commands
from depok_desk.gui.pages.importing.keeping import Keeping
from depok_desk.gui.pages.importing.outcomes import import_button
from depok_desk.gui.pages.importing.past_imports import is_undone
from depok_desk.gui.pages.importing.recent_files import RecentFiles
from depok_desk.gui.pages.importing.stages import Stage, first_stop, furthest
from depok_desk.gui.pages.importing.stepping import Stepping
from depok_desk.registers.register import Register
from depok_desk.services.importing.carrying_out import Receipt


class ImportPage(Page):
    """Leads through the steps: at each the case is shown, each choice is planned anew."""

    def __init__(self, desk: Desk, memory: Memory | None = None) -> None:
        super().__init__()
        self._desk = desk
        self.flow = Flow(desk)
        self.stepping = Stepping(desk)
        self._recent = RecentFiles(memory)
        self._keeping = Keeping(desk, self, self.noticed.emit)
        self._asked: tuple[Path, Register] | None = None
        self._deed: str | None = None
        self._done: Case | None = None
        self._storing = self._outdated = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stepping)
        self._connect()

    def _connect(self) -> None:
        stepping = self.stepping
        stepping.file.picked.connect(self._open)
        for stopping in (stepping.file.stopped, stepping.way.stopped):
            stopping.connect(self.flow.cancel)
        stepping.sheets.pointed.connect(self.flow.point_at_headings)
        for view in stepping.views.values():
            view.chosen.connect(self.flow.choose)
        stepping.steps.asked.connect(self.go_to)
        stepping.way.back.connect(lambda: self.go_to(Stage(max(0, self.stage - 1))))
        stepping.way.onward.connect(self._go_on)
        stepping.receipt.taking_back.connect(self._take_back)
        stepping.receipt.keeping.connect(self._keep)
        stepping.receipt.another.connect(self.start_again)
        self.flow.opened.connect(self._show_opened)
        self.flow.changed.connect(self._show_changed)
        self.flow.refused.connect(self.stepping.file.refuse)
        self.flow.failed.connect(self._fail)
        self.flow.carried_out.connect(self._show_receipt)
        self.flow.busy.connect(self.stepping.show_busy)

    @property
    def stage(self) -> Stage:
        """The step that is shown."""
        return self.stepping.stage

    def open_file(self, path: Path) -> None:
        """Begin with a file, as if it had been dropped on this page."""
        self.stepping.file.pick(path)

    def go_to(self, stage: int) -> None:
        """Show a step (see `Stage`) of the case at hand."""
        if not self._storing:
            self.stepping.show_stage(Stage(stage), self.flow.case)
            self._plan_anew()

    def _plan_anew(self) -> None:
        """Plan again where a plan is looked at that is older than what is stored."""
        if self._outdated and Stage.FILE < self.stage < Stage.RECEIPT and not self._storing:
            self._outdated = False
            self.flow.plan_again()

    def start_again(self) -> None:
        """Be ready for another file."""
        self.flow.forget()
        self.titled.emit("")
        self.go_to(Stage.FILE)

    @override
    def refresh(self) -> None:
        self.stepping.file.past.refresh()
        self.stepping.file.show_recent(self._recent.paths)
        deed = self._deed
        if self.stage is Stage.RECEIPT and deed is not None:
            undone = self._desk.ask(lambda session: is_undone(session, deed))
            self.stepping.receipt.show_undone(undone=undone)
        self._outdated = True
        self._plan_anew()

    @override
    def enter(self) -> None:
        self.stepping.enter(self.flow.case)

    @override
    def commands(self) -> Sequence[Command]:
        return import_commands(self.stepping, self.start_again)

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.stepping.steps, self.stepping.stack, self.stepping.way)

    def _open(self, path: Path, register: Register) -> None:
        if self._storing:
            self.noticed.emit("Impor masih disimpan; ulangi sesudah selesai.")
            return
        if self.stage is Stage.RECEIPT:
            self.flow.forget()
        self.go_to(Stage.FILE)
        self._asked = (path, register)
        self.flow.open(path, register)

    def _show_opened(self, case: Case) -> None:
        self._outdated = False
        if self._asked is not None:
            path, register = self._asked
            self._recent.add(path)
            if case.register.key != register.key:
                self.noticed.emit(f"Isinya daftar {case.register.title}, jadi diimpor ke register itu.")
        self.titled.emit(case.workbook.name)
        self.go_to(first_stop(case))

    def _show_changed(self, case: Case) -> None:
        self._storing = False
        if self.stage > furthest(case) and self.stage is not Stage.RECEIPT:
            self.go_to(furthest(case))
        else:
            self.stepping.show_case(case)

    def _fail(self, sentence: str) -> None:
        self._storing = False
        self.stepping.say_obstacle(sentence)

    def _go_on(self) -> None:
        case = self.flow.case
        if case is None:
            return
        if self.stage is Stage.RECEIPT:
            self.going.emit(Place(case.register.key))
        elif self.stage < Stage.PLAN:
            self.go_to(first_stop(case, self.stage))
        elif import_button(case):
            self._storing = True
            self.flow.carry_out()
        else:
            self.start_again()

    def _show_receipt(self, receipt: Receipt) -> None:
        self._storing = False
        self._deed = receipt.deed
        if self.flow.case is not None:
            self._done = replace(self.flow.case, plan=receipt.plan)
            self.stepping.receipt.show_receipt(self._done, receipt.deed)
            self.go_to(Stage.RECEIPT)

    def _take_back(self) -> None:
        if self._deed is not None:
            self.stepping.file.past.take_back(self._deed)

    def _keep(self, what: str) -> None:
        if self._done is not None:
            self._keeping.ask(self._done, what)
