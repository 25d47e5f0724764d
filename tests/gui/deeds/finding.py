"""Deeds of a clerk who looks something up."""

from tests.gui.deeds.deed import Deed, Theme

FINDING = Theme(
    "Mencari",
    "dari mana saja",
    (
        Deed(
            "Cari dan buka satu IKM",
            "Ctrl+K “abon jaya” Enter",
            lambda clerk: clerk.place == "IKM › Abon Jaya",
        ),
        Deed(
            "Cari dengan urutan kata lain",
            "Ctrl+K “jaya abon” Enter",
            lambda clerk: clerk.place == "IKM › Abon Jaya",
        ),
        Deed(
            "Cari dengan salah ketik",
            "Ctrl+K “abpn jaya” Enter",
            lambda clerk: clerk.place == "IKM › Abon Jaya",
        ),
        Deed(
            "Cari menurut nama pemilik",
            "Ctrl+K “asep anwar ramadhan” Enter",
            lambda clerk: clerk.firm(clerk.place.removeprefix("IKM › ")).owner == "Asep Anwar Ramadhan",
        ),
        Deed(
            "Cari menurut nomor sertifikat",
            "Ctrl+K “500.9/002” Enter",
            lambda clerk: clerk.place == "Sertifikat",
        ),
        Deed(
            "Cari komunitas",
            "Ctrl+K “busana makmur” Enter",
            lambda clerk: clerk.place == "Komunitas › Forum Busana Makmur",
        ),
        Deed(
            "Buka lagi yang terakhir dibuka",
            "Ctrl+K Enter",
            lambda clerk: clerk.place == "IKM › Abon Jaya",
            "Ctrl+K “abon jaya” Enter Ctrl+1",
        ),
        Deed(
            "Tampilkan semua yang cocok di daftar IKM",
            "Ctrl+K “abon” ↑ Enter",
            lambda clerk: clerk.place == "IKM" and clerk.listed == 4,
        ),
        Deed(
            "Jalankan perintah menurut namanya",
            "Ctrl+K “cetak daftar” Enter Esc",
            lambda clerk: clerk.saw("Daftar IKM"),
            "Ctrl+2",
        ),
        Deed(
            "Keluar dari pencarian",
            "Esc Esc",
            lambda clerk: clerk.register.list.table.hasFocus(),
            "Ctrl+2 Ctrl+K “abon”",
        ),
    ),
)
