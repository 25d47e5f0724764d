"""Writing files so that the target is always the old or the new one, never a part."""

import errno
import os
import re
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from depok_desk.errors import UserError

LEFTOVER_SUFFIX = ".depok-sementara"
"""How the unfinished files of this program end, so that they can be swept."""

ABANDONED_SECONDS = 3_600
"""How old an unfinished file is before nobody can still be writing it."""

LONGEST_NAME = 120
"""Characters of a file name that fit on every medium, path included on most Windows PCs."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)

Writer = Callable[[Path], None]
"""Writes a whole file at the path it is given."""


Write = Callable[[Path, bytes | Writer], None]
"""Puts content at a path, now or when everything else has gone well."""


class Prepared:
    """Files that are written in full beside their targets, and put in place together later.

    `with Prepared() as files:` leaves nothing behind of what was not put in place: write first, do what the
    files tell of (a commit), then `place()`.
    """

    def __init__(self) -> None:
        self._targets: dict[Path, Path] = {}
        self._folders: set[Path] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for part in self._targets:
            part.unlink(missing_ok=True)

    def write(self, path: Path, content: bytes | Writer) -> None:
        """Write what will be at `path`, and sync it to the medium.

        Raises UserError with one sentence when the folder is missing or read-only, the target is a folder,
        or the disk is full.
        """
        try:
            _check_place(path)
        except OSError as error:
            raise _refusal(path, error, 0) from error
        if path.parent not in self._folders:
            sweep_leftovers(path.parent)
            self._folders.add(path.parent)
        part = path.with_name(f".{uuid.uuid4().hex}{LEFTOVER_SUFFIX}")
        self._targets[part] = path
        _write_part(path, part, content)

    def place(self) -> None:
        """Give every file its name, over an older one.

        Raises UserError when a target is open elsewhere; the old file is whole then.
        """
        for part, path in self._targets.items():
            _rename(part, path)
        for folder in self._folders:
            _sync_folder(folder)


def write_atomically(path: Path, content: bytes | Writer) -> None:
    """Put `content` at `path`: written beside it, synced to the medium, then renamed over it.

    Raises UserError with one sentence when the folder is missing or read-only, the target is a folder
    or open elsewhere, or the disk is full; the old file is whole then, and nothing is left behind.
    """
    with Prepared() as files:
        files.write(path, content)
        files.place()


def make_folder(folder: Path) -> None:
    """Make a folder with all above it, unless it is there.

    Raises UserError when it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"Folder “{folder}” tidak dapat dibuat ({_reason(error)}). "
            "Periksa hak akses dan ruang disk, atau pilih tempat lain."
        ) from error


def sweep_leftovers(folder: Path) -> int:
    """Delete what a killed run of this program left unfinished in `folder`; returns how many.

    What cannot be deleted, such as another user's, stays.
    """
    before = time.time() - ABANDONED_SECONDS
    swept = 0
    for leftover in folder.glob(f".*{LEFTOVER_SUFFIX}"):
        with suppress(OSError):
            if leftover.stat().st_mtime < before:
                leftover.unlink()
                swept += 1
    return swept


def safe_name(text: str) -> str:
    """`text` as a file name that Windows, Linux and flash drives accept.

    Signs with a meaning become `-`, device names (`CON`, `aux.txt`) get a `_` in front, blanks and dots at
    the end go, long names are cut before their suffix.
    """
    name = _FORBIDDEN.sub("-", " ".join(text.split())).strip(" .")
    if _DEVICES.match(name):
        name = f"_{name}"
    if len(name) > LONGEST_NAME:
        stem, dot, suffix = name.rpartition(".")
        if not stem or len(suffix) > 10:
            stem, dot, suffix = name, "", ""
        name = stem[: LONGEST_NAME - len(dot + suffix)].rstrip(" .") + dot + suffix
    return name or "tanpa-nama"


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise UserError(f"“{path}” adalah folder, bukan berkas. Beri nama berkas yang akan ditulis.")
    if not path.parent.is_dir():
        raise UserError(
            f"Folder “{path.parent}” tidak ada, sehingga “{path.name}” tidak dapat disimpan. "
            "Buat folder itu dahulu atau pilih folder lain."
        )


def _write_part(path: Path, part: Path, content: bytes | Writer) -> None:
    try:
        if isinstance(content, bytes):
            part.write_bytes(content)
        else:
            content(part)
        with part.open("rb+") as written:
            os.fsync(written.fileno())
    except OSError as error:
        raise _refusal(path, error, len(content) if isinstance(content, bytes) else 0) from error


def _rename(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except PermissionError as error:
        raise UserError(
            f"“{path.name}” tidak dapat diganti karena sedang dibuka di program lain atau terkunci. "
            "Tutup berkas itu lalu ulangi, atau simpan dengan nama lain."
        ) from error
    except OSError as error:
        raise _refusal(path, error, 0) from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder; its renames are journalled
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # some network and flash drives refuse it
            raise _refusal(folder, error, 0) from error
    finally:
        os.close(handle)


def _reason(error: OSError) -> str:
    if error.errno in _FULL:
        return "disk penuh"
    if error.errno in _READ_ONLY:
        return "tidak ada izin menulis di sana"
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "ada berkas dengan nama itu"
    return error.strerror or str(error)


def _refusal(path: Path, error: OSError, size: int) -> UserError:
    if error.errno in _FULL:
        needed = f" Diperlukan sekitar {max(1, round(size / 1e6))} MB." if size else ""
        return UserError(
            f"Disk penuh: “{path.name}” tidak dapat disimpan di “{path.parent}”.{needed} "
            "Kosongkan ruang atau pilih tempat lain; berkas lama tidak berubah."
        )
    if error.errno in _READ_ONLY:
        return UserError(
            f"Folder “{path.parent}” hanya dapat dibaca, sehingga “{path.name}” tidak dapat disimpan. "
            "Pilih folder lain."
        )
    if error.errno == errno.ENAMETOOLONG:
        return UserError(f"Nama “{path.name[:60]}…” terlalu panjang. Beri nama yang lebih pendek.")
    return UserError(
        f"“{path.name}” tidak dapat disimpan di “{path.parent}” ({error.strerror or error}). "
        "Periksa tempat simpan itu lalu ulangi, atau pilih tempat lain."
    )
