"""One value of the history comes back to its record, or is seen in full, which is noted."""

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.disclosure import Disclosure
from depok_desk.model.ikm import Ikm
from depok_desk.model.journal import Change, Deed
from depok_desk.model.region import Ward
from depok_desk.services.custom_fields import define
from depok_desk.services.deed_changes import record_changes
from depok_desk.services.former_cells import bring_back, former_cell, in_full
from depok_desk.services.registering import declared_fields, record_values, write_values
from depok_desk.store.undo import plan_undo, undo
from office_records import firm, prepare

NIK = "3276014101800001"


@pytest.fixture
def office(store):
    prepare(store)
    with store.deed("Isi") as session:
        session.add(firm(1, "Abon Jaya", owner="Siti", owner_nik="3276010101900005"))
    return store


def abon(session):
    return session.scalars(select(Ikm)).one()


def change(store, **values):
    with store.deed("Ubah") as session:
        one = abon(session)
        for key, value in values.items():
            setattr(one, key, value)


def line(store):
    with store.read() as session:
        return session.scalars(select(Change.seq).order_by(Change.seq.desc())).first()


def back(store, seq, column):
    with store.deed("Kembalikan") as session:
        bring_back(session, seq, column)


def held(store, key):
    with store.read() as session:
        return getattr(abon(session), key)


def test_one_value_comes_back_and_the_others_stay(office):
    change(office, owner="Budi", brand="Abonku")
    seq = line(office)
    back(office, seq, "owner")
    assert (held(office, "owner"), held(office, "brand")) == ("Siti", "Abonku")
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert held(office, "owner") == "Budi"


def test_it_comes_back_though_it_was_changed_again_since(office):
    change(office, owner="Budi")
    seq = line(office)
    change(office, owner="Ani")
    back(office, seq, "owner")
    assert held(office, "owner") == "Siti"


def test_a_required_value_that_was_empty_does_not_come_back(office):
    with office.read() as session:
        added = session.scalars(select(Change.seq).where(Change.table_name == "ikm")).first()
    with pytest.raises(UserError, match="bukan isian formulir"):
        back(office, added, "name")


def test_a_ward_comes_back_with_its_district(office):
    with office.read() as session:
        wards = {ward.name: (ward.id, ward.district_id) for ward in session.scalars(select(Ward))}
    for name in ("Beji", "Tugu"):
        change(office, ward_id=wards[name][0], district_id=wards[name][1])
    back(office, line(office), "ward_id")
    assert (held(office, "ward_id"), held(office, "district_id")) == wards["Beji"]


def test_a_ward_never_comes_back_into_another_district(office):
    with office.read() as session:
        wards = {ward.name: (ward.id, ward.district_id) for ward in session.scalars(select(Ward))}
    change(office, ward_id=wards["Beji"][0], district_id=wards["Beji"][1])
    change(office, ward_id=None)
    seq = line(office)
    change(office, district_id=wards["Tugu"][1])
    with pytest.raises(UserError, match="Kelurahan Beji tidak termasuk kecamatan itu"):
        back(office, seq, "ward_id")


def test_a_value_of_an_added_field_comes_back(office):
    with office.deed("Isian") as session:
        define(session, "ikm", {"label": "Pendamping", "kind": "text"})
    with office.read() as session:
        (key,) = set(declared_fields(session, Ikm)) - set(Ikm.__table__.c.keys())
    for said in ("Bu Ani", "Pak Edi"):
        with office.deed("Isi pendamping") as session:
            write_values(session, abon(session), {key: said})
    back(office, line(office), key)
    with office.read() as session:
        assert record_values(session, abon(session))[key] == "Bu Ani"


def test_masked_values_are_seen_in_full_and_that_is_noted_by_name(office):
    change(office, owner_nik=NIK)
    seq = line(office)
    with office.deed("Lihat", operator="Ani", undoable=False) as session:
        assert in_full(session, seq, "owner_nik") == ("3276010101900005", NIK)
    with office.read() as session:
        noted = session.scalars(select(Disclosure)).one()
        assert (noted.what, noted.operator) == ("NIK dalam riwayat: Abon Jaya", "Ani")
        newest = session.scalars(select(Deed.id).order_by(Deed.id.desc())).first()
        (told,) = record_changes(session, newest)
        assert {cell.label: cell.new for cell in told.cells}["Catatan"] == "Abon Jaya"


def test_only_what_people_fill_in_can_come_back(office):
    with office.read() as session:
        other = session.scalars(select(Change).where(Change.table_name == "ward")).first()
        assert former_cell(session, other.seq, "name") is None
