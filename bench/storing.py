"""Storing many rows, one row, taking many back, and copying."""

from pathlib import Path

from sqlalchemy import Connection, insert, select, update

from bench.measuring import Measurement, Work
from bench.stores import AT, empty_office, firms, full_office
from depok_desk.model.ikm import Ikm
from depok_desk.store import driver
from depok_desk.store.bulk import add_rows, table_of
from depok_desk.store.copies import copy_into
from depok_desk.store.opening import Store
from depok_desk.store.sqlite import sqlite_engine
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo

ROWS = 100_000
TURNED = 10_000


def store_rows(folder: Path) -> tuple[Work, Work]:
    """100,000 firms of 22 cells into an empty store: journalled, against Core alone."""
    template = folder / "kosong.depok"
    store, wards = empty_office(template)
    store.close()
    cells = list(firms(ROWS, wards))
    stamp = {"created_at": AT, "updated_at": AT, "version": 1}

    def ours() -> None:
        store = Store.open(_copied(template))
        with store.deed("Impor") as session:
            add_rows(session, Ikm, cells)
        store.close()

    def floor() -> None:
        engine = sqlite_engine(_copied(template)).execution_options(writes=True)
        with engine.begin() as connection:
            connection.execute(insert(table_of("ikm")), [{**row, **stamp} for row in cells])
        engine.dispose()

    return ours, floor


def commit(folder: Path) -> tuple[Work, Work]:
    """20 deeds that change one cell each, against 20 bare commits, in a store of 100,000 firms."""
    store = full_office(folder / "kantor.depok", ROWS)
    engine = sqlite_engine(folder / "kantor.depok").execution_options(writes=True)
    with store.read() as session:
        keys = session.scalars(select(Ikm.id).limit(20)).all()
    turns = iter(range(10**9))

    def ours() -> None:
        text = f"Pemilik {next(turns)}"
        for key in keys:
            with store.deed("Ubah pemilik") as session:
                session.get_one(Ikm, key).owner = text

    def change(connection: Connection, key: str, text: str) -> None:
        table = table_of("ikm")
        connection.execute(update(table).where(table.c.id == key).values(owner=text))

    def floor() -> None:
        text = f"Pemilik {next(turns)}"
        for key in keys:
            with engine.begin() as connection:
                change(connection, key, text)

    return ours, floor


def turn(folder: Path) -> tuple[Work, Work]:
    """Undoing an import of 10,000 firms and doing it again, against deleting and inserting them with Core."""
    store = full_office(folder / "kantor.depok", TURNED)
    bare = full_office(folder / "lain.depok", TURNED)
    bare.close()
    engine = sqlite_engine(folder / "lain.depok").execution_options(writes=True)

    def ours() -> None:
        with store.deed("Urungkan") as session:
            undo(session, plan_undo(session))
        with store.deed("Ulangi") as session:
            redo(session, plan_redo(session))

    def floor() -> None:
        table = table_of("ikm")
        with engine.begin() as connection:
            kept = [dict(row) for row in connection.execute(select(table)).mappings()]
            connection.execute(table.delete())
        with engine.begin() as connection:
            connection.execute(insert(table), kept)

    return ours, floor


def copy(folder: Path) -> tuple[Work, Work]:
    """A verified copy of a store of 100,000 firms, against `VACUUM INTO` with a quick check."""
    path = folder / "kantor.depok"
    full_office(path, ROWS).close()

    def floor() -> None:
        target = folder / "lain.depok"
        target.unlink(missing_ok=True)
        source = driver.connect(str(path))
        source.execute("VACUUM INTO ?", (str(target),))
        source.close()
        made = driver.connect(str(target))
        made.execute("PRAGMA quick_check").fetchall()
        made.close()

    return lambda: copy_into(path, folder / "salinan.depok"), floor


def _copied(template: Path) -> Path:
    """An empty store of its own, in place of the one before."""
    target = template.with_name("uji.depok")
    for ending in ("", "-wal", "-shm"):
        target.with_name(target.name + ending).unlink(missing_ok=True)
    target.write_bytes(template.read_bytes())
    return target


STORING = Measurement("store-rows", "add_rows, 100,000 x 22", "Core without journal", 3.0, store_rows)
COMMITTING = Measurement("commit-deeds", "20 deeds, 100,000 firms", "bare commits", 10.0, commit)
TURNING = Measurement("undo-redo", "undo and redo 10,000 rows", "delete and insert with Core", 4.0, turn)
COPYING = Measurement("verified-copy", "copy_into, 100,000 firms", "VACUUM INTO and quick_check", 1.5, copy)
