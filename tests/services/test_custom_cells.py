"""The office's own fields in lists: typed over in their cells, and printed."""

from datetime import date

import pytest

from depok_desk.errors import UserError
from depok_desk.model.ikm import Ikm
from depok_desk.services.cell_editing import carry_out, plan_edits
from depok_desk.services.conditions import OneOf
from depok_desk.services.custom_fields import define, register_now
from depok_desk.services.custom_values import custom_values
from depok_desk.services.listing import View
from depok_desk.services.printed_lists import listing_facts
from depok_desk.services.registering import change_record, new_record
from depok_desk.services.row_editing import Edit

MONDAY = date(2026, 1, 26)
KEY = "custom:kanal_penjualan"


def field_of_kind(store, kind):
    options = "Toko\nOnline" if kind == "choice" else None
    with store.deed("Tambah isian") as session:
        define(session, "ikm", {"label": "Kanal penjualan", "kind": kind, "options": options})


def entered(store):
    with store.deed("Tambah") as session:
        return new_record(session, Ikm, {"name": "Abon Jaya", "sector": "kuliner", "status": "binaan"}).id


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [("money", "1,5 juta", 1_500_000), ("choice", "online", "Online"), ("yes_no", "ya", True)],
)
def test_a_cell_is_typed_over_in_the_list(store, kind, text, value):
    field_of_kind(store, kind)
    record = entered(store)
    with store.read() as session:
        register = register_now(session, "ikm")
        plan = plan_edits(session, register, [Edit(record, KEY, text)], MONDAY)
    assert [cell.label for _, cell in plan.changed] == ["Kanal penjualan"]
    with store.deed(plan.label()) as session:
        carry_out(session, plan)
    with store.read() as session:
        assert custom_values(session, Ikm, record) == {KEY: value}


def test_a_cell_that_cannot_be_read_is_refused_in_words(store):
    field_of_kind(store, "date")
    record = entered(store)
    with store.read() as session:
        register = register_now(session, "ikm")
        plan = plan_edits(session, register, [Edit(record, KEY, "kapan-kapan")], MONDAY)
    assert "tidak terbaca sebagai tanggal" in plan.refused[0][1].sentence


def test_a_printed_list_has_the_column_and_its_filter(store):
    field_of_kind(store, "choice")
    record = entered(store)
    with store.deed("Ubah") as session:
        change_record(session, Ikm, record, {}, {KEY: "Online"})
    with store.read() as session:
        register = register_now(session, "ikm")
        view = View(where=((KEY, OneOf(("Online",))),))
        facts = listing_facts(session, register, view, on=MONDAY, columns=register.columns[-1:])
    assert [column.label for column in facts.columns] == ["No.", "Kanal penjualan"]
    assert list(facts.rows) == [("1", "Online")]
    assert facts.subtitle == "Kanal penjualan: Online"


def test_a_value_that_another_clerk_entered_meanwhile_is_not_pasted_over(store):
    field_of_kind(store, "text")
    record = entered(store)
    with store.read() as session:
        plan = plan_edits(session, register_now(session, "ikm"), [Edit(record, KEY, "Pasar")], MONDAY)
    with store.deed("Ubah") as session:
        change_record(session, Ikm, record, {}, {KEY: "Toko"})
    with pytest.raises(UserError, match="baru saja diubah orang lain"), store.deed("Tempel") as session:
        carry_out(session, plan)
    with store.read() as session:
        assert custom_values(session, Ikm, record) == {KEY: "Toko"}


def test_what_was_typed_before_the_kind_was_changed_is_not_stored(store):
    field_of_kind(store, "number")
    record = entered(store)
    with pytest.raises(UserError, match="Jenis isian “Kanal penjualan”"), store.deed("Isi") as session:
        change_record(session, Ikm, record, {KEY: None}, {KEY: "Toko"})
