"""What the import page says of a workbook, without any widget."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from import_cases import BATIK, SAMBAL, TAS, TODAY, case_of, replaced, sheet

from depok_desk.gui.pages.importing import outcomes, problems, sheets, stages, twins
from depok_desk.gui.pages.importing.case import Case, planned, with_columns, with_headings, with_sheet
from depok_desk.gui.pages.importing.receipt import details, has_failed_rows, headline, write_receipt
from depok_desk.gui.pages.importing.stages import Stage
from depok_desk.model.kinds.kind import Severity
from depok_desk.services.importing.carrying_out import carry_out
from depok_desk.services.importing.choices import Choices, Decision
from depok_desk.services.importing.progress import silent
from depok_desk.services.importing.tables import TableState
from depok_desk.services.office import open_office
from depok_desk.services.workbook_reading import MergedRange, Sheet, read_workbook
from depok_desk.store.opening import Store

DAMAGED = replaced(SAMBAL, "NIK", 3276046307830000.0)
LOUD = replaced(TAS, "Nama Usaha", "TAS ANYAM")


@pytest.fixture
def office(sqlite_location: Path) -> Iterator[Store]:
    opened = open_office(sqlite_location, at=datetime(2026, 1, 26, tzinfo=UTC))
    yield opened
    opened.close()


def settled(store: Store, case: Case, choices: Choices) -> Case:
    with store.read() as session:
        return planned(session, replace(case, choices=choices), today=TODAY, step=silent)


def imported(store: Store, case: Case) -> None:
    assert case.plan is not None
    with store.deed("Impor") as session:
        carry_out(session, case.plan)


def test_a_clean_list_leads_straight_to_the_plan(office: Store):
    case = case_of(office, sheet(SAMBAL, BATIK))
    assert stages.first_stop(case) is Stage.PLAN
    assert [stages.remark(case, stage) for stage in Stage] == [
        "", "1 lembar", "7 dipakai", "jelas semua", "tidak ada", "tidak ada", "2 baru", "",
    ]  # fmt: skip
    assert stages.onward(case, Stage.PLAN) == "Impor 2 IKM"


def test_one_stops_where_something_wants_to_be_settled(office: Store):
    odd = replaced(BATIK, "Sektor", "campuran")
    case = case_of(office, sheet(DAMAGED, odd, TAS, TAS, *[SAMBAL] * 3))
    seen = [stages.first_stop(case)]
    while seen[-1] < Stage.PLAN:
        seen.append(stages.first_stop(case, seen[-1]))
    assert seen == [Stage.VALUES, Stage.PROBLEMS, Stage.TWINS, Stage.PLAN]
    assert stages.onward(case, Stage.VALUES) == "&Lanjut: Masalah"


def test_an_odd_value_is_asked_once_and_stays_in_sight_when_answered(office: Store):
    odd = (replaced(row, "Sektor", "campuran") for row in (SAMBAL, BATIK))
    case = case_of(office, sheet(*odd, TAS))
    (question,) = stages.open_questions(case)
    assert (question.text, question.count) == ("campuran", 2)
    answered = settled(office, case, case.choices.with_answer("sector", "campuran", "kriya"))
    assert stages.open_questions(answered) == ()
    assert answered.asked == (question,)
    assert stages.remark(answered, Stage.VALUES) == "1 dijawab"
    assert stages.onward(answered, Stage.PLAN) == "Impor 3 IKM"


def test_a_list_without_sectors_asks_for_them(office: Store):
    rows = [(*row[:3], *row[4:]) for row in (SAMBAL, BATIK)]
    headings = ("Nama Usaha", "Nama Pemilik", "NIK", "Kelurahan", "Kecamatan", "No HP")
    case = case_of(office, Sheet("Daftar", [headings, *rows]))
    assert case.plan is not None
    assert [(each.label, each.text) for each in stages.open_questions(case)] == [("Sektor", "")]


def test_a_sheet_says_why_it_is_left_out(office: Store):
    recap = Sheet("REKAP", [("Sektor", "Jumlah"), ("kuliner", 2.0)])
    case = case_of(office, sheet(SAMBAL), recap, Sheet("Kosong", [("",)]))
    said = [sheets.sheet_remark(case, found) for found in case.understood.sheets]
    assert said[0] == "1 baris, judul di baris 1."
    assert "bukan daftar yang dicari" in said[1]
    assert said[2] == "Lembar “Kosong” kosong."


def test_a_list_of_the_other_register_is_taken_as_that(office: Store):
    rows = [
        ("Nama Komunitas", "Bidang", "Ketua"),
        ("Perajin Beji", "Kriya", "Siti"),
        ("Batik", "Fesyen", "Ani"),
    ]
    case = case_of(office, Sheet("KOMUNITAS", rows))
    assert case.register.key == "komunitas"
    assert stages.onward(case, Stage.PLAN) == "Impor 2 komunitas"


def test_without_any_sheet_there_is_no_plan(office: Store):
    case = case_of(office, sheet(SAMBAL))
    none = settled(office, case, with_sheet(case, case.taken[0], taken=False))
    assert none.taken == ()
    back = settled(office, none, with_sheet(none, case.taken[0], taken=True))
    assert stages.remark(back, Stage.PLAN) == "1 baru"


def test_rows_without_headings_are_given_their_meaning_by_hand(office: Store):
    case = case_of(office, sheet(SAMBAL, BATIK, TAS, headings=False))
    found = case.understood.sheets[0]
    assert found.table.state is TableState.NO_HEADINGS
    assert stages.first_stop(case) is Stage.SHEETS
    assert "tidak memiliki baris judul" in case.refusal
    assert "Tidak ada baris judul" in sheets.heading_hint(found)
    with office.read() as session:
        case = with_headings(session, case, "Daftar", (), today=TODAY, step=silent)
    assert stages.first_stop(case) is Stage.COLUMNS
    assert sheets.lacking_sentence(case, case.lists[0]).startswith(
        "Lembar Daftar belum punya kolom Nama usaha"
    )
    for place, key in enumerate(("name", "owner", "owner_nik", "sector")):
        case = settled(office, case, with_columns(case, case.lists[0], place, key))
    assert case.plan is not None
    assert stages.onward(case, Stage.PLAN) == "Impor 3 IKM"


def test_another_row_can_be_the_headings(office: Store):
    titled = Sheet("Daftar", [("Daftar IKM", *[""] * 6), *sheet(SAMBAL, BATIK).rows])
    case = case_of(office, titled)
    assert case.taken[0].table.heading_rows == (2,)
    with office.read() as session:
        case = with_headings(session, case, "Daftar", (2,), today=TODAY, step=silent)
    assert stages.remark(case, Stage.PLAN) == "2 baru"


def test_the_grid_spreads_titles_and_merged_cells(office: Store):
    rows = [("Daftar IKM", *[""] * 6), *sheet(SAMBAL, BATIK).rows]
    merged = Sheet("Daftar", rows, (MergedRange(1, 0, 2, 0), MergedRange(90, 0, 99, 0)))
    case = case_of(office, Sheet("Daftar", rows))
    part = sheets.grid_part(merged, case.taken[0])
    assert part.headings == {2}
    assert part.skipped == {1: "judul di atas tabel"}
    assert part.spans == (MergedRange(1, 0, 2, 0), MergedRange(0, 0, 0, 6))


def test_a_column_shows_what_it_becomes_and_how_sure_that_is(office: Store):
    case = case_of(office, sheet(SAMBAL, BATIK))
    found = case.lists[0]
    column, match = found.table.columns[0], found.mapping.columns[0]
    assert sheets.samples(column) == "Sambal Emak  ·  Batik Melati"
    assert sheets.surety(match) == ("good", "pasti")
    offered = dict(sheets.target_choices(case, found, column))
    assert offered["name"] == "Nama usaha"
    assert offered["owner"] == "Nama pemilik   (kini kolom B)"


def test_sheets_with_the_same_headings_are_settled_together(office: Store):
    case = case_of(office, sheet(SAMBAL, name="KULINER"), sheet(BATIK, name="FESYEN"))
    assert [name for _, name in sheets.layouts(case)] == ["KULINER dan FESYEN"]
    case = settled(office, case, with_columns(case, case.lists[0], 6, "whatsapp"))
    assert [case.mapping(found).column_of("whatsapp") for found in case.lists] == [6, 6]


def test_damaged_cells_are_mended_in_place_and_given_back(office: Store):
    case = case_of(office, sheet(DAMAGED, BATIK))
    (line,) = problems.lines_of(case)
    assert (line.row, line.column, line.severity) == (2, "C", Severity.ERROR)
    mended = settled(office, case, case.choices.with_edit(*line.place, "3276046307830005"))
    (after,) = problems.lines_of(mended)
    assert (after.severity, after.text) == (None, "3276046307830005")
    assert after.sentence == "Sudah diperbaiki; di berkas tertulis “3276046307830000”."
    assert problems.filtered([after], str(Severity.ERROR)) == []
    assert problems.filtered([after], str(Severity.ERROR), {after.place}) == [after]
    again = settled(office, mended, problems.give_back(mended.choices, after))
    assert problems.lines_of(again) == [line]


def test_suggestions_are_taken_one_by_one_or_all_at_once(office: Store):
    case = case_of(office, sheet(LOUD, replaced(BATIK, "Nama Usaha", "BATIK MELATI")))
    lines = problems.lines_of(case)
    assert [line.suggestion for line in lines] == ["Tas Anyam", "Batik Melati"]
    assert problems.first_kind(lines) == problems.ALL
    assert [(each.key, each.count) for each in problems.offers_of(case)] == [("name", 2)]
    one = settled(office, case, problems.take(case, lines[0]))
    assert [line.text for line in problems.lines_of(one)] == ["Tas Anyam", "BATIK MELATI"]
    all_ = settled(office, case, problems.take_all(case, "name"))
    assert [row.values["name"] for row in all_.rows.values()] == ["Tas Anyam", "Batik Melati"]
    assert [figure.word for figure in problems.kinds(problems.lines_of(all_))][-1] == "Diperbaiki"


def test_a_row_that_repeats_another_stands_beside_it(office: Store):
    again = replaced(replaced(SAMBAL, "No HP", "081999999999"), "Nama Pemilik", "Siti Aminah, S.E.")
    case = case_of(office, sheet(replaced(SAMBAL, "Kelurahan", ""), BATIK, again))
    assert case.plan is not None
    (twin,) = case.plan.duplicates
    assert twins.heading(case, twin) == ("Baris 4", "Baris 2")
    compared = {line.label: line for line in twins.compare(case, twin)}
    assert (compared["Telepon"].here, compared["Telepon"].mark) == ("0819-••••-•999", "≠")
    assert (compared["NIK"].mark, compared["Kelurahan"].mark) == ("=", "+")
    assert twins.differing(list(compared.values())).endswith("1 isian hanya ada di kiri (+)")


@pytest.mark.parametrize(("decision", "new"), [(Decision.SKIP, 1), (Decision.SEPARATE, 2)])
def test_a_duplicate_is_decided(office: Store, decision: Decision, new: int):
    case = case_of(office, sheet(SAMBAL, SAMBAL))
    assert case.plan is not None
    one = settled(office, case, twins.decide(case.choices, case.plan.duplicates[0], decision))
    all_ = settled(office, case, twins.decide_all(case.choices, decision))
    assert [stages.remark(each, Stage.PLAN) for each in (one, all_)] == [f"{new} baru"] * 2


def test_both_sides_are_masked(office: Store):
    imported(office, case_of(office, sheet(SAMBAL)))
    doubtful = replaced(replaced(SAMBAL, "Nama Usaha", "Sambal Mak"), "NIK", "")
    case = case_of(office, sheet(doubtful))
    assert case.plan is not None
    (twin,) = case.plan.duplicates
    assert twins.heading(case, twin)[1] == "Di register IKM"
    phone = next(line for line in twins.compare(case, twin) if line.label == "Telepon")
    assert (phone.here, phone.mark) == ("0812-••••-•890", "=")
    assert phone.there == phone.here


def test_a_plan_shows_old_and_new(office: Store):
    imported(office, case_of(office, sheet(SAMBAL, BATIK)))
    case = case_of(office, sheet(replaced(SAMBAL, "Kelurahan", "Kemiri Muka"), BATIK, TAS))
    assert case.plan is not None
    counted = {figure.word: figure.number for figure in outcomes.figures(case.plan)}
    assert counted == {"baru": "1", "ubah": "1", "sama": "1", "lewati": "0", "bukan data": "0"}
    (row,) = outcomes.rows_of(case, "change").first(9)
    assert row[1:] == ("Daftar", "2", "Sambal Emak", "Kelurahan: Beji → Kemiri Muka")
    assert outcomes.import_button(case) == "Impor 2 IKM"
    planned_row = outcomes.row_at(case, row[0])
    assert planned_row is not None
    assert outcomes.verdict(case, planned_row) == "1 isian yang tersimpan berubah."


def test_rows_that_are_no_records_are_told(office: Store):
    total = ("Jumlah", "2", *[""] * 5)
    case = case_of(office, sheet(SAMBAL, BATIK, total))
    (row,) = outcomes.rows_of(case, outcomes.LEFT_OUT).first(9)
    assert row[1:] == ("Daftar", "4", "Baris jumlah")


def test_members_are_counted_apart(office: Store):
    imported(office, case_of(office, sheet(SAMBAL, BATIK, TAS)))
    names = ("Nama Komunitas", "Bidang", "Ketua")
    groups = Sheet("KOMUNITAS", [names, ("Perajin Beji", "Kriya", "Siti"), ("Batik Rasa", "Fesyen", "Ani")])
    belonging = [("Perajin Beji", row[0], row[1], "Anggota", 2020.0) for row in (SAMBAL, TAS)]
    headings = ("Komunitas", "Nama Usaha", "Pemilik", "Jabatan", "Sejak")
    members = Sheet(
        "ANGGOTA", [headings, *belonging, ("Batik Rasa", "Batik Melati", "Rina Dewi", "Ketua", "")]
    )
    case = case_of(office, groups, members, register="komunitas")
    assert case.plan is not None
    assert outcomes.import_button(case) == "Impor 2 komunitas dan 3 anggota"
    key = next(each.key for each in outcomes.figures(case.plan) if each.word == "anggota baru")
    row = outcomes.rows_of(case, key).first(1)[0]
    assert row[3:] == ("Sambal Emak", "Perajin Beji · Siti Aminah · Anggota")
    assert headline(case, "x") == "2 komunitas ditambahkan dan 3 keanggotaan dicatat"


def test_the_same_file_again_has_nothing_to_do(office: Store):
    imported(office, case_of(office, sheet(SAMBAL, BATIK)))
    case = case_of(office, sheet(SAMBAL, BATIK))
    assert stages.onward(case, Stage.PLAN) == "Selesai"
    assert stages.remark(case, Stage.PLAN) == "tidak ada yang baru"


@pytest.mark.parametrize("ending", ["xlsx", "pdf"])
def test_a_receipt_is_kept(office: Store, tmp_path: Path, ending: str):
    case = case_of(office, sheet(DAMAGED, BATIK, BATIK))
    assert case.plan is not None
    assert headline(case, "x") == "2 IKM ditambahkan"
    assert has_failed_rows(case.plan)
    assert ("Sel rusak", "1 sel, dibiarkan kosong") in details(case.plan)
    file = tmp_path / f"tanda terima.{ending}"
    write_receipt(file, case.plan, at=datetime(2026, 1, 26, 3, tzinfo=UTC))
    if ending == "pdf":
        assert file.read_bytes().startswith(b"%PDF-")
    else:
        summary, rows = read_workbook(file).sheets
        assert ("Berkas", "daftar.xlsx") in [tuple(row[:2]) for row in summary.rows]
        assert [row[3] for row in rows.rows[3:]] == ["baru", "baru", "dilewati"]
