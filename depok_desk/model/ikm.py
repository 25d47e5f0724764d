"""A small or medium industry with its products, licences and yearly figures."""

from datetime import date

from sqlalchemy import Index, String, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.kinds.addresses import POSTCODE, RT, RW
from depok_desk.model.kinds.choices import GENDER, IKM_STATUS, SECTOR
from depok_desk.model.kinds.contact import EMAIL, INSTAGRAM, PHONE
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.dates import BIRTH_DATE, DATE
from depok_desk.model.kinds.identity import NIB, NIK, NPWP
from depok_desk.model.kinds.kbli import KBLI
from depok_desk.model.kinds.money import MONEY
from depok_desk.model.kinds.names import NAME, PERSON_NAME
from depok_desk.model.kinds.office_choices import LICENCE_KIND, LICENCE_STATUS
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.years import YEAR
from depok_desk.model.region import District, Ward


class Ikm(Record):
    """One firm of the register.

    Whether it is curated, and with which grade, is derived from its outcomes and never typed.
    """

    __tablename__ = "ikm"
    TITLE = "IKM"

    number: Mapped[str] = mapped_column(String(12), unique=True)
    serial: Mapped[int] = mapped_column(unique=True)

    name: Mapped[str] = field(
        NAME,
        "Nama usaha",
        required=True,
        width=26,
        section="Usaha",
        headings=(
            "Nama IKM",
            "Nama Usaha / IKM",
            "Nama perusahaan",
            "Merk/Usaha",
            "Usaha",
            "IKM",
            "Nama UMKM",
        ),
    )
    brand: Mapped[str | None] = field(
        TEXT(120),
        "Merek dagang",
        section="Usaha",
        headings=("Merek", "Merk", "Brand", "Merk dagang", "Label"),
    )
    sector: Mapped[str] = field(
        SECTOR,
        "Sektor",
        required=True,
        width=11,
        index=True,
        section="Usaha",
        headings=(
            "Jenis industri",
            "Kategori",
            "Jenis usaha",
            "Bidang usaha",
            "Bidang",
            "Cabang industri",
            "Sektor usaha",
        ),
    )
    main_product: Mapped[str | None] = field(TEXT(200), "Produk unggulan", width=24, section="Usaha")
    status: Mapped[str] = field(
        IKM_STATUS,
        "Status",
        required=True,
        width=10,
        section="Usaha",
        headings=("Status IKM", "Status binaan", "Keterangan status"),
    )
    established: Mapped[int | None] = field(
        YEAR,
        "Tahun berdiri",
        width=8,
        section="Usaha",
        headings=("Thn berdiri", "Tahun", "Berdiri", "Mulai usaha", "Tahun mulai usaha", "Berdiri sejak"),
    )
    nib: Mapped[str | None] = field(
        NIB,
        "NIB",
        width=15,
        index=True,
        section="Usaha",
        headings=("No. NIB", "Nomor NIB", "Nomor Induk Berusaha", "Nomor Induk Berusaha (NIB)"),
    )
    npwp: Mapped[str | None] = field(
        NPWP, "NPWP", personal=True, width=18, section="Usaha", headings=("No. NPWP", "Nomor NPWP")
    )
    kbli: Mapped[str | None] = field(
        KBLI, "KBLI", width=8, section="Usaha", headings=("Kode KBLI", "No. KBLI")
    )
    kbli_edition: Mapped[str | None] = field(TEXT(4), "Edisi KBLI", width=6, section="Usaha")

    owner: Mapped[str | None] = field(
        PERSON_NAME,
        "Nama pemilik",
        width=24,
        section="Pemilik",
        headings=(
            "Pemilik",
            "Nama pengusaha",
            "Pengusaha",
            "Pemilik usaha",
            "Pimpinan",
            "Penanggung jawab",
            "Nama",
        ),
    )
    owner_nik: Mapped[str | None] = field(
        NIK,
        "NIK",
        personal=True,
        width=18,
        index=True,
        section="Pemilik",
        headings=("NIK pemilik", "No. KTP", "Nomor KTP", "KTP", "No. NIK", "Nomor Induk Kependudukan"),
    )
    owner_gender: Mapped[str | None] = field(
        GENDER, "Jenis kelamin", width=10, section="Pemilik", headings=("L/P", "JK", "Gender")
    )
    owner_birth_date: Mapped[date | None] = field(
        BIRTH_DATE,
        "Tanggal lahir",
        personal=True,
        width=12,
        section="Pemilik",
        headings=("Tgl lahir", "Tanggal lahir pemilik"),
    )

    address: Mapped[str | None] = field(
        TEXT(300),
        "Alamat",
        personal=True,
        width=30,
        section="Alamat & kontak",
        headings=("Alamat usaha", "Jalan", "Alamat lengkap", "Alamat rumah", "Lokasi usaha"),
    )
    rt: Mapped[str | None] = field(RT, "RT", width=5, section="Alamat & kontak")
    rw: Mapped[str | None] = field(RW, "RW", width=5, section="Alamat & kontak")
    district_id: Mapped[str | None] = field(
        REFERENCE,
        "Kecamatan",
        width=14,
        index=True,
        section="Alamat & kontak",
        references="district.id",
        headings=("Kec", "Kec."),
    )
    ward_id: Mapped[str | None] = field(
        REFERENCE,
        "Kelurahan",
        width=16,
        index=True,
        section="Alamat & kontak",
        references="ward.id",
        headings=("Kel", "Kel.", "Desa/Kelurahan", "Kel/Desa", "Desa"),
    )
    postcode: Mapped[str | None] = field(
        POSTCODE, "Kode pos", width=7, section="Alamat & kontak", headings=("Kodepos",)
    )
    phone: Mapped[str | None] = field(
        PHONE,
        "Telepon",
        personal=True,
        width=16,
        index=True,
        section="Alamat & kontak",
        headings=(
            "No. HP",
            "No. HP/WA",
            "HP",
            "Telp",
            "Telp./HP",
            "No. Telepon",
            "Nomor HP",
            "No. Telp",
            "Kontak",
            "Handphone",
            "No. Handphone",
        ),
    )
    whatsapp: Mapped[str | None] = field(
        PHONE,
        "WhatsApp",
        personal=True,
        width=16,
        section="Alamat & kontak",
        headings=("WA", "No. WA", "Nomor WA", "No. WhatsApp"),
    )
    email: Mapped[str | None] = field(
        EMAIL,
        "Email",
        personal=True,
        width=24,
        section="Alamat & kontak",
        headings=("E-mail", "Surel", "Alamat email"),
    )
    instagram: Mapped[str | None] = field(
        INSTAGRAM,
        "Instagram",
        width=18,
        section="Alamat & kontak",
        headings=("IG", "Akun Instagram", "Media sosial", "Medsos"),
    )
    marketplace: Mapped[str | None] = field(
        TEXT(200),
        "Lokapasar",
        width=20,
        section="Alamat & kontak",
        headings=("Marketplace", "Toko daring", "Toko online", "Market place"),
    )

    status_on: Mapped[date | None] = field(DATE, "Status sejak", width=12, section="Catatan")
    status_reason: Mapped[str | None] = field(TEXT(300), "Alasan status", section="Catatan")
    consent: Mapped[str | None] = field(
        TEXT(60), "Persetujuan data", section="Catatan", hint="Data, foto, kontak yang boleh dibagikan"
    )
    consent_on: Mapped[date | None] = field(DATE, "Tanggal persetujuan", width=12, section="Catatan")
    notes: Mapped[str | None] = field(
        LONG_TEXT, "Catatan", width=30, section="Catatan", headings=("Keterangan", "Ket", "Ket.")
    )

    district: Mapped[District | None] = relationship()
    ward: Mapped[Ward | None] = relationship()
    products: Mapped[list["Product"]] = relationship(back_populates="ikm", order_by="Product.created_at")
    licences: Mapped[list["Licence"]] = relationship(back_populates="ikm", order_by="Licence.kind")
    years: Mapped[list["YearFigures"]] = relationship(back_populates="ikm", order_by="YearFigures.year")


