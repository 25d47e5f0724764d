"""The fields of an IKM by the sections of its form."""

from datetime import date

from sqlalchemy.orm import Mapped

from depok_desk.model.fields import field
from depok_desk.model.kinds.addresses import POSTCODE, RT, RW
from depok_desk.model.kinds.choices import GENDER, IKM_STATUS, SECTOR
from depok_desk.model.kinds.consent import CONSENT
from depok_desk.model.kinds.contact import EMAIL, INSTAGRAM, PHONE
from depok_desk.model.kinds.dates import BIRTH_DATE, DATE
from depok_desk.model.kinds.identity import NIB, NIK, NPWP
from depok_desk.model.kinds.kbli import KBLI
from depok_desk.model.kinds.names import NAME, PERSON_NAME
from depok_desk.model.kinds.reference import REFERENCE
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.years import YEAR


class BusinessFields:
    """What the firm is and does."""

    name: Mapped[str] = field(
        NAME,
        "Nama usaha",
        required=True,
        width=26,
        section="Usaha",
        headings=(
            "Nama usaha / IKM | Nama IKM | Usaha | Nama perusahaan | Perusahaan | Merk/Usaha | "
            "Nama usaha/merk | Nama UMKM | UMKM | IKM | Nama IKM/UMKM | Nama unit usaha | "
            "Nama badan usaha | Nama industri | Nama toko | Nama peserta IKM | Nama usaha/produk | "
            "Unit usaha | Nama bisnis | Nama brand/usaha | Nama produsen | Nama"
        ),
    )
    brand: Mapped[str | None] = field(
        TEXT(120),
        "Merek dagang",
        section="Usaha",
        headings="Merek | Merk | Merek produk | Brand | Nama merek | Merk dagang | Label",
    )
    sector: Mapped[str] = field(
        SECTOR,
        "Sektor",
        required=True,
        width=11,
        index=True,
        section="Usaha",
        headings=(
            "Sektor usaha | Sektor industri | Sektor IKM | Jenis industri | Kategori | "
            "Kategori usaha | Kategori produk | Kategori IKM | Bidang | Bidang usaha | "
            "Jenis usaha | Subsektor | Sub sektor | Kelompok industri | Kelompok usaha | "
            "Klasifikasi | Cabang industri | Klasifikasi usaha | Rumpun usaha | Apa jenis usaha Anda"
        ),
    )
    main_product: Mapped[str | None] = field(TEXT(200), "Produk unggulan", width=24, section="Usaha")
    nib: Mapped[str | None] = field(
        NIB,
        "NIB",
        width=15,
        index=True,
        section="Usaha",
        headings=(
            "No. NIB | Nomor Induk Berusaha | Nomor Induk Berusaha (NIB) | NIB OSS | "
            "Izin usaha (NIB) | NIB/OSS | No. Induk Berusaha | Legalitas NIB | Nomor NIB"
        ),
    )
    npwp: Mapped[str | None] = field(
        NPWP,
        "NPWP",
        personal=True,
        width=18,
        section="Usaha",
        headings=(
            "No. NPWP | Nomor Pokok Wajib Pajak | Nomor Pokok Wajib Pajak (NPWP) | NPWP usaha | "
            "NPWP pemilik | Nomor NPWP"
        ),
    )
    kbli: Mapped[str | None] = field(
        KBLI,
        "KBLI",
        width=8,
        section="Usaha",
        headings="Kode KBLI | KBLI 2020 | KBLI 2025 | No. KBLI | KBLI utama",
    )
    kbli_edition: Mapped[str | None] = field(TEXT(4), "Edisi KBLI", width=8, section="Usaha")
    established: Mapped[int | None] = field(
        YEAR,
        "Tahun berdiri",
        width=8,
        section="Usaha",
        headings=(
            "Thn berdiri | Berdiri | Tahun mulai usaha | Mulai usaha | Tahun berdiri usaha | "
            "Berdiri sejak | Tahun pendirian | Tahun mulai | Year established | Tahun"
        ),
    )
    status: Mapped[str] = field(
        IKM_STATUS,
        "Status",
        required=True,
        width=10,
        section="Usaha",
        headings="Status IKM | Status usaha | Status binaan | Status pembinaan | Keterangan status",
    )
    status_on: Mapped[date | None] = field(DATE, "Status sejak", width=12, section="Usaha")
    status_reason: Mapped[str | None] = field(TEXT(300), "Alasan status", width=30, section="Usaha")


