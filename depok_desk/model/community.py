"""Fostered communities and who belongs to them."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, relationship

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.ikm import Ikm
from depok_desk.model.kinds.choices import COMMUNITY_SECTOR
from depok_desk.model.kinds.contact import EMAIL, INSTAGRAM, PHONE
from depok_desk.model.kinds.names import NAME, PERSON_NAME
from depok_desk.model.kinds.office_choices import COMMUNITY_STATUS
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.years import YEAR
from depok_desk.model.region import District


class Community(Record):
    """A community that the office fosters (komunitas binaan)."""

    __tablename__ = "community"
    TITLE = "Komunitas"

    name: Mapped[str] = field(
        NAME,
        "Nama komunitas",
        required=True,
        unique=True,
        width=30,
        headings=(
            "Komunitas | Komunitas binaan | Nama kelompok | Nama paguyuban | Nama forum | Nama asosiasi | "
            "Nama perkumpulan | Nama organisasi | Nama komunitas/forum | Nama"
        ),
        section="Komunitas",
    )
    short_name: Mapped[str | None] = field(
        TEXT(40), "Singkatan", width=12, headings="Nama singkat | Akronim", section="Komunitas"
    )
    sector: Mapped[str | None] = field(
        COMMUNITY_SECTOR,
        "Sektor",
        width=10,
        headings="Bidang | Jenis | Bidang usaha | Jenis usaha | Kategori | Jenis komunitas",
        section="Komunitas",
    )
    chair: Mapped[str | None] = field(
        PERSON_NAME,
        "Ketua",
        width=24,
        headings=(
            "Nama ketua | Ketua komunitas | Ketua umum | PIC | Nama PIC | Koordinator | Penanggung jawab | "
            "Pimpinan"
        ),
        section="Pengurus & kontak",
    )
    phone: Mapped[str | None] = field(
        PHONE,
        "Telepon",
        personal=True,
        width=16,
        headings="No. HP | HP | No. HP/WA | Telp/HP | Kontak | WA | No. WA | Contact person | "
        "No. HP ketua | Kontak ketua | Telp ketua",
        section="Pengurus & kontak",
    )
    email: Mapped[str | None] = field(EMAIL, "Email", personal=True, width=22, section="Pengurus & kontak")
    instagram: Mapped[str | None] = field(
        INSTAGRAM, "Instagram", width=18, headings="IG | Medsos | Media sosial", section="Pengurus & kontak"
    )
    fostered_since: Mapped[int | None] = field(
        YEAR,
        "Dibina sejak",
        width=8,
        headings=(
            "Sejak | Tahun binaan | Tahun dibina | Tahun pembinaan | Binaan sejak | Mulai dibina | "
            "Tahun bergabung"
        ),
        section="Komunitas",
    )
    district_id: Mapped[str | None] = field(
        REFERENCE,
        "Sekretariat (Kec.)",
        width=14,
        references="district.id",
        headings="Kecamatan | Sekretariat",
        section="Pengurus & kontak",
    )
    status: Mapped[str | None] = field(COMMUNITY_STATUS, "Status", width=10, section="Komunitas")
    notes: Mapped[str | None] = field(
        LONG_TEXT, "Catatan", width=30, headings="Keterangan", section="Catatan"
    )

    district: Mapped[District | None] = relationship()
    memberships: Mapped[list["Membership"]] = relationship(back_populates="community")


class Membership(Record):
    """An IKM in a community, with its role and period."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("community_id", "ikm_id", "since"),)
    TITLE = "Keanggotaan"

    community_id: Mapped[str] = field(
        REFERENCE, "Komunitas", required=True, index=True, references="community.id"
    )
    ikm_id: Mapped[str] = field(REFERENCE, "IKM", required=True, index=True, references="ikm.id")
    role: Mapped[str | None] = field(TEXT(60), "Jabatan", width=14)
    since: Mapped[int | None] = field(YEAR, "Sejak", width=8)
    until: Mapped[int | None] = field(YEAR, "Sampai", width=8)

    community: Mapped[Community] = relationship(back_populates="memberships")
    ikm: Mapped[Ikm] = relationship()

    def caption(self) -> str:
        """The role in the community."""
        return self.role or "anggota"
