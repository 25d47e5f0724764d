"""Deeds of a clerk who keeps the minutes of a plenary, and follows up what it decided."""

from depok_desk.gui.pages.curation.fairness.tab import FairnessTab
from depok_desk.model.session_course import CoachingStep, Ruling
from tests.gui.deeds.deed import Deed, Theme
from tests.gui.deeds.judging import phase, shown

HERE = "Ctrl+5 Ctrl+K “bagian pleno” Enter"
FOLLOW_UP = "Ctrl+5 Ctrl+K “bagian tindak” Enter"
MINUTES = "Ctrl+5 Ctrl+K “bagian berita” Enter"

PLENARY = Theme(
    "Pleno, berita acara, tindak lanjut",
    "di sesi yang sudah dinilai",
    (
        Deed(
            "Lihat keadilan penilaian",
            "Ctrl+K “bagian keadilan” Enter",
            lambda clerk: isinstance(shown(clerk).view.tabs.tab, FairnessTab),
            HERE,
            "pleno",
        ),
        Deed(
            "Lihat peserta pleno di layar lebar",
            "F11 → Esc",
            lambda clerk: clerk.saw("Pleno"),
            HERE,
            "pleno",
        ),
        Deed(
            "Putuskan lain dengan alasannya",
            "F2 Alt+K “perbaikan” Alt+G “C” Alt+A “Kemasan belum berlabel” Ctrl+Enter",
            lambda clerk: clerk.one(Ruling, reason="Kemasan belum berlabel"),
            HERE,
            "pleno",
        ),
        Deed(
            "Tetapkan hasil sesi",
            "Alt+T Enter",
            lambda clerk: phase(clerk) == "ditetapkan",
            HERE,
            "pleno",
        ),
        Deed(
            "Simpan berita acara sebagai PDF",
            "Ctrl+S “berita.pdf” Enter",
            lambda clerk: clerk.papers("pdf"),
            MINUTES,
            "ditetapkan",
        ),
        Deed(
            "Simpan berita acara sebagai Word",
            "Ctrl+Shift+S “berita.docx” Enter",
            lambda clerk: clerk.papers("docx"),
            MINUTES,
            "ditetapkan",
        ),
        Deed(
            "Rencanakan pembinaan dari hasil kurasi",
            "Alt+R Alt+R",
            lambda clerk: clerk.count(CoachingStep) > 2,
            FOLLOW_UP,
            "ditetapkan",
        ),
        Deed(
            "Simpan surat umpan balik semua peserta",
            "Alt+B Ctrl+S “umpan.pdf” Enter",
            lambda clerk: clerk.papers("pdf"),
            FOLLOW_UP,
            "ditetapkan",
        ),
    ),
)
