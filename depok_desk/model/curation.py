"""The judging of products: sessions, candidates and outcomes."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.ikm import Ikm, Product
from depok_desk.model.institution import Institution
from depok_desk.model.kinds.choices import DECISION, GRADE, SECTOR
from depok_desk.model.kinds.counts import COUNT, SCORE
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.judging_choices import STANDING
from depok_desk.model.kinds.office_choices import SESSION_PHASE
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT


class CurationSession(Record):
    """One sitting of a jury, or the results of one year that were taken from an office's list.

    The latter have a `source`, and neither rubric nor jury; they are never locked. Times such as `opens_at`
    are written `09.00`.
    """

    __tablename__ = "curation_session"
    TITLE = "Sesi kurasi"

    title: Mapped[str] = field(TEXT(160), "Judul sesi", required=True, unique=True, width=34)
    number: Mapped[str | None] = field(TEXT(80), "Nomor", width=20)
    starts_on: Mapped[date | None] = field(DATE, "Mulai", width=12)
    ends_on: Mapped[date | None] = field(DATE, "Selesai", width=12)
    place: Mapped[str | None] = field(TEXT(160), "Tempat", width=24)
    institution_id: Mapped[str | None] = field(
        REFERENCE, "Penyelenggara", index=True, references="institution.id"
    )
    opens_at: Mapped[str | None] = field(TEXT(5), "Pukul mulai", hint="Misalnya 09.00", width=6)
    slot_minutes: Mapped[int | None] = field(COUNT, "Menit tiap peserta", width=6)
    phase: Mapped[str] = field(SESSION_PHASE, "Tahap", required=True, width=12)
    pass_mark: Mapped[Decimal] = field(SCORE, "Batas lulus", required=True, width=8)
    source: Mapped[str | None] = field(TEXT(200), "Sumber", width=30)
    notes: Mapped[str | None] = field(LONG_TEXT, "Catatan")

    candidates: Mapped[list["Candidate"]] = relationship(back_populates="session")
    institution: Mapped[Institution | None] = relationship()


class Candidate(Record):
    """One product of one IKM in one session (peserta kurasi).

    `standing` is empty for who takes part, otherwise says why not. `sector` is that by which the product is
    judged; it is empty until the jury begins, when it follows the firm.
    """

    __tablename__ = "candidate"
    __table_args__ = (UniqueConstraint("session_id", "product_id"),)
    TITLE = "Peserta kurasi"

    session_id: Mapped[str] = field(
        REFERENCE, "Sesi", required=True, index=True, references="curation_session.id"
    )
    ikm_id: Mapped[str] = field(REFERENCE, "IKM", required=True, index=True, references="ikm.id")
    product_id: Mapped[str] = field(REFERENCE, "Produk", required=True, index=True, references="product.id")
    sector: Mapped[str | None] = field(SECTOR, "Dinilai sebagai", width=10)
    queue_number: Mapped[int | None] = field(COUNT, "Nomor urut", width=6)
    slot_on: Mapped[date | None] = field(DATE, "Hari penilaian", width=12)
    slot_at: Mapped[str | None] = field(TEXT(5), "Pukul", width=6)
    standing: Mapped[str | None] = field(STANDING, "Kedudukan", width=12)
    notes: Mapped[str | None] = field(LONG_TEXT, "Catatan")

    session: Mapped[CurationSession] = relationship(back_populates="candidates")
    ikm: Mapped[Ikm] = relationship()
    product: Mapped[Product] = relationship()
    outcome: Mapped["Outcome | None"] = relationship(back_populates="candidate")

    def caption(self) -> str:
        """The product's name."""
        return self.product.name


class Outcome(Record):
    """What was decided about a candidate: total, grade and decision (hasil).

    Where the plenary decided otherwise than the marks say, the `counted_` values differ and there is a
    `reason`. `facts` is the JSON of marks, rubric and explanation, frozen when the session was decided.
    """

    __tablename__ = "outcome"
    TITLE = "Hasil kurasi"

    candidate_id: Mapped[str] = field(
        REFERENCE, "Peserta", required=True, unique=True, references="candidate.id"
    )
    total: Mapped[Decimal | None] = field(
        SCORE,
        "Nilai",
        width=8,
        headings=(
            "Nilai kurasi | Nilai akhir | Skor | Skor kurasi | Skor akhir | Total nilai | "
            "Jumlah nilai | Nilai total | Score | Rata-rata nilai | Nilai hasil kurasi | "
            "Total skor | Hasil nilai | Nilai akhir kurasi | Final score"
        ),
    )
    grade: Mapped[str | None] = field(
        GRADE,
        "Grade",
        width=7,
        headings=(
            "Kelas | Hasil kurasi | Grade kurasi | Predikat | Peringkat | Kategori nilai | "
            "Kelas kurasi | Nilai huruf | Hasil grade | Klasifikasi nilai | Hasil"
        ),
    )
    decision: Mapped[str] = field(
        DECISION,
        "Keputusan",
        required=True,
        width=12,
        index=True,
        headings=(
            "Hasil kurasi | Hasil | Hasil akhir | Hasil keputusan | Keputusan kurator | Keputusan pleno | "
            "Status kelulusan | Kelulusan | Status kurasi | Status lolos | Lulus/Tidak lulus | "
            "Lolos/Tidak lolos | Layak/Tidak layak | Rekomendasi | Kesimpulan | Keterangan lulus | "
            "Keterangan | Status"
        ),
    )
    decided_on: Mapped[date | None] = field(
        DATE,
        "Tanggal kurasi",
        width=12,
        index=True,
        headings=(
            "Tgl kurasi | Tanggal | Tanggal penilaian | Waktu kurasi | Tanggal pelaksanaan | "
            "Tgl penilaian | Tanggal hasil kurasi | Tanggal pelaksanaan kurasi | "
            "Tanggal penetapan | Tgl pleno"
        ),
    )
    reason: Mapped[str | None] = field(LONG_TEXT, "Alasan pleno")
    advice: Mapped[str | None] = field(LONG_TEXT, "Masukan kurator")
    rank: Mapped[int | None] = field(COUNT, "Peringkat", width=6)
    counted_grade: Mapped[str | None] = field(GRADE, "Grade menurut nilai", width=7)
    counted_decision: Mapped[str | None] = field(DECISION, "Keputusan menurut nilai", width=12)
    recurate_by: Mapped[date | None] = field(DATE, "Kurasi ulang sebelum", width=12, index=True)
    facts: Mapped[str | None] = mapped_column(Text, active_history=True)

    candidate: Mapped[Candidate] = relationship(back_populates="outcome")

    def caption(self) -> str:
        """The decision."""
        return self.decision
