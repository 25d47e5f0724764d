"""The copies of the office's store: what there is of them, and a second place for them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile

from depok_desk.errors import UserError
from depok_desk.store.copies import copies, copies_folder, copy_into, copy_now
from depok_desk.store.server import server_url


@dataclass(frozen=True)
class KeptCopy:
    """A copy of the store: its file, the moment whose state it holds (local time), its size in bytes."""

    file: Path
    at: datetime
    size: int


def own_file(location: str) -> Path | None:
    """The file of a store, or None where a server keeps it."""
    return None if server_url(location) else Path(location)


def kept_copies(location: str) -> list[KeptCopy]:
    """The copies beside a store, newest first; none of a store on a server."""
    file = own_file(location)
    return [_kept(each) for each in copies(file)] if file else []


def check_folder(folder: Path, store: Path) -> None:
    """Make sure that copies can be written into a folder.

    Raises:
        UserError: it is missing or cannot be written, or it is where the store lies itself.
    """
    if not folder.is_dir():
        raise UserError(f"Folder {folder} tidak ada; pasang flash disk atau diska itu, lalu pilih lagi.")
    if folder.resolve() in (store.parent.resolve(), copies_folder(store).resolve()):
        raise UserError(
            f"Folder {folder} adalah tempat data kantor sendiri; pilih flash disk atau diska lain, "
            "supaya cadangan selamat bila diska ini rusak."
        )
    try:
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise UserError(
            f"Folder {folder} tidak dapat ditulisi ({error.strerror}); pilih folder lain atau buka kuncinya."
        ) from error


def keep_copy(store: Path, at: datetime, second: Path | None = None) -> KeptCopy:
    """Make a verified copy beside the store, unless the newest is still true, and one in the second place.

    Returns the newest copy beside the store.

    Raises:
        UserError: a copy could not be made; the second one is tried last.
    """
    copy_now(store, at)
    newest = _kept(copies(store)[0])
    if second is not None:
        check_folder(second, store)
        target = second / newest.file.name
        if not target.exists():
            copy_into(store, target)
    return newest


def _kept(file: Path) -> KeptCopy:
    found = file.stat()
    return KeptCopy(file, datetime.fromtimestamp(found.st_mtime).astimezone(), found.st_size)
