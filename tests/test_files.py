import errno
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depok_desk.errors import UserError
from depok_desk.files import LEFTOVER_SUFFIX, Prepared, safe_name, write_atomically


def test_the_new_file_replaces_the_old_one_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "daftar hadir é.pdf"
    target.write_bytes(b"lama")
    write_atomically(target, b"baru")
    assert target.read_bytes() == b"baru"
    assert list(tmp_path.iterdir()) == [target]


def test_a_writer_gets_a_path_in_the_same_folder(tmp_path: Path) -> None:
    seen: list[Path] = []

    def writer(part: Path) -> None:
        seen.append(part)
        part.write_text("isi")

    write_atomically(tmp_path / "a.txt", writer)
    assert seen[0].parent == tmp_path
    assert seen[0].name.endswith(LEFTOVER_SUFFIX)
    assert (tmp_path / "a.txt").read_text() == "isi"


def test_a_failing_writer_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("lama")

    def full_disk(part: Path) -> None:
        part.write_text("sebag")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(UserError, match="Disk penuh"):
        write_atomically(target, full_disk)
    assert target.read_text() == "lama"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, "Disk penuh.*sekitar 3 MB"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.EACCES, "hanya dapat dibaca"),
        (errno.EIO, "Periksa tempat simpan"),
    ],
)
def test_each_failure_of_the_medium_has_its_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, says: str
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UserError, match=says):
        write_atomically(tmp_path / "a.pdf", bytes(3_000_000))
    assert list(tmp_path.iterdir()) == []


def test_a_file_open_elsewhere_offers_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shared(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(Path, "replace", shared)
    with pytest.raises(UserError, match="sedang dibuka di program lain"):
        write_atomically(tmp_path / "a.pdf", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_and_a_missing_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="adalah folder"):
        write_atomically(tmp_path, b"x")
    with pytest.raises(UserError, match="tidak ada"):
        write_atomically(tmp_path / "tak ada" / "a.pdf", b"x")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match="hanya dapat dibaca"):
        write_atomically(tmp_path / "a.pdf", b"x")


def test_a_name_too_long_for_the_medium_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="terlalu panjang"):
        write_atomically(tmp_path / ("n" * 300), b"x")


def test_left_overs_of_a_killed_run_are_swept_and_nothing_else(tmp_path: Path) -> None:
    abandoned, fresh = tmp_path / f".lama{LEFTOVER_SUFFIX}", tmp_path / f".baru{LEFTOVER_SUFFIX}"
    for part in (abandoned, fresh):
        part.write_text("sebag")
    yesterday = time.time() - 86_400
    os.utime(abandoned, (yesterday, yesterday))
    write_atomically(tmp_path / "surat.pdf", b"x")
    assert {path.name for path in tmp_path.iterdir()} == {"surat.pdf", fresh.name}


def test_prepared_files_appear_together_or_not_at_all(tmp_path: Path) -> None:
    def names() -> set[str]:
        return {path.name for path in tmp_path.glob("*.pdf")}

    with Prepared() as files:
        files.write(tmp_path / "a.pdf", b"a")
        files.write(tmp_path / "b.pdf", b"b")
        assert names() == set()
        files.place()
    assert names() == {"a.pdf", "b.pdf"}
    with Prepared() as files:
        files.write(tmp_path / "c.pdf", b"c")
    assert {path.name for path in tmp_path.iterdir()} == {"a.pdf", "b.pdf"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sertifikat Dapur Jaya.pdf", "Sertifikat Dapur Jaya.pdf"),
        ("CON", "_CON"),
        ("aux.txt", "_aux.txt"),
        ("Conveksi Jaya", "Conveksi Jaya"),
        ("a:b", "a-b"),
        ("001/KURASI/I/2026", "001-KURASI-I-2026"),
        ("titik...", "titik"),
        ("50%20?", "50%20-"),
        ("..", "tanpa-nama"),
        ("  UD \n Maju ", "UD Maju"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_become_safe(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(max_size=400))
def test_a_safe_name_stays_as_it_is_and_stays_in_its_folder(text: str) -> None:
    name = safe_name(text)
    assert safe_name(name) == name
    assert 1 <= len(name) <= 121
    assert not set(name) & set('<>:"/\\|?*\0')
    assert Path("folder", name).parent == Path("folder")
