"""Editing cells of the register: planned, looked at, carried out in one step or not at all."""

from datetime import date

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from depok_desk.model.region import District, Ward
from depok_desk.registers.community import COMMUNITIES
from depok_desk.registers.ikm import IKM
from depok_desk.services.cell_editing import carry_out, plan_edits
from depok_desk.services.custom_fields import define, register_now
from depok_desk.services.editable import choices, editable_fields
from depok_desk.services.listing import rows_by_id
from depok_desk.services.row_editing import Edit
from depok_desk.store.undo import plan_undo, undo, undoable
from office_records import firm, prepare

NAMES = ("Abon Jaya", "Batik Asri", "Sambal Pawon")


@pytest.fixture
def office(store):
    prepare(store)
    with store.deed("Tambah tiga IKM") as session:
        session.add_all(firm(number, name) for number, name in enumerate(NAMES, 1))
    return store


def plan(store, *edits, register=IKM):
    with store.read() as session:
        return plan_edits(session, register, [Edit(*each) for each in edits], date(2026, 1, 26))


def do(store, planned):
    with store.deed(planned.label()) as session:
        return carry_out(session, planned)


def ids(store):
    with store.read() as session:
        return dict(session.execute(select(Ikm.name, Ikm.id)).all())


def held(store, name, key):
    with store.read() as session:
        return session.scalars(select(getattr(Ikm, key)).where(Ikm.name == name)).one()


def place(store, model, name, key="id"):
    with store.read() as session:
        return session.scalars(select(getattr(model, key)).where(model.name == name)).one()


def told(planned):
    return [(cell.label, cell.old, cell.new) for _, cell in planned.changed]


def sentences(planned):
    return [cell.sentence for _, cell in planned.refused]


def test_a_typed_cell_is_shown_before_and_after_and_stored_as_one_deed(office):
    planned = plan(office, (ids(office)["Abon Jaya"], "owner", " Asep  Ramadhan"))
    assert told(planned) == [("Nama pemilik", "", "Asep Ramadhan")]
    assert planned.label() == "Ubah Nama pemilik: Abon Jaya"
    do(office, planned)
    assert held(office, "Abon Jaya", "owner") == "Asep Ramadhan"
    with office.read() as session:
        newest = undoable(session)
        assert newest is not None
        assert newest.label == "Ubah Nama pemilik: Abon Jaya"


@pytest.mark.parametrize(
    ("key", "text", "shown"),
    [
        ("sector", "fashion", "Fesyen"),
        ("established", "2014", "2014"),
        ("district", "Kec. beji", "Beji"),
        ("district", "BEJI", "Beji"),
        ("status_on", "26/1", "26-01-2026"),
        ("status_on", "hari ini", "26-01-2026"),
    ],
)
def test_cells_are_read_as_people_type_them(office, key, text, shown):
    planned = plan(office, (ids(office)["Abon Jaya"], key, text))
    assert [cell.new for _, cell in planned.changed] == ([shown])


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("sector", "otomotif", "bukan sektor yang dikenal"),
        ("name", "  ", "Nama usaha wajib diisi"),
        ("owner_nik", "3276••••••••0005", "disamarkan"),
        ("grade", "A", "Grade berasal dari hasil kurasi"),
        ("number", "IKM-9", "diberikan oleh program"),
        ("licences", "3", "tab Legalitas"),
        ("district", "Bejii", "tidak dikenal sebagai Kecamatan"),
        ("nib", "123", "NIB"),
    ],
)
def test_what_cannot_be_stored_is_refused_in_words(office, key, text, said):
    planned = plan(office, (ids(office)["Abon Jaya"], key, text))
    assert said in sentences(planned)[0]
    assert not planned.changed
    with pytest.raises(UserError, match="belum dapat disimpan"), office.deed("Ubah") as session:
        carry_out(session, planned)


def test_a_near_miss_is_offered(office):
    planned = plan(office, (ids(office)["Abon Jaya"], "district", "Bejii"))
    assert [cell.suggestion for _, cell in planned.refused] == ["Beji"]


