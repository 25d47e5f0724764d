"""The shelf of a store: contents of files, each found by the SHA-256 of its bytes and never changed."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine, delete, insert, select
from sqlalchemy.exc import IntegrityError

from depok_desk.errors import UserError
from depok_desk.files import make_folder, write_atomically
from depok_desk.model.attachment import Shelved
from depok_desk.store.faults import told

ENDING = ".lampiran"
"""How the folder beside a store file ends that holds its shelf."""

_SUM = re.compile(r"[0-9a-f]{64}")


class Shelf(Protocol):
    """Where the bytes of attachments lie, in a folder or on a server."""

    def keep(self, content: bytes) -> str:
        """Keep some bytes, once however often they come, and return their SHA-256 in hex.

        Raises:
            UserError: there is no room, or nothing may be written; nothing half is left.
        """
        ...

    def read(self, key: str) -> bytes:
        """The bytes with this SHA-256.

        Raises:
            UserError: they are missing or damaged.
        """
        ...

    def holds(self, key: str) -> bool:
        """Whether bytes with this SHA-256 are there; they are not read."""
        ...

    def keys(self) -> Iterator[str]:
        """The SHA-256 of everything that is there."""
        ...

    def discard(self, key: str) -> None:
        """Throw bytes away for good; nothing happens if they are not there."""
        ...


def shelf_folder(path: Path) -> Path:
    """The folder beside a store file where its shelf is."""
    return path.with_name(path.name + ENDING)


class FolderShelf:
    """A shelf in a folder, `ab/<sha256>`; what it has lost is looked for in the folders of copies."""

    def __init__(self, folder: Path, copies: Sequence[Path] = ()) -> None:
        self.folder = folder
        self._copies = copies

    def keep(self, content: bytes) -> str:
        """Keep some bytes; those that are there and sound are left alone."""
        key = sha256(content).hexdigest()
        place = _place(self.folder, key)
        if _sound(place, key) is None:
            make_folder(place.parent)
            write_atomically(place, content)
        return key

    def read(self, key: str) -> bytes:
        """The bytes with this SHA-256, from a copy if they are missing or damaged here."""
        for folder in (self.folder, *self._copies):
            content = _sound(_place(folder, key), key)
            if content is not None:
                return content
        if _place(self.folder, key).exists():
            raise UserError(
                f"Isi lampiran ini rusak di folder “{self.folder}”. "
                "Pulihkan dari cadangan, atau hapus lampiran ini lalu tambahkan lagi berkasnya."
            )
        raise UserError(
            f"Isi lampiran ini tidak ada di folder “{self.folder}”. Bila penyimpanan pernah dipindahkan, "
            f"salin juga folder “{self.folder.name}” dari tempat semula; bila tidak, pulihkan dari cadangan."
        )

    def holds(self, key: str) -> bool:
        """Whether bytes with this SHA-256 are there, or in a copy."""
        return any(_place(folder, key).is_file() for folder in (self.folder, *self._copies))

    def keys(self) -> Iterator[str]:
        """The SHA-256 of everything in this folder, those of copies not counted."""
        return (path.name for path in self.folder.glob("??/*") if _SUM.fullmatch(path.name))

    def discard(self, key: str) -> None:
        """Throw bytes away for good; a file that is in use stays until the next time."""
        with suppress(OSError):
            _place(self.folder, key).unlink(missing_ok=True)

    def copy_to(self, folder: Path) -> int:
        """Copy what is sound here and not in `folder` yet; returns how many files that were.

        Raises:
            UserError: there is no room, or nothing may be written.
        """
        present = FolderShelf(folder)
        new = [key for key in self.keys() if not present.holds(key)]
        found = (_sound(_place(self.folder, key), key) for key in new)
        return sum(1 for content in found if content is not None and present.keep(content))


class ServerShelf:
    """A shelf in a table of a server, for stores that several PCs share."""

    def __init__(self, engine: Engine, location: str) -> None:
        self._engine = engine
        self._location = location

    def keep(self, content: bytes) -> str:
        """Keep some bytes; another PC may keep the same at the same time."""
        key = sha256(content).hexdigest()
        if not self.holds(key):
            with told(self._location), suppress(IntegrityError), self._engine.begin() as connection:
                connection.execute(insert(Shelved), {"sha256": key, "content": content})
        return key

    def read(self, key: str) -> bytes:
        """The bytes with this SHA-256."""
        with told(self._location), self._engine.connect() as connection:
            content = connection.scalar(select(Shelved.content).where(Shelved.sha256 == key))
        if content is None:
            raise UserError("Isi lampiran ini tidak ada di server; pulihkan dari cadangan server.")
        if sha256(content).hexdigest() != key:
            raise UserError(
                "Isi lampiran ini rusak di server; pulihkan dari cadangan server, "
                "atau hapus lampiran ini lalu tambahkan lagi berkasnya."
            )
        return bytes(content)

    def holds(self, key: str) -> bool:
        """Whether bytes with this SHA-256 are there."""
        with told(self._location), self._engine.connect() as connection:
            found = connection.scalar(select(Shelved.sha256).where(Shelved.sha256 == key))
        return found is not None

    def keys(self) -> Iterator[str]:
        """The SHA-256 of everything that is there."""
        with told(self._location), self._engine.connect() as connection:
            return iter(connection.scalars(select(Shelved.sha256)).all())

    def discard(self, key: str) -> None:
        """Throw bytes away for good."""
        with told(self._location), self._engine.begin() as connection:
            connection.execute(delete(Shelved).where(Shelved.sha256 == key))


def _place(folder: Path, key: str) -> Path:
    if not _SUM.fullmatch(key):
        raise ValueError(f"no SHA-256: {key!r}")
    return folder / key[:2] / key


def _sound(place: Path, key: str) -> bytes | None:
    """The bytes at a place; None if they are not there, cannot be read or are not what they should be."""
    try:
        content = place.read_bytes()
    except OSError:
        return None
    return content if sha256(content).hexdigest() == key else None
