"""How the phases of a session are worded: what leads on, what that locks, where hindrances are mended."""

from collections.abc import Mapping

NEXT: Mapping[str, str] = {
    "pendaftaran": "&Lanjut ke verifikasi",
    "verifikasi": "&Lanjut ke penilaian",
    "penilaian": "&Lanjut ke pleno",
    "pleno": "&Tetapkan hasil",
}
"""Phase -> the words of the button that leaves it."""

LOCKED: Mapping[str, str] = {
    "pendaftaran": "Daftar peserta lalu terkunci; berkas dan juri masih dapat diisi.",
    "verifikasi": "Berkas dan rubrik lalu terkunci; juri mulai memberi nilai.",
    "penilaian": "Nilai lalu terkunci; pleno membahas usulan hasil.",
    "pleno": "Hasil, rubrik, dan nilai dibekukan sebagai dasar berita acara dan sertifikat.",
}
"""Phase -> what leaving it does."""

WORKED_AT: Mapping[str, str] = {
    "pendaftaran": "berkas",
    "verifikasi": "penilaian",
    "penilaian": "pleno",
    "pleno": "berita-acara",
}
"""Phase -> the tab where the work goes on once it is left."""

DETAILS = "rincian"
"""Stands for the form of the session itself, among the keys of tabs."""

_MENDED = (
    ("rubrik", DETAILS),
    ("ketikan", "penilaian"),
    ("berkas", "berkas"),
    ("juri", "juri"),
    ("kepentingan", "juri"),
    ("tanggal", DETAILS),
    ("keputusan", "pleno"),
    ("peserta", "peserta"),
    ("nilai", "penilaian"),
)
"""A word of a sentence, and the tab where what it says is mended; the first that fits counts."""


def mended_at(sentence: str) -> str:
    """The key of the tab where a hindrance is mended; empty if that is nowhere in the session."""
    said = sentence.casefold()
    return next((tab for word, tab in _MENDED if word in said), "")
