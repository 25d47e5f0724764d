from datetime import date

import pytest
from office_lists import ABON, BATIK, actions, imported, listing, planned, sheet, stored, workbook

from depok_desk.errors import UserError
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.services.importing.choices import Choices
from depok_desk.services.importing.plan import Action
from depok_desk.services.workbook_reading import read_workbook


def problems(plan):
    return {(problem.row, problem.key): str(problem.severity) for problem in plan.problems}


def reason(plan, row):
    return next(each.reason for each in plan.rows if each.row == row)


def test_a_list_becomes_records_with_all_that_belongs_to_them(office):
    imported(office, listing(ABON, BATIK))
    assert stored(
        office, Ikm, Ikm.number, Ikm.name, Ikm.status, Ikm.ward_id, Ikm.district_id, Ikm.rt, Ikm.rw
    ) == [
        ("IKM-00001", "Abon Jaya", "binaan", "32.76.09.1002", "32.76.09", "007", "008"),
        ("IKM-00002", "Batik Asri", "binaan", "32.76.05.1004", "32.76.05", None, None),
    ]
    assert stored(office, Product, Product.name) == ["Abon Sapi"]
    assert stored(office, YearFigures, YearFigures.year, YearFigures.workers_male, YearFigures.turnover) == [
        (2025, 5, 369_000_000)
    ]


def test_the_same_list_twice_changes_nothing(office):
    imported(office, listing(ABON, BATIK))
    again = imported(office, listing(ABON, BATIK))
    assert actions(again.plan) == ["same", "same"]
    assert again.deed is None


def test_a_changed_cell_is_shown_with_old_and_new_and_blanks_overwrite_nothing(office):
    imported(office, listing(ABON))
    plan = imported(office, listing({**ABON, "address": "Jl. Merdeka No. 1", "nib": "", "score": ""})).plan
    (row,) = plan.rows
    assert row.action is Action.CHANGE
    assert [(each.label, each.old, each.new) for each in row.differences] == [
        ("Alamat", "Jl. Proklamasi No. 39", "Jl. Merdeka No. 1")
    ]
    assert stored(office, Ikm, Ikm.address, Ikm.nib) == [("Jl. Merdeka No. 1", "9009199543494")]


def test_a_record_and_what_belongs_to_it_change_together(office):
    imported(office, listing(ABON))
    moved = {**ABON, "address": "Jl. Merdeka No. 1", "turnover": 400000.0, "product": "Abon Ikan"}
    plan = imported(office, listing(moved)).plan
    assert [each.key for each in plan.rows[0].differences] == [
        "address",
        "product",
        "turnover",
        "score",
        "grade",
        "curated_on",
    ]
    assert stored(office, Ikm, Ikm.address) == ["Jl. Merdeka No. 1"]
    assert stored(office, YearFigures, YearFigures.turnover) == [400_000_000]
    assert actions(imported(office, listing(moved)).plan) == ["same"]


def test_a_damaged_value_is_listed_and_neither_stored_nor_overwriting(office):
    plan = imported(office, listing({**BATIK, "owner_nik": 3276046307830000.0, "phone": "8,13E+11"})).plan
    assert problems(plan) == {(2, "owner_nik"): "error", (2, "phone"): "error"}
    assert stored(office, Ikm, Ikm.owner_nik, Ikm.phone) == [(None, None)]
    imported(office, listing(BATIK))
    imported(office, listing({**BATIK, "owner_nik": "3,27E+15", "phone": "8,13E+11"}))
    assert stored(office, Ikm, Ikm.owner_nik, Ikm.phone) == [("3276046307830005", "628898813303")]


def test_a_shouted_name_is_no_change_but_a_gentler_one_is(office):
    imported(office, listing({**ABON, "name": "ABON JAYA"}))
    assert actions(imported(office, listing(ABON)).plan) == ["change"]
    assert actions(planned(office, listing({**ABON, "name": "ABON JAYA"}))) == ["same"]


