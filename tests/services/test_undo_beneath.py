"""An old deed is not undone from under what was done since: files, added fields and their values stay."""

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.custom import CustomField
from depok_desk.model.ikm import Ikm
from depok_desk.model.journal import Deed
from depok_desk.registers.ikm import IKM
from depok_desk.services.attachments import attach, attachments_of
from depok_desk.services.conditions import OneOf
from depok_desk.services.custom_fields import change_field, define
from depok_desk.services.custom_values import custom_values
from depok_desk.services.listing import View
from depok_desk.services.looking import Looking
from depok_desk.services.registering import change_record, new_record
from depok_desk.services.saved_filters import keep_filter
from depok_desk.store.undo import plan_redo, plan_undo, redo, undo

KEY = "custom:pendamping"
FIRM = {"name": "Abon Jaya", "sector": "kuliner", "status": "binaan"}


@pytest.fixture
def firms(store):
    """Two firms and a field that the office has added; their keys."""
    with store.deed("Tambah isian") as session:
        define(session, "ikm", {"label": "Pendamping", "kind": "text"})
    return [enter(store) for _ in range(2)]


def enter(store):
    with store.deed("Tambah IKM") as session:
        return new_record(session, Ikm, FIRM).id


def write(store, row_id, value):
    with store.deed("Isi") as session:
        change_record(session, Ikm, row_id, {}, {KEY: value})


def rekind(store, kind):
    with store.deed(f"Jenis {kind}") as session:
        change_field(session, session.scalars(select(CustomField.id)).one(), {"kind": kind})


def planned(store, label):
    with store.read() as session:
        return plan_undo(session, session.scalars(select(Deed.id).where(Deed.label == label)).all()[-1])


def turn(store, plan, carry_out, *deed):
    with store.deed("Kembali") as session:
        carry_out(session, plan(session, *deed))


def held(store, row_id):
    with store.read() as session:
        return custom_values(session, Ikm, row_id)[KEY]


def test_a_firm_with_files_and_added_values_is_not_undone_from_under_them(store, firms):
    write(store, firms[1], "Bu Ani")
    with store.deed("Lampirkan") as session:
        attach(session, store.shelf, "ikm", firms[1], ("surat.txt", b"Isi surat"))
    seen = planned(store, "Tambah IKM")
    assert [each.sentence for each in seen.conflicts] == [
        "IKM “Abon Jaya” masih dipakai oleh Lampiran, Nilai isian tambahan."
    ]
    with pytest.raises(UserError, match="tidak ada yang tersisa"):
        turn(store, plan_undo, undo, seen.target.id)
    with store.read() as session:
        assert len(attachments_of(session, "ikm", firms[1])) == 1


def test_a_kind_is_turned_back_with_all_its_values(store, firms):
    write(store, firms[0], "12")
    rekind(store, "number")
    assert held(store, firms[0]) == 12
    turn(store, plan_undo, undo)
    assert held(store, firms[0]) == "12"
    turn(store, plan_redo, redo)
    assert held(store, firms[0]) == 12


@pytest.mark.parametrize("later", [0, 1])
def test_a_kind_stays_if_values_of_it_were_entered_since(store, firms, later):
    write(store, firms[0], "12")
    rekind(store, "number")
    write(store, firms[later], 7)
    seen = planned(store, "Jenis number")
    assert seen.conflicts[-1].sentence == (
        "Isian tambahan “Pendamping” sudah memuat 1 isi menurut jenisnya yang sekarang."
    )
    with pytest.raises(UserError, match="tidak ada yang tersisa"):
        turn(store, plan_undo, undo, seen.target.id)
    assert held(store, firms[later]) == 7


def test_a_whole_number_never_becomes_hundredths(store, firms):
    rekind(store, "decimal")
    rekind(store, "number")
    write(store, firms[0], 7)
    assert planned(store, "Jenis number").conflicts
    write(store, firms[0], 0)
    assert planned(store, "Jenis number").conflicts == ()


def test_a_filter_in_the_way_shows_no_telephone_number(store):
    looking = Looking(View(where=(("phone", OneOf(("6281234567890",))),)), IKM.columns)
    for name, kept in (("Satu", looking), ("Dua", Looking(View(), IKM.columns))):
        with store.deed(name) as session:
            keep_filter(session, IKM, "Telepon", kept)
    (conflict,) = planned(store, "Satu").conflicts
    assert "62812" not in conflict.sentence
