"""Certificates on the command line: what is printed was issued, what is issued can be printed."""

import errno
import os
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import event, func, select

from depok_desk.cli.command import now
from depok_desk.errors import UserError
from depok_desk.model.certificate import Certificate
from depok_desk.services.office import open_office
from depok_desk.store.journal import DeedSession
from depok_desk.store.opening import Store
from office_records import firm, judged


@pytest.fixture
def office(any_terminal):
    """A store with three firms that passed, and the terminal on it."""
    store = open_office(any_terminal.store, at=now())
    with store.deed("Nilai") as session:
        for serial, name in enumerate(("Abon Jaya", "Batik Sari", "Cuka Apel"), 1):
            one = firm(serial, name)
            session.add(one)
            session.flush()
            judged(session, one)
    store.close()
    return any_terminal


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "cetak"
    made.mkdir()
    return made


@pytest.fixture(params=["one", "each"])
def out(request, folder):
    """A file for all certificates, and a folder for one file each."""
    return folder / "s.pdf" if request.param == "one" else folder


def issued(terminal):
    store = Store.open(terminal.store)
    with store.read() as session:
        count = session.scalar(select(func.count()).select_from(Certificate))
    store.close()
    return count


def test_what_could_not_be_stored_is_not_printed(office, folder, out):
    def refuse(_session):
        raise UserError("Penyimpanan sedang dipakai.")

    event.listen(DeedSession, "before_commit", refuse)
    try:
        said = office.type("certificates", "--issue", "--out", out)
    finally:
        event.remove(DeedSession, "before_commit", refuse)
    assert (said.status, said.sentences) == (1, "Penyimpanan sedang dipakai.\n")
    assert issued(office) == 0
    assert list(folder.iterdir()) == []


def test_what_could_not_be_written_is_not_issued(office, folder, out, monkeypatch):
    synced = []

    def full(handle):
        synced.append(handle)
        if len(synced) == (3 if out.is_dir() else 1):
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    said = office.type("certificates", "--issue", "--out", out)
    assert said.status == 1
    assert "Disk penuh" in said.sentences
    assert issued(office) == 0
    assert list(folder.iterdir()) == []


def test_what_was_issued_but_not_put_in_place_is_printed_by_the_same_command(
    office, folder, out, monkeypatch
):
    replace = Path.replace

    def shared(part, target):
        if target.suffix == ".pdf":
            raise PermissionError(errno.EACCES, "sharing violation")
        return replace(part, target)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Path, "replace", shared)
        said = office.type("certificates", "--issue", "--out", out)
    assert said.status == 1
    assert "3 sertifikat sudah terbit" in said.sentences
    assert "sedang dibuka di program lain" in said.sentences
    assert issued(office) == 3
    assert list(folder.iterdir()) == []
    again = office.type("certificates", "--issue", "--out", out)
    assert (again.value["issued"], again.value["pages"]) == (0, 3)
    assert sum(len(PdfReader(each).pages) for each in folder.iterdir()) == 3


def test_a_store_that_is_not_there_is_not_made(terminal, tmp_path):
    said = terminal.type("certificates", "--issue", "--out", tmp_path / "s.pdf")
    assert said.status == 1
    assert "tidak ada; periksa namanya" in said.sentences
    assert list(tmp_path.iterdir()) == []
