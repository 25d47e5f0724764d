"""Issuing certificates step by step: choose, check, look at the very pages, issue."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from depok_desk.documents.certificates import render_certificates
from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.certificates.checking import CheckingStep
from depok_desk.gui.pages.certificates.choosing import ChoosingStep
from depok_desk.gui.pages.certificates.issued import IssuedStep
from depok_desk.gui.pages.certificates.order import IssueOrder
from depok_desk.gui.pages.certificates.remarks import Remark, look_over
from depok_desk.gui.pages.certificates.signing import enter_signatory
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.pdf_preview import PdfPreview
from depok_desk.gui.widgets.steps import StepBar
from depok_desk.gui.work import Progress, Work
from depok_desk.model.facts import CertificateFacts
from depok_desk.model.kinds.clock import today
from depok_desk.services.certificates import Issue, due_counts, facts_of, issue, plan_issue
from depok_desk.services.curation_sessions import SessionLine, session_lines
from depok_desk.words import count_of

CHOOSE, CHECK, LOOK, DONE = range(4)


class IssueFlow(QWidget):
    """Carries one batch from the choice to the papers; says `left` when the user is done with it.

    The plan that was checked and looked at is the plan that is issued.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._plan: Issue | None = None
        self._pdf = b""
        self.steps = StepBar(("Pilihan", "Periksa", "Pratinjau", "Terbit"))
        self.problem = Notice("problem")
        self.choosing = ChoosingStep()
        self.checking = CheckingStep()
        self.preview = PdfPreview()
        self.issued = IssuedStep(desk)
        self._stack = QStackedWidget()
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
        for step in (self.choosing, self.checking, self.preview, self.issued):
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

    @property
    def looked_at(self) -> bytes:
        """The PDF of the batch, once it was looked at: what will be saved and printed."""
        return self._pdf

    def begin(self, session_id: str = "") -> None:
        """Start a new batch, of one session or of all."""
        lines, waiting = self._desk.ask(_waiting_sessions)
        self.choosing.offer(lines, waiting, session_id)
        self._plan, self._pdf = None, b""
        self._show(CHOOSE)

    def refresh(self) -> bool:
        """Take notice of what was changed elsewhere; returns whether there still is something to show."""
        if self.step != DONE:
            return True
        ids = self._plan.certificate_ids if self._plan else ()
        return bool(self._desk.ask(lambda session: facts_of(session, ids=ids[:1])))

    def _show(self, step: int) -> None:
        self.problem.say("problem", "")
        self.steps.show_step(step)
        self._stack.setCurrentIndex(step)
        self._word_buttons()
        (self.forward if self.forward.isEnabled() else self.back).setFocus()

    def _word_buttons(self) -> None:
        count = len(self._plan.drafts) if self._plan and self.step != CHOOSE else self.choosing.count
        papers = count_of(count, "sertifikat")
        verbs = (f"&Periksa {papers}", "&Lihat pratinjau", f"&Terbitkan {papers}", "Selesai")
        self.forward.setText(f" {verbs[self.step]}")
        self.forward.setEnabled(bool(count))
        self.back.setText("Batal" if self.step == CHOOSE else "&Kembali")
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
        if order is None:
            return

        def job(progress: Progress) -> tuple[Issue, list[Remark]]:
            plan = self._desk.ask(lambda session: _planned(session, order))
            return plan, look_over(plan.drafts, today(), progress.step)

        self._wait(self._desk.work("Memeriksa sertifikat", job, self._show_check, self._refused))

    def _show_check(self, checked: tuple[Issue, list[Remark]]) -> None:
        self._plan, remarks = checked
        self._pdf = b""
        self.checking.show_remarks(self._plan.drafts, remarks)
        self._show(CHECK)

    def _look(self) -> None:
        drafts = self._plan.drafts if self._plan else ()

        def job(progress: Progress) -> bytes:
            return self._pdf or render_certificates(drafts, progress=progress.step)

        self._wait(self._desk.work("Menyiapkan pratinjau", job, self._show_pages, self._refused))

    def _show_pages(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.preview.show_pdf(pdf)
        self._show(LOOK)

    def _issue(self) -> None:
        plan = self._plan
        if plan is None:
            return

        def deed(session: Session, progress: Progress) -> list[CertificateFacts]:
            progress.step(0, len(plan.drafts))
            issue(session, plan)
            session.flush()
            return facts_of(session, ids=plan.certificate_ids)

        label = f"Terbitkan {count_of(len(plan.drafts), 'sertifikat kurasi')}"
        self._wait(self._desk.do_slowly(label, deed, self._show_issued, failed=self._refused))

    def _show_issued(self, facts: list[CertificateFacts]) -> None:
        self.issued.show_issued(facts, self._pdf)
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


def _planned(session: Session, order: IssueOrder) -> Issue:
    return plan_issue(
        session,
        on=order.on,
        session_ids=order.session_ids,
        issuer=order.issuer,
        validity_months=order.validity_months,
    )
