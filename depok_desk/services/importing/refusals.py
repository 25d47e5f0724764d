"""The sentences with which a file is refused before any of its cells is understood."""

from depok_desk.errors import UserError


def empty(name: str) -> UserError:
    """A file of 0 bytes."""
    return UserError(f"Berkas “{name}” kosong (0 bita). Salin ulang berkas itu dari asalnya.")


def too_large(name: str) -> UserError:
    """A file, or what it unpacks to, beyond anything an office keeps in a workbook."""
    return UserError(
        f"Berkas “{name}” memuat isi yang luar biasa besar dan tidak dibuka demi keamanan. "
        "Salin tabelnya saja ke buku kerja baru, lalu impor berkas itu."
    )


def damaged(name: str) -> UserError:
    """A workbook that breaks off or is malformed."""
    return UserError(
        f"Berkas “{name}” rusak atau terpotong sehingga tidak dapat dibaca. "
        "Salin ulang dari asalnya, atau buka di Excel lalu simpan kembali sebagai .xlsx."
    )


def without_sheets(name: str) -> UserError:
    """A workbook of charts or macros only."""
    return UserError(
        f"Berkas “{name}” tidak memuat satu pun lembar kerja. Periksa apakah berkasnya benar, atau salin "
        "tabelnya ke buku kerja baru."
    )


def protected(name: str) -> UserError:
    """A workbook that asks for a password."""
    return UserError(
        f"Berkas “{name}” dilindungi kata sandi sehingga isinya tidak dapat dibaca. Buka di Excel, hapus "
        "kata sandinya (File › Info › Protect Workbook), simpan, lalu impor lagi."
    )


def web_page(name: str) -> UserError:
    """HTML or XML that calls itself a workbook, as web applications often export it."""
    return UserError(
        f"Berkas “{name}” sebenarnya halaman web atau XML, bukan buku kerja Excel. "
        "Buka di Excel, simpan sebagai .xlsx, lalu impor berkas itu."
    )


def binary_workbook(name: str) -> UserError:
    """An xlsb."""
    return UserError(
        f"Berkas “{name}” berformat .xlsb yang tidak didukung. Buka di Excel lalu simpan sebagai .xlsx."
    )


def not_a_workbook(name: str, instead: str) -> UserError:
    """Anything else; `instead` says what it is."""
    return UserError(
        f"Berkas “{name}” bukan buku kerja (.xlsx, .xls, .ods, .csv), {instead}. "
        "Pilih berkas daftar yang disimpan dari Excel."
    )


def too_wide(name: str, sheet: str) -> UserError:
    """A sheet with far more cells than a register can have."""
    return UserError(
        f"Lembar “{sheet}” pada berkas “{name}” terlalu luas untuk dibaca: ada isi jauh di bawah atau di "
        "kanan tabel. Hapus baris dan kolom di luar tabel, simpan, lalu impor lagi."
    )


def long_cell(name: str) -> UserError:
    """A cell longer than Excel allows."""
    return UserError(
        f"Berkas “{name}” memuat sel yang lebih panjang daripada 32.767 huruf, batas Excel. "
        "Periksa tanda kutip yang tidak ditutup atau teks yang salah tempel, perbaiki, lalu impor lagi."
    )
