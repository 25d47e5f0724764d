"""Opening files and folders with the programs of this PC."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from depok_desk.errors import UserError


def open_outside(path: Path) -> None:
    """Open a file or folder with the program that this PC has for it.

    Raises:
        UserError: there is none.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        kind = "folder" if path.is_dir() else f"berkas {path.suffix.removeprefix('.').upper()}"
        raise UserError(
            f"“{path.name}” tidak dapat dibuka karena PC ini belum punya program untuk {kind}. Pasang atau "
            f"pilih program pembukanya di pengaturan PC, atau buka sendiri dari {path.parent}."
        )
