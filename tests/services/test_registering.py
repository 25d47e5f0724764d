"""Entering and changing records as the form does it."""

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from depok_desk.services.judging_entries import contradictions, likeness
from depok_desk.services.office import add_regions
from depok_desk.services.referring import implied, nameable
from depok_desk.services.registering import (
    change_record,
    move_to_bin,
    new_record,
    restore,
    snapshot,
)

ABON = {"name": "Abon Jaya", "sector": "kuliner", "status": "binaan"}


def add(store, **values):
    with store.deed("Tambah") as session:
        return new_record(session, Ikm, {**ABON, **values}).id


def read(store, query):
    with store.read() as session:
        return query(session)


def seen(store, row_id):
    found = read(store, lambda session: snapshot(session, Ikm, row_id))
    assert found is not None
    return found


def test_a_new_ikm_gets_the_next_number(store):
    for name in ("Abon Jaya", "Sambal Pawon"):
        add(store, name=name)
    numbers = read(store, lambda session: session.scalars(select(Ikm.number).order_by(Ikm.serial)).all())
    assert numbers == ["IKM-00001", "IKM-00002"]


def test_what_is_required_is_asked_for(store):
    with pytest.raises(UserError, match="Sektor wajib diisi"):
        add(store, sector=None)


def test_a_name_that_must_be_unique_is_refused_in_words(store):
    with store.deed("Tambah") as session:
        new_record(session, Community, {"name": "Perajin Batik Beji"})
    with (
        pytest.raises(UserError, match="“Perajin Batik Beji” sudah ada dalam daftar"),
        store.deed("Lagi") as session,
    ):
        new_record(session, Community, {"name": "Perajin Batik Beji"})


def test_a_value_is_changed_if_nobody_else_changed_it(store):
    row_id = add(store, owner="Asep")
    with store.deed("Ubah") as session:
        change_record(session, Ikm, row_id, {"owner": "Asep"}, {"owner": "Asep Ramadhan"})
    with pytest.raises(UserError, match="menjadi “Asep Ramadhan”"), store.deed("Ubah") as session:
        change_record(session, Ikm, row_id, {"owner": "Asep"}, {"owner": "Dewi"})
    assert seen(store, row_id).values["owner"] == "Asep Ramadhan"


def test_a_required_value_cannot_be_taken_away(store):
    row_id = add(store)
    with pytest.raises(UserError, match="Nama usaha wajib diisi"), store.deed("Ubah") as session:
        change_record(session, Ikm, row_id, {"name": "Abon Jaya"}, {"name": None})


def test_the_bin_gives_back_what_it_was_given(store):
    ids = [add(store), add(store, name="Sambal Pawon")]
    with store.deed("Ke sampah") as session:
        assert move_to_bin(session, Ikm, ids) == 2
    assert seen(store, ids[0]).binned
    with store.deed("Kembalikan") as session:
        restore(session, Ikm, ids[:1])
    binned = [seen(store, each).binned for each in ids]
    assert binned == [False, True]


def test_wards_follow_the_district_and_settle_it(store):
    with store.deed("Wilayah") as session:
        add_regions(session)
    beji = read(
        store,
        lambda session: next(
            key for key, name in nameable(session, Ikm, "district_id", {}).items() if name == "Beji"
        ),
    )
    wards = read(store, lambda session: nameable(session, Ikm, "ward_id", {"district_id": beji}))
    everywhere = read(store, lambda session: nameable(session, Ikm, "ward_id", {}))
    assert len(wards) == 6
    assert len(everywhere) == 63
    assert {"Curug (Cimanggis)", "Curug (Bojongsari)"} <= set(everywhere.values())
    ward = next(iter(wards))
    assert read(store, lambda session: implied(session, Ikm, "ward_id", ward))["district_id"] == beji
    assert read(store, lambda session: implied(session, Ikm, "district_id", beji))["ward_id"] is None


def test_a_number_that_stands_twice_is_pointed_out(store):
    add(store, nib="9120001234567")
    said = read(store, lambda session: likeness(session, Ikm, "", "nib", "9120001234567"))
    assert "Abon Jaya" in said
    assert not read(store, lambda session: likeness(session, Ikm, "", "owner", "Abon Jaya"))


def test_gender_and_nik_are_compared():
    assert "owner_gender" in contradictions({"owner_nik": "3276054208850005", "owner_gender": "L"})
    assert contradictions({"owner_nik": "3276054208850005", "owner_gender": "P"}) == {}
