"""Opening what is a store, refusing what is not, in one sentence each."""

import os
import shutil
import sqlite3
import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from depok_desk.errors import UserError
from depok_desk.model.region import Setting
from depok_desk.store import driver, sqlite
from depok_desk.store.copies import KEPT, copies, copy_now
from depok_desk.store.migrating import SCHEMA
from depok_desk.store.opening import Store
from depok_desk.store.sqlite import APPLICATION_ID, read_header


def test_a_new_store_says_whose_it_is_in_its_header(tmp_path):
    path = tmp_path / "kantor.depok"
    Store.open(path).close()
    assert (read_header(path).application_id, read_header(path).schema) == (APPLICATION_ID, SCHEMA)


def test_a_power_cut_on_the_first_day_loses_nothing(tmp_path):
    path = tmp_path / "kantor.depok"
    store = Store.open(path)
    with store.deed("Catat") as session:
        session.add(Setting(key="a", value="1"))
    cut = tmp_path / "sesudah padam"
    cut.mkdir()
    for file in tmp_path.glob("kantor.depok*"):
        shutil.copy(file, cut / file.name)
    store.close()
    again = Store.open(cut / "kantor.depok")
    with again.read() as session:
        assert session.scalars(select(Setting.value)).all() == ["1"]
    again.close()


def test_the_store_is_written_so_that_a_power_cut_loses_nothing(sqlite_location):
    store = Store.open(sqlite_location)
    with store.read() as session:
        said = {
            name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    store.close()
    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize("name", ["dengan spasi.depok", "kerajinan é à.depok", "%20?#.depok", "a&b=c.depok"])
def test_a_path_is_taken_as_it_is(tmp_path, name):
    Store.open(str(tmp_path / name)).close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(UserError, match="adalah folder"):
        Store.open(tmp_path)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(UserError, match=r"Folder .*tidak ada"):
        Store.open(tmp_path / "tiada" / "kantor.depok")


@pytest.mark.parametrize(
    "content",
    [b"", b"bukan apa-apa", b"SQLite format 3\x00" + bytes(200), bytes(4096)],
    ids=["0", "text", "sqlite", "zero"],
)
def test_what_is_no_store_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "lain.depok"
    path.write_bytes(content)
    with pytest.raises(UserError, match="bukan penyimpanan Depok Desk"):
        Store.open(path)
    assert path.read_bytes() == content


def test_another_programs_sqlite_file_is_refused(tmp_path):
    path = tmp_path / "lain.depok"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE catatan (isi)")
    other.commit()
    other.close()
    with pytest.raises(UserError, match="bukan penyimpanan Depok Desk"):
        Store.open(path)


def test_a_store_newer_than_the_program_is_refused_politely(sqlite_location):
    newer = driver.connect(str(sqlite_location))
    newer.execute(f"PRAGMA user_version={SCHEMA + 1}")
    newer.close()
    with pytest.raises(UserError, match="lebih baru"):
        Store.open(sqlite_location)


def test_a_newer_store_on_a_server_is_refused_too(postgres_url):
    store = Store.open(postgres_url)
    with store.deed("Skema baru") as session:
        session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
    store.close()
    with pytest.raises(UserError, match="lebih baru"):
        Store.open(postgres_url)


def test_a_server_that_does_not_answer_is_told(tmp_path):
    with pytest.raises(UserError, match="tidak dapat dihubungi"):
        Store.open(f"postgresql://tamu@/kantor?host={tmp_path}")


@pytest.mark.parametrize("address", ["mysql://a/b", "sqlite:///x.depok", "postgresql://[salah"])
def test_other_addresses_are_refused(address):
    with pytest.raises(UserError):
        Store.open(address)


def test_a_locked_store_is_told_and_the_deed_can_be_repeated(sqlite_location, monkeypatch):
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.2)
    store = Store.open(sqlite_location)
    other = driver.connect(str(sqlite_location))
    other.execute("BEGIN IMMEDIATE")
    freed = threading.Timer(60, other.rollback)
    with pytest.raises(UserError, match="sedang dipakai"), store.deed("Catat") as session:
        session.add(Setting(key="a", value="1"))
    freed.cancel()
    other.rollback()
    other.close()
    with store.deed("Catat") as session:
        session.add(Setting(key="a", value="1"))
    with store.read() as session:
        assert session.scalars(select(Setting.key)).all() == ["a"]
    store.close()


