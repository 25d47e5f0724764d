"""Making two firms one, as a whole: undo brings every row back, and nothing filled is lost."""

import shutil
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from depok_desk.model.base import Base
from depok_desk.model.fields import fields_of
from depok_desk.model.ikm import Ikm
from depok_desk.model.tables import RECORDS
from depok_desk.registers.all import REGISTERS
from depok_desk.services.exporting import prepare_export
from depok_desk.services.listing import View
from depok_desk.services.merging import merge
from depok_desk.services.merging_parts import BELONGINGS
from depok_desk.store.opening import Store
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo
from twin_firms import AT, both, held, merged, planned, two_firms


@pytest.fixture
def office(store):
    return two_firms(store)


def everything(store):
    """All rows of the office, without what the store notes itself."""
    with store.read() as session:
        return {
            model.__tablename__: sorted(
                str({k: v for k, v in row.items() if k not in {"updated_at", "version"}})
                for row in session.execute(select(model.__table__)).mappings()
            )
            for model in RECORDS
        }


def exports(store, tmp_path):
    with store.read() as session:
        return [
            prepare_export(session, register, tmp_path / f"x.{ending}", View(), at=AT).content
            for register in REGISTERS
            for ending in ("csv", "json")
        ]


def test_undo_restores_every_row_and_the_same_exports(office, tmp_path):
    rows, files = everything(office), exports(office, tmp_path)
    merged(office, {"name": True})
    assert exports(office, tmp_path) != files
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert everything(office) == rows
    assert exports(office, tmp_path) == files
    with office.deed("Ulangi") as session:
        redo(session, plan_redo(session))
    assert [row[0] for row in held(office, Ikm, Ikm.id, Ikm.name)] == ["UD Abon Jaya"]


def test_every_kind_of_row_that_hangs_on_a_firm_is_thought_of():
    for model, belongings in BELONGINGS.items():
        hanging = {
            table.name
            for table in Base.metadata.tables.values()
            for key in table.foreign_keys
            if key.column.table is model.__table__
        }
        assert hanging | {"attachment"} == {each.model.__tablename__ for each in belongings}


@pytest.fixture(scope="module")
def template(tmp_path_factory, migrated_file):
    """A store with two firms that differ, to be copied for every example."""
    location = tmp_path_factory.mktemp("gabung") / "pasangan.depok"
    shutil.copy(migrated_file, location)
    store = Store.open(location)
    yield two_firms(store)
    store.close()


TEXTS = ("name", "brand", "owner", "main_product", "marketplace", "instagram", "status_reason")
values = st.dictionaries(st.sampled_from(TEXTS), st.sampled_from(("Satu", "Dua", "Tiga")))


class RolledBackError(Exception):
    """Leaves the store as it was."""


@given(values, values, st.dictionaries(st.sampled_from(sorted(fields_of(Ikm))), st.booleans()))
def test_nothing_that_is_filled_is_lost(template, mine, theirs, choices):
    with suppress(RolledBackError), template.deed("Gabungkan") as session:
        kept, other = both(session)
        for row, said in ((kept, mine), (other, theirs)):
            for key, value in said.items():
                setattr(row, key, f"{value} {row.serial}")
        session.flush()
        before = [(key, getattr(row, key)) for row in (kept, other) for key in TEXTS]
        merge(session, planned(session, choices))
        notes = kept.notes or ""
        for key, value in before:
            assert not value or value == getattr(kept, key) or value in notes
        raise RolledBackError
