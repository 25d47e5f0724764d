"""The frame of the import page: the steps above, one of them in the middle, the way on below."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.column_step import ColumnStep
from depok_desk.gui.pages.importing.file_step import FileStep
from depok_desk.gui.pages.importing.plan_step import PlanStep
from depok_desk.gui.pages.importing.problem_step import ProblemStep
from depok_desk.gui.pages.importing.receipt_step import ReceiptStep
from depok_desk.gui.pages.importing.sheet_step import SheetStep
from depok_desk.gui.pages.importing.stages import TITLES, Stage, furthest, is_doubtful, onward, remark
from depok_desk.gui.pages.importing.step_view import StepView
from depok_desk.gui.pages.importing.travel_bar import TravelBar
from depok_desk.gui.pages.importing.twin_step import TwinStep
from depok_desk.gui.pages.importing.value_step import ValueStep
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.steps import StepBar


class Stepping(QWidget):
    """All steps, one of them shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.stage = Stage.FILE
        self.steps = StepBar(TITLES)
        self.notice = Notice("problem")
        self.file = FileStep(desk)
        self.sheets, self.columns, self.values = SheetStep(), ColumnStep(), ValueStep()
        self.problems, self.twins, self.plan = ProblemStep(), TwinStep(), PlanStep()
        self.receipt = ReceiptStep()
        self.way = TravelBar()
        self.stack = Stack()
        self.views: Mapping[Stage, StepView] = {
            Stage.SHEETS: self.sheets,
            Stage.COLUMNS: self.columns,
            Stage.VALUES: self.values,
            Stage.PROBLEMS: self.problems,
            Stage.TWINS: self.twins,
            Stage.PLAN: self.plan,
        }
        self._lay_out()
        self.show_stage(Stage.FILE, None)

    def _lay_out(self) -> None:
        for view in (self.file, *self.views.values(), self.receipt):
            self.stack.addWidget(view)
        head = QFrame()
        head.setObjectName("toolbar")
        row = QHBoxLayout(head)
        row.setContentsMargins(scaled(18), scaled(2), scaled(18), scaled(6))
        row.addWidget(self.steps)
        said = QWidget()
        box = QHBoxLayout(said)
        box.setContentsMargins(scaled(18), scaled(8), scaled(18), scaled(2))
        box.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(said)
        column.addWidget(self.stack, 1)
        column.addWidget(self.way)
        self._said = said

    def show_stage(self, stage: Stage, case: Case | None) -> None:
        """Go to a step."""
        self.stage = stage
        self.stack.setCurrentIndex(stage)
        self.show_case(case)
        self.enter(case)

    def enter(self, case: Case | None) -> None:
        """Put the focus where the step at hand is gone on with."""
        stage = self.stage
        if stage is Stage.FILE:
            self.file.zone.choose.setFocus()
        elif stage is Stage.PLAN or (case is not None and is_doubtful(case, stage)):
            self.views[stage].enter()
        else:
            self.way.take_focus()

    def show_case(self, case: Case | None) -> None:
        """Show what became of the case, at the same step."""
        stage = self.stage
        if case is not None and stage in self.views:
            self.views[stage].show_case(case)
        reached = furthest(case) if case is not None and stage < Stage.RECEIPT else stage
        doubts = Stage if case is not None and stage < Stage.RECEIPT else ()
        looks = frozenset(int(each) for each in doubts if case is not None and is_doubtful(case, each))
        self.steps.show_step(stage, reached)
        self.steps.show_remarks([remark(case, each) if case else "" for each in Stage], looks)
        at_hand = f"{case.workbook.name} → register {case.register.title}" if case else ""
        self.way.setVisible(case is not None)
        self.way.show_way(at_hand, onward(case, stage), back=Stage.FILE < stage < Stage.RECEIPT)
        self.say_obstacle(case.refusal if case is not None and Stage.FILE < stage < Stage.RECEIPT else "")

    def say_obstacle(self, sentence: str) -> None:
        """Say above the step why there is no plan or why it was not carried out."""
        self.notice.say("problem", sentence)
        self._said.setVisible(bool(sentence))

    def show_busy(self, doing: str) -> None:
        """Say what is being done; empty when nothing is."""
        if self.stage is Stage.FILE:
            self.file.zone.show_reading(doing)
        self.way.show_busy(doing)
