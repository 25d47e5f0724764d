from datetime import date

import pytest
from office_lists import ABON, BATIK, MONDAY, imported, listing, planned, stored, understood

from depok_desk.errors import UserError
from depok_desk.model.ikm import Ikm, Product
from depok_desk.registers.ikm import IKM
from depok_desk.services.importing.carrying_out import carry_out, deed_label
from depok_desk.services.importing.choices import Choices
from depok_desk.services.importing.plan import Action
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.importing.understanding import remembered_layouts
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo

WHOLE = (Ikm.id, Ikm.number, Ikm.name, Ikm.owner, Ikm.owner_nik, Ikm.nib, Ikm.phone, Ikm.ward_id, Ikm.notes)


class StoppedError(Exception):
    pass


def stop_at(share):
    def step(done, total, text):
        assert text
        if total and done >= total * share:
            raise StoppedError

    return step


def carry(office, plan, step=lambda *_: None):
    with office.deed(deed_label(plan)) as session:
        return carry_out(session, plan, step)


def test_an_import_is_one_deed_that_can_be_undone_and_redone(office):
    receipt = imported(office, listing(ABON, BATIK))
    before = stored(office, Ikm, *WHOLE), stored(office, Product, Product.id, Product.name)
    with office.deed("Urungkan") as session:
        assert undo(session, plan_undo(session)) == receipt.deed
    assert stored(office, Ikm, *WHOLE) == stored(office, Product, Product.id) == []
    with office.deed("Ulangi") as session:
        redo(session, plan_redo(session))
    assert (stored(office, Ikm, *WHOLE), stored(office, Product, Product.id, Product.name)) == before


def test_numbers_go_on_where_the_register_ends(office):
    imported(office, listing(ABON))
    imported(office, listing(BATIK))
    assert stored(office, Ikm, Ikm.number) == ["IKM-00001", "IKM-00002"]


def test_a_plan_is_refused_once_a_row_it_changes_was_changed(office):
    imported(office, listing(ABON))
    plan = planned(office, listing({**ABON, "address": "Jl. Merdeka 1"}))
    with office.deed("Ubah nama") as session:
        session.get_one(Ikm, plan.rows[0].record_id).name = "Abon Jaya Abadi"
    with pytest.raises(UserError, match=r"Isi register berubah sejak rencana impor “daftar.xlsx”"):
        carry(office, plan)
    assert stored(office, Ikm, Ikm.name, Ikm.address) == [("Abon Jaya Abadi", "Jl. Proklamasi No. 39")]


def test_the_same_plan_is_not_carried_out_twice(office):
    plan = planned(office, listing(ABON))
    carry(office, plan)
    with pytest.raises(UserError, match="Buat ulang rencananya"):
        carry(office, plan)
    assert stored(office, Ikm, Ikm.name) == ["Abon Jaya"]


def test_other_work_meanwhile_does_not_stop_a_plan(office):
    imported(office, listing(ABON))
    plan = planned(office, listing(BATIK))
    with office.deed("Ubah nama") as session:
        session.query(Ikm).one().name = "Abon Jaya Abadi"
    assert carry(office, plan).plan.count(Action.NEW) == 1


def test_stopping_leaves_nothing_behind(office):
    plan = planned(office, listing(ABON, BATIK))
    with pytest.raises(StoppedError):
        carry(office, plan, stop_at(0.5))
    assert stored(office, Ikm, Ikm.id) == []


def test_planning_can_be_stopped(empty_office):
    found = understood(empty_office, listing(ABON))
    with empty_office.read() as session, pytest.raises(StoppedError):
        plan_import(session, found, today=MONDAY, step=stop_at(0))


def test_the_mapping_of_a_layout_is_remembered(office):
    book = listing({**ABON, "notes": "Abon Ikan"})
    found = understood(office, book).sheets[0]
    place = found.mapping.column_of("notes")
    assert place is not None
    mapping = found.mapping.with_choice(place, "brand")
    imported(office, book, Choices(mappings={"Daftar": mapping}))
    assert stored(office, Ikm, Ikm.brand, Ikm.notes) == [("Abon Ikan", None)]
    assert understood(office, book).sheets[0].mapping.keys == mapping.keys
    with office.read() as session:
        assert remembered_layouts(session, IKM) == {found.layout: mapping.keys}


def test_the_memo_counts_and_lists_in_plain_json(office):
    receipt = imported(office, listing(ABON, {**BATIK, "owner_nik": 3.27e15}, ABON, {**ABON, "name": ""}))
    memo = receipt.as_json()
    assert {key: memo[key] for key in ("new", "changed", "unchanged", "skipped", "deed")} == {
        "new": 2,
        "changed": 0,
        "unchanged": 0,
        "skipped": 2,
        "deed": receipt.deed,
    }
    assert memo["duplicates"] == [{"sheet": "Daftar", "row": 4, "of_row": 2, "of_id": None}]
    damaged = memo["problems"][0]
    assert (damaged["row"], damaged["field"], damaged["value"], damaged["severity"]) == (
        3,
        "owner_nik",
        3.27e15,
        "error",
    )


def test_the_deed_says_what_it_did(office):
    plan = planned(office, listing(ABON, BATIK), today=date(2026, 3, 2))
    assert deed_label(plan) == "Impor daftar.xlsx (2 baru, 0 diubah)"