def test_a_new_district_empties_the_ward_visibly_and_a_ward_brings_its_district(office):
    row = ids(office)["Abon Jaya"]
    do(office, plan(office, (row, "ward", "Kukusan")))
    assert held(office, "Abon Jaya", "district_id") == place(office, District, "Beji")
    planned = plan(office, (row, "district", "Limo"))
    assert told(planned)[:2] == [("Kecamatan", "Beji", "Limo"), ("Kelurahan", "Kukusan", "")]
    assert "Kelurahan ikut dikosongkan." in [cell.sentence for _, cell in planned.changed if cell.follows]
    do(office, planned)
    assert held(office, "Abon Jaya", "ward_id") is None


def test_a_ward_of_another_district_is_refused_but_both_can_be_pasted_together(office):
    row = ids(office)["Abon Jaya"]
    do(office, plan(office, (row, "district", "Limo")))
    assert "tidak terletak di kecamatan" in sentences(plan(office, (row, "ward", "Kukusan")))[0]
    both = plan(office, (row, "ward", "Kukusan"), (row, "district", "Beji"))
    assert not both.refused
    do(office, both)
    assert held(office, "Abon Jaya", "ward_id") == place(office, Ward, "Kukusan")


def test_many_cells_are_one_step_back(office):
    rows = ids(office)
    planned = plan(office, *((row, "owner", f"Pemilik {name}") for name, row in rows.items()))
    assert planned.label("Tempel") == "Tempel 3 sel pada 3 IKM"
    do(office, planned)
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert {held(office, name, "owner") for name in NAMES} == {None}


def test_a_row_changed_meanwhile_is_told_and_nothing_half_done(office):
    rows = ids(office)
    planned = plan(office, *((row, "owner", "Asep") for row in rows.values()))
    do(office, plan(office, (rows["Batik Asri"], "brand", "Asri")))
    with pytest.raises(UserError, match="Batik Asri baru saja diubah orang lain"):
        do(office, planned)
    assert {held(office, name, "owner") for name in NAMES} == {None}


def test_a_cell_that_no_longer_shows_what_was_seen_is_not_overwritten(office):
    row = ids(office)["Abon Jaya"]
    do(office, plan(office, (row, "owner", "Asep")))
    planned = plan(office, (row, "owner", "Dewi", ""))
    assert "baru saja diubah orang lain menjadi “Asep”" in sentences(planned)[0]
    assert not plan(office, (row, "owner", "Dewi", "Asep")).refused


def test_personal_values_are_masked_in_the_plan(office):
    row = ids(office)["Abon Jaya"]
    do(office, plan(office, (row, "owner_nik", "3276054208850007")))
    planned = plan(office, (row, "owner_nik", ""))
    assert told(planned) == [("NIK", "3276••••••••0007", "")]


def test_a_number_that_tells_two_likes_is_doubtful_but_kept(office):
    rows = ids(office)
    do(office, plan(office, (rows["Abon Jaya"], "owner_nik", "3276054208850007")))
    planned = plan(office, (rows["Batik Asri"], "owner_nik", "3276054208850007"))
    assert [cell.sentence for _, cell in planned.changed] == [
        "NIK ini juga tercatat pada Abon Jaya; periksa apakah keduanya sama."
    ]
    assert not planned.refused


def test_new_rows_are_whole_or_not_added(office):
    planned = plan(
        office, ("+1", "name", "Keripik Baru"), ("+1", "sector", "kuliner"), ("+2", "name", "Tanpa Sektor")
    )
    assert sentences(planned) == ["Sektor wajib diisi."]
    added = do(office, planned.sound())
    assert len(added) == 1
    assert held(office, "Keripik Baru", "status") == "binaan"
    assert held(office, "Keripik Baru", "number") == "IKM-00004"
    assert "Tanpa Sektor" not in ids(office)


def test_a_new_row_that_is_there_already_is_told(office):
    planned = plan(office, ("+1", "name", "ABON JAYA"), ("+1", "sector", "kuliner"))
    assert any("juga tercatat pada Abon Jaya" in cell.sentence for _, cell in planned.cells())


def test_a_unique_name_is_refused_also_within_what_is_pasted(office):
    with office.deed("Tambah") as session:
        session.add(Community(name="Batik Beji"))
    planned = plan(
        office,
        ("+1", "name", "batik beji"), ("+2", "name", "Kriya Limo"), ("+3", "name", "Kriya Limo"),
        register=COMMUNITIES,
    )  # fmt: skip
    assert [bool(cell.refused) for _, cell in planned.cells()] == [True, True, True]


