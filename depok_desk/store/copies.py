"""Verified copies of a store file: made while it is in use, opened and checked before they count."""

from datetime import datetime
from pathlib import Path

from depok_desk.errors import UserError
from depok_desk.store import driver
from depok_desk.store.sqlite import read_header

KEPT = 10
"""How many copies are kept; the oldest go first."""


def copies_folder(path: Path) -> Path:
    """Where the copies of a store lie: beside it."""
    return path.with_name(f"{path.stem} - salinan")


def copies(path: Path) -> list[Path]:
    """The copies of a store, newest first."""
    return sorted(copies_folder(path).glob(f"{path.stem} ????-??-?? ??.??.??{path.suffix}"), reverse=True)


def copy_now(path: Path, at: datetime) -> Path | None:
    """Make a verified copy unless the newest one is still true; returns the new copy.

    Raises:
        UserError: the copy could not be made or did not pass the check.
    """
    present = copies(path)
    if present and present[0].stat().st_mtime >= _last_written(path):
        return None
    folder = copies_folder(path)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UserError(f"Folder salinan {folder} tidak dapat dibuat; periksa hak akses folder.") from error
    target = folder / f"{path.stem} {at:%Y-%m-%d %H.%M.%S}{path.suffix}"
    copy_into(path, target)
    for old in copies(path)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def copy_into(path: Path, target: Path) -> None:
    """Copy a store that may be in use, and check the copy before it gets its name.

    Raises:
        UserError: the copy could not be written or is not sound.
    """
    part = target.with_name(target.name + ".sebagian")
    part.unlink(missing_ok=True)
    try:
        _vacuum(path, part)
        _verify(part)
        part.replace(target)
    except (driver.DatabaseError, OSError) as error:
        part.unlink(missing_ok=True)
        raise UserError(
            f"Salinan {target} tidak dapat dibuat ({error}); periksa ruang dan hak akses disk."
        ) from error


def _vacuum(path: Path, part: Path) -> None:
    source = driver.connect(str(path))
    try:
        source.execute("VACUUM INTO ?", (str(part),))
    finally:
        source.close()


def _verify(part: Path) -> None:
    read_header(part)
    copy = driver.connect(f"file:{part}?mode=ro&immutable=1".replace("#", "%23"), uri=True)
    try:
        answer = copy.execute("PRAGMA quick_check").fetchone()[0]
    finally:
        copy.close()
    if answer != "ok":
        raise driver.DatabaseError(f"pemeriksaan: {answer}")


def _last_written(path: Path) -> float:
    log = path.with_name(path.name + "-wal")
    return max(file.stat().st_mtime for file in (path, log) if file.exists() and file.stat().st_size)
