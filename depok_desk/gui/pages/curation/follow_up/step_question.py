"""Asking for steps of coaching: one more, or a plan from what is proposed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.forms.groups import field_lines
from depok_desk.gui.pages.curation.follow_up.step_rows import read_cell
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.dates import DateEdit
from depok_desk.gui.widgets.editor import long_text
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.ticks import Tick, TickList
from depok_desk.model.kinds.clock import today
from depok_desk.services.judging.coaching import Proposal
from depok_desk.words import count_of, long_date, number

USUAL = timedelta(days=90)
"""Until when a step is proposed to be done: a quarter is what an office reports by."""

_PROPOSED = (
    "Usulan disusun dari berkas yang kurang dan kriteria terlemahnya; hapus centang yang tidak perlu. "
    "Isinya dapat diubah kemudian."
)


@dataclass(frozen=True)
class AskedSteps:
    """Steps by the key of the candidate, all to be seen to by one person until one day."""

    steps: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    person: str = ""
    due_on: date | None = None


class StepsForm(QWidget):
    """Who sees to it, and until when."""

    def __init__(self) -> None:
        super().__init__()
        self.person = FormField("&Penanggung jawab", QLineEdit())
        self.due = FormField("Batas &waktu", DateEdit(_day, long_date))
        self.due.show_text(long_date(today() + USUAL))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(field_lines([(self.person, 20), (self.due, 12)], 6))
        self.due.left.connect(self.day)

    def day(self) -> date | None:
        """Until when; says beside the field if that is no date."""
        try:
            found = _day(self.due.text())
        except UserError as error:
            self.due.show_problem(error.sentence)
            return None
        self.due.show_problem("")
        return found


class StepDialog(QDialog):
    """One more step for one of the candidates: key -> name."""

    def __init__(self, parent: QWidget, candidates: Sequence[tuple[str, str]], chosen: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tambah langkah pembinaan")
        self.setMinimumWidth(scaled(480))
        self.candidate = FormField("Pe&serta", Choice("Peserta", candidates))
        self.candidate.show_text(chosen)
        self.what = FormField("Pe&mbinaan", long_text(), required=True)
        self.form = StepsForm()
        self.keep = primary("&Tambah", self._accept)
        self.keep.setDefault(True)
        QShortcut("Ctrl+Return", self, self._accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        for part in (self.candidate, self.what, self.form):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(row_of(None, button("&Batal", self.reject), self.keep))

    def _accept(self) -> None:
        self.what.show_problem("" if self.what.text().strip() else "Tulis apa yang akan dibenahi.")
        self.form.day()
        wrong = [each for each in (self.what, self.form.due) if each.wrong]
        if wrong:
            wrong[0].editor.setFocus()
        else:
            self.accept()

    @property
    def asked(self) -> AskedSteps:
        """What is entered."""
        steps = {self.candidate.text(): [self.what.text().strip()]}
        return AskedSteps(steps, self.form.person.text().strip(), self.form.day())

    @classmethod
    def ask(
        cls, parent: QWidget, candidates: Sequence[tuple[str, str]], chosen: str = ""
    ) -> AskedSteps | None:
        """The step; None if the user thought better of it."""
        dialog = cls(parent, candidates, chosen)
        return dialog.asked if dialog.exec() == QDialog.DialogCode.Accepted else None


class PlanDialog(QDialog):
    """All that is proposed, ticked; what is not wanted loses its tick."""

    def __init__(self, parent: QWidget, proposals: Sequence[Proposal]) -> None:
        super().__init__(parent)
        self._steps = [(each, what) for each in proposals for what in each.steps]
        self.setWindowTitle("Rencanakan pembinaan")
        self.setMinimumSize(scaled(620), scaled(420))
        self.list = TickList("Langkah yang diusulkan")
        self.form = StepsForm()
        self.keep = primary("&Rencanakan", self._accept)
        self.keep.setDefault(True)
        QShortcut("Ctrl+Return", self, self._accept)
        self._lay_out(len(proposals))
        self.list.show_ticks(
            Tick(str(place), f"{each.product}: {what}", on=True)
            for place, (each, what) in enumerate(self._steps)
        )
        self.list.changed.connect(self._suit)
        self._suit()

    def _lay_out(self, number_of: int) -> None:
        told = f"{count_of(number_of, 'peserta')} belum lulus dan belum punya rencana. {_PROPOSED}"
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label(told, "quiet", wraps=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.form)
        column.addLayout(row_of(None, button("&Batal", self.reject), self.keep))

    def _suit(self) -> None:
        ticked = len(self.list.ticked())
        self.keep.setText(f"&Rencanakan {number(ticked)} langkah")
        self.keep.setEnabled(ticked > 0)

    def _accept(self) -> None:
        self.form.day()
        if self.form.due.wrong:
            self.form.due.editor.setFocus()
        elif self.list.ticked():
            self.accept()

    @property
    def asked(self) -> AskedSteps:
        """The ticked steps."""
        steps: dict[str, list[str]] = {}
        for place in map(int, self.list.ticked()):
            proposal, what = self._steps[place]
            steps.setdefault(proposal.candidate_id, []).append(what)
        return AskedSteps(steps, self.form.person.text().strip(), self.form.day())

    @classmethod
    def ask(cls, parent: QWidget, proposals: Sequence[Proposal]) -> AskedSteps | None:
        """The plan; None if the user thought better of it."""
        dialog = cls(parent, proposals)
        return dialog.asked if dialog.exec() == QDialog.DialogCode.Accepted else None


class DayDialog(QDialog):
    """By which day products are to be judged again; an empty one takes the day away."""

    def __init__(self, parent: QWidget, called: str, present: date | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tentukan kurasi ulang")
        self.setMinimumWidth(scaled(420))
        hint = "Kosong: tanpa tanggal"
        self.day = FormField("Dikurasi ulang &sebelum", DateEdit(_day, long_date), hint=hint)
        self.day.show_text(long_date(present or today() + 2 * USUAL))
        self.keep = primary("&Tentukan", self._accept)
        self.keep.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label(called, "head", wraps=True))
        column.addWidget(self.day)
        column.addStretch(1)
        column.addLayout(row_of(None, button("&Batal", self.reject), self.keep))

    def _accept(self) -> None:
        try:
            _day(self.day.text())
        except UserError as error:
            self.day.show_problem(error.sentence)
            self.day.editor.setFocus()
        else:
            self.accept()

    @classmethod
    def ask(cls, parent: QWidget, called: str, present: date | None) -> tuple[date | None] | None:
        """The day in a tuple of its own, for there may be none; None if nothing is to be changed."""
        dialog = cls(parent, called, present)
        return (_day(dialog.day.text()),) if dialog.exec() == QDialog.DialogCode.Accepted else None


def _day(text: str) -> date | None:
    """A date as it is typed.

    Raises:
        UserError: it is none.
    """
    found = read_cell("due_on", text, today())
    return found if isinstance(found, date) else None
