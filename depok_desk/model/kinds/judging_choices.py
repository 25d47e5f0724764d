"""Choices of the jury's rules and work: scales, aggregation, rounding, standing, ways of entry."""

from depok_desk.model.kinds.choice import ChoiceKind

SCALE = ChoiceKind("scale", {"1-3": "1–3", "1-5": "1–5", "0-100": "0–100"})
AGGREGATION = ChoiceKind(
    "aggregation",
    {"rata-rata": "Rata-rata", "terpangkas": "Rata-rata terpangkas", "median": "Median (nilai tengah)"},
)
ROUNDING = ChoiceKind(
    "rounding",
    {
        "setengah ke atas": "Setengah ke atas",
        "setengah ke genap": "Setengah ke angka genap",
        "ke bawah": "Selalu ke bawah",
    },
)
STANDING = ChoiceKind(
    "standing", {"mundur": "Mengundurkan diri", "tidak hadir": "Tidak hadir", "gugur": "Gugur berkas"}
)
PAPER_STATE = ChoiceKind(
    "paper_state", {"ada": "Ada", "tidak ada": "Tidak ada", "dikecualikan": "Dikecualikan"}
)
JUROR_ROLE = ChoiceKind("juror_role", {"ketua": "Ketua", "anggota": "Anggota"})
ENTRY_WAY = ChoiceKind(
    "entry_way",
    {"ketik": "Diketik", "berkas": "Dari berkas", "kertas": "Dari kertas", "ponsel": "Ponsel juri"},
)
