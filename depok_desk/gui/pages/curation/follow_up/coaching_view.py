"""The coaching plan: its steps, edited in place."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.curation.follow_up import step_rows
from depok_desk.gui.pages.curation.follow_up.step_question import AskedSteps, PlanDialog, StepDialog
from depok_desk.gui.pages.curation.follow_up.step_table import StepTable
from depok_desk.gui.pages.curation.listed_tab import ListedRows
from depok_desk.gui.pages.curation.lock_note import why_locked
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.model.kinds.clock import today
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.candidates import candidate_lines
from depok_desk.services.judging.coaching import change_step, proposals, remove_steps
from depok_desk.services.judging.follow_up import CoachingLine, add_step, coaching_lines
from depok_desk.words import count_of, number

_NONE = "Belum ada rencana pembinaan"
_ADVICE = "Tekan Rencanakan: nilai terlemah dan berkas yang kurang menjadi usulan, tinggal dipilih."


class CoachingView(QWidget):
    """Open steps, the most urgent first; says `opening` with the key of a session that is wanted."""

    opening = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self.lines: dict[str, CoachingLine] = {}
        self.plan = button("&Rencanakan …", self._plan, sign="clipboard-check")
        self.add = button("Tambah &langkah …", self._add, sign="plus")
        self.done = button("Tandai s&elesai", self._toggle, sign="check")
        self.remove = button("&Hapus", self._remove, sign="trash")
        self.open = button("Buka sesi&nya", self._open, sign="arrow-right")
        self.everywhere = QCheckBox("Semua ses&i")
        self.finished = QCheckBox("Yang selesai &juga")
        self.table = StepTable(self._store)
        tools = (self.plan, self.add, self.done, self.remove, self.open, self.everywhere, self.finished)
        self.listed = ListedRows(tools, self.table, EmptyState(_NONE, _ADVICE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.listed)
        self.table.ticked.connect(self._toggle)
        self.table.moved.connect(self._suit)
        for each in (self.everywhere, self.finished):
            each.toggled.connect(self._show_others)

    def show_session(self, line: SessionLine) -> None:
        """Show the plan of a session, or of all."""
        anew = self._line is None or self._line.id != line.id
        self._line = line
        closed = why_locked(line, "Pembinaan", "coaching_step", "+")
        self.listed.note.say(closed)
        for each in (self.plan, self.add):
            each.setEnabled(not closed)
        self._show(anew=anew)

    def _show_others(self) -> None:
        self._show(anew=True)

    def _show(self, *, anew: bool) -> None:
        line, everywhere = self._line, self.everywhere.isChecked()
        if line is None:
            return
        found = self._desk.ask(
            lambda session: coaching_lines(session, today(), session_id="" if everywhere else line.id)
        )
        shown = [each for each in found if self.finished.isChecked() or not each.done_on]
        self.lines = {each.id: each for each in shown}
        self.table.show_steps(step_rows.table(shown, with_session=everywhere), anew=anew)
        late = sum(each.late for each in found)
        done = sum(each.done_on is not None for each in found)
        told = [f"{number(late)} lewat batas"] if late else []
        summary = " · ".join([*told, f"{number(done)} selesai"])
        self.listed.show_counts(f"{count_of(len(found) - done, 'langkah')} terbuka", summary, empty=not shown)
        self._suit()

    def _suit(self) -> None:
        """Suit the buttons to the step one is at."""
        step = self.lines.get(self.table.current_key())
        for each in (self.done, self.remove):
            each.setEnabled(step is not None)
        self.done.setText(" Buka k&embali" if step and step.done_on else " Tandai s&elesai")
        self.open.setEnabled(step is not None and self._line is not None and step.session_id != self._line.id)
        self.open.setVisible(self.everywhere.isChecked())

    def commands(self) -> Sequence[Command]:
        """What can be done with the plan."""
        return (
            Command("Rencanakan pembinaan untuk yang belum lulus …", self._plan, "Ctrl+Shift+R"),
            Command("Tambah langkah pembinaan …", self._add, "Ctrl+Shift+N", "plus"),
            Command("Tandai langkah selesai atau buka kembali", self._toggle, "", "check"),
            Command("Hapus langkah pembinaan", self._remove, "Ctrl+Del", "trash"),
            Command("Buka sesi langkah ini", self._open, "Ctrl+O", "arrow-right"),
        )

    def _plan(self) -> None:
        line = self._line
        if line is None or not self.plan.isEnabled():
            return
        found = self._desk.ask(lambda session: proposals(session, line.id))
        wanted = [each for each in found if not each.passed and each.steps]
        if not wanted:
            self.listed.note.say(
                "Semua yang belum lulus sudah punya rencana, atau tidak ada yang perlu dibenahi."
            )
            return
        self._take(PlanDialog.ask(self.window(), wanted), "Rencanakan pembinaan")

    def _add(self) -> None:
        line = self._line
        if line is None or not self.add.isEnabled():
            return
        found = self._desk.ask(lambda session: candidate_lines(session, line.id))
        named = [(each.id, f"{each.product} – {each.ikm}") for each in found if not each.standing]
        step = self.lines.get(self.table.current_key())
        self._take(StepDialog.ask(self.window(), named, step.candidate_id if step else ""), "Tambah langkah")

    def _take(self, asked: AskedSteps | None, what: str) -> None:
        if asked is not None:
            many = count_of(sum(map(len, asked.steps.values())), "langkah")
            self._desk.do(f"{what}: {many}", lambda session: _plan_all(session, asked))

    def _toggle(self) -> None:
        """Mark the chosen steps as done today, or open them again if the current one is done."""
        step = self.lines.get(self.table.current_key())
        if step is None:
            return
        on = None if step.done_on else today()
        chosen = self.table.chosen_rows()

        def deed(session: Session) -> None:
            for key in chosen:
                change_step(session, key, {"done_on": on})

        self._desk.do(f"{'Tandai selesai' if on else 'Buka kembali'}: {step.what[:40]}", deed)

    def _remove(self) -> None:
        keys = self.table.chosen_rows()
        if keys and self.remove.isEnabled():
            label = f"Hapus {count_of(len(keys), 'langkah pembinaan')}"
            self._desk.do(label, lambda session: remove_steps(session, keys))

    def _open(self) -> None:
        step = self.lines.get(self.table.current_key())
        if step is not None and self.open.isEnabled():
            self.opening.emit(step.session_id)

    def _store(self, step_id: str, key: str, text: str) -> str:
        try:
            value = step_rows.read_cell(key, text, today())
            self._desk.do(
                f"Ubah pembinaan {self.lines[step_id].product}",
                lambda session: change_step(session, step_id, {key: value}),
                tell=False,
            )
        except UserError as error:
            return error.sentence
        return ""


def _plan_all(session: Session, asked: AskedSteps) -> None:
    for candidate_id, steps in asked.steps.items():
        for what in steps:
            add_step(session, candidate_id, what, person=asked.person, due_on=asked.due_on)
