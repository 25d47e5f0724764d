"""Opening a store: a file or a database server, brought up to date before anyone reads it."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.store.copies import copied_shelves
from depok_desk.store.faults import told
from depok_desk.store.journal import DeedSession, Doing
from depok_desk.store.migrating import bring_up_to_date, create_store, refuse_newer, server_schema
from depok_desk.store.server import READING, await_turn, server_engine, server_url
from depok_desk.store.shelf import FolderShelf, ServerShelf, Shelf, shelf_folder
from depok_desk.store.sqlite import read_header, sqlite_engine


class Store:
    """Everything the office keeps, in one file or on one server.

    Reading and writing are two doors: `read()` gives a session that cannot write, `deed(...)` one whose
    writes are one deed in one transaction, journalled, all or nothing.
    """

    def __init__(self, engine: Engine, location: str, path: Path | None) -> None:
        self.location = location
        self.path = path
        self._engine = engine
        self._reading = engine.execution_options(**READING) if path is None else engine
        self._writing = engine.execution_options(writes=True)

    @classmethod
    def open(cls, location: str | Path) -> Self:
        """Open a store, making it if there is none and bringing an older one up to date.

        `location` is a file, or a URL such as `postgresql+psycopg://user@host/name`.

        Raises:
            UserError: it is not a store, is newer than this program, locked, or cannot be read or written.
        """
        url = server_url(location)
        path = None if url else Path(location)
        shown = url.render_as_string(hide_password=True) if url else str(location)
        with told(shown):
            engine = server_engine(url) if url else _file_engine(Path(location))
        try:
            with told(shown):
                if path is None:
                    refuse_newer(server_schema(engine), shown)
                bring_up_to_date(engine, path)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, shown, path)

    @property
    def shelf(self) -> Shelf:
        """Where the bytes of attachments lie: in a folder beside the file, or on the server."""
        if self.path is None:
            return ServerShelf(self._engine, self.location)
        return FolderShelf(shelf_folder(self.path), copied_shelves(self.path))

    @contextmanager
    def read(self) -> Generator[Session, None, None]:
        """A session that sees one state of the store and writes nothing."""
        with told(self.location), DeedSession(self._reading, autoflush=False) as session:
            yield session

    @contextmanager
    def deed(
        self, label: str, *, operator: str = "", at: datetime | None = None, undoable: bool = True
    ) -> Generator[Session, None, None]:
        """A session whose writes are one deed: committed together at the end, or not at all.

        `label` is what undo and history call it ("Impor daftar-2025.xlsx"); `at` is now unless given.

        Raises:
            UserError: the store is locked, full or was changed by someone else in between.
        """
        doing = Doing(label, operator, at or datetime.now(UTC), undoable=undoable)
        with (
            told(self.location),
            DeedSession(self._writing, expire_on_commit=False, info={"doing": doing}) as session,
        ):
            if self.path is None:
                await_turn(session.connection())
            doing.take_turn(session.connection())
            yield session
            session.flush()
            doing.finish(session.connection())
            session.commit()

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()


def _file_engine(path: Path) -> Engine:
    if path.exists() or path.is_symlink():
        refuse_newer(read_header(path).schema, str(path))
    elif not path.parent.is_dir():
        raise UserError(f"Folder {path.parent} tidak ada; buat foldernya dahulu atau pilih folder lain.")
    else:
        create_store(path)
    return sqlite_engine(path)
