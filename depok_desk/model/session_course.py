"""The course of a session: rubric per sector, checked papers, changes of phase, rulings, coaching."""

from datetime import date

from sqlalchemy import Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from depok_desk.model.base import Record
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.fields import field
from depok_desk.model.kinds.choices import DECISION, GRADE, SECTOR
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.judging_choices import PAPER_STATE
from depok_desk.model.kinds.office_choices import SESSION_PHASE
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.rubric import Requirement, Rubric


class SessionRubric(Record):
    """By which edition of which rubric the products of a sector are judged in a session."""

    __tablename__ = "session_rubric"
    __table_args__ = (UniqueConstraint("session_id", "sector"),)
    TITLE = "Rubrik sesi"

    session_id: Mapped[str] = field(REFERENCE, "Sesi", required=True, references="curation_session.id")
    sector: Mapped[str] = field(SECTOR, "Sektor", required=True, width=10)
    rubric_id: Mapped[str] = field(REFERENCE, "Rubrik", required=True, index=True, references="rubric.id")

    session: Mapped[CurationSession] = relationship()
    rubric: Mapped[Rubric] = relationship()

    def caption(self) -> str:
        """The sector."""
        return self.sector


class PaperCheck(Record):
    """What was found when a required paper of a candidate was checked."""

    __tablename__ = "paper_check"
    __table_args__ = (UniqueConstraint("candidate_id", "requirement_id"),)
    TITLE = "Pemeriksaan berkas"

    candidate_id: Mapped[str] = field(REFERENCE, "Peserta", required=True, references="candidate.id")
    requirement_id: Mapped[str] = field(
        REFERENCE, "Syarat", required=True, index=True, references="requirement.id"
    )
    state: Mapped[str] = field(PAPER_STATE, "Keadaan", required=True, width=12)
    note: Mapped[str | None] = field(TEXT(300), "Keterangan", width=30)

    candidate: Mapped[Candidate] = relationship()
    requirement: Mapped[Requirement] = relationship()

    def caption(self) -> str:
        """The requirement."""
        return self.requirement.name


class PhaseChange(Record):
    """That a session went on to a phase, or was opened again with a reason; `kept` is the state before.

    `kept` holds JSON of scores and decisions as they stood when the session was opened again.
    """

    __tablename__ = "phase_change"
    TITLE = "Pergantian tahap"

    session_id: Mapped[str] = field(
        REFERENCE, "Sesi", required=True, index=True, references="curation_session.id"
    )
    from_phase: Mapped[str] = field(SESSION_PHASE, "Dari tahap", required=True, width=12)
    to_phase: Mapped[str] = field(SESSION_PHASE, "Ke tahap", required=True, width=12)
    changed_on: Mapped[date] = field(DATE, "Tanggal", required=True, width=12)
    reason: Mapped[str | None] = field(LONG_TEXT, "Alasan dibuka kembali")
    kept: Mapped[str | None] = mapped_column(Text, active_history=True)

    session: Mapped[CurationSession] = relationship()

    def caption(self) -> str:
        """From where to where."""
        return f"{self.from_phase} → {self.to_phase}"


class Ruling(Record):
    """What the plenary decided otherwise than the marks say, with the reason (putusan pleno).

    What the marks say is never kept but reckoned; both become the candidate's `Outcome` when the session is
    decided.
    """

    __tablename__ = "ruling"
    TITLE = "Putusan pleno"

    candidate_id: Mapped[str] = field(
        REFERENCE, "Peserta", required=True, unique=True, references="candidate.id"
    )
    decision: Mapped[str] = field(DECISION, "Keputusan", required=True, width=12)
    grade: Mapped[str | None] = field(GRADE, "Grade", width=7)
    reason: Mapped[str] = field(LONG_TEXT, "Alasan pleno", required=True)

    candidate: Mapped[Candidate] = relationship()

    def caption(self) -> str:
        """The decision."""
        return self.decision


class CoachingStep(Record):
    """One thing a firm is to be helped with after curation (rencana pembinaan), with its due date."""

    __tablename__ = "coaching_step"
    TITLE = "Langkah pembinaan"

    candidate_id: Mapped[str] = field(
        REFERENCE, "Peserta", required=True, index=True, references="candidate.id"
    )
    what: Mapped[str] = field(LONG_TEXT, "Pembinaan", required=True)
    person: Mapped[str | None] = field(TEXT(160), "Penanggung jawab", width=24)
    due_on: Mapped[date | None] = field(DATE, "Batas waktu", width=12, index=True)
    done_on: Mapped[date | None] = field(DATE, "Selesai", width=12)

    candidate: Mapped[Candidate] = relationship()

    def caption(self) -> str:
        """Its first words."""
        return self.what[:60]
