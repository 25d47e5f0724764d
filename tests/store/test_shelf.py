"""The shelf: what is kept on it comes back whole, or a sentence says why not."""

import errno
import os
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.errors import UserError
from depok_desk.store.copies import copies, copy_now
from depok_desk.store.opening import Store
from depok_desk.store.shelf import FolderShelf, shelf_folder
from office_records import firm, prepare

PHOTO = b"foto abon " * 500


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def damage(folder: Path, key: str) -> None:
    place = folder / key[:2] / key
    place.write_bytes(place.read_bytes()[:-1] + b"?")


def test_what_is_kept_comes_back(store):
    key = store.shelf.keep(PHOTO)
    assert key == sha256(PHOTO).hexdigest()
    assert store.shelf.holds(key)
    assert store.shelf.read(key) == PHOTO


def test_the_same_content_is_kept_once(store):
    assert store.shelf.keep(PHOTO) == store.shelf.keep(PHOTO)
    assert list(store.shelf.keys()) == [sha256(PHOTO).hexdigest()]


def test_what_is_not_there_is_said(store):
    missing = sha256(b"lain").hexdigest()
    assert not store.shelf.holds(missing)
    with pytest.raises(UserError, match=r"Isi lampiran ini tidak ada .* pulihkan dari cadangan"):
        store.shelf.read(missing)


def test_what_is_thrown_away_is_gone_and_may_be_thrown_away_twice(store):
    key = store.shelf.keep(PHOTO)
    for _ in range(2):
        store.shelf.discard(key)
    assert not store.shelf.holds(key)
    assert list(store.shelf.keys()) == []


@given(st.lists(st.binary(max_size=300), max_size=6))
def test_any_bytes_come_back(tmp_path_factory, contents: list[bytes]):
    shelf = FolderShelf(tmp_path_factory.mktemp("rak"))
    kept = [shelf.keep(content) for content in contents]
    assert [shelf.read(key) for key in kept] == contents
    assert set(shelf.keys()) == set(kept)


def test_a_key_is_never_read_as_a_path(tmp_path):
    with pytest.raises(ValueError, match="SHA-256"):
        FolderShelf(tmp_path).read("../../etc/passwd")


def test_a_damaged_file_is_refused_and_healed_when_it_is_added_again(tmp_path):
    shelf = FolderShelf(tmp_path / "rak")
    key = shelf.keep(PHOTO)
    damage(shelf.folder, key)
    with pytest.raises(UserError, match="rusak"):
        shelf.read(key)
    shelf.keep(PHOTO)
    assert shelf.read(key) == PHOTO


def test_a_full_disk_leaves_nothing_half(tmp_path, monkeypatch):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    shelf = FolderShelf(tmp_path / "rak")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="Disk penuh"):
        shelf.keep(PHOTO)
    assert files_in(tmp_path) == set()


def test_where_nothing_may_be_written_a_sentence_says_so(tmp_path):
    (tmp_path / "rak").write_text("sebuah berkas, bukan folder")
    with pytest.raises(UserError, match=r"tidak dapat dibuat \(ada berkas dengan nama itu\)"):
        FolderShelf(tmp_path / "rak").keep(PHOTO)


def test_a_copy_of_the_store_brings_its_attachments_along(sqlite_location):
    at = datetime(2026, 1, 26, 9, 0, tzinfo=UTC)
    with_two = Store.open(sqlite_location)
    first = with_two.shelf.keep(PHOTO)
    prepare(with_two)
    made = copy_now(sqlite_location, at)
    assert made is not None
    copy = Store.open(made)
    assert copy.shelf.read(first) == PHOTO
    copy.close()

    second = with_two.shelf.keep(b"surat")
    with with_two.deed("Catat") as session:
        session.add(firm(1, "Abon Jaya"))
    assert copy_now(sqlite_location, at + timedelta(hours=1))
    with_two.close()
    shelved = copies(sqlite_location)[0].parent / "lampiran"
    assert files_in(shelved) == {first, second}


def test_what_the_store_has_lost_is_read_from_its_copies(sqlite_location):
    store = prepare(Store.open(sqlite_location))
    key = store.shelf.keep(PHOTO)
    copy_now(sqlite_location, datetime(2026, 1, 26, 9, 0, tzinfo=UTC))
    damage(shelf_folder(sqlite_location), key)
    assert store.shelf.read(key) == PHOTO
    store.close()


def test_a_damaged_file_is_not_taken_into_the_copies(sqlite_location):
    store = prepare(Store.open(sqlite_location))
    key = store.shelf.keep(PHOTO)
    damage(shelf_folder(sqlite_location), key)
    made = copy_now(sqlite_location, datetime(2026, 1, 26, 9, 0, tzinfo=UTC))
    store.close()
    assert made is not None
    assert key not in files_in(made.parent)


def test_a_store_that_was_moved_alone_names_the_folder_it_left_behind(sqlite_location, tmp_path):
    store = Store.open(sqlite_location)
    key = store.shelf.keep(PHOTO)
    store.close()
    other = tmp_path / "pc lain"
    other.mkdir()
    moved = Store.open(sqlite_location.rename(other / sqlite_location.name))
    assert not moved.shelf.holds(key)
    with pytest.raises(UserError, match=r"salin juga folder “uji.depok.lampiran” dari tempat semula"):
        moved.shelf.read(key)
    moved.close()