def test_a_second_phone_number_goes_to_the_notes_once(office):
    book = listing({**ABON, "phone": "088081704125 / 021-7607116", "notes": "Pindahan"})
    imported(office, book)
    assert actions(imported(office, book).plan) == ["same"]
    assert stored(office, Ikm, Ikm.phone, Ikm.notes) == [
        ("6288081704125", "Pindahan\nTelepon lain: 021-7607116")
    ]


def test_notes_are_added_to(office):
    imported(office, listing({**ABON, "notes": "Ikut bazar 2024"}))
    imported(office, listing({**ABON, "notes": "Ikut bazar 2025"}))
    assert stored(office, Ikm, Ikm.notes) == ["Ikut bazar 2024\nIkut bazar 2025"]


def test_a_row_without_name_or_sector_fails_with_its_reason(empty_office):
    plan = planned(empty_office, listing(ABON, {**BATIK, "name": ""}, {**BATIK, "sector": "lain-lain"}))
    assert actions(plan) == ["new", "skip", "skip"]
    assert reason(plan, 3).startswith("Nama usaha kosong")
    assert "bukan sektor yang dikenal" in reason(plan, 4)
    assert problems(plan) == {(3, "name"): "error", (4, "sector"): "error"}


def test_an_odd_sector_is_asked_once_and_answered_for_all(empty_office):
    rows = [
        {**BATIK, "name": f"Toko {at}", "sector": odd} for at, odd in enumerate(("jasa", "Jasa ", "JASA"))
    ]
    (question,) = planned(empty_office, listing(*rows)).questions
    assert (question.key, question.text, question.count) == ("sector", "jasa", 3)
    answered = Choices().with_answer("sector", question.text, "kriya")
    plan = planned(empty_office, listing(*rows), answered)
    assert [row.values["sector"] for row in plan.rows] == ["kriya"] * 3
    assert plan.questions == () == plan.problems


def test_an_ambiguous_ward_is_asked_and_answered(empty_office):
    book = listing({**BATIK, "ward": "Curug", "district": ""})
    plan = planned(empty_office, book)
    assert "ward_id" not in plan.rows[0].values
    (question,) = plan.questions
    curug = next(code for code, name in question.options.items() if name == "Curug (Bojongsari)")
    settled = planned(empty_office, book, Choices().with_answer("ward", "Curug", curug))
    assert settled.rows[0].values["ward_id"] == curug
    assert settled.rows[0].values["district_id"] == "32.76.11"


def test_an_answer_of_nothing_leaves_a_value_empty_without_a_word(empty_office):
    book = listing({**BATIK, "grade": "lumayan"})
    plan = planned(empty_office, book, Choices().with_answer("grade", "Lumayan", None))
    assert plan.problems == ()
    assert "grade" not in plan.rows[0].values


def test_an_edited_cell_counts_instead_of_the_workbook(empty_office):
    book = listing({**BATIK, "owner_nik": "327604630783"})
    plan = planned(empty_office, book, Choices().with_edit("Daftar", 2, "owner_nik", "3276046307830005"))
    assert plan.problems == ()
    assert plan.rows[0].values["owner_nik"] == "3276046307830005"


def test_the_sector_may_stand_in_the_name_of_the_sheet_or_between_the_rows(empty_office):
    named = workbook(sheet(BATIK, name="KRIYA", without=["sector"]))
    assert planned(empty_office, named).rows[0].values["sector"] == "kriya"
    both = sheet(ABON, BATIK, without=["sector"])
    groups = [
        ["A. PANGAN", *[""] * (len(both.rows[0]) - 1)],
        ["B. KERAJINAN", *[""] * (len(both.rows[0]) - 1)],
    ]
    rows = [both.rows[0], groups[0], both.rows[1], groups[1], both.rows[2]]
    plan = planned(empty_office, workbook(type(both)("Daftar", rows)))
    assert [row.values["sector"] for row in plan.rows] == ["kuliner", "kriya"]
    assert any("Sektor diisi" in note for note in plan.notes)


