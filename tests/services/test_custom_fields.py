"""Fields that the office adds to a register itself: defined, entered, listed, changed and taken away."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.custom import CustomField, CustomValue
from depok_desk.model.ikm import Ikm
from depok_desk.registers.custom import signature
from depok_desk.services.conditions import Between, OneOf
from depok_desk.services.custom_fields import (
    bring_back,
    change_field,
    define,
    move_field,
    problems,
    register_now,
    remove_field,
)
from depok_desk.services.custom_rereading import reread, withdrawn
from depok_desk.services.custom_values import custom_fields, custom_values
from depok_desk.services.finding import find
from depok_desk.services.listing import View, all_ids, all_rows, count, value_counts
from depok_desk.services.registering import change_record, new_record, snapshot
from depok_desk.store.undo import plan_undo, undo
from office_records import firm

VALUES = {
    "text": ("Binaan Bank Contoh", "Binaan Bank Contoh"),
    "long_text": ("baris satu\nbaris dua", "baris satu\nbaris dua"),
    "number": (-1200, "-1.200"),
    "decimal": (Decimal("1234.50"), "1.234,5"),
    "money": (2_500_000_000, "Rp2.500.000.000"),
    "date": (date(2026, 1, 26), "26-01-2026"),
    "choice": ("Online", "Online"),
    "yes_no": (False, "Tidak"),
}
"""A stored value of each kind, and how people read it."""


def field_of_kind(store, kind, label="Kanal penjualan", register="ikm", **more):
    options = "Toko\nOnline\nPameran" if kind == "choice" else None
    with store.deed("Tambah isian") as session:
        return define(session, register, {"label": label, "kind": kind, "options": options, **more}).id


def entered(store, name="Abon Jaya", **values):
    """An IKM with values by the keys of added fields."""
    own = {f"custom:{key}": value for key, value in values.items()}
    with store.deed("Tambah") as session:
        return new_record(session, Ikm, {"name": name, "sector": "kuliner", "status": "binaan", **own}).id


def ask(store, query, *rest):
    with store.read() as session:
        return query(session, *rest)


def listed(store, key, view=None):
    """What a column shows of each row of a view."""
    with store.read() as session:
        register = register_now(session, "ikm")
        column = register.column(key)
        assert column is not None
        return [column.show(row[1]) for row in all_rows(session, register, view or View(), [column])]


def keep(store, record, value, key="custom:kanal_penjualan"):
    with store.deed("Ubah") as session:
        change_record(session, Ikm, record, {}, {key: value})


@pytest.mark.parametrize("kind", VALUES)
def test_what_is_entered_is_shown_filtered_and_sorted(store, kind):
    field_of_kind(store, kind)
    value, shown = VALUES[kind]
    record = entered(store, kanal_penjualan=value)
    entered(store, "Batik Asri")
    key = "custom:kanal_penjualan"
    assert listed(store, key) == [shown, ""]
    assert ask(store, custom_values, Ikm, record) == {key: value}
    assert listed(store, key, View(where=((key, OneOf((value,))),))) == [shown]
    assert listed(store, key, View(where=((key, OneOf((None,))),))) == [""]
    assert listed(store, key, View(sort=key, descending=True)) == [shown, ""]
    with store.read() as session:
        register = register_now(session, "ikm")
        column = register.column(key)
        assert column is not None
        assert dict(value_counts(session, register, column, View())) == {value: 1, None: 1}


def test_numbers_are_filtered_by_range(store):
    field_of_kind(store, "decimal")
    for at, value in enumerate(("1.25", "9.5", "12"), 1):
        entered(store, f"Toko {at}", kanal_penjualan=Decimal(value))
    view = View(where=(("custom:kanal_penjualan", Between(Decimal("1.5"), Decimal("12.00"))),))
    assert listed(store, "custom:kanal_penjualan", view) == ["9,5", "12"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("pasar", 1), ("PASAR agung", 1), ("abon pasar", 1), ("pa", 1), ("batik pasar", 0), ("100%", 0)],
)
def test_typed_words_are_found_in_fields_of_wording(store, typed, found):
    field_of_kind(store, "text")
    entered(store, kanal_penjualan="Pasar Agung")
    entered(store, "Batik Asri")
    with store.read() as session:
        assert count(session, register_now(session, "ikm"), View(typed=typed)) == found


def test_they_are_found_from_the_search_field_of_the_window_too(store):
    field_of_kind(store, "text")
    entered(store, kanal_penjualan="Pasar Agung")
    assert [each.caption for each in ask(store, find, "agung")] == ["Abon Jaya"]


def test_the_form_of_a_record_has_the_field_in_its_own_part(store):
    field_of_kind(store, "choice", hint="Tempat menjual")
    field_of_kind(store, "text", "Catatan pemilik", section="Pemilik")
    sections = ask(store, register_now, "ikm").sections
    assert [entry.field.label for entry in sections["Isian tambahan"]] == ["Kanal penjualan"]
    assert [entry.field.label for entry in sections["Pemilik"]][-1] == "Catatan pemilik"


def test_another_register_has_no_part_in_it(store):
    field_of_kind(store, "text", register="komunitas")
    assert ask(store, register_now, "ikm").column("custom:kanal_penjualan") is None
    assert ask(store, register_now, "komunitas").column("custom:kanal_penjualan") is not None


def test_a_changed_value_can_be_undone(store):
    field_of_kind(store, "money")
    record = entered(store, kanal_penjualan=1000)
    keep(store, record, 2000)
    keep(store, record, None)
    for expected in (2000, 1000):
        with store.deed("Urungkan") as session:
            undo(session, plan_undo(session))
        assert ask(store, custom_values, Ikm, record) == {"custom:kanal_penjualan": expected}


def test_a_value_that_somebody_else_changed_is_not_overwritten(store):
    field_of_kind(store, "text", personal=True)
    record = entered(store, kanal_penjualan="lama")
    keep(store, record, "baru")
    seen, typed = {"custom:kanal_penjualan": "lama"}, {"custom:kanal_penjualan": "lain"}
    with pytest.raises(UserError, match="diubah orang lain menjadi “•••••”"), store.deed("Ubah") as session:
        change_record(session, Ikm, record, seen, typed)


def test_a_personal_field_of_any_kind_is_masked(store):
    for kind, (value, _) in VALUES.items():
        field_of_kind(store, kind, f"Rahasia {kind}", personal=True)
        entered(store, f"Toko {kind}", **{f"rahasia_{kind}": value})
        shown = next(filter(None, listed(store, f"custom:rahasia_{kind}")))
        assert "•" in shown


def test_keys_stay_and_are_never_used_twice(store):
    first = field_of_kind(store, "text", "Kelas Èkspor!")
    with store.deed("Ganti nama") as session:
        change_field(session, first, {"label": "Tingkat ekspor"})
    with store.deed("Hapus isian") as session:
        remove_field(session, first)
    field_of_kind(store, "text", "Kelas Ekspor")
    keys = ask(store, lambda session: session.scalars(select(CustomField.key).order_by(CustomField.id)).all())
    assert keys == ["kelas_ekspor", "kelas_ekspor_2"]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"label": "", "kind": "text"}, "wajib diisi"),
        ({"label": "Nama Usaha", "kind": "text"}, "sudah dikenal sebagai “Nama usaha”"),
        ({"label": "Modal awal", "kind": "money"}, "sudah dikenal sebagai “Nilai investasi”"),
        ({"label": "Iuran (ribu)", "kind": "money"}, "rupiah ditulis penuh"),
        ({"label": "Legalitas", "kind": "text"}, "sudah ada"),
        ({"label": "Kanal", "kind": "choice", "options": "Toko"}, "paling sedikit dua pilihan"),
        ({"label": "Kanal", "kind": "choice", "options": "Toko\ntidak ada"}, "“tidak ada”"),
        ({"label": "Kanal", "kind": "choice", "options": "Toko\ntoko!"}, "“toko!”"),
        ({"label": "Kanal", "kind": None}, "Jenis isian wajib dipilih"),
        ({"label": "No. urut", "kind": "text"}, "nomor urut"),
    ],
)
def test_what_would_confuse_is_refused_in_words(store, values, sentence):
    with pytest.raises(UserError, match=sentence), store.deed("Tambah isian") as session:
        define(session, "ikm", values)


def test_a_second_field_of_the_same_name_is_refused_but_its_own_name_is_not(store):
    own = field_of_kind(store, "text")
    register = ask(store, register_now, "ikm")
    values = {"label": "KANAL PENJUALAN", "kind": "text"}
    assert "label" in problems(register, values)
    assert problems(register, values, "kanal_penjualan") == {}
    with store.deed("Ubah isian") as session:
        change_field(session, own, values)
    assert ask(store, register_now, "ikm").columns[-1].label == "KANAL PENJUALAN"


def test_a_kind_is_changed_when_everything_can_be_read_again(store):
    own = field_of_kind(store, "text")
    record = entered(store, kanal_penjualan="1.250")
    before = signature(ask(store, register_now, "ikm"))
    with store.deed("Ubah isian") as session:
        change_field(session, own, {"kind": "number"})
    assert ask(store, custom_values, Ikm, record) == {"custom:kanal_penjualan": 1250}
    assert signature(ask(store, register_now, "ikm")) != before
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert ask(store, custom_values, Ikm, record) == {"custom:kanal_penjualan": "1.250"}


def test_a_kind_is_not_changed_where_something_would_be_lost(store):
    own = field_of_kind(store, "text")
    record = entered(store, kanal_penjualan="sering")
    with store.read() as session:
        field = session.get_one(CustomField, own)
        plan = reread(session, field, {"label": field.label, "kind": "money", "options": None})
    assert plan.lost == ("sering",)
    refused = "1 isi “Kanal penjualan” tidak terbaca sebagai Rupiah"
    with pytest.raises(UserError, match=refused), store.deed("Ubah isian") as session:
        change_field(session, own, {"kind": "money"})
    assert ask(store, custom_values, Ikm, record) == {"custom:kanal_penjualan": "sering"}


def test_a_choice_that_is_taken_away_stays_where_it_was_chosen(store):
    own = field_of_kind(store, "choice")
    record = entered(store, kanal_penjualan="Pameran")
    with store.read() as session:
        field = session.get_one(CustomField, own)
        assert withdrawn(session, field, "Toko\nOnline").startswith(
            "1 isi memakai pilihan yang tidak ada lagi"
        )
        assert withdrawn(session, field, "Online\nPameran") == ""
    with store.deed("Ubah isian") as session:
        change_field(session, own, {"options": "Toko\nOnline"})
    assert listed(store, "custom:kanal_penjualan") == ["Pameran"]
    assert ask(store, custom_values, Ikm, record) == {"custom:kanal_penjualan": "Pameran"}


def test_a_removed_field_takes_its_values_along_and_brings_them_back(store):
    own = field_of_kind(store, "text")
    record = entered(store, kanal_penjualan="pasar")
    with store.deed("Hapus isian") as session:
        remove_field(session, own)
    assert ask(store, custom_values, Ikm, record) == {}
    assert [field.id for field in ask(store, lambda s: custom_fields(s, "ikm", binned=True))] == [own]
    with store.deed("Pulihkan isian") as session:
        bring_back(session, own)
    assert ask(store, custom_values, Ikm, record) == {"custom:kanal_penjualan": "pasar"}


def test_fields_are_put_in_another_order(store):
    ids = [field_of_kind(store, "text", label) for label in ("Satu", "Dua hal", "Tiga hal")]
    with store.deed("Pindahkan isian") as session:
        move_field(session, ids[2], -1)
    assert [each.label for each in ask(store, custom_fields, "ikm")] == ["Satu", "Tiga hal", "Dua hal"]


def test_an_unknown_register_is_refused(store):
    with pytest.raises(UserError, match="tidak ada"):
        ask(store, register_now, "gudang")


def test_the_value_of_a_row_is_looked_up_by_owner_and_field(sqlite_location):
    from depok_desk.store.opening import Store

    store = Store.open(sqlite_location)
    field_of_kind(store, "text")
    view = View(where=(("custom:kanal_penjualan", OneOf(("pasar",))),))
    plans: list[str] = []
    with store.read() as session:
        connection = session.connection()
        register = register_now(session, "ikm")
        column = register.columns[-1]
        wanted = select(Ikm.id).where(view.where[0][1].sql(column.value, view.today))
        query = wanted.compile(connection, compile_kwargs={"literal_binds": True})
        plans += [row[-1] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")]
        assert all_ids(session, register, view) == []
        assert count(session, register, view) == 0
    store.close()
    assert any("sqlite_autoindex_custom_value" in plan and "owner_id=?" in plan for plan in plans), plans


def test_values_of_a_new_record_belong_to_its_deed(store):
    field_of_kind(store, "yes_no")
    with store.deed("Tambah") as session:
        session.add(firm(7, "Toko Lama"))
    entered(store, kanal_penjualan=True)
    with store.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert ask(store, lambda session: session.scalars(select(CustomValue.id)).all()) == []
    assert ask(store, lambda session: snapshot(session, Ikm, "tidak-ada")) is None
