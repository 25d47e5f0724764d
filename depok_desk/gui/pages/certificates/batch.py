"""One batch of certificates on its way: planned, checked, drawn and issued, off the main thread."""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from depok_desk.documents.certificates import render_certificates
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.certificates.order import IssueOrder
from depok_desk.gui.pages.certificates.remarks import Remark, look_over
from depok_desk.gui.work import Progress, Work
from depok_desk.model.facts import CertificateFacts
from depok_desk.model.kinds.clock import today
from depok_desk.services.certificates import Issue, facts_of, issue, plan_issue
from depok_desk.services.logos import pictures_for
from depok_desk.words import count_of

Refused = Callable[[Exception], None]


class Batch:
    """The plan that is checked and looked at is the plan that is issued."""

    def __init__(self, desk: Desk, refused: Refused) -> None:
        self._desk = desk
        self._refused = refused
        self._plan: Issue | None = None
        self.pdf = b""

    @property
    def drafts(self) -> Sequence[CertificateFacts]:
        """The facts that would be frozen; none before a check."""
        return self._plan.drafts if self._plan else ()

    def drop(self) -> None:
        """Forget the plan."""
        self._plan, self.pdf = None, b""

    def check(self, order: IssueOrder, then: Callable[[list[Remark]], None]) -> Work:
        """Plan anew and look the drafts over."""

        def job(progress: Progress) -> tuple[Issue, list[Remark]]:
            plan = self._desk.ask(lambda session: _planned(session, order))
            return plan, look_over(plan.drafts, today(), progress.step)

        def keep(checked: tuple[Issue, list[Remark]]) -> None:
            self._plan, self.pdf = checked[0], b""
            then(checked[1])

        return self._desk.work("Memeriksa sertifikat", job, keep, self._refused)

    def draw(self, then: Callable[[], None]) -> Work:
        """Draw all pages, unless they are drawn."""
        drafts, drawn = self.drafts, self.pdf

        def job(progress: Progress) -> bytes:
            pictures = pictures_for(self._desk.store.shelf, drafts)
            return drawn or render_certificates(drafts, pictures=pictures, progress=progress.step)

        def keep(pdf: bytes) -> None:
            self.pdf = pdf
            then()

        return self._desk.work("Menyiapkan pratinjau", job, keep, self._refused)

    def issue(self, then: Callable[[list[CertificateFacts]], None]) -> Work | None:
        """Store the certificates as drafted, in one deed; nothing without a plan."""
        plan = self._plan
        if plan is None:
            return None

        def deed(session: Session, progress: Progress) -> list[CertificateFacts]:
            progress.step(0, len(plan.drafts))
            issue(session, plan)
            session.flush()
            return facts_of(session, ids=plan.certificate_ids)

        label = f"Terbitkan {count_of(len(plan.drafts), 'sertifikat kurasi')}"
        return self._desk.do_slowly(label, deed, then, failed=self._refused)

    def still_there(self) -> bool:
        """Whether what was issued has not been undone."""
        ids = self._plan.certificate_ids[:1] if self._plan else ()
        return bool(self._desk.ask(lambda session: facts_of(session, ids=ids)))


def _planned(session: Session, order: IssueOrder) -> Issue:
    return plan_issue(
        session,
        on=order.on,
        session_ids=order.session_ids,
        issuer=order.issuer,
        validity_months=order.validity_months,
    )
