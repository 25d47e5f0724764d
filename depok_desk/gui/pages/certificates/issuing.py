"""Issuing certificates step by step: choose, check, look at the very pages, issue."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.certificates.batch import Batch
from depok_desk.gui.pages.certificates.checking import CheckingStep
from depok_desk.gui.pages.certificates.choosing import ChoosingStep
from depok_desk.gui.pages.certificates.issued import IssuedStep
from depok_desk.gui.pages.certificates.remarks import Remark
from depok_desk.gui.pages.certificates.signing import enter_signatory
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.pdf_preview import PdfPreview
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.steps import StepBar
from depok_desk.gui.work import Work
from depok_desk.model.facts import CertificateFacts
from depok_desk.services.certificates import due_counts
from depok_desk.services.curation_sessions import SessionLine, session_lines
from depok_desk.words import count_of

CHOOSE, CHECK, LOOK, DONE = range(4)


class IssueFlow(QWidget):
    """Carries one batch from the choice to the papers; says `left` when the user is done with it."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.batch = Batch(desk, self._refused)
        self.steps = StepBar(("Pilihan", "Periksa", "Pratinjau", "Terbit"))
        self.problem = Notice("problem")
        self.choosing = ChoosingStep()
        self.checking = CheckingStep()
        self.preview = PdfPreview()
        self.issued = IssuedStep(desk)
        self._stack = Stack()
        self.back = button("", self._go_back)
        self.forward = primary("", self._go_on)
        self._lay_out()
        self.steps.asked.connect(self._revisit)
        self.choosing.counted.connect(self._word_buttons)
        self.checking.sign_asked.connect(self._enter_signatory)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(scaled(18), 0, scaled(18), scaled(4))
        head.addWidget(self.steps)
        head.addWidget(self.problem)
        choosing = QScrollArea(widgetResizable=True)
        choosing.setWidget(self.choosing)
        for step in (choosing, self.checking, self.preview, self.issued):
            self._stack.addWidget(step)
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(scaled(18), scaled(9), scaled(18), scaled(9))
        row.setSpacing(scaled(8))
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.forward)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        whole.addWidget(foot)

    @property
    def step(self) -> int:
        """Where the batch is: `CHOOSE`, `CHECK`, `LOOK` or `DONE`."""
        return self.steps.now

    def begin(self, session_id: str = "") -> None:
        """Start a new batch, of one session or of all."""
        lines, waiting = self._desk.ask(_waiting_sessions)
        self.choosing.offer(lines, waiting, session_id)
        self.batch.drop()
        self._show(CHOOSE)

    def refresh(self) -> bool:
        """Take notice of what was changed elsewhere; returns whether there still is something to show."""
        return self.step != DONE or self.batch.still_there()

    def _show(self, step: int) -> None:
        self.problem.say("problem", "")
        self.steps.show_step(step)
        self._stack.setCurrentIndex(step)
        self._word_buttons()
        (self.forward if self.forward.isEnabled() else self.back).setFocus()

    def _word_buttons(self) -> None:
        count = self.choosing.count if self.step == CHOOSE else len(self.batch.drafts)
        papers = count_of(count, "sertifikat")
        verbs = (f"&Periksa {papers}", "&Lihat pratinjau", f"&Terbitkan {papers}", "Selesai")
        self.forward.setText(f" {verbs[self.step]}")
        self.forward.setEnabled(bool(count))
        self.back.setText("&Batal" if self.step == CHOOSE else "&Kembali")
        self.back.setVisible(self.step != DONE)

    def _revisit(self, step: int) -> None:
        """What has been issued is not gone back on here: Riwayat undoes it."""
        if self.step != DONE:
            self._show(step)

    def _go_back(self) -> None:
        if self.step == CHOOSE:
            self.left.emit()
        else:
            self._show(self.step - 1)

    def _go_on(self) -> None:
        (self._check, self._look, self._issue, self.left.emit)[self.step]()

    def _check(self) -> None:
        order = self.choosing.order()
        if order:
            self._wait(self.batch.check(order, self._show_check))

    def _show_check(self, remarks: list[Remark]) -> None:
        self.checking.show_remarks(self.batch.drafts, remarks)
        self._show(CHECK)

    def _look(self) -> None:
        self._wait(self.batch.draw(self._show_pages))

    def _show_pages(self) -> None:
        self.preview.show_pdf(self.batch.pdf)
        self._show(LOOK)

    def _issue(self) -> None:
        if work := self.batch.issue(self._show_issued):
            self._wait(work)

    def _show_issued(self, facts: list[CertificateFacts]) -> None:
        self.issued.show_issued(facts, self.batch.pdf)
        self._show(DONE)

    def _enter_signatory(self) -> None:
        if enter_signatory(self._desk, self, self.choosing.issuer.key()):
            self._check()

    def _wait(self, work: Work) -> None:
        """Let nothing else begin until the work has ended."""
        for each in (self.forward, self.back, self.steps):
            each.setEnabled(False)
        work.ended.connect(self._ready)

    def _ready(self) -> None:
        for each in (self.back, self.steps):
            each.setEnabled(True)
        self._word_buttons()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if self.step == LOOK:
            self._show(CHOOSE)
        self.problem.say("problem", error.sentence)


def _waiting_sessions(session: Session) -> tuple[list[SessionLine], dict[str, int]]:
    return session_lines(session), due_counts(session)
