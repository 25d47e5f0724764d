"""Fictional rows of a register, the same at every run, as many as asked for."""

from collections.abc import Iterator

HEADINGS = (
    "Nama Usaha",
    "Merek",
    "Sektor",
    "Nama Pemilik",
    "NIK",
    "L/P",
    "NIB",
    "KBLI",
    "Alamat",
    "RT",
    "RW",
    "Kelurahan",
    "Kecamatan",
    "Kode Pos",
    "No. HP",
    "Surel",
    "Tahun Berdiri",
    "Tenaga Kerja",
    "Omzet (Rp)",
    "Produk Unggulan",
)
GOODS = (
    ("kuliner", "10792", "Dodol Belimbing"),
    ("kriya", "16291", "Anyaman Bambu"),
    ("fesyen", "14111", "Batik Gong Si Bolong"),
    ("kuliner", "11090", "Sari Belimbing"),
    ("kriya", "32121", "Perhiasan Perak"),
    ("fesyen", "14120", "Sepatu Kulit"),
    ("kuliner", "10710", "Roti Gandum"),
)
WARDS = (
    ("Beji Timur", "Beji", "16422"),
    ("Cinere", "Cinere", "16514"),
    ("Tugu", "Cimanggis", "16451"),
    ("Depok Jaya", "Pancoran Mas", "16432"),
    ("Sawangan Baru", "Sawangan", "16511"),
)
FIRST = ("Siti", "Budi", "Dewi", "Agus", "Rina", "Joko", "Lestari", "Hendra", "Wulan", "Fajar", "Nurul")
LAST = ("Rahayu", "Santoso", "Anggraini", "Saputra", "Maharani", "Wibowo", "Kusuma", "Hidayat", "Pertiwi")
BRANDS = (
    "Berkah",
    "Mekar",
    "Sumber Rasa",
    "Cahaya",
    "Tunas",
    "Melati",
    "Pelangi",
    "Bina",
    "Sari",
    "Maju",
    "Asri",
)


def rows(count: int) -> Iterator[tuple[str | int, ...]]:
    """So many rows under `HEADINGS`; no two have the same NIK, NIB or telephone number."""
    return (row(number) for number in range(count))


def row(number: int) -> tuple[str | int, ...]:
    """The row with this number, counted from 0."""
    sector, kbli, product = GOODS[number % len(GOODS)]
    ward, district, postcode = WARDS[number % len(WARDS)]
    first, last = FIRST[number % len(FIRST)], LAST[number // len(FIRST) % len(LAST)]
    brand = f"{BRANDS[number // 3 % len(BRANDS)]} {number:06}"
    return (
        f"{product} {brand}",
        brand,
        sector,
        f"{first} {last}",
        nik(number),
        "LP"[number % 2],
        f"{9_120_000_000_000 + number * 7}",
        kbli,
        f"Jl. Margonda No. {number % 400 + 1}",
        f"{number % 12 + 1:03}",
        f"{number % 9 + 1:03}",
        ward,
        district,
        postcode,
        f"08{1_200_000_000 + number * 13}",
        f"ikm{number}@contoh.id",
        2000 + number % 25,
        number % 40 + 1,
        (number % 900 + 1) * 1_250_000,
        product,
    )


def nik(number: int) -> str:
    """A NIK of its own for each number below 999,900; women have 40 added to the day."""
    day = number % 28 + 1 + 40 * (number % 2)
    return f"3276{number % 11 + 1:02}{day:02}07{number // 9_999:02}{number % 9_999 + 1:04}"