@pytest.mark.parametrize(
    ("options", "file", "cells", "year"),
    [
        ({"above": ["KEADAAN S.D. DESEMBER 2024"]}, "daftar.xlsx", {}, 2024),
        ({"name": "Data 2023"}, "daftar.xlsx", {}, 2023),
        ({}, "ikm-2022.xlsx", {}, 2022),
        ({}, "daftar.xlsx", {}, 2025),
        ({}, "daftar.xlsx", {"curated_on": ""}, 2025),
    ],
)
def test_the_year_of_the_figures_is_the_lists_own_else_the_curations_else_last_year(
    empty_office, options, file, cells, year
):
    plan = planned(empty_office, listing({**ABON, **cells}, file=file, **options))
    (figures,) = plan.writes.additions[YearFigures]
    assert figures["year"] == year


def test_figures_without_a_year_are_no_news_next_year(office):
    book = listing({**ABON, "curated_on": "", "score": "", "grade": ""})
    imported(office, book)
    assert actions(planned(office, book, today=date(2027, 3, 1))) == ["same"]


def test_a_typed_status_of_curated_is_never_stored(office):
    head = sheet(BATIK)
    rows = [[*head.rows[0], "Status"], [*head.rows[1], "Terkurasi"]]
    imported(office, workbook(type(head)("Daftar", rows)))
    assert stored(office, Ikm, Ikm.status) == ["binaan"]


def test_licence_numbers_become_licences_once(office):
    head = sheet(ABON)
    rows = [[*head.rows[0], "No. PIRT"], [*head.rows[1], "2053276010123-27"]]
    book = workbook(type(head)("Daftar", rows))
    imported(office, book)
    assert actions(imported(office, book).plan) == ["same"]
    assert stored(office, Licence, Licence.kind, Licence.number) == [("pirt", "2053276010123-27")]


def test_values_that_contradict_each_other_are_doubted_but_kept(empty_office):
    plan = planned(empty_office, listing({**ABON, "grade": "A"}))
    assert problems(plan) == {(2, "grade"): "warning"}
    assert plan.rows[0].values["grade"] == "A"


def test_titles_totals_and_signatures_are_left_out_with_their_reasons(empty_office):
    page = sheet(ABON, BATIK, above=["DAFTAR IKM"])
    width = len(page.rows[0])
    foot = [[text, *[""] * (width - 1)] for text in ("JUMLAH", "", "Depok, Desember 2025", "Kepala Bidang,")]
    plan = planned(empty_office, workbook(type(page)("Daftar", [*page.rows, *foot])))
    assert actions(plan) == ["new", "new"]
    assert [(each.row, str(each.reason)) for each in plan.left_out][:2] == [
        (1, "judul di atas tabel"),
        (5, "baris jumlah"),
    ]


def test_what_cannot_be_imported_is_refused_in_a_sentence(empty_office):
    recap = type(sheet(ABON))("REKAP", [["SEKTOR", "JUMLAH"], ["KRIYA", 3.0], ["FESYEN", 4.0]])
    with pytest.raises(UserError, match="REKAP"):
        planned(empty_office, workbook(recap))
    with pytest.raises(UserError, match=r"Lembar “Salah” tidak ada .* yang ada: Daftar"):
        planned(empty_office, listing(ABON), Choices(sheets=("Salah",)))
    with pytest.raises(UserError, match="tidak punya kolom Sektor"):
        planned(empty_office, listing(ABON, without=["sector"]))


def test_a_row_with_an_open_quotation_mark_is_taken_and_told(empty_office, tmp_path):
    path = tmp_path / "daftar.csv"
    path.write_text(
        "Nama Usaha;Nama Pemilik;Sektor;Kelurahan\n"
        'Abon Jaya;"Asep;kuliner;Gandul\nBatik Asri;Siti;fesyen;Beji\n',
        encoding="utf-8",
    )
    plan = planned(empty_office, read_workbook(path))
    assert [row.values["name"] for row in plan.rows] == ["Abon Jaya", "Batik Asri"]
    (told,) = [problem for problem in plan.problems if "Tanda kutip" in problem.message]
    assert (told.row, told.raw) == (2, "Abon Jaya")