def test_a_store_on_a_read_only_medium_can_be_read(sqlite_location, monkeypatch):
    store = Store.open(sqlite_location)
    with store.deed("Catat") as session:
        session.add(Setting(key="a", value="1"))
    store.close()
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    store = Store.open(sqlite_location)
    with store.read() as session:
        assert session.scalars(select(Setting.key)).all() == ["a"]
    with pytest.raises(UserError, match="hanya dapat dibaca"), store.deed("Catat") as session:
        session.add(Setting(key="b", value="2"))
    with pytest.raises(UserError, match="hanya dapat dibaca"):
        copy_now(sqlite_location, moment(0))
    assert [path.name for path in sqlite_location.parent.iterdir()] == [sqlite_location.name]
    store.close()


def test_what_somebody_writes_is_read_with_its_log_also_without_the_right_to_write(
    sqlite_location, monkeypatch
):
    writer = Store.open(sqlite_location)
    with writer.deed("Catat") as session:
        session.add(Setting(key="a", value="1"))
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    reader = Store.open(sqlite_location)
    with reader.read() as session:
        assert session.scalars(select(Setting.key)).all() == ["a"]
    reader.close()
    writer.close()


def test_torn_pages_are_told_not_read_as_an_empty_register(sqlite_location):
    whole = sqlite_location.read_bytes()
    sqlite_location.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    store = Store.open(sqlite_location)
    with pytest.raises(UserError, match="rusak"), store.read() as session:
        session.scalars(select(Setting)).all()
    store.close()


def moment(minute):
    return datetime(2026, 1, 26, 8, minute, tzinfo=UTC)


def test_a_copy_is_made_checked_and_only_when_something_changed(sqlite_location):
    store = Store.open(sqlite_location)
    assert copy_now(sqlite_location, moment(0)) is not None
    assert copy_now(sqlite_location, moment(1)) is None
    with store.deed("Catat") as session:
        session.add(Setting(key="a", value="1"))
    newest = copy_now(sqlite_location, moment(2))
    store.close()
    assert newest is not None
    assert newest == copies(sqlite_location)[0]
    opened = Store.open(newest)
    with opened.read() as session:
        assert session.scalars(select(Setting.value)).all() == ["1"]
    opened.close()


def test_ten_copies_are_kept(sqlite_location):
    store = Store.open(sqlite_location)
    for minute in range(KEPT + 3):
        with store.deed("Catat") as session:
            session.add(Setting(key=f"k{minute}", value="1"))
        copy_now(sqlite_location, moment(minute))
    store.close()
    kept = copies(sqlite_location)
    assert len(kept) == KEPT
    assert kept[0].stem.endswith("08.12.00")


def test_a_copy_of_a_broken_store_does_not_count(sqlite_location):
    whole = bytearray(sqlite_location.read_bytes())
    whole[4096 : 4096 * 12] = bytes(4096 * 11)
    sqlite_location.write_bytes(whole)
    with pytest.raises(UserError, match="Salinan"):
        copy_now(sqlite_location, moment(0))
    assert copies(sqlite_location) == []


def test_a_copy_that_does_not_fit_on_the_disk_says_how_much_it_needs(sqlite_location, monkeypatch):
    def full(_source, _part):
        raise driver.DatabaseError("database or disk is full")

    monkeypatch.setattr("depok_desk.store.copies._vacuum", full)
    with pytest.raises(UserError, match=r"Disk penuh: .*sekitar 1 MB"):
        copy_now(sqlite_location, moment(0))
    assert copies(sqlite_location) == []


@pytest.mark.parametrize("name", ["kantor #1 100%.depok", "a?b [1].depok", "é à.depok"])
def test_a_store_of_any_name_is_copied(tmp_path, name):
    Store.open(tmp_path / name).close()
    copy = copy_now(tmp_path / name, moment(0))
    assert copies(tmp_path / name) == [copy]
    assert copy_now(tmp_path / name, moment(1)) is None


def test_a_reading_session_cannot_write_at_all(store):
    with store.deed("Catat") as session:
        session.add(Setting(key="a", value="1"))
    with (
        pytest.raises((UserError, DBAPIError), match=r"hanya dapat dibaca|read-only"),
        store.read() as session,
    ):
        session.connection().exec_driver_sql("UPDATE setting SET value = '2'")
    with store.read() as session:
        assert session.scalars(select(Setting.value)).all() == ["1"]


def test_a_reading_session_sees_one_state_of_the_store(store):
    with store.read() as session:
        assert session.scalars(select(Setting)).all() == []
        with store.deed("Catat") as other:
            other.add(Setting(key="a", value="1"))
        assert session.scalars(select(Setting)).all() == []
