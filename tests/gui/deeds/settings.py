"""Deeds of a clerk who sets the office up: its papers, officials and own fields, how the desk looks."""

from depok_desk.gui.pages.home.page import HomePage
from depok_desk.gui.pages.settings.page import SettingsPage
from depok_desk.model.custom import CustomField
from depok_desk.model.institution import Institution, NumberBook, Official
from tests.gui.deeds.deed import Clerk, Deed, Theme

LOOK = "Ctrl+K “tampilan” Enter"


def _settings(clerk: Clerk) -> SettingsPage:
    page = clerk.window.page
    assert isinstance(page, SettingsPage)
    return page


def _step(clerk: Clerk) -> str:
    page = clerk.window.page
    assert isinstance(page, HomePage)
    return page.wizard.step.words.key


SETTINGS = Theme(
    "Pengaturan",
    "dari mana saja",
    (
        Deed(
            "Buka bagian pengaturan menurut namanya",
            "Ctrl+K “pejabat penanda” Enter",
            lambda clerk: _settings(clerk).part == "pejabat",
        ),
        Deed(
            "Buka bagian pengaturan berikutnya",
            "↓",
            lambda clerk: _settings(clerk).part == "pejabat",
            "Ctrl+K “instansi” Enter",
        ),
        Deed(
            "Ganti telepon instansi",
            "Ctrl+K “instansi dan kop” Enter Alt+T Ctrl+A “0217720001” Enter",
            lambda clerk: clerk.one(Institution, phone="62217720001"),
        ),
        Deed(
            "Tambah pejabat",
            "Ctrl+K “pejabat penanda” Enter Alt+T “Rina Wulandari, S.E.” Tab “Kepala Dinas” Enter",
            lambda clerk: clerk.one(Official, name="Rina Wulandari, S.E."),
        ),
        Deed(
            "Tambah buku nomor",
            "Ctrl+K “buku nomor” Enter Alt+T Alt+T Ctrl+A “2019” Tab “{urut:03}/{tahun}” Enter",
            lambda clerk: clerk.one(NumberBook, year=2019),
        ),
        Deed(
            "Tambah isian sendiri",
            "Ctrl+K “isian tambahan” Enter Alt+T “Nomor rak” Enter",
            lambda clerk: clerk.one(CustomField, label="Nomor rak"),
        ),
        Deed("Besarkan huruf", f"{LOOK} F6 →", lambda clerk: _settings(clerk).look.sizes["125"].isChecked()),
        Deed(
            "Pakai warna gelap",
            f"{LOOK} F6 Tab ←",
            lambda clerk: _settings(clerk).look.schemes["gelap"].isChecked(),
        ),
    ),
)
FIRST_STEPS = Theme(
    "Langkah awal",
    "di Beranda penyimpanan yang masih kosong",
    (
        Deed("Mulai langkah awal", "Alt+M", lambda clerk: _step(clerk) == "petugas", store="kosong"),
        Deed(
            "Lewati satu langkah awal", "Alt+W", lambda clerk: _step(clerk) == "instansi", "Alt+M", "kosong"
        ),
        Deed(
            "Simpan nama petugas, lalu lanjut",
            "Alt+N Ctrl+A “Ratna Wulandari” Alt+L",
            lambda clerk: _step(clerk) == "instansi" and clerk.application.desk.operator == "Ratna Wulandari",
            "Alt+M",
            "kosong",
        ),
        Deed(
            "Kembali satu langkah awal",
            "Alt+K",
            lambda clerk: _step(clerk) == "petugas",
            "Alt+M Alt+W",
            "kosong",
        ),
    ),
)
