"""Columns of a workbook that become fields of the office's own."""

import shutil
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office_lists import MONDAY, actions, workbook

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from depok_desk.registers.custom import KINDS
from depok_desk.services.custom_fields import change_field, define, register_now
from depok_desk.services.custom_values import custom_values
from depok_desk.services.exporting import export
from depok_desk.services.importing.carrying_out import carry_out, deed_label
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.importing.rejects import write_rejects
from depok_desk.services.importing.understanding import remembered_layouts, understand
from depok_desk.services.listing import View, all_ids
from depok_desk.services.registering import new_record
from depok_desk.services.workbook_reading import Sheet, read_workbook
from depok_desk.store.opening import Store
from depok_desk.store.undo import plan_undo, undo

HEADINGS = ("Nama Usaha", "Nama Pemilik", "Sektor", "Kelurahan", "Kecamatan")
ABON = ("Abon Jaya", "Asep Ramadhan", "kuliner", "Gandul", "Cinere")
BATIK = ("Batik Asri", "Siti Maulana", "fesyen", "Mekarjaya", "Sukmajaya")
NOW = datetime(2026, 1, 26, tzinfo=UTC)
KEY = "custom:kanal_penjualan"


def defined(store, kind="text", label="Kanal penjualan", register="ikm", **more):
    with store.deed("Tambah isian") as session:
        return define(session, register, {"label": label, "kind": kind, **more}).id


def book(heading, *rows):
    """A list of firms with one more column."""
    body = [[float(at), *firm, cell] for at, (firm, cell) in enumerate(rows, 1)]
    return workbook(Sheet("Daftar", [["No", *HEADINGS, heading], *body]))


def planned(store, made, register="ikm"):
    with store.read() as session:
        now = register_now(session, register)
        found = understand(made, now, remembered_layouts(session, now))
        return plan_import(session, found, today=MONDAY)


def imported(store, made, register="ikm"):
    plan = planned(store, made, register)
    with store.deed(deed_label(plan)) as session:
        carry_out(session, plan)
    return plan


def held(store, model: type[Record] = Ikm, register="ikm"):
    """What the added fields of all records hold, in the order of their names."""
    with store.read() as session:
        ids = all_ids(session, register_now(session, register), View())
        return [custom_values(session, model, each) for each in ids]


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("text", "  Pasar   Agung ", "Pasar Agung"),
        ("number", "1.250 buah", 1250),
        ("decimal", "2,5", Decimal("2.50")),
        ("money", "Rp 1,5 juta", 1_500_000),
        ("date", "26 Jan 2026", date(2026, 1, 26)),
        ("choice", "ONLINE", "Online"),
        ("yes_no", "sudah", True),
    ],
)
def test_a_column_is_known_by_the_fields_name_and_read_by_its_kind(office, kind, cell, value):
    defined(office, kind, options="Toko\nOnline" if kind == "choice" else None)
    plan = imported(office, book("KANAL PENJUALAN", (ABON, cell), (BATIK, "-")))
    assert plan.rows[0].values[KEY] == value
    assert held(office) == [{KEY: value}, {KEY: None}]


def test_a_column_is_known_by_other_names_too(office):
    defined(office, headings="Jalur jual | Tempat menjual")
    imported(office, book("Tempat Menjual", (ABON, "Pasar")))
    assert held(office) == [{KEY: "Pasar"}]


def test_the_same_list_twice_changes_nothing_and_blanks_overwrite_nothing(office):
    defined(office)
    imported(office, book("Kanal penjualan", (ABON, "Pasar")))
    assert actions(planned(office, book("Kanal penjualan", (ABON, "Pasar")))) == ["same"]
    assert actions(imported(office, book("Kanal penjualan", (ABON, "")))) == ["same"]
    assert held(office) == [{KEY: "Pasar"}]


def test_a_changed_value_is_shown_and_written_in_the_same_deed(office):
    defined(office, "money")
    imported(office, book("Kanal penjualan", (ABON, 5000.0)))
    plan = imported(office, book("Kanal penjualan", (ABON, 7500.0), (BATIK, 100.0)))
    assert [(each.label, each.old, each.new) for each in plan.rows[0].differences] == [
        ("Kanal penjualan", 5000, 7500)
    ]
    assert held(office) == [{KEY: 7500}, {KEY: 100}]
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert held(office) == [{KEY: 5000}]