Index("ix_ikm_sorted", func.lower(Ikm.name), Ikm.id)


class Product(Record):
    """What an IKM makes: the thing that is curated, photographed and sold."""

    __tablename__ = "product"
    TITLE = "Produk"

    ikm_id: Mapped[str] = field(REFERENCE, "IKM", required=True, index=True, references="ikm.id")
    name: Mapped[str] = field(
        TEXT(200),
        "Nama produk",
        required=True,
        width=26,
        headings=("Produk", "Jenis produk", "Produk unggulan", "Nama produk"),
    )
    description: Mapped[str | None] = field(LONG_TEXT, "Keterangan produk", width=30)
    unit_price: Mapped[int | None] = field(MONEY, "Harga satuan", width=12, headings=("Harga", "Harga jual"))
    unit: Mapped[str | None] = field(TEXT(40), "Satuan", width=10)
    capacity_month: Mapped[int | None] = field(
        COUNT, "Kapasitas per bulan", width=10, headings=("Kapasitas produksi", "Kapasitas")
    )

    ikm: Mapped[Ikm] = relationship(back_populates="products")


class Licence(Record):
    """A permit or registration (legalitas) of an IKM or of one of its products."""

    __tablename__ = "licence"
    TITLE = "Legalitas"

    ikm_id: Mapped[str] = field(REFERENCE, "IKM", required=True, index=True, references="ikm.id")
    product_id: Mapped[str | None] = field(REFERENCE, "Produk", index=True, references="product.id")
    kind: Mapped[str] = field(LICENCE_KIND, "Jenis", required=True, width=10)
    number: Mapped[str | None] = field(TEXT(60), "Nomor", width=22)
    issued_on: Mapped[date | None] = field(DATE, "Terbit", width=12)
    expires_on: Mapped[date | None] = field(DATE, "Berlaku sampai", width=12, index=True)
    status: Mapped[str | None] = field(LICENCE_STATUS, "Status", width=10)

    ikm: Mapped[Ikm] = relationship(back_populates="licences")

    def caption(self) -> str:
        """Its kind and number."""
        return f"{self.kind} {self.number or ''}".strip()


