"""Offices and partners, their letterheads, their officials and their number books."""

from datetime import date

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.kinds.contact import EMAIL, PHONE
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.identity import NIP
from depok_desk.model.kinds.names import NAME, PERSON_NAME
from depok_desk.model.kinds.office_choices import INSTITUTION_KIND, NUMBER_STATUS, OFFICIAL_VARIANT
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.years import YEAR


class Institution(Record):
    """An office, the craft council, a bank, a mall: whoever issues papers or takes part."""

    __tablename__ = "institution"
    TITLE = "Instansi"

    name: Mapped[str] = field(NAME, "Nama instansi", required=True, unique=True, width=34)
    short_name: Mapped[str | None] = field(TEXT(60), "Singkatan", width=14)
    kind: Mapped[str] = field(INSTITUTION_KIND, "Jenis", required=True, width=12)
    address: Mapped[str | None] = field(TEXT(300), "Alamat", width=30)
    phone: Mapped[str | None] = field(PHONE, "Telepon", width=16)
    email: Mapped[str | None] = field(EMAIL, "Email", width=22)

    letterhead: Mapped["Letterhead | None"] = relationship(back_populates="institution")
    officials: Mapped[list["Official"]] = relationship(back_populates="institution")


class Letterhead(Record):
    """The head of an institution's papers (kop); logos stay empty until the office loads its own."""

    __tablename__ = "letterhead"
    TITLE = "Kop surat"

    institution_id: Mapped[str] = field(
        REFERENCE, "Instansi", required=True, unique=True, references="institution.id"
    )
    upper_line: Mapped[str | None] = field(TEXT(120), "Baris atas", hint="Mis. PEMERINTAH KOTA DEPOK")
    main_line: Mapped[str] = field(TEXT(160), "Baris utama", required=True)
    address_line: Mapped[str | None] = field(TEXT(300), "Baris alamat")
    contact_line: Mapped[str | None] = field(TEXT(300), "Baris kontak")
    logo: Mapped[bytes | None] = mapped_column(LargeBinary, active_history=True)

    institution: Mapped[Institution] = relationship(back_populates="letterhead")


class Official(Record):
    """Who signs for an institution, with rank, NIP and term of office."""

    __tablename__ = "official"
    TITLE = "Pejabat"

    institution_id: Mapped[str] = field(
        REFERENCE, "Instansi", required=True, index=True, references="institution.id"
    )
    name: Mapped[str] = field(
        PERSON_NAME,
        "Nama dan gelar",
        required=True,
        width=30,
        hint="Ditulis seperti pada surat, lengkap dengan gelar",
    )
    position: Mapped[str] = field(TEXT(160), "Jabatan", required=True, width=34)
    rank: Mapped[str | None] = field(TEXT(80), "Pangkat", width=18)
    nip: Mapped[str | None] = field(NIP, "NIP", width=20)
    variant: Mapped[str] = field(OFFICIAL_VARIANT, "Sebagai", required=True, width=10)
    from_date: Mapped[date | None] = field(DATE, "Mulai menjabat", width=12)
    until_date: Mapped[date | None] = field(DATE, "Sampai", width=12)

    institution: Mapped[Institution] = relationship(back_populates="officials")


class NumberBook(Record):
    """Gives official numbers of one kind for one year without gaps (buku nomor).

    `pattern` is such as `500.9/{urut:03}/KURASI/{bulan_romawi}/{tahun}`; `last` is the number given last.
    """

    __tablename__ = "number_book"
    __table_args__ = (UniqueConstraint("institution_id", "kind", "year"),)
    TITLE = "Buku nomor"

    institution_id: Mapped[str] = field(REFERENCE, "Instansi", required=True, references="institution.id")
    kind: Mapped[str] = field(TEXT(40), "Jenis naskah", required=True)
    year: Mapped[int] = field(YEAR, "Tahun", required=True)
    pattern: Mapped[str] = field(TEXT(160), "Pola nomor", required=True, width=34)
    last: Mapped[int] = field(COUNT, "Nomor terakhir", required=True)

    institution: Mapped[Institution] = relationship()

    def caption(self) -> str:
        """Its kind and year."""
        return f"{self.kind} {self.year}"


class IssuedNumber(Record):
    """One line of a number book; a void one keeps its place with its reason."""

    __tablename__ = "issued_number"
    __table_args__ = (UniqueConstraint("book_id", "sequence", "suffix"),)
    TITLE = "Nomor"

    book_id: Mapped[str] = field(
        REFERENCE, "Buku nomor", required=True, index=True, references="number_book.id"
    )
    sequence: Mapped[int] = field(COUNT, "Urut", required=True)
    suffix: Mapped[str] = field(TEXT(4), "Sisipan", required=True)
    text: Mapped[str] = field(TEXT(160), "Nomor", required=True, unique=True, width=30)
    given_on: Mapped[date] = field(DATE, "Tanggal", required=True)
    status: Mapped[str] = field(NUMBER_STATUS, "Status", required=True)
    reason: Mapped[str | None] = field(LONG_TEXT, "Alasan")

    def caption(self) -> str:
        """The number as it is written."""
        return self.text
