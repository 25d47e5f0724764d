"""Filters kept under a name: the office's own and the program's, on both kinds of store."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.model.looking import SavedFilter
from depok_desk.registers.all import REGISTERS
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.registers.ikm import IKM
from depok_desk.services.certificates import issue, plan_issue
from depok_desk.services.conditions import Days, OneOf
from depok_desk.services.listing import View, all_ids, first_rows, strays
from depok_desk.services.looking import first_looking
from depok_desk.services.row_rules import rule_column, rules_of
from depok_desk.services.saved_filters import (
    keep_filter,
    rename_filter,
    saved_filters,
    shipped_filters,
    throw_filter_away,
)
from depok_desk.store.undo import plan_undo, undo
from office_records import firm, judged, prepare

BEJI = (("district", OneOf(("Beji", None))), ("licence_expiry", Days(0, 30)))


def looking(where=BEJI, columns=("owner", "name"), **values):
    first = first_looking(IKM)
    view = View(where=where, sort="owner", descending=True)
    return replace(first.with_columns(IKM, columns), view=view, **values)


def kept(store, register=IKM):
    with store.read() as session:
        return saved_filters(session, register)


def names(store):
    return [each.name for each in kept(store)]


@pytest.fixture
def office(store):
    with store.deed("Simpan saringan Beji") as session:
        keep_filter(session, IKM, " Beji  bulan ini ", looking(widths={"name": 240}))
    return store


def test_a_filter_keeps_conditions_columns_widths_and_order(office):
    (found,) = kept(office)
    assert found.name == "Beji bulan ini"
    assert found.looking.view.where == BEJI
    assert (found.looking.view.sort, found.looking.view.descending) == ("owner", True)
    assert [column.key for column in found.looking.columns] == ["owner", "name"]
    assert found.looking.widths == {"name": 240}
    assert kept(office, CERTIFICATES) == []


def test_the_same_name_is_replaced_whatever_its_case(office):
    with office.deed("Simpan lagi") as session:
        keep_filter(session, IKM, "BEJI bulan ini", looking(where=()))
    (found,) = kept(office)
    assert (found.name, found.looking.view.where) == ("BEJI bulan ini", ())


def test_filters_are_renamed_and_thrown_away_and_undone(office):
    with office.deed("Simpan Limo") as session:
        limo = keep_filter(session, IKM, "Limo", looking())
    with office.deed("Ganti nama") as session:
        rename_filter(session, IKM, limo, "Limo dan sekitarnya")
    assert names(office) == ["Beji bulan ini", "Limo dan sekitarnya"]
    with office.deed("Hapus") as session:
        throw_filter_away(session, limo)
    assert names(office) == ["Beji bulan ini"]
    with office.deed("Urungkan") as session:
        undo(session, plan_undo(session))
    assert names(office) == ["Beji bulan ini", "Limo dan sekitarnya"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("  ", "belum diisi"),
        ("x" * 81, "tidak muat"),
        ("fesyen grade a", "saringan bawaan"),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_words(office, name, sentence):
    with pytest.raises(UserError, match=sentence), office.deed("Simpan") as session:
        keep_filter(session, IKM, name, looking())
    assert names(office) == ["Beji bulan ini"]


def test_a_name_is_not_taken_from_another_filter(office):
    with office.deed("Simpan Limo") as session:
        limo = keep_filter(session, IKM, "Limo", looking())
    with pytest.raises(UserError, match="sudah ada"), office.deed("Ganti nama") as session:
        rename_filter(session, IKM, limo, "beji bulan ini")
    with office.deed("Ganti nama") as session:
        rename_filter(session, IKM, limo, "LIMO")
    assert names(office) == ["Beji bulan ini", "LIMO"]


def test_what_is_gone_is_said(office):
    with pytest.raises(UserError, match="sudah tidak ada"), office.deed("Hapus") as session:
        throw_filter_away(session, "tiada")


@pytest.mark.parametrize(
    "text",
    [
        "", "bukan JSON", "[]", '{"columns": 7, "where": "semua", "widths": [1]}',
        '{"columns": ["lama"], "where": [["lama", "one_of", [1]]], "widths": {"name": -4}, "sort": ["x"]}',
    ],
)  # fmt: skip
def test_a_damaged_filter_shows_the_register_as_usual(office, text):
    with office.deed("Rusak") as session:
        session.scalars(select(SavedFilter)).one().looking = text
    (found,) = kept(office)
    assert found.looking == first_looking(IKM)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_every_filter_of_the_program_can_be_shown(office, register):
    shipped = shipped_filters(register)
    assert len({each.name for each in shipped}) == len(shipped) > 1
    with office.read() as session:
        for each in shipped:
            assert all(register.column(key) for key, _ in each.looking.view.where)
            assert register.column(each.looking.view.sort)
            first_rows(session, register, each.looking.view, each.looking.columns)


@pytest.fixture
def judged_office(store, today):
    """Firms as the filters of the program look for them."""
    prepare(store)
    with store.deed("Isi") as session:
        batik = firm(1, "Batik Asri", sector="fesyen", nib="1234567890123", phone="628123456789")
        abon = firm(2, "Abon Jaya", nib="1234567890124")
        kue = firm(3, "Kue Lupis", status="tutup", phone="62811111111")
        session.add_all([batik, abon, kue])
        session.flush()
        judged(session, batik, "Kain", "90.00", grade="A")
        session.add_all(
            [
                Licence(ikm_id=batik.id, kind="halal", expires_on=today - timedelta(days=1)),
                Licence(ikm_id=batik.id, kind="merek", expires_on=today + timedelta(days=400)),
                Licence(ikm_id=abon.id, kind="pirt", expires_on=today + timedelta(days=90)),
                Licence(ikm_id=kue.id, kind="pirt", expires_on=today + timedelta(days=91)),
            ]
        )
    return store


def listed(store, name, today):
    (found,) = (each for each in shipped_filters(IKM) if each.name == name)
    with store.read() as session:
        view = replace(found.looking.view, today=today)
        return [row[1] for row in first_rows(session, IKM, view, [IKM.columns[0]])]


def test_the_filters_of_the_program_find_whom_they_name(judged_office, today):
    assert listed(judged_office, "Legalitas habis 90 hari", today) == ["Batik Asri", "Abon Jaya"]
    assert listed(judged_office, "Legalitas sudah habis", today) == ["Batik Asri"]
    assert listed(judged_office, "Belum punya NIB", today) == ["Kue Lupis"]
    assert listed(judged_office, "Fesyen grade A", today) == ["Batik Asri"]
    assert listed(judged_office, "Belum pernah dikurasi", today) == ["Abon Jaya", "Kue Lupis"]
    assert listed(judged_office, "Tanpa nomor telepon", today) == ["Abon Jaya"]
    assert listed(judged_office, "Nonaktif, pindah, atau tutup", today) == ["Kue Lupis"]


def test_who_passed_is_found_until_the_certificate_is_issued(judged_office, today):
    assert listed(judged_office, "Lulus kurasi, belum bersertifikat", today) == ["Batik Asri"]
    with judged_office.deed("Terbit") as session:
        issue(session, plan_issue(session, on=session.info["doing"].at.date()))
    assert listed(judged_office, "Lulus kurasi, belum bersertifikat", today) == []


def test_stale_records_are_found_a_year_later(judged_office):
    with judged_office.read() as session:
        changed = session.scalars(select(Ikm.updated_at)).first()
    assert changed is not None
    assert listed(judged_office, "Data belum diperbarui 12 bulan", changed.date() + timedelta(days=360)) == []
    later = changed.date() + timedelta(days=368)
    assert len(listed(judged_office, "Data belum diperbarui 12 bulan", later)) == 3


def test_a_row_is_marked_by_the_rule_that_weighs_most(judged_office, today):
    rules = rules_of(IKM)
    marks = rule_column(rules, IKM, today)
    with judged_office.read() as session:
        rows = first_rows(session, IKM, View(today=today), [IKM.columns[0], marks])
    found = {row[1]: None if row[2] is None else rules[row[2]].words for row in rows}
    assert found == {
        "Abon Jaya": "Ada legalitas yang habis dalam 90 hari",
        "Batik Asri": "Ada legalitas yang sudah habis",
        "Kue Lupis": "IKM ini sudah tutup",
    }


def test_pinned_rows_stay_though_they_match_no_longer(judged_office, today):
    with judged_office.read() as session:
        ids = dict(session.execute(select(Ikm.name, Ikm.id)).all())
        pinned = (ids["Kue Lupis"], ids["Batik Asri"])
        view = View(typed="batik", where=(("sector", OneOf(("fesyen",))),), pinned=pinned)
        assert set(all_ids(session, IKM, view)) == set(pinned)
        assert strays(session, IKM, view) == {ids["Kue Lupis"]}
        assert all_ids(session, IKM, replace(view, binned=True)) == []
