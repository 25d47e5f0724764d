"""Deeds of a clerk who keys the marks of a session of curation."""

from collections import Counter
from decimal import Decimal

from depok_desk.gui.pages.curation.scoring.tab import ScoringTab
from depok_desk.model.jury import Advice, Score, SecondEntry
from tests.gui.deeds.deed import Clerk, Deed, Theme
from tests.gui.deeds.judging import shown
from tests.gui.deeds.sessions import CODE, MARKS

HERE = "Ctrl+5 Ctrl+K “bagian penilaian” Enter"
ROW = "4534253"
SHEET = f"{HERE} F7 “{CODE}” Enter"
TWICE = f"{SHEET} “{ROW}” F8 “4544253” F8"
"""A row keyed twice, the third mark otherwise the second time."""


def _tab(clerk: Clerk) -> ScoringTab:
    tab = shown(clerk).view.tabs.tab
    assert isinstance(tab, ScoringTab), f"{tab} is shown"
    return tab


def _juror(clerk: Clerk) -> str:
    juror = _tab(clerk).sheets.juror
    return juror.name if juror else ""


def _at(clerk: Clerk) -> tuple[int, int]:
    return _tab(clerk).sheets.view.table.at


def _marks(clerk: Clerk, way: str = "ketik") -> str:
    """The marks that came in a way, in the order in which they were keyed; “/” is an abstention."""
    kept = sorted((each for each in clerk.all(Score) if each.way == way), key=lambda each: each.id)
    return "".join("/" if each.mark is None else f"{each.mark:.0f}" for each in kept)


def _compared(clerk: Clerk) -> int:
    """How many differences are still open."""
    return _tab(clerk).paper.differences.open


MARKING = Theme(
    "Memasukkan nilai juri",
    "di bagian Penilaian sebuah sesi",
    (
        Deed("Ketik nilai satu peserta", f"“{ROW}”", lambda clerk: _marks(clerk) == ROW, HERE, "penilaian"),
        Deed("Catat abstain", "“/”", lambda clerk: _marks(clerk) == "/", HERE, "penilaian"),
        Deed("Perbaiki nilai", "“2” ← “5”", lambda clerk: _marks(clerk) == "5", HERE, "penilaian"),
        Deed("Urungkan nilai", "“4” Ctrl+Z", lambda clerk: _marks(clerk) == "", HERE, "penilaian"),
        Deed("Kosongkan nilai", "“45” ← Delete", lambda clerk: _marks(clerk) == "4", HERE, "penilaian"),
        Deed(
            "Nilai di luar skala ditolak di selnya",
            "“9” Esc “4”",
            lambda clerk: _marks(clerk) == "4",
            HERE,
            "penilaian",
        ),
        Deed(
            "Lompat ke sel kosong berikutnya",
            "“45” Ctrl+Home F4",
            lambda clerk: _at(clerk) == (0, 2),
            HERE,
            "penilaian",
        ),
        Deed(
            "Tempel nilai dari Excel",
            "Ctrl+V Enter",
            lambda clerk: sorted(_marks(clerk)) == sorted("453344"),
            HERE,
            "penilaian",
        ),
        Deed(
            "Isi nilai ke bawah",
            "“4” ← Shift+↓ Shift+↓ Ctrl+D",
            lambda clerk: _marks(clerk) == "444",
            HERE,
            "penilaian",
        ),
        Deed(
            "Pindah ke lembar juri berikutnya",
            "Ctrl+PgDn “3”",
            lambda clerk: _juror(clerk) == "Intan Permata, M.M." and _marks(clerk) == "3",
            HERE,
            "penilaian",
        ),
        Deed(
            "Lihat ringkasan semua juri",
            "Ctrl+PgUp",
            lambda clerk: _tab(clerk).sheets.juror is None,
            HERE,
            "penilaian",
        ),
        Deed(
            "Tulis masukan juri",
            "Ctrl+M “Tambah label gizi” Esc “4”",
            lambda clerk: clerk.one(Advice, wording="Tambah label gizi") and _marks(clerk) == "4",
            HERE,
            "penilaian",
        ),
        Deed(
            "Cetak lembar penilaian",
            "Ctrl+K “cetak lembar” Enter",
            lambda clerk: clerk.papers("pdf"),
            HERE,
            "penilaian",
        ),
        Deed(
            "Ketik lembar kertas menurut kodenya",
            f"F7 “{CODE}” Enter “{ROW}”",
            lambda clerk: _marks(clerk, "kertas") == ROW,
            HERE,
            "penilaian",
        ),
        Deed(
            "Ketik lembar yang sama sekali lagi",
            f"F8 “{ROW}”",
            lambda clerk: clerk.count(SecondEntry) == len(ROW),
            f"{SHEET} “{ROW}”",
            "penilaian",
        ),
        Deed(
            "Tetapkan yang berbeda antara dua ketikan",
            "“2”",
            lambda clerk: _compared(clerk) == 0 and _marks(clerk, "kertas") == "4544253",
            TWICE,
            "penilaian",
        ),
        Deed(
            "Ambil nilai dari berkas Excel",
            "Ctrl+K “ambil nilai” Enter “nilai.xlsx” Enter Enter",
            lambda clerk: Counter(each.mark for each in clerk.all(Score)) == Counter(map(Decimal, MARKS)),
            HERE,
            "penilaian",
        ),
    ),
)
