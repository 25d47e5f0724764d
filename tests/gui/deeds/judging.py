"""Deeds of a clerk who prepares a session of curation: candidates, jury, papers, phases."""

from depok_desk.gui.pages.curation.candidates.candidates_tab import CandidatesTab
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.model.curation import Candidate, CurationSession
from depok_desk.model.jury import Juror
from depok_desk.model.session_course import PaperCheck
from tests.gui.deeds.deed import Clerk, Deed, Theme
from tools.scenes.curation import JURORS, SECTORS

HERE = "Ctrl+5"
JURY = f"{HERE} Ctrl+K “bagian juri” Enter"
PAPERS = f"{HERE} Ctrl+K “bagian berkas” Enter"
TAKING_PART = sum(number for _, number in SECTORS)


def shown(clerk: Clerk) -> CurationPage:
    """The page Kurasi, which is shown."""
    page = clerk.window.page
    assert isinstance(page, CurationPage), f"{page} is shown"
    return page


def phase(clerk: Clerk) -> str:
    """The phase of the session that is shown."""
    key = shown(clerk).sessions.key()
    found = clerk.one(CurationSession, id=key)
    return found.phase if found else ""


def queue(clerk: Clerk) -> list[Candidate]:
    """The candidates of the session that is shown, in their order."""
    key = shown(clerk).sessions.key()
    found = [each for each in clerk.all(Candidate) if each.session_id == key]
    return sorted(found, key=lambda each: each.queue_number or 0)


def _current(clerk: Clerk) -> str:
    """The key of the row that one is at in the list of the shown tab."""
    tab = shown(clerk).view.tabs.tab
    assert isinstance(tab, CandidatesTab)
    return tab.table.current_key()


def _states(clerk: Clerk) -> list[str]:
    """What was found of papers, one after the other."""
    return sorted(each.state for each in clerk.all(PaperCheck))


def _struck(clerk: Clerk) -> list[str]:
    """The jurors who no longer count."""
    return [each.name for each in clerk.all(Juror) if each.struck]


SESSIONS = Theme(
    "Menyiapkan sesi kurasi",
    "di halaman Kurasi",
    (
        Deed(
            "Buat sesi kurasi baru",
            "Ctrl+N “Kurasi Uji” Enter",
            lambda clerk: clerk.place == "Kurasi › Kurasi Uji",
            HERE,
        ),
        Deed(
            "Lihat apa yang masih kurang sebelum lanjut",
            "Alt+L Esc",
            lambda clerk: clerk.saw("Lanjut ke verifikasi") and phase(clerk) == "pendaftaran",
            f"{HERE} Ctrl+N “Kurasi Uji” Enter",
        ),
        Deed(
            "Tambah peserta dari register dengan mencari",
            "Ctrl+Shift+N Ctrl+F “keripik” ↓ Ctrl+A Ctrl+Enter Ctrl+Enter",
            lambda clerk: len(queue(clerk)) > TAKING_PART,
            HERE,
            "pendaftaran",
        ),
        Deed(
            "Tambah peserta dengan saringan sektor",
            "Ctrl+Shift+N → → Alt+↓ “kriya” Enter Ctrl+A Ctrl+Enter Ctrl+Enter",
            lambda clerk: len(queue(clerk)) > TAKING_PART + 40,
            HERE,
            "pendaftaran",
        ),
        Deed(
            "Undi urutan peserta",
            "Ctrl+K “undi urutan” Enter",
            lambda clerk: "undian" in clerk.notice,
            HERE,
            "pendaftaran",
        ),
        Deed(
            "Dahulukan satu peserta",
            "↓ ↓ Alt+↑",
            lambda clerk: queue(clerk)[1].id == _current(clerk),
            HERE,
            "pendaftaran",
        ),
        Deed(
            "Bagi waktu penilaian",
            "Alt+W Alt+P Ctrl+A “20” Enter",
            lambda clerk: queue(clerk)[1].slot_at == "09.20",
            HERE,
            "pendaftaran",
        ),
        Deed(
            "Catat peserta yang mengundurkan diri",
            "↓ Alt+K “mundur” Tab “Ditelepon pagi ini” Enter",
            lambda clerk: queue(clerk)[1].standing == "mundur",
            HERE,
            "pendaftaran",
        ),
        Deed(
            "Keluarkan peserta dari sesi",
            "↓ Delete",
            lambda clerk: len(queue(clerk)) == TAKING_PART - 1,
            HERE,
            "pendaftaran",
        ),
        Deed("Cetak daftar hadir", "Ctrl+P", lambda clerk: clerk.papers("pdf"), HERE, "pendaftaran"),
        Deed(
            "Cetak undangan semua peserta",
            "Ctrl+K “undangan semua” Enter",
            lambda clerk: clerk.papers("pdf"),
            HERE,
            "pendaftaran",
        ),
        Deed(
            "Tambah juri",
            "Ctrl+Shift+N “Ratih Kirana” Enter",
            lambda clerk: clerk.one(Juror, name="Ratih Kirana"),
            JURY,
            "pendaftaran",
        ),
        Deed(
            "Ubah data juri",
            "↓ Enter Ctrl+A “Bagus Prakoso, M.Sn.” Enter",
            lambda clerk: clerk.one(Juror, name="Bagus Prakoso, M.Sn."),
            JURY,
            "pendaftaran",
        ),
        Deed(
            "Coret juri dengan alasannya",
            "↓ Alt+C “Sakit” Alt+C",
            lambda clerk: _struck(clerk) == [JURORS[1][0]],
            JURY,
            "penilaian",
        ),
        Deed(
            "Lanjutkan sesi ke tahap berikutnya",
            "Alt+L Enter",
            lambda clerk: phase(clerk) == "verifikasi",
            HERE,
            "pendaftaran",
        ),
        Deed(
            "Periksa berkas dengan A, T, dan K",
            "“at” → “k” “Surat keterangan camat” Alt+K",
            lambda clerk: _states(clerk) == ["ada", "dikecualikan", "tidak ada"],
            PAPERS,
            "verifikasi",
        ),
        Deed(
            "Terima isi register untuk semua berkas",
            "Alt+R",
            lambda clerk: len(_states(clerk)) > TAKING_PART,
            PAPERS,
            "verifikasi",
        ),
        Deed(
            "Buka kembali tahap sebelumnya",
            "Ctrl+K “buka kembali tahap” Enter Alt+A “Izin edar menyusul” Alt+K",
            lambda clerk: phase(clerk) == "verifikasi",
            HERE,
            "penilaian",
        ),
    ),
)