def test_a_word_that_is_no_choice_is_asked_and_given_back(office, tmp_path):
    defined(office, "choice", options="Toko\nOnline")
    made = book("Kanal penjualan", (ABON, "keliling"))
    plan = planned(office, made)
    assert plan.questions[0].options == {"Toko": "Toko", "Online": "Online"}
    assert write_rejects(tmp_path / "gagal.xlsx", made, plan, created=NOW) == 1
    (sheet,) = read_workbook(tmp_path / "gagal.xlsx").sheets
    assert any("keliling" in row for row in sheet.rows)
    reason = str(sheet.rows[-1][-1])
    assert reason.startswith('Kanal penjualan: "keliling" bukan pilihan'), reason


def test_a_masked_value_is_not_taken(office):
    defined(office, personal=True)
    plan = imported(office, book("Kanal penjualan", (ABON, "•••••")))
    assert "disamarkan" in plan.problems[0].message
    assert held(office) == [{KEY: None}]


def test_communities_have_fields_of_their_own(office):
    defined(office, "number", "Jumlah rapat", "komunitas")
    made = workbook(Sheet("Daftar", [["No", "Nama Komunitas", "Jumlah Rapat"], [1.0, "Perajin Batik", 12.0]]))
    imported(office, made, "komunitas")
    assert held(office, Community, "komunitas") == [{"custom:jumlah_rapat": 12}]


def test_a_plan_is_not_carried_out_once_the_field_has_changed(office):
    own = defined(office)
    made = book("Kanal penjualan", (ABON, "12"))
    plan = planned(office, made)
    with office.deed("Ubah isian") as session:
        change_field(session, own, {"kind": "number"})
    with pytest.raises(UserError, match="berubah sejak rencana"), office.deed("Impor") as session:
        carry_out(session, plan)


def test_a_workbook_is_opened_again_once_the_field_has_changed(office):
    own = defined(office)
    with office.read() as session:
        found = understand(book("Kanal penjualan", (ABON, "12")), register_now(session, "ikm"))
    with office.deed("Ubah isian") as session:
        change_field(session, own, {"kind": "number"})
    with pytest.raises(UserError, match="buka lagi berkasnya"), office.read() as session:
        plan_import(session, found, today=MONDAY)


TYPED = st.one_of(
    st.text(max_size=60),
    st.integers(-(10**6), 10**12).map(str),
    st.decimals(-(10**6), 10**6, places=2).map(lambda value: str(value).replace(".", ",")),
    st.dates(date(1950, 1, 1), date(2090, 1, 1)).map(str),
    st.sampled_from(["Ya", "belum", "Rp1.250.000", "26/1/2026", "=1+1", "'satu", "-5"]),
)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(*[TYPED] * len(KINDS)), min_size=5, max_size=12))
def test_what_was_typed_comes_back_after_export_and_import(rows, migrated_file, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pulang")
    there, back = (new_office(folder / name, migrated_file) for name in ("sini.depok", "sana.depok"))
    for store in (there, back):
        for kind in KINDS:
            defined(store, kind, f"Isian {kind}")
    usual = {"sector": "kuliner", "status": "binaan"}
    entered = [
        {
            f"custom:isian_{kind}": KINDS[kind][0].read(text).value
            for kind, text in zip(KINDS, typed, strict=True)
        }
        for typed in rows
    ]
    with there.deed("Tambah") as session:
        for number, values in enumerate(entered):
            new_record(session, Ikm, {"name": f"Toko {number:02}", **usual, **values})
    path = folder / "ikm.xlsx"
    with there.read() as session:
        export(session, register_now(session, "ikm"), path, View(), at=NOW)
    imported(back, read_workbook(path))
    assert held(back) == entered
    there.close()
    back.close()


def new_office(path, template):
    return Store.open(shutil.copy(template, path))