class YearFigures(Record):
    """The figures of one IKM for one year (data tahunan); growth needs them apart from the register."""

    __tablename__ = "year_figures"
    __table_args__ = (UniqueConstraint("ikm_id", "year"),)
    TITLE = "Data tahunan"

    ikm_id: Mapped[str] = field(REFERENCE, "IKM", required=True, index=True, references="ikm.id")
    year: Mapped[int] = field(YEAR, "Tahun data", required=True, width=6)
    workers_male: Mapped[int | None] = field(
        COUNT,
        "Tenaga kerja L",
        width=8,
        headings=("Tenaga Kerja LK", "TK L", "Tenaga kerja laki-laki", "Pekerja pria"),
    )
    workers_female: Mapped[int | None] = field(
        COUNT,
        "Tenaga kerja P",
        width=8,
        headings=("Tenaga Kerja PR", "TK P", "Tenaga kerja perempuan", "Pekerja wanita"),
    )
    investment: Mapped[int | None] = field(
        MONEY, "Nilai investasi", width=14, headings=("Investasi", "Modal", "Modal usaha")
    )
    turnover: Mapped[int | None] = field(
        MONEY,
        "Omzet",
        width=14,
        headings=(
            "Omzet/Tahun (Rp)",
            "Omset",
            "Omset per tahun",
            "Omzet per tahun",
            "Penjualan per tahun",
            "Hasil penjualan",
        ),
    )
    output_value: Mapped[int | None] = field(MONEY, "Nilai produksi", width=14)
    materials_value: Mapped[int | None] = field(MONEY, "Nilai bahan baku", width=14, headings=("Bahan baku",))
    capacity: Mapped[int | None] = field(COUNT, "Kapasitas", width=10)
    capacity_unit: Mapped[str | None] = field(TEXT(40), "Satuan kapasitas", width=10)
    exports: Mapped[str | None] = field(
        TEXT(120), "Ekspor", width=14, headings=("Negara tujuan", "Tujuan ekspor")
    )

    ikm: Mapped[Ikm] = relationship(back_populates="years")

    def caption(self) -> str:
        """The year."""
        return str(self.year)
