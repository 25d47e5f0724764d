"""The targets of an IKM register, as far as tests of reading need them."""

from collections.abc import Sequence

from depok_desk.model.kinds.kind import CellValue, Kind
from depok_desk.registers.target import Target
from depok_desk.services.workbook_reading import MergedRange, Sheet

_TEXT = Kind("text")


def _target(key: str, label: str, *headings: str, required: bool = False) -> Target:
    return Target(key, label, _TEXT, headings, required=required)


IKM_TARGETS = (
    _target("name", "Nama usaha", "Nama IKM", "Nama usaha / IKM", "Merk/Usaha", "Nama", required=True),
    _target("owner", "Nama pemilik", "Pemilik", "Nama pengusaha", required=True),
    _target("brand", "Merek dagang", "Merek"),
    _target("sector", "Sektor", "Jenis industri", "Kategori", "Bidang usaha", required=True),
    _target("owner_nik", "NIK", "No. KTP", "NIK pemilik"),
    _target("nib", "NIB", "Nomor Induk Berusaha (NIB)"),
    _target("address", "Alamat", "Jalan", "Alamat usaha"),
    _target("rt_rw", "RT/RW"),
    _target("ward", "Kelurahan", "Desa/Kelurahan"),
    _target("district", "Kecamatan"),
    _target("phone", "Telepon", "No. HP/WA", "No. HP", "Telp./HP"),
    _target("established", "Tahun berdiri", "Tahun"),
    _target("product", "Nama produk", "Produk", "Produk unggulan", "Jenis produk"),
    _target("main_product", "Produk unggulan"),
    _target("workers_male", "Tenaga kerja laki-laki", "Tenaga kerja L"),
    _target("workers_female", "Tenaga kerja perempuan", "Tenaga kerja P"),
    _target("turnover", "Omzet", "Omzet per tahun", "Omzet/Tahun (Rp)"),
    _target("score", "Nilai kurasi", "Nilai", "Skor"),
    _target("grade", "Grade", "Hasil kurasi", "Kelas"),
    _target("curated_on", "Tanggal kurasi", "Tanggal"),
)


def sheet_of(*rows: Sequence[CellValue], merged: Sequence[str] = (), name: str = "Sheet1") -> Sheet:
    """A sheet with these rows, filled up to equal width; `merged` are ranges such as `N5:O5`."""
    width = max(map(len, rows), default=0)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    return Sheet(name, full, tuple(map(_range, merged)))


def _range(address: str) -> MergedRange:
    (left, top), (right, bottom) = (
        (ord(cell[0]) - ord("A"), int(cell[1:]) - 1) for cell in address.split(":")
    )
    return MergedRange(top, left, bottom, right)
