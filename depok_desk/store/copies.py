"""Verified copies of a store file: made while it is in use, opened and checked before they count."""

import os
from datetime import datetime
from functools import partial
from glob import escape
from pathlib import Path

from depok_desk.errors import UserError
from depok_desk.files import make_folder, write_atomically
from depok_desk.store import driver
from depok_desk.store.faults import words_for
from depok_desk.store.shelf import FolderShelf, shelf_folder
from depok_desk.store.sqlite import log_of, read_header

KEPT = 10
"""How many copies are kept; the oldest go first."""

_SHELF = "lampiran"
"""The folder among the copies that holds their attachments: what never changes is copied once for all."""


def copies_folder(path: Path) -> Path:
    """Where the copies of a store lie: beside it."""
    return path.with_name(f"{path.stem} - salinan")


def copied_shelves(path: Path) -> tuple[Path, ...]:
    """Where copies of attachments lie that a store may look at: of its own copies, or beside it as a copy."""
    return copies_folder(path) / _SHELF, path.parent / _SHELF


def copies(path: Path) -> list[Path]:
    """The copies of a store, newest first."""
    names = f"{escape(path.stem)} ????-??-?? ??.??.??{escape(path.suffix)}"
    return sorted(copies_folder(path).glob(names), reverse=True)


def copy_now(path: Path, at: datetime) -> Path | None:
    """Make a verified copy unless the newest one is still true; returns the new copy.

    Raises:
        UserError: the copy could not be made or did not pass the check.
    """
    present = copies(path)
    if present and present[0].stat().st_mtime >= _last_written(path):
        return None
    if not os.access(path.parent, os.W_OK):
        raise UserError(f"Penyimpanan {path} {words_for('readonly')}.")
    folder = copies_folder(path)
    make_folder(folder)
    target = folder / f"{path.stem} {at:%Y-%m-%d %H.%M.%S}{path.suffix}"
    FolderShelf(shelf_folder(path)).copy_to(folder / _SHELF)
    copy_into(path, target)
    for old in copies(path)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def copy_into(path: Path, target: Path) -> None:
    """Copy a store that may be in use, and check the copy before it gets its name.

    Raises:
        UserError: the copy could not be written or is not sound.
    """
    written = _last_written(path)
    try:
        write_atomically(target, partial(_copy, path))
        os.utime(target, (written, written))
    except (driver.DatabaseError, OSError) as error:
        raise UserError(_refusal(path, error)) from error


def _refusal(path: Path, error: Exception) -> str:
    """Why there is no copy; without one, the store is not written."""
    if "full" in str(error):
        needed = max(1, round(path.stat().st_size / 1e6))
        return (
            f"Disk penuh: salinan pengaman {path} (sekitar {needed} MB) tidak dapat dibuat, "
            "jadi tidak ada yang diubah; kosongkan ruang lalu ulangi."
        )
    words = words_for(str(error)) or f"tidak dapat disalin ({error}); periksa ruang dan hak akses disk"
    return f"Salinan pengaman tidak dapat dibuat: penyimpanan {path} {words}."


def _copy(path: Path, part: Path) -> None:
    _vacuum(path, part)
    _verify(part)


def _vacuum(path: Path, part: Path) -> None:
    source = driver.connect(str(path))
    try:
        source.execute("VACUUM INTO ?", (str(part),))
    finally:
        source.close()


def _verify(part: Path) -> None:
    read_header(part)
    copy = driver.connect(f"{part.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        answer = copy.execute("PRAGMA quick_check").fetchone()[0]
    finally:
        copy.close()
    if answer != "ok":
        raise driver.DatabaseError(f"malformed: {answer}")


def _last_written(path: Path) -> float:
    return max(file.stat().st_mtime for file in (path, log_of(path)) if file.exists() and file.stat().st_size)
