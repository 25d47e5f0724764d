"""The rules a product is judged by: rubrics with their criteria, levels and paper requirements."""

from decimal import Decimal

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, relationship

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.judging_choices import AGGREGATION, ROUNDING, SCALE
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.shares import SHARE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.yes_no import YES_NO


class Rubric(Record):
    """One edition of a rubric; once a session is judged by it, it never changes again.

    Editions of one rubric share their `family`. `band_a`, `band_b`, `band_c` are the least totals of the
    grades; what is below is D. `tie_rules` names what parts equal totals, in order, separated by `|`:
    `bobot` (the heavier criteria one after the other), `sebaran` (the smaller spread between jurors),
    `urutan` (the earlier queue number); what is still equal shares its rank. `spread_limit` is how far the
    totals of jurors may lie apart, in points of 100.
    """

    __tablename__ = "rubric"
    __table_args__ = (UniqueConstraint("family", "edition"),)
    TITLE = "Rubrik"

    family: Mapped[str] = field(TEXT(40), "Kunci rubrik", required=True)
    edition: Mapped[int] = field(COUNT, "Edisi", required=True, width=6)
    name: Mapped[str] = field(TEXT(120), "Nama rubrik", required=True, width=30)
    sector: Mapped[str | None] = field(SECTOR, "Sektor", width=10)
    sample: Mapped[bool] = field(YES_NO, "Contoh, bukan ketetapan", required=True, width=8)
    aggregation: Mapped[str] = field(AGGREGATION, "Cara menggabungkan", required=True, width=18)
    rounding: Mapped[str] = field(ROUNDING, "Pembulatan", required=True, width=18)
    places: Mapped[int] = field(COUNT, "Desimal", hint="0, 1, atau 2 angka", required=True, width=6)
    pass_mark: Mapped[Decimal] = field(SHARE, "Batas lulus", required=True, width=8)
    band_a: Mapped[Decimal] = field(SHARE, "Batas grade A", required=True, width=8)
    band_b: Mapped[Decimal] = field(SHARE, "Batas grade B", required=True, width=8)
    band_c: Mapped[Decimal] = field(SHARE, "Batas grade C", required=True, width=8)
    tie_rules: Mapped[str | None] = field(TEXT(120), "Aturan nilai sama", width=20)
    spread_limit: Mapped[Decimal | None] = field(SHARE, "Batas selisih juri", width=8)
    basis: Mapped[str | None] = field(TEXT(300), "Dasar hukum", width=30)
    notes: Mapped[str | None] = field(LONG_TEXT, "Catatan")

    criteria: Mapped[list["Criterion"]] = relationship(
        back_populates="rubric", order_by="Criterion.position", cascade="all"
    )
    requirements: Mapped[list["Requirement"]] = relationship(
        back_populates="rubric", order_by="Requirement.position", cascade="all"
    )

    def caption(self) -> str:
        """Name and edition."""
        return f"{self.name} edisi {self.edition}"


class Criterion(Record):
    """What is judged, with its weight in percent; the weights of those that count sum to 100.

    An `independent` one is judged, but does not count in the total. A product whose aggregated mark stays
    below `least` cannot pass (gate). `headings` are other names in score workbooks, separated by `|`.
    """

    __tablename__ = "criterion"
    TITLE = "Kriteria"

    rubric_id: Mapped[str] = field(REFERENCE, "Rubrik", required=True, index=True, references="rubric.id")
    position: Mapped[int] = field(COUNT, "Urutan", required=True, width=6)
    group_name: Mapped[str | None] = field(TEXT(80), "Kelompok", width=16)
    name: Mapped[str] = field(TEXT(120), "Kriteria", required=True, width=26)
    headings: Mapped[str | None] = field(TEXT(300), "Judul lain di lembar nilai", width=20)
    hint: Mapped[str | None] = field(LONG_TEXT, "Yang dilihat")
    weight: Mapped[Decimal] = field(SHARE, "Bobot", required=True, width=7)
    scale: Mapped[str] = field(SCALE, "Skala", required=True, width=7)
    independent: Mapped[bool] = field(YES_NO, "Di luar nilai akhir", required=True, width=8)
    least: Mapped[Decimal | None] = field(SHARE, "Nilai terendah untuk lulus", width=8)

    rubric: Mapped[Rubric] = relationship(back_populates="criteria")
    levels: Mapped[list["Level"]] = relationship(
        back_populates="criterion", order_by="Level.mark", cascade="all"
    )


class Level(Record):
    """What a mark on a scale means in words; on the scale 0–100 the mark is where the level begins."""

    __tablename__ = "level"
    __table_args__ = (UniqueConstraint("criterion_id", "mark"),)
    TITLE = "Arti nilai"

    criterion_id: Mapped[str] = field(
        REFERENCE, "Kriteria", required=True, index=True, references="criterion.id"
    )
    mark: Mapped[int] = field(COUNT, "Nilai", required=True, width=6)
    wording: Mapped[str] = field(LONG_TEXT, "Arti", required=True)

    criterion: Mapped[Criterion] = relationship(back_populates="levels")

    def caption(self) -> str:
        """The mark."""
        return str(self.mark)


class Requirement(Record):
    """A paper that is checked before judging.

    `papers` are kinds of licence of which one is enough, separated by `|`: keys of `LICENCE_KIND`, or `nib`.
    A product that lacks what is a `gate` cannot pass; the rest is only told. `exemptible` ones may be
    excused with a reason.
    """

    __tablename__ = "requirement"
    TITLE = "Syarat berkas"

    rubric_id: Mapped[str] = field(REFERENCE, "Rubrik", required=True, index=True, references="rubric.id")
    position: Mapped[int] = field(COUNT, "Urutan", required=True, width=6)
    name: Mapped[str] = field(TEXT(120), "Syarat", required=True, width=26)
    papers: Mapped[str] = field(TEXT(120), "Legalitas yang memenuhi", required=True, width=20)
    gate: Mapped[bool] = field(YES_NO, "Wajib untuk lulus", required=True, width=8)
    exemptible: Mapped[bool] = field(YES_NO, "Boleh dikecualikan", required=True, width=8)

    rubric: Mapped[Rubric] = relationship(back_populates="requirements")
