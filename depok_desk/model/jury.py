"""The jury at work: jurors, their marks and advice, sheets of paper and second entries."""

from datetime import date
from decimal import Decimal

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, relationship

from depok_desk.model.base import Record
from depok_desk.model.community import Community
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.fields import field
from depok_desk.model.ikm import Ikm
from depok_desk.model.kinds.counts import COUNT, SCORE
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.judging_choices import ENTRY_WAY, JUROR_ROLE
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.yes_no import YES_NO
from depok_desk.model.rubric import Criterion


class Juror(Record):
    """One who judges in a session (juri, kurator).

    `sectors` are the keys of the sectors judged, separated by `|`; empty for all. `ikm_id` is a firm of the
    juror's own and `community_id` a community belonged to: products of either are a conflict of interest.
    A juror who is `struck` (with reason) no longer counts; the marks stay.
    """

    __tablename__ = "juror"
    __table_args__ = (UniqueConstraint("session_id", "name"),)
    TITLE = "Juri"

    session_id: Mapped[str] = field(
        REFERENCE, "Sesi", required=True, index=True, references="curation_session.id"
    )
    position: Mapped[int] = field(COUNT, "Urutan", required=True, width=6)
    name: Mapped[str] = field(TEXT(160), "Nama juri", required=True, width=28)
    office: Mapped[str | None] = field(TEXT(160), "Jabatan atau asal lembaga", width=28)
    role: Mapped[str] = field(JUROR_ROLE, "Peran", required=True, width=10)
    sectors: Mapped[str | None] = field(TEXT(80), "Sektor yang dinilai", width=16)
    bnsp_number: Mapped[str | None] = field(TEXT(80), "Nomor sertifikat BNSP", width=20)
    bnsp_until: Mapped[date | None] = field(DATE, "BNSP berlaku sampai", width=12)
    ikm_id: Mapped[str | None] = field(REFERENCE, "Usaha sendiri", index=True, references="ikm.id")
    community_id: Mapped[str | None] = field(REFERENCE, "Komunitas", index=True, references="community.id")
    struck: Mapped[bool] = field(YES_NO, "Dicoret", required=True, width=8)
    struck_why: Mapped[str | None] = field(LONG_TEXT, "Alasan dicoret")

    session: Mapped[CurationSession] = relationship()
    ikm: Mapped[Ikm | None] = relationship()
    community: Mapped[Community | None] = relationship()


class Score(Record):
    """What one juror gives one candidate for one criterion; no row means: not yet, never zero.

    `mark` is on the criterion's scale; it is empty where the juror `abstains`.
    """

    __tablename__ = "score"
    __table_args__ = (UniqueConstraint("candidate_id", "juror_id", "criterion_id"),)
    TITLE = "Nilai"

    candidate_id: Mapped[str] = field(REFERENCE, "Peserta", required=True, references="candidate.id")
    juror_id: Mapped[str] = field(REFERENCE, "Juri", required=True, index=True, references="juror.id")
    criterion_id: Mapped[str] = field(
        REFERENCE, "Kriteria", required=True, index=True, references="criterion.id"
    )
    mark: Mapped[Decimal | None] = field(SCORE, "Nilai", width=7)
    abstains: Mapped[bool] = field(YES_NO, "Abstain", required=True, width=7)
    way: Mapped[str] = field(ENTRY_WAY, "Cara masuk", required=True, width=10)

    candidate: Mapped[Candidate] = relationship()
    juror: Mapped[Juror] = relationship()
    criterion: Mapped[Criterion] = relationship()

    def caption(self) -> str:
        """Which cell of the score table."""
        return f"{self.candidate.caption()}, {self.criterion.name}, {self.juror.name}"


class SecondEntry(Record):
    """The same cell keyed a second time from paper, kept apart until it is compared with the first."""

    __tablename__ = "second_entry"
    __table_args__ = (UniqueConstraint("candidate_id", "juror_id", "criterion_id"),)
    TITLE = "Ketikan kedua"

    candidate_id: Mapped[str] = field(REFERENCE, "Peserta", required=True, references="candidate.id")
    juror_id: Mapped[str] = field(REFERENCE, "Juri", required=True, index=True, references="juror.id")
    criterion_id: Mapped[str] = field(
        REFERENCE, "Kriteria", required=True, index=True, references="criterion.id"
    )
    mark: Mapped[Decimal | None] = field(SCORE, "Nilai", width=7)
    abstains: Mapped[bool] = field(YES_NO, "Abstain", required=True, width=7)

    candidate: Mapped[Candidate] = relationship()
    juror: Mapped[Juror] = relationship()
    criterion: Mapped[Criterion] = relationship()

    def caption(self) -> str:
        """Which cell of the score table."""
        return f"{self.candidate.caption()}, {self.criterion.name}, {self.juror.name}"


class Advice(Record):
    """What a juror advises a candidate, about one criterion or, where that is empty, as a whole."""

    __tablename__ = "advice"
    TITLE = "Masukan juri"

    candidate_id: Mapped[str] = field(
        REFERENCE, "Peserta", required=True, index=True, references="candidate.id"
    )
    juror_id: Mapped[str | None] = field(REFERENCE, "Juri", index=True, references="juror.id")
    criterion_id: Mapped[str | None] = field(REFERENCE, "Kriteria", index=True, references="criterion.id")
    wording: Mapped[str] = field(LONG_TEXT, "Masukan", required=True)

    candidate: Mapped[Candidate] = relationship()
    juror: Mapped[Juror | None] = relationship()
    criterion: Mapped[Criterion | None] = relationship()

    def caption(self) -> str:
        """Its first words."""
        return self.wording[:60]


class ScoreSheet(Record):
    """A printed score sheet of one juror: its code, and which candidates stand on it, from the top.

    `rows` holds the keys of the candidates, separated by `|`.
    """

    __tablename__ = "score_sheet"
    TITLE = "Lembar penilaian"

    session_id: Mapped[str] = field(
        REFERENCE, "Sesi", required=True, index=True, references="curation_session.id"
    )
    juror_id: Mapped[str] = field(REFERENCE, "Juri", required=True, index=True, references="juror.id")
    rubric_id: Mapped[str] = field(REFERENCE, "Rubrik", required=True, index=True, references="rubric.id")
    code: Mapped[str] = field(TEXT(12), "Kode lembar", required=True, unique=True, width=12)
    rows: Mapped[str] = field(LONG_TEXT, "Isi lembar", required=True)
    printed_on: Mapped[date | None] = field(DATE, "Dicetak", width=12)

    session: Mapped[CurationSession] = relationship()
    juror: Mapped[Juror] = relationship()

    def caption(self) -> str:
        """Its code."""
        return self.code
