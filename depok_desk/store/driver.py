"""The SQLite driver: sqlcipher3, which brings a current SQLite to every PC."""

from importlib import import_module
from sqlite3 import Connection
from types import ModuleType
from typing import Final

MODULE: Final[ModuleType] = import_module("sqlcipher3.dbapi2")

VERSION: Final[tuple[int, ...]] = MODULE.sqlite_version_info

DatabaseError: Final[type[Exception]] = MODULE.DatabaseError


def connect(name: str, *, timeout: float = 5, uri: bool = False) -> Connection:
    """A connection that any thread may use and that begins no transaction by itself."""
    return MODULE.connect(name, timeout=timeout, check_same_thread=False, isolation_level=None, uri=uri)
