"""Deeds of a clerk who looks at results of a curation, and issues and prints certificates."""

from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.pages.certificates.page import CertificatesPage
from depok_desk.gui.pages.curation.certificates import CertificatesTab
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.curation.results import ResultsTab
from depok_desk.model.certificate import Certificate
from depok_desk.registers.certificate import CERTIFICATES as CERTIFICATE_REGISTER
from tests.gui.deeds.deed import Clerk, Deed, Theme


def _session(clerk: Clerk) -> CurationPage:
    page = clerk.window.page
    assert isinstance(page, CurationPage)
    return page


def _book(clerk: Clerk) -> CertificatesPage:
    page = clerk.window.page
    assert isinstance(page, CertificatesPage)
    return page


def _tab(clerk: Clerk) -> RegisterPanel:
    """The list in the tab of the session that is shown."""
    tab = _session(clerk).view.tabs.tab
    assert isinstance(tab, ResultsTab | CertificatesTab)
    return tab.panel


def _results(clerk: Clerk) -> int:
    return _tab(clerk).table.rows.rowCount()


CURATION = Theme(
    "Hasil kurasi",
    "di halaman Kurasi",
    (
        Deed("Cari hasil satu peserta", "Ctrl+F “abon jaya”", lambda clerk: _results(clerk) == 1, "Ctrl+5"),
        Deed(
            "Saring hasil menurut sektor",
            "→ → Alt+↓ “kriya” Enter",
            lambda clerk: 0 < _results(clerk) < 100,
            "Ctrl+5",
        ),
        Deed("Lihat sertifikat sesi ini", "Alt+L", lambda clerk: clerk.place == "Sertifikat", "Ctrl+5"),
        Deed(
            "Buka bagian Sertifikat sesi ini",
            "Ctrl+Tab",
            lambda clerk: _tab(clerk).table.hasFocus() and _tab(clerk).look.register is CERTIFICATE_REGISTER,
            "Ctrl+5",
        ),
        Deed(
            "Mulai menerbitkan sertifikat sesi ini",
            "Alt+T",
            lambda clerk: clerk.place == "Sertifikat › Terbitkan",
            "Ctrl+5",
            "dinilai",
        ),
    ),
)
CERTIFICATES = Theme(
    "Sertifikat",
    "di halaman Sertifikat",
    (
        Deed(
            "Terbitkan semua sertifikat yang siap",
            "Alt+T Enter Enter Enter Enter",
            lambda clerk: clerk.count(Certificate) == 213,
            "Ctrl+6",
            "dinilai",
        ),
        Deed(
            "Batalkan sebelum terbit",
            "Alt+T Enter Alt+K Alt+B",
            lambda clerk: clerk.place == "Sertifikat" and clerk.count(Certificate) == 0,
            "Ctrl+6",
            "dinilai",
        ),
        Deed(
            "Cari sertifikat menurut nama",
            "Ctrl+F “abon margonda” ↓",
            lambda clerk: _book(clerk).book.panel.table.rows.rowCount() == 1,
            "Ctrl+6",
        ),
        Deed(
            "Simpan sertifikat sebagai PDF",
            "Alt+P “sertifikat.pdf” Enter",
            lambda clerk: clerk.papers("pdf"),
            "Ctrl+6",
        ),
        Deed(
            "Simpan banyak sertifikat dalam satu PDF",
            "Shift+↓ Shift+↓ Alt+P “sertifikat.pdf” Enter",
            lambda clerk: clerk.papers("pdf"),
            "Ctrl+6",
        ),
    ),
)
