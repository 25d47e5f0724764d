"""The history names the office's own fields and shows what they held."""

import pytest

from depok_desk.model.ikm import Ikm
from depok_desk.services.custom_fields import define
from depok_desk.services.deed_changes import record_changes, touched_tables
from depok_desk.services.history import deeds, of_record
from depok_desk.services.registering import change_record, new_record
from depok_desk.store.undo import plan_undo, undo

KEY = "custom:iuran"
ABON = {"name": "Abon Jaya", "sector": "kuliner", "status": "binaan"}


@pytest.fixture
def record(store):
    """An IKM whose fee was entered, then raised."""
    with store.deed("Tambah isian") as session:
        define(session, "ikm", {"label": "Iuran", "kind": "money"})
        define(session, "ikm", {"label": "No. anggota", "kind": "text", "personal": True})
    with store.deed("Tambah Abon Jaya") as session:
        made = new_record(session, Ikm, {**ABON, KEY: 5_000}).id
    with store.deed("Ubah Iuran Abon Jaya") as session:
        change_record(session, Ikm, made, {KEY: 5_000}, {KEY: 7_500})
    return made


def lines(store, record):
    with store.read() as session:
        return [(line.label, line.old, line.new) for line in of_record(session, record)]


def test_a_records_history_tells_its_added_fields_by_label(store, record):
    told = lines(store, record)
    assert told[0] == ("Iuran", "Rp5.000", "Rp7.500")
    assert ("Iuran", "", "Rp5.000") in told


def test_an_undone_change_is_told_too(store, record):
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert lines(store, record)[0] == ("Iuran", "Rp7.500", "Rp5.000")


def test_a_personal_value_is_masked(store, record):
    with store.deed("Ubah") as session:
        change_record(session, Ikm, record, {}, {"custom:no_anggota": "A-7712"})
    assert lines(store, record)[0] == ("No. anggota", "", "•••••")


def test_a_deed_tells_whose_field_was_changed(store, record):
    with store.read() as session:
        newest = deeds(session)[0].id
        (change,) = record_changes(session, newest)
        assert touched_tables(session, newest) == [("Nilai isian tambahan", 1)]
    assert (change.caption, change.verb) == ("IKM “Abon Jaya”", "diubah")
    assert [(cell.label, cell.old, cell.new) for cell in change.cells] == [("Iuran", "Rp5.000", "Rp7.500")]


def test_fields_of_the_model_are_told_as_ever(store, record):
    with store.deed("Ubah nama") as session:
        change_record(session, Ikm, record, {}, {"name": "Abon Jaya Raya"})
    assert lines(store, record)[0] == ("Nama usaha", "Abon Jaya", "Abon Jaya Raya")