class OwnerFields:
    """Whose firm it is."""

    owner: Mapped[str | None] = field(
        PERSON_NAME,
        "Nama pemilik",
        width=24,
        section="Pemilik",
        headings=(
            "Pemilik | Nama pengusaha | Pengusaha | Pemilik usaha | Nama pemilik usaha | "
            "Nama pelaku usaha | Pelaku usaha | Pelaku IKM | Penanggung jawab | "
            "Nama penanggung jawab | Nama pimpinan | Pimpinan | Nama owner | Owner | "
            "Pemilik/penanggung jawab | Nama lengkap | Nama pengrajin | Pengrajin | Perajin | "
            "Nama pelaku | Nama lengkap (sesuai KTP) | Nama pemilik (sesuai KTP) | Nama sesuai KTP | "
            "Nama direktur | PIC | Nama PIC | Contact person | Pengelola | Nama peserta | Nama"
        ),
    )
    owner_nik: Mapped[str | None] = field(
        NIK,
        "NIK",
        personal=True,
        width=18,
        index=True,
        section="Pemilik",
        headings=(
            "No. KTP | Nomor KTP | KTP | NIK pemilik | No. NIK | NIK/No. KTP | NIK KTP | "
            "NIK sesuai KTP | Nomor Induk Kependudukan | Nomor Induk Kependudukan (NIK) | "
            "No. identitas | No. KTP pemilik"
        ),
    )
    owner_gender: Mapped[str | None] = field(
        GENDER,
        "Jenis kelamin",
        width=10,
        section="Pemilik",
        headings=(
            "L/P | JK | J/K | Gender | Sex | Kelamin | Jns kelamin | Jenis kelamin (L/P) | "
            "Jenis kelamin pemilik"
        ),
    )
    owner_birth_date: Mapped[date | None] = field(
        BIRTH_DATE,
        "Tanggal lahir",
        personal=True,
        width=12,
        section="Pemilik",
        headings=(
            "Tgl lahir | Tanggal lahir pemilik | Lahir | Tempat/tanggal lahir | Tempat tanggal lahir | TTL | "
            "Tgl/Bln/Thn lahir | Date of birth"
        ),
    )


class AddressFields:
    """Where the firm is and how it is reached."""

    address: Mapped[str | None] = field(
        TEXT(300),
        "Alamat",
        personal=True,
        width=30,
        section="Alamat & kontak",
        headings=(
            "Alamat usaha | Jalan | Alamat lengkap | Alamat IKM | Alamat tempat usaha | "
            "Lokasi usaha | Alamat produksi | Alamat perusahaan | Nama jalan | Alamat rumah | "
            "Alamat workshop | Alamat pabrik | Alamat toko | Alamat outlet | Alamat lengkap tempat usaha | "
            "Tempat usaha | Lokasi"
        ),
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
        headings="Kec. | Nama kecamatan | Kecamatan usaha | Wilayah kecamatan | Kec",
    )
    ward_id: Mapped[str | None] = field(
        REFERENCE,
        "Kelurahan",
        width=16,
        index=True,
        section="Alamat & kontak",
        references="ward.id",
        headings=(
            "Kel. | Desa/Kelurahan | Kelurahan/Desa | Desa | Nama kelurahan | Kelurahan usaha | "
            "Desa/Kel. | Kel | Kel/Desa | Sub-district"
        ),
    )
    postcode: Mapped[str | None] = field(
        POSTCODE,
        "Kode pos",
        width=7,
        section="Alamat & kontak",
        headings="Kodepos | Pos | Zip code | Zip | Postal code",
    )
    phone: Mapped[str | None] = field(
        PHONE,
        "Telepon",
        personal=True,
        width=16,
        index=True,
        section="Alamat & kontak",
        headings=(
            "No. HP/WA | No. HP | HP | Telp./HP | No. Telp | Nomor telepon | No. telepon/HP | "
            "Telepon/HP | HP/WA | No. telp/WA | Kontak | No. kontak | Contact person | CP | "
            "Nomor HP | Handphone | No. WA/HP | HP/WhatsApp | Telepon seluler | No. Telp/HP/WA | "
            "Kontak person | Kontak HP | Telp | No. Telepon | No. Handphone"
        ),
    )
    whatsapp: Mapped[str | None] = field(
        PHONE,
        "WhatsApp",
        personal=True,
        width=16,
        section="Alamat & kontak",
        headings="No. WA | WA | Nomor WhatsApp | No. WhatsApp | Nomor WA",
    )
    email: Mapped[str | None] = field(
        EMAIL,
        "Email",
        personal=True,
        width=24,
        section="Alamat & kontak",
        headings="E-mail | Alamat email | Surel | Alamat surel",
    )
    instagram: Mapped[str | None] = field(
        INSTAGRAM,
        "Instagram",
        width=18,
        section="Alamat & kontak",
        headings=("IG | Akun Instagram | Media sosial | Medsos | Sosial media | Akun IG | Instagram/medsos"),
    )
    marketplace: Mapped[str | None] = field(
        TEXT(200),
        "Lokapasar",
        width=20,
        section="Alamat & kontak",
        headings=(
            "Marketplace | Toko online | Tokopedia/Shopee | Link marketplace | Toko daring | "
            "E-commerce | Website | Market place"
        ),
    )


class NoteFields:
    """What the office noted about the firm."""

    consent: Mapped[str | None] = field(CONSENT, "Boleh dibagikan", width=22, section="Persetujuan & catatan")
    consent_on: Mapped[date | None] = field(DATE, "Disetujui", width=10, section="Persetujuan & catatan")
    notes: Mapped[str | None] = field(
        LONG_TEXT,
        "Catatan",
        width=30,
        section="Persetujuan & catatan",
        headings="Keterangan | Ket. | Catatan petugas | Lain-lain | Keterangan lain | Ket",
    )
