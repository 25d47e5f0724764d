"""Takes a case from step to step; everything slow runs off the main thread."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.importing.case import Case, examined, planned, with_headings
from depok_desk.gui.work import Progress, Work
from depok_desk.registers.register import Register
from depok_desk.services.importing.carrying_out import Receipt, carry_out, deed_label
from depok_desk.services.importing.choices import Choices
from depok_desk.services.workbook_reading import read_workbook


class Flow(QObject):
    """The case at hand; says when it changed, was refused or carried out, and what is being done.

    A choice made while another is being planned replaces it: the last word counts.
    """

    opened = Signal(object)
    changed = Signal(object)
    refused = Signal(str)
    failed = Signal(str)
    carried_out = Signal(object)
    busy = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._work: Work | None = None
        self._turn = 0
        self._sound: Case | None = None
        self.case: Case | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being read, planned or stored."""
        return self._work is not None

    def open(self, path: Path, register: Register) -> None:
        """Read a workbook and plan its import; `opened` or `refused` follows."""

        def job(progress: Progress) -> Case:
            progress.step(0, 0, f"Membaca {path.name}")
            workbook = read_workbook(path)
            with self._desk.store.read() as session:
                return examined(session, workbook, register, today=_today(), step=progress.step)

        self._begin(f"Membaca {path.name}", job, self._open, self.refused.emit)

    def choose(self, choices: Choices) -> None:
        """Plan again with other choices; `changed` follows."""
        if self.case is None:
            return
        before = self.case.choices
        same = (before.sheets, before.mappings) == (choices.sheets, choices.mappings)
        case = replace(self.case, choices=choices, asked=self.case.asked if same else ())
        self.case = case

        def job(progress: Progress) -> Case:
            with self._desk.store.read() as session:
                return planned(session, case, today=_today(), step=progress.step)

        self._begin("Menyusun ulang rencana", job, self._change, self.failed.emit)

    def point_at_headings(self, sheet: str, rows: tuple[int, ...]) -> None:
        """Understand a sheet anew, with headings in these rows or, with none, without headings."""
        case = self.case
        if case is None:
            return

        def job(progress: Progress) -> Case:
            with self._desk.store.read() as session:
                return with_headings(session, case, sheet, rows, today=_today(), step=progress.step)

        self._begin("Membaca ulang lembar", job, self._change, self.failed.emit)

    def plan_again(self) -> None:
        """Plan once more with the same choices, because the store was changed."""
        if self.case is not None:
            self.choose(self.case.choices)

    def carry_out(self) -> None:
        """Store exactly what is planned; `carried_out` or `failed` follows."""
        if self.case is None or self.case.plan is None or self.is_busy:
            return
        plan = self.case.plan
        self._follow(
            self._desk.do_slowly(
                deed_label(plan),
                lambda session, progress: carry_out(session, plan, progress.step),
                self._finish,
                failed=self._guarded(self.failed.emit),
            ),
            "Menyimpan",
        )

    def forget(self) -> None:
        """Be without a case again."""
        self._turn += 1
        self.cancel()
        self.case = self._sound = None

    def cancel(self) -> None:
        """Stop what is being done; the case stays as it was before."""
        if self._work is not None:
            self._work.cancel()

    def _begin(
        self,
        label: str,
        job: Callable[[Progress], Case],
        then: Callable[[Case], None],
        refuse: Callable[[str], None],
    ) -> None:
        self.cancel()
        self._turn += 1
        turn = self._turn

        def show(case: Case) -> None:
            if turn == self._turn:
                then(case)

        self._follow(self._desk.work(label, job, show, self._guarded(refuse)), label)

    def _guarded(self, refuse: Callable[[str], None]) -> Callable[[Exception], None]:
        def failed(error: Exception) -> None:
            if not isinstance(error, UserError):
                raise error
            refuse(error.sentence)

        return failed

    def _follow(self, work: Work, label: str) -> None:
        self._work = work
        work.ended.connect(lambda: self._end(work))
        self.busy.emit(label)

    def _end(self, work: Work) -> None:
        if work is not self._work:
            return
        self._work = None
        self.busy.emit("")
        if work.progress.cancelled:
            self.case = self._sound
            if self.case is not None:
                self.changed.emit(self.case)

    def _open(self, case: Case) -> None:
        self.case = self._sound = case
        self.opened.emit(case)

    def _change(self, case: Case) -> None:
        self.case = self._sound = case
        self.changed.emit(case)

    def _finish(self, receipt: Receipt) -> None:
        self.carried_out.emit(receipt)


def _today() -> date:
    return datetime.now().astimezone().date()
