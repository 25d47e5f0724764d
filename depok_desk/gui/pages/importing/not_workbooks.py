"""Files that are dropped or chosen in place of a workbook."""

from pathlib import Path

STORE = ".depok"


def refusal(path: Path) -> str:
    """Why a file is not even opened as a workbook; empty if it may be one."""
    if path.suffix.casefold() != STORE:
        return ""
    return (
        f"“{path.name}” adalah penyimpanan Depok Desk, bukan buku kerja. "
        "Yang dapat diimpor adalah daftar Excel, ODS, atau CSV; pilih berkas itu."
    )
