"""What was done, by whom, and to which record, in words."""

import pytest
from sqlalchemy import select

from depok_desk.model.ikm import Ikm
from depok_desk.model.region import District
from depok_desk.services.deed_views import DeedView, deed_ids, viewed_deeds
from depok_desk.services.history import deeds, of_record
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo
from office_records import firm, prepare


@pytest.fixture
def office(store):
    prepare(store)
    with store.deed("Tambah IKM", operator="Ani") as session:
        session.add(firm(1, "Abon Jaya"))
    with store.deed("Ganti nama 100%", operator="Budi") as session:
        session.scalars(select(Ikm)).one().name = "Abon Sejahtera"
    return store


def change(office, **values):
    with office.deed("Ubah") as session:
        one = session.scalars(select(Ikm)).one()
        for key, value in values.items():
            setattr(one, key, value)
        return one.id


def lines(office, row_id):
    with office.read() as session:
        return [(line.label, line.old, line.new) for line in of_record(session, row_id)]


def told(office):
    with office.read() as session:
        return [
            (line.label, line.operator, line.rows, line.undoable, line.state) for line in deeds(session, 4)
        ]


def test_deeds_are_told_newest_first_with_what_became_of_them(office):
    assert told(office)[:2] == [
        ("Ganti nama 100%", "Budi", 1, True, ""),
        ("Tambah IKM", "Ani", 1, True, ""),
    ]
    assert told(office)[2][3] is False
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert told(office)[:2] == [
        ("Urungkan: Ganti nama 100%", "", 1, False, "mengurungkan"),
        ("Ganti nama 100%", "Budi", 1, False, "diurungkan"),
    ]
    with office.deed("Ulangi") as session:
        redo(session, plan_redo(session))
    assert told(office)[0][4] == "mengulangi"
    assert told(office)[2][3:] == (True, "")


def test_deeds_are_found_by_words_of_their_label_and_by_who_did_them(office):
    with office.read() as session:
        for typed in ("GANTI budi", "100%", "nama"):
            (line,) = viewed_deeds(session, DeedView(typed), 5)
            assert line.label == "Ganti nama 100%"
        assert deed_ids(session, DeedView("tiada")) == []
        assert len(deed_ids(session, DeedView(state="undoable"))) == 2
        assert deed_ids(session, DeedView(state="undone")) == []


def test_a_record_tells_its_life_newest_first(office):
    row_id = change(office, established=2010)
    assert lines(office, row_id) == [
        ("Tahun berdiri", "", "2010"),
        ("Nama usaha", "Abon Jaya", "Abon Sejahtera"),
        ("Data ditambahkan", "", ""),
    ]


def test_personal_data_stays_masked_in_history(office):
    row_id = change(office, owner_nik="3276014101800001", phone="6281234567890")
    shown = {label: new for label, _, new in lines(office, row_id)[:2]}
    assert shown["NIK"] == "3276••••••••0001"
    assert "4567" not in shown["Telepon"]


def test_references_are_told_by_name_never_by_key(office):
    with office.read() as session:
        ids = {district.name: district.id for district in session.scalars(select(District))}
    change(office, district_id=ids["Beji"])
    row_id = change(office, district_id=ids["Limo"])
    assert lines(office, row_id)[:2] == [("Kecamatan", "Beji", "Limo"), ("Kecamatan", "", "Beji")]


def test_choices_are_told_by_their_label(office):
    row_id = change(office, sector="fesyen")
    assert lines(office, row_id)[0] == ("Sektor", "Kuliner", "Fesyen")
