"""Asking what the plenary decides otherwise than the marks say, and why."""

from dataclasses import dataclass

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from depok_desk.gui.forms.groups import field_lines
from depok_desk.gui.pages.curation.plenary.wording import by_marks, headline
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.editor import long_text
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.model.kinds.choices import DECISION
from depok_desk.services.judging.deciding import ruling_faults
from depok_desk.services.judging.freezing import Case
from depok_desk.services.judging.scheme import GRADES
from depok_desk.words import capitalised

_PRINTED = "Dicetak di berita acara, bersama keputusan menurut nilai."


@dataclass(frozen=True)
class AskedRuling:
    """What is to be decided, and why."""

    decision: str
    grade: str
    why: str


class RulingDialog(QDialog):
    """Says beside each field what is wrong with it; stays open until nothing is."""

    def __init__(self, parent: QWidget, case: Case) -> None:
        super().__init__(parent)
        self._case = case
        self.setWindowTitle("Putuskan lain")
        self.setMinimumWidth(scaled(500))
        decisions = [(key, word) for key, word in DECISION.options.items()]
        grades = [*((grade, grade) for grade in GRADES), ("", "Tanpa grade")]
        self.decision = FormField("&Keputusan", Choice("Keputusan", decisions))
        self.grade = FormField("&Grade", Choice("Grade", grades))
        self.why = FormField("&Alasan", long_text(4), required=True, hint=_PRINTED)
        self.keep = primary("&Putuskan", self._accept)
        self.keep.setDefault(True)
        QShortcut("Ctrl+Return", self, self._accept)
        self._lay_out()
        self._show()
        for field in (self.decision, self.grade):
            field.left.connect(lambda: self._judge(of_choices=True))

    def _lay_out(self) -> None:
        entry = self._case.line.judged.entry
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(22), scaled(20), scaled(22), scaled(16))
        column.setSpacing(scaled(10))
        column.addWidget(label(f"{entry.product} – {entry.name}", "head", wraps=True))
        told = f"{headline(self._case)}; {by_marks(self._case)}."
        column.addWidget(label(capitalised(told), "quiet", wraps=True))
        for field in (self.decision, self.grade):
            field.said.setMinimumWidth(0)
        column.addLayout(field_lines([(self.decision, 10), (self.grade, 10)], 4))
        column.addWidget(self.why)
        column.addStretch(1)
        column.addLayout(row_of(None, button("&Batal", self.reject), self.keep))

    def _show(self) -> None:
        facts = self._case.facts
        self.decision.show_text(facts.decision or "perbaikan")
        self.grade.show_text(facts.grade)
        self.why.show_text(facts.reason)

    @property
    def ruling(self) -> AskedRuling:
        """What is entered."""
        return AskedRuling(self.decision.text(), self.grade.text(), self.why.text().strip())

    def _judge(self, *, of_choices: bool = False) -> FormField | None:
        """Say what is wrong beside its field, of the choices only or of all; returns the first such field."""
        asked = self.ruling
        faults = ruling_faults(self._case.line, decision=asked.decision, grade=asked.grade, why=asked.why)
        fields = {"decision": self.decision, "grade": self.grade, "why": self.why}
        wrong = [field for key, field in fields.items() if key in faults]
        for key, field in fields.items():
            if key != "why" or not of_choices:
                field.show_problem(faults.get(key, ""))
        return wrong[0] if wrong else None

    def _accept(self) -> None:
        wrong = self._judge()
        if wrong is None:
            self.accept()
        else:
            wrong.editor.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, case: Case) -> AskedRuling | None:
        """The ruling; None if the user thought better of it."""
        dialog = cls(parent, case)
        return dialog.ruling if dialog.exec() == QDialog.DialogCode.Accepted else None
