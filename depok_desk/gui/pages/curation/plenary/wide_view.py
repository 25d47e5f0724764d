"""One result in large type, for the projector of a meeting."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.pages.curation.plenary import wording
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.scrolled import scrolled
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.services.judging.freezing import Case
from depok_desk.words import capitalised

_KEY = Qt.Key
_STEPS = {
    _KEY.Key_Right: 1, _KEY.Key_Down: 1, _KEY.Key_PageDown: 1, _KEY.Key_Space: 1,
    _KEY.Key_Left: -1, _KEY.Key_Up: -1, _KEY.Key_PageUp: -1, _KEY.Key_Backspace: -1,
}  # fmt: skip


class WideDialog(QDialog):
    """Fills the screen; arrows lead from one candidate to the next, Esc closes it."""

    def __init__(self, parent: QWidget, title: str, cases: Sequence[Case], at: Case | None) -> None:
        super().__init__(parent)
        self._cases = cases
        self._place = cases.index(at) if at in cases else 0
        self.setWindowTitle(f"Pleno {title}")
        self.place = label(kind="quiet")
        self.product = _large(44, 700)
        self.firm = _large(24)
        self.outcome = _large(40, 700)
        self.ruling = _large(22)
        self.jurors = _large(22)
        self.explained = _large(22)
        self.former = button("Sebe&lumnya", lambda: self.step(-1), sign="chevron-left")
        self.next = button("Be&rikutnya", lambda: self.step(1), sign="chevron-right")
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setSpacing(scaled(14))
        for part in (self.product, self.firm, self.outcome, self.jurors, self.ruling, self.explained):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(scaled(48), scaled(32), scaled(48), scaled(24))
        whole.addWidget(scrolled(told), 1)
        for each in (self.former, self.next):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close = button("&Tutup", self.accept)
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        whole.addLayout(row_of(self.place, None, self.former, self.next, close))

    @property
    def case(self) -> Case:
        """The candidate that is shown."""
        return self._cases[self._place]

    def step(self, by: int) -> None:
        """Show the candidate so many places on, as far as there are any."""
        self._place = max(0, min(len(self._cases) - 1, self._place + by))
        self._show()

    def _show(self) -> None:
        case = self.case
        entry, facts = case.line.judged.entry, case.facts
        rank = f"Peringkat {facts.rank}" if facts.rank else ""
        self.place.setText(f"{self._place + 1} dari {len(self._cases)} · ← → untuk berpindah")
        self.product.setText(entry.product)
        self.firm.setText(" · ".join(filter(None, (entry.name, SECTOR.show(entry.sector), rank))))
        total = f"{facts.total} · " if facts.total else ""
        self.outcome.setText(f"{total}{capitalised(wording.verdict(facts.grade, facts.decision))}")
        told = [f"{juror.juror} {juror.total}" for juror in facts.jurors if juror.total]
        self.jurors.setText(" · ".join(told))
        ruled = f"{wording.ruling_words(case)} Alasan: {facts.reason}" if facts.reason else ""
        remarks = "" if ruled else capitalised("; ".join(wording.remarks(case)))
        self.ruling.setText(ruled or remarks)
        self.ruling.setVisible(bool(ruled or remarks))
        self.explained.setText(facts.explanation)
        self.former.setEnabled(self._place > 0)
        self.next.setEnabled(self._place < len(self._cases) - 1)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(arg__1.key()))
        if step is None:
            super().keyPressEvent(arg__1)
        else:
            self.step(step)

    @classmethod
    def ask(cls, parent: QWidget, title: str, cases: Sequence[Case], at: Case | None) -> str:
        """Show the results; the key of the candidate that was shown last."""
        dialog = cls(parent, title, cases, at)
        dialog.setWindowState(Qt.WindowState.WindowFullScreen)
        dialog.exec()
        return dialog.case.line.candidate_id


def _large(pixels: int, weight: int = 400) -> QLabel:
    """Words in a size of their own, which the style sheet of the window must not make smaller."""
    made = label(wraps=True)
    made.setStyleSheet(f"font-size: {scaled(pixels)}px; font-weight: {weight};")
    return made
