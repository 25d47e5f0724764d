"""Two clerks who write at the same moment: on either kind of store one waits for the other."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.ikm import Ikm
from depok_desk.store import server, sqlite
from depok_desk.store.opening import Store
from depok_desk.store.undo import plan_undo, undo
from office_records import firm


@pytest.fixture
def clerks(store_location):
    """Two stores opened on the same place, with one firm in it."""
    first, second = Store.open(store_location), Store.open(store_location)
    with first.deed("Tambah IKM") as session:
        session.add(firm(1, "Abon Jaya"))
    with first.deed("Ganti nama") as session:
        session.scalars(select(Ikm)).one().name = "Abon Sejahtera"
    yield first, second
    first.close()
    second.close()


def test_an_undo_does_not_run_over_what_another_clerk_writes_meanwhile(clerks):
    first, second = clerks
    begun, seen = Event(), Event()

    def rename():
        begun.set()
        with second.deed("Ganti lagi") as session:
            seen.set()
            session.scalars(select(Ikm)).one().name = "Abon Baru"

    with ThreadPoolExecutor(1) as other:
        with first.deed("Urungkan") as session:
            turning = plan_undo(session)
            renamed = other.submit(rename)
            assert begun.wait(10)
            assert not seen.wait(0.3), "the other clerk did not wait"
            undo(session, turning)
        renamed.result(10)
    with first.read() as session:
        assert session.scalars(select(Ikm.name)).one() == "Abon Baru"
        assert turning.conflicts == ()


def test_a_clerk_does_not_wait_for_ever(store_location, monkeypatch):
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.3)
    monkeypatch.setattr(server, "BUSY_SECONDS", 1)
    first, second = Store.open(store_location), Store.open(store_location)
    with (
        first.deed("Impor besar"),
        pytest.raises(UserError, match="sedang dipakai"),
        second.deed("Catat"),
    ):
        pass
    first.close()
    second.close()
