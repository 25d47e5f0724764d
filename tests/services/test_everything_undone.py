"""Undoing whatever clerks do: in steps it leads back through every state, in any order to a sound store."""

from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from shutil import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from depok_desk.errors import UserError
from depok_desk.model.journal import Deed
from depok_desk.model.tables import RECORDS
from depok_desk.registers.all import REGISTERS
from depok_desk.services.checking import findings
from depok_desk.services.custom_fields import extended
from depok_desk.services.exporting import prepare_export
from depok_desk.services.listing import View
from depok_desk.store.opening import Store
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo
from office_deeds import DEEDS, Clerk
from office_records import firm, official, prepare

AT = datetime(2026, 1, 26, 3, 0, tzinfo=UTC)
"""All is done within one moment, so that nothing but the deeds themselves can differ."""

STAMPS = {"created_at", "updated_at", "version"}
"""What the store notes on a row itself: when it was last written, by whatever turn."""


def fill(location):
    """Two firms and those who sign certificates: an office where every deed finds something to do."""
    store = Store.open(location)
    prepare(store)
    with store.deed("Isi register", at=AT, undoable=False) as session:
        session.add_all([firm(1, "Abon Jaya"), firm(2, "UD Abon Jaya", notes="Buka pagi.")])
        for kind, place in (("dinas", "Kepala Dinas"), ("dekranasda", "Ketua")):
            official(session, kind, "Dra. Ratna", place)
    store.close()


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def offices(request, tmp_path_factory):
    """A maker of offices of their own, all alike."""
    folder = tmp_path_factory.mktemp("urungkan")
    if request.param == "sqlite":
        fill(folder / "awal.depok")

        @contextmanager
        def located():
            yield copy(folder / "awal.depok", folder / "uji.depok")

        yield located
        return
    server = request.getfixturevalue("postgres_server")
    with server.database(request.getfixturevalue("migrated_database")) as template:
        fill(server.url(template))

        @contextmanager
        def made():
            with server.database(template) as name:
                yield server.url(name)

        yield made


def state(store, path):
    """All rows as the tables hold them, and all registers as they are let out."""
    with store.read() as session:
        rows = {
            model.__tablename__: sorted(
                str({key: value for key, value in row.items() if key not in STAMPS})
                for row in session.execute(select(model.__table__)).mappings()
            )
            for model in RECORDS
        }
        registers = [extended(session, register) for register in REGISTERS]
        files = [prepare_export(session, each, path, View(), at=AT).content for each in registers]
    return rows, files


def act(store, data):
    """One deed by chance; returns whether anything came of it."""
    deed = data.draw(st.sampled_from(DEEDS))
    before = newest(store)
    with suppress(UserError), store.deed(deed.__name__, at=AT) as session:
        deed(Clerk(session, store.shelf, data))
    return newest(store) != before


def newest(store):
    with store.read() as session:
        return session.scalar(select(func.max(Deed.id)))


def turn(store, plan, carry_out):
    with store.deed("Kembali", at=AT) as session:
        turning = plan(session)
        assert turning.conflicts == ()
        carry_out(session, turning)


FEW = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@given(data=st.data())
@FEW
def test_undoing_all_leads_back_through_every_state(offices, tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "daftar.csv"
    with offices() as location:
        store = Store.open(location)
        try:
            states = [state(store, path)]
            deeds = range(data.draw(st.integers(1, 10)))
            states += [state(store, path) for _ in deeds if act(store, data)]
            for before in reversed(states[:-1]):
                turn(store, plan_undo, undo)
                assert state(store, path) == before
            for after in states[1:]:
                turn(store, plan_redo, redo)
                assert state(store, path) == after
        finally:
            store.close()


@given(data=st.data())
@FEW
def test_undoing_in_any_order_leaves_a_sound_store(offices, tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "daftar.csv"
    with offices() as location:
        store = Store.open(location)
        try:
            for _ in range(data.draw(st.integers(2, 10))):
                act(store, data)
            for turned in data.draw(st.permutations(done(store))):
                with suppress(UserError), store.deed("Urungkan", at=AT) as session:
                    undo(session, plan_undo(session, turned))
                state(store, path)
                with store.read() as session:
                    assert findings(session, store.shelf) == []
        finally:
            store.close()


def done(store):
    """The deeds that can be undone."""
    with store.read() as session:
        return session.scalars(select(Deed.id).where(Deed.kind == "do", Deed.undoable)).all()
