"""A small or medium industry with its products, licences and yearly figures."""

from datetime import date

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from depok_desk.model.base import Record
from depok_desk.model.fields import field
from depok_desk.model.ikm_fields import AddressFields, BusinessFields, NoteFields, OwnerFields
from depok_desk.model.kinds.counts import COUNT
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.money import MONEY
from depok_desk.model.kinds.office_choices import LICENCE_KIND, LICENCE_STATUS
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.years import YEAR
from depok_desk.model.region import District, Ward
from depok_desk.model.sorting import SortKey


class Ikm(BusinessFields, OwnerFields, AddressFields, NoteFields, Record):
    """One firm of the register.

    Whether it is curated, and with which grade, is derived from its outcomes and never typed.
    """

    __tablename__ = "ikm"
    TITLE = "IKM"

    number: Mapped[str] = mapped_column(String(12), unique=True, info={"label": "Nomor"})
    serial: Mapped[int] = mapped_column(unique=True, info={"label": "Nomor urut"})

    district: Mapped[District | None] = relationship()
    ward: Mapped[Ward | None] = relationship()
    products: Mapped[list["Product"]] = relationship(back_populates="ikm", order_by="Product.created_at")
    licences: Mapped[list["Licence"]] = relationship(back_populates="ikm", order_by="Licence.kind")
    years: Mapped[list["YearFigures"]] = relationship(back_populates="ikm", order_by="YearFigures.year")


Index("ix_ikm_sorted", SortKey(Ikm.name), Ikm.id, Ikm.archived_at, Ikm.serial)
Index("ix_ikm_counted", Ikm.sector, Ikm.district_id, Ikm.archived_at, Ikm.nib, Ikm.updated_at)


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
        headings=(
            "Produk | Jenis produk | Produk unggulan | Produk yang dikurasi | Produk dikurasi | "
            "Produk utama | Jenis/nama produk | Produk yang dihasilkan | Komoditi | Komoditas | "
            "Hasil produksi | Nama/jenis produk | Nama barang | Jenis barang | Jenis komoditi | Nama produk"
        ),
    )
    description: Mapped[str | None] = field(LONG_TEXT, "Keterangan produk", width=30)
    unit_price: Mapped[int | None] = field(
        MONEY, "Harga satuan", width=12, headings="Harga | Harga jual | Harga produk"
    )
    unit: Mapped[str | None] = field(TEXT(40), "Satuan", width=10)
    capacity_month: Mapped[int | None] = field(
        COUNT, "Kapasitas per bulan", width=10, headings="Kapasitas produksi | Kapasitas"
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
        headings=(
            "Tenaga kerja (L) | TK L | Tenaga kerja laki-laki | Pekerja laki-laki | "
            "Karyawan laki-laki | Karyawan L | Jumlah tenaga kerja L | "
            "Jumlah tenaga kerja laki-laki | Tenaga kerja LK | Laki-laki | LK | "
            "Jumlah karyawan L | Pekerja L | TK pria | L | Pekerja pria"
        ),
    )
    workers_female: Mapped[int | None] = field(
        COUNT,
        "Tenaga kerja P",
        width=8,
        headings=(
            "Tenaga kerja (P) | TK P | Tenaga kerja perempuan | Pekerja perempuan | "
            "Karyawan perempuan | Karyawan P | Jumlah tenaga kerja P | "
            "Jumlah tenaga kerja perempuan | Tenaga kerja PR | Perempuan | PR | "
            "Jumlah karyawan P | Pekerja P | TK wanita | TK W | P | Pekerja wanita"
        ),
    )
    investment: Mapped[int | None] = field(
        MONEY,
        "Nilai investasi",
        width=14,
        headings=(
            "Investasi | Modal | Modal usaha | Jumlah investasi | Nilai modal | Investasi awal | "
            "Total investasi | Modal awal"
        ),
    )
    turnover: Mapped[int | None] = field(
        MONEY,
        "Omzet",
        width=14,
        headings=(
            "Omzet/Tahun (Rp) | Omset | Omzet per tahun | Omset per tahun | Omset (Rp.000) | "
            "Omzet tahunan | Omzet setahun | Penjualan | Nilai penjualan | Pendapatan | "
            "Penjualan per tahun | Penjualan tahunan | Hasil penjualan | Pendapatan per tahun | "
            "Hasil penjualan per tahun | Nilai omzet"
        ),
    )
    output_value: Mapped[int | None] = field(
        MONEY, "Nilai produksi", width=14, headings="Nilai produksi per tahun | Nilai hasil produksi"
    )
    materials_value: Mapped[int | None] = field(
        MONEY,
        "Nilai bahan baku",
        width=14,
        headings="Bahan baku | Nilai bahan baku/penolong | Biaya bahan baku | Nilai BB/BP | Nilai BB",
    )
    capacity: Mapped[int | None] = field(COUNT, "Kapasitas", width=10)
    capacity_unit: Mapped[str | None] = field(TEXT(40), "Satuan kapasitas", width=10)
    exports: Mapped[str | None] = field(
        TEXT(120), "Ekspor", width=14, headings="Negara tujuan | Tujuan ekspor"
    )

    ikm: Mapped[Ikm] = relationship(back_populates="years")

    def caption(self) -> str:
        """The year."""
        return str(self.year)
