"""A store in one file: SQLite through the sqlcipher3 driver, which brings a current SQLite on every PC."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection as DriverConnection

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from depok_desk.errors import UserError
from depok_desk.store import driver

APPLICATION_ID = 0x4470_6B44
"""`DpkD`: tells a Depok Desk store from any other SQLite file (header bytes 68-71)."""

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL store that two connections use (sqlite.org/wal.html, the WAL-reset bug)."""

BUSY_SECONDS = 5

_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True)
class Header:
    """What the first bytes of a store say: whose file it is and which schema it has."""

    application_id: int
    schema: int


def read_header(path: Path) -> Header:
    """Read a store's header without opening the store.

    Raises:
        UserError: it is a folder, it cannot be read, or it is not a Depok Desk store.
    """
    if path.is_dir():
        raise UserError(f"{path} adalah folder, bukan berkas penyimpanan; pilih berkas .depok di dalamnya.")
    try:
        with path.open("rb") as file:
            start = file.read(_HEADER_BYTES)
    except OSError as error:
        raise UserError(f"Penyimpanan {path} tidak dapat dibaca: {reason(error)}.") from error
    header = Header(int.from_bytes(start[68:72], "big"), int.from_bytes(start[60:64], "big"))
    if len(start) < _HEADER_BYTES or not start.startswith(_MAGIC) or header.application_id != APPLICATION_ID:
        raise UserError(
            f"{path} bukan penyimpanan Depok Desk atau rusak, jadi tidak dibuka; "
            "pilih berkas lain atau pulihkan salinan dari folder salinannya."
        )
    return header


def remove_store(path: Path) -> None:
    """Delete a store that was not finished, with its log."""
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """Why the system refused, in words."""
    if isinstance(error, PermissionError):
        return "tidak ada izin untuk berkas ini; periksa hak akses folder"
    if isinstance(error, FileNotFoundError):
        return "berkas atau folder tidak ditemukan; periksa namanya"
    if error.errno == 28:
        return "disk penuh; kosongkan ruang lalu coba lagi"
    if error.errno == 30:
        return "media hanya dapat dibaca; salin ke folder yang dapat ditulis"
    return error.strerror or str(error)


def sqlite_engine(path: Path) -> Engine:
    """An engine on a file, set up so that an acknowledged deed survives a power cut.

    Write-ahead log with `synchronous=FULL`; foreign keys on; deeds begin with `BEGIN IMMEDIATE`.

    Raises:
        UserError: the driver's SQLite is too old to be trusted.
    """
    if driver.VERSION < OLDEST_SQLITE:
        raise UserError(f"SQLite {driver.MODULE.sqlite_version} terlalu tua; pasang ulang Depok Desk.")
    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver.MODULE,
        creator=lambda: _connect(path),
        poolclass=QueuePool,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _connect(path: Path) -> DriverConnection:
    if _only_readable(path):
        return driver.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    connection = driver.connect(str(path), timeout=BUSY_SECONDS)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _only_readable(path: Path) -> bool:
    """Whether a store lies on a read-only medium, or in such a folder, and nobody is writing it."""
    return path.exists() and not os.access(path.parent, os.W_OK) and not log_of(path).exists()


def log_of(path: Path) -> Path:
    """The write-ahead log beside a store."""
    return path.with_name(path.name + "-wal")


def _begin(connection: Connection) -> None:
    """Begin to read, with no way to write, or to write, with nobody else writing."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def stamp(connection: Connection, schema: int) -> None:
    """Write whose file this is and which schema it has into the header."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={schema}")


def set_foreign_keys(connection: Connection, *, on: bool) -> None:
    """Switch the watch over foreign keys; only possible outside a transaction."""
    connection.exec_driver_sql(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")
