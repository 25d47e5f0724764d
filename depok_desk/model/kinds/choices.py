"""The choices of the register: sectors, states, grades, genders."""

from depok_desk.model.kinds.choice import ChoiceKind

_SECTORS = {"fesyen": "Fesyen", "kriya": "Kriya", "kuliner": "Kuliner"}
_SECTOR_WORDS = {
    "fesyen": (
        "fashion", "fasion", "fashon", "fesen", "fesion", "fesyem", "feysen", "fsyen", "busana", "konveksi",
        "konfeksi", "sandang", "pakaian", "pakaian jadi", "garmen", "garment", "industri sandang",
        "busana muslim", "fesyen & aksesori", "tekstil", "tekstil & produk tekstil",
    ),
    "kriya": (
        "craft", "crafter", "kria", "kerajinan", "kerajinan tangan", "handicraft", "handycraft", "hand craft",
        "handmade", "suvenir", "souvenir", "industri kerajinan", "kriya & kerajinan", "kerajinan & kriya",
        "krya", "kiriya",
    ),
    "kuliner": (
        "pangan", "makanan", "minuman", "makanan & minuman", "makanan/minuman", "minuman & makanan", "mamin",
        "makmin", "f&b", "fnb", "food", "food & beverage", "food and beverage", "kulier", "kulener",
        "kulinar", "kuliner basah", "kuliner kering", "makanan ringan", "makanan olahan", "olahan pangan",
        "pangan olahan", "aneka pangan", "industri pangan", "culinary", "kue", "katering", "catering",
        "boga", "tata boga",
    ),
}  # fmt: skip
_SECTOR_SYNONYMS = {word: sector for sector, known in _SECTOR_WORDS.items() for word in known}
_CROSS_SECTOR_WORDS = (
    "lintas sektor", "lintas bidang", "multi sektor", "multisektor", "semua sektor", "semua", "campuran",
    "umum", "gabungan",
)  # fmt: skip
_GRADE_HEADS = ("grade", "peringkat", "kelas", "kategori", "nilai", "predikat", "golongan")

SECTOR = ChoiceKind("sector", _SECTORS, _SECTOR_SYNONYMS, "sektor")

COMMUNITY_SECTOR = ChoiceKind(
    "community_sector",
    {**_SECTORS, "lintas": "Lintas sektor"},
    {**_SECTOR_SYNONYMS, **dict.fromkeys(_CROSS_SECTOR_WORDS, "lintas")},
    "sektor komunitas",
)

IKM_STATUS = ChoiceKind(
    "ikm_status",
    {
        "calon": "Calon",
        "binaan": "Binaan",
        "terkurasi": "Terkurasi",
        "nonaktif": "Nonaktif",
        "pindah": "Pindah",
        "tutup": "Tutup",
    },
    {
        "calon binaan": "calon", "baru": "calon", "aktif": "binaan", "ikm binaan": "binaan",
        "dibina": "binaan", "kurasi": "terkurasi", "sudah kurasi": "terkurasi", "non aktif": "nonaktif",
        "tidak aktif": "nonaktif", "vakum": "nonaktif", "pindah alamat": "pindah", "pindah kota": "pindah",
        "bangkrut": "tutup", "berhenti": "tutup", "tutup usaha": "tutup",
    },
    "status IKM",
)  # fmt: skip

DECISION = ChoiceKind(
    "decision",
    {"lulus": "Lulus", "perbaikan": "Perbaikan", "tidak lulus": "Tidak lulus"},
    {
        "lolos": "lulus", "lulus kurasi": "lulus", "lolos kurasi": "lulus", "diterima": "lulus",
        "layak": "lulus", "tidak layak": "tidak lulus", "tdk layak": "tidak lulus",
        "belum layak": "tidak lulus", "tidak diterima": "tidak lulus", "belum lolos": "tidak lulus",
        "revisi": "perbaikan", "perlu perbaikan": "perbaikan", "lulus bersyarat": "perbaikan",
        "tidak lolos": "tidak lulus", "tdk lulus": "tidak lulus", "tdk lolos": "tidak lulus",
        "belum lulus": "tidak lulus", "gagal": "tidak lulus", "ditolak": "tidak lulus",
    },
    "keputusan kurasi",
)  # fmt: skip

GRADE = ChoiceKind(
    "grade",
    {grade: grade for grade in "ABCD"},
    {f"{head}{blank}{grade}": grade for head in _GRADE_HEADS for blank in ("", " ") for grade in "ABCD"},
    "peringkat",
)

GENDER = ChoiceKind(
    "gender",
    {"L": "Laki-laki", "P": "Perempuan"},
    {
        "lk": "L", "laki": "L", "lelaki": "L", "pria": "L", "male": "L", "lk-lk": "L", "laki2": "L",
        "pr": "P", "wanita": "P", "female": "P", "prp": "P",
    },
    "jenis kelamin",
)  # fmt: skip
