"""Asking how the hours of the judging are divided among the candidates."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.forms.groups import field_lines
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.rows import row_of
from depok_desk.services.judging.slots import Slot, SlotPlan, laid
from depok_desk.words import count_of, date_range, short_date

_FIELDS = {
    "opens_at": "&Mulai pukul",
    "closes_at": "&Sampai pukul",
    "break_from": "&Istirahat dari",
    "break_until": "Istirahat s&ampai",
    "minutes": "Menit tiap &peserta",
}
_ROOM = 20
"""Characters a field has room for: from when and until when stand side by side."""


class SlotDialog(QDialog):
    """Shows at once what a plan comes to; one that contradicts itself cannot be carried out.

    `sectors` are those of the candidates who take part, in the order of the queue.
    """

    def __init__(self, parent: QWidget, plan: SlotPlan, sectors: Sequence[str]) -> None:
        super().__init__(parent)
        self._plan = plan
        self._sectors = sectors
        self.setWindowTitle("Bagi waktu penilaian")
        self.setMinimumWidth(scaled(520))
        self.fields = {key: FormField(words, QLineEdit()) for key, words in _FIELDS.items()}
        for key, field in self.fields.items():
            field.show_text(str(getattr(plan, key)))
            field.typing.connect(self._judge)
        self.parallel = QCheckBox("Sektor dinilai serentak di meja &masing-masing")
        self.parallel.setChecked(plan.parallel)
        self.parallel.toggled.connect(self._judge)
        self.outcome = Notice()
        self.keep = primary("&Bagi waktu", self.accept, sign="check")
        self.keep.setDefault(True)
        self._lay_out()
        self._judge()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        days = date_range(self._plan.first, self._plan.last)
        column.addWidget(label(f"{count_of(len(self._sectors), 'peserta')}, {days}", "head", wraps=True))
        column.addLayout(field_lines([(field, _ROOM) for field in self.fields.values()], 8))
        column.addWidget(self.parallel)
        column.addWidget(self.outcome)
        column.addStretch(1)
        column.addLayout(row_of(None, button("&Batal", self.reject), self.keep))

    @property
    def plan(self) -> SlotPlan:
        """The plan as it is entered.

        Raises:
            UserError: the minutes are no number.
        """
        typed = {key: field.text().strip() for key, field in self.fields.items() if key != "minutes"}
        minutes = self.fields["minutes"].text().strip()
        if not minutes.isdecimal():
            raise UserError("Menit tiap peserta ditulis dengan angka, misalnya 15.")
        return replace(self._plan, **typed, minutes=int(minutes), parallel=self.parallel.isChecked())

    def _judge(self) -> None:
        """Say who is judged until when, or why that cannot be laid out."""
        try:
            slots = laid(self.plan, self._sectors)
        except UserError as error:
            self.outcome.say("problem", error.sentence)
            self.keep.setEnabled(False)
            return
        self.keep.setEnabled(True)
        left = slots.count(None)
        if left:
            self.outcome.say(
                "warning", f"{count_of(left, 'peserta')} tidak mendapat waktu.", "Tambah hari atau jamnya."
            )
        else:
            self.outcome.say("good", _span([slot for slot in slots if slot]))

    @classmethod
    def ask(cls, parent: QWidget, plan: SlotPlan, sectors: Sequence[str]) -> SlotPlan | None:
        """The plan to be carried out; None if none is."""
        dialog = cls(parent, plan, sectors)
        return dialog.plan if dialog.exec() == QDialog.DialogCode.Accepted else None


def _span(slots: Sequence[Slot]) -> str:
    """“Semua mendapat waktu; yang terakhir 26-01-2026 pukul 11.45.”"""
    if not slots:
        return "Belum ada peserta."
    last = max(slots, key=lambda slot: (slot.on, slot.at))
    return f"Semua mendapat waktu; yang terakhir {short_date(last.on)} pukul {last.at}."
