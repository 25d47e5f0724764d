"""Writing files so that the target is always the old or the new one, never a part."""

import errno
import os
import re
import uuid
from collections.abc import Callable
from pathlib import Path

from depok_desk.errors import UserError

LEFTOVER_SUFFIX = ".depok-sementara"
"""How the unfinished files of this program end, so that they can be swept."""

LONGEST_NAME = 120
"""Characters of a file name that fit on every medium, path included on most Windows PCs."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)

Writer = Callable[[Path], None]
"""Writes a whole file at the path it is given."""


def write_atomically(path: Path, content: bytes | Writer) -> None:
    """Put `content` at `path`: written beside it, synced to the medium, then renamed over it.

    Raises UserError with one sentence when the folder is missing or read-only, the target is a folder
    or open elsewhere, or the disk is full; the old file is whole then, and nothing is left behind.
    """
    try:
        _check_place(path)
    except OSError as error:
        raise _refusal(path, error, 0) from error
    part = path.with_name(f".{uuid.uuid4().hex}{LEFTOVER_SUFFIX}")
    try:
        _write_part(path, part, content)
        _rename(part, path)
    finally:
        part.unlink(missing_ok=True)


def sweep_leftovers(folder: Path) -> int:
    """Delete what a killed run of this program left unfinished in `folder`; returns how many."""
    leftovers = list(folder.glob(f".*{LEFTOVER_SUFFIX}"))
    for leftover in leftovers:
        leftover.unlink(missing_ok=True)
    return len(leftovers)


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
    _sync_folder(path.parent)


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


def _refusal(path: Path, error: OSError, size: int) -> UserError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        needed = f" Diperlukan sekitar {max(1, round(size / 1e6))} MB." if size else ""
        return UserError(
            f"Disk penuh: “{path.name}” tidak dapat disimpan di “{path.parent}”.{needed} "
            "Kosongkan ruang atau pilih tempat lain; berkas lama tidak berubah."
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
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