def test_what_is_the_same_counts_as_unchanged(office):
    rows = ids(office)
    planned = plan(office, *((row, "sector", "Kuliner") for row in rows.values()))
    assert not planned.changed
    assert len(list(planned.cells())) == 3


def test_a_row_that_is_gone_is_refused(office):
    assert sentences(plan(office, ("tidak-ada", "owner", "Asep"))) == [
        "IKM ini sudah tidak ada; muat ulang daftarnya."
    ]


def test_locked_cells_that_are_pasted_as_they_were_are_passed_over(office):
    planned = plan(office, (ids(office)["Abon Jaya"], "number", "IKM-00001", "IKM-00001"))
    assert not planned.refused


def test_a_cell_cleared_of_its_second_phone_number_keeps_it_in_the_notes(office):
    planned = plan(office, (ids(office)["Abon Jaya"], "phone", "0812-3456-7890 / 0813-3456-7891"))
    assert [cell.label for _, cell in planned.changed] == ["Telepon", "Catatan"]


TYPED = {
    "name": "Abon Jaya Rasa", "owner": "Asep Ramadhan", "sector": "kriya", "district": "Beji",
    "ward": "Kukusan", "phone": "0812-3456-7890", "nib": "9120001234567", "owner_nik": "3276054208850007",
    "brand": "Jaya", "main_product": "Abon sapi", "status": "calon", "established": "2014",
    "kbli": "10750", "owner_gender": "L", "owner_birth_date": "02-08-1985", "address": "Jl. Mawar 1",
    "rt": "1", "rw": "2", "postcode": "16425", "whatsapp": "0812-3456-7891", "email": "abon@contoh.id",
    "instagram": "@abonjaya", "marketplace": "contoh.id/abon", "notes": "Baris satu\nBaris dua",
    "chair": "Dewi Lestari", "fostered_since": "2019", "short_name": "PBB",
}  # fmt: skip


@pytest.mark.parametrize("register", [IKM, COMMUNITIES], ids=lambda register: register.key)
def test_what_a_list_shows_of_a_cell_is_what_the_plan_knows_of_it(office, register):
    """Otherwise every edit of such a column would be refused as overtaken."""
    with office.deed("Tambah") as session:
        session.add(Community(name="Perajin Beji"))
    with office.read() as session:
        row = session.scalars(select(register.model.id).order_by(register.model.id).limit(1)).one()
        columns = [column for column in register.columns if column.key in editable_fields(session, register)]
    do(office, plan(office, *((row, each.key, TYPED[each.key]) for each in columns if each.key in TYPED),
                    register=register).sound())  # fmt: skip
    with office.read() as session:
        (values,) = rows_by_id(session, register, [row], columns).values()
    shown = {column.key: column.show(value) for column, value in zip(columns, values[1:], strict=True)}
    assert sum(map(bool, shown.values())) >= len(TYPED.keys() & shown.keys()) - 1
    again = plan(office, *((row, key, text, text) for key, text in shown.items()), register=register)
    assert sentences(again) == []
    assert told(again) == []


def test_fields_of_the_offices_own_are_edited_like_others(office):
    with office.deed("Tambah isian") as session:
        define(session, "ikm", {"label": "Nomor PKS", "kind": "text"})
    with office.read() as session:
        register = register_now(session, "ikm")
    key = register.columns[-1].key
    row = ids(office)["Abon Jaya"]
    planned = plan(office, (row, key, "PKS/7"), (row, "owner", "Asep"), register=register)
    assert told(planned) == [("Nomor PKS", "", "PKS/7"), ("Nama pemilik", "", "Asep")]
    do(office, planned)
    again = plan(office, (row, key, "", "PKS/7"), register=register)
    assert told(again) == [("Nomor PKS", "PKS/7", "")]


@pytest.mark.parametrize(
    ("key", "offered"),
    [("sector", ["Fesyen", "Kriya", "Kuliner"]), ("owner", []), ("district_id", 11), ("ward_id", 6)],
)
def test_cells_offer_what_they_can_be_chosen_from(office, key, offered):
    row = ids(office)["Abon Jaya"]
    do(office, plan(office, (row, "district", "Beji")))
    with office.read() as session:
        found = choices(session, IKM, row, key)
    assert (len(found) if isinstance(offered, int) else found) == offered
