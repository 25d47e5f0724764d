from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ikm_targets import IKM_TARGETS, sheet_of

from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.importing.row_sorting import SkipReason
from depok_desk.services.importing.tables import Table, TableState, find_table
from depok_desk.services.workbook_reading import Sheet

HEADINGS = ["No", "Nama Usaha", "Nama Pemilik", "Sektor", "No. HP", "Alamat"]
ABON = [1.0, "Abon Jaya", "Asep", "Kuliner", "0812345678", "Jl. Melati 1"]
BATIK = [2.0, "Batik Asri", "Budi", "Kriya", "0812345679", "Jl. Mawar 2"]
TENUN = [3.0, "Tenun", "Cici", "Kriya", "", ""]


def table_of(*rows: Sequence[CellValue], merged: Sequence[str] = ()) -> Table:
    return find_table(sheet_of(*rows, merged=merged), IKM_TARGETS)


def numbers(table: Table) -> list[int]:
    return [row.number for row in table.rows]


def reasons(table: Table) -> dict[int, SkipReason]:
    return {row.number: row.reason for row in table.skipped}


def headings(table: Table) -> dict[str, str]:
    return {column.letter: column.heading for column in table.columns}


def test_a_table_is_found_under_its_titles_with_the_row_numbers_of_excel() -> None:
    table = table_of(["DAFTAR IKM"], ["KEADAAN S.D. DESEMBER 2025"], [], HEADINGS, ABON, BATIK)
    assert table.state is TableState.REGISTER
    assert table.heading_rows == (4,)
    assert numbers(table) == [5, 6]
    assert reasons(table) == {1: SkipReason.TITLE, 2: SkipReason.TITLE}


def test_a_title_directly_above_the_headings_is_no_heading() -> None:
    table = table_of(["DAFTAR IKM TERKURASI"], HEADINGS, ABON, BATIK, merged=["A1:F1"])
    assert table.heading_rows == (2,)
    assert headings(table)["B"] == "Nama Usaha"


def test_a_table_that_starts_in_another_column_keeps_its_letters() -> None:
    table = table_of([], ["", "", *HEADINGS], ["", "", *ABON], ["", "", *BATIK])
    assert list(headings(table)) == ["C", "D", "E", "F", "G", "H"]
    assert [table.rows[0].cells[column.index] for column in table.columns] == ABON


@pytest.mark.parametrize("merged", [["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"], []])
def test_two_heading_rows_become_one_heading_each(merged: list[str]) -> None:
    table = table_of(
        ["No", "Nama Usaha", "Pemilik", "Sektor", "Tenaga Kerja", ""],
        ["", "", "", "", "L", "P"],
        [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        [1.0, "Abon Jaya", "Asep", "Kuliner", 3.0, 4.0],
        merged=merged,
    )
    assert table.heading_rows == (1, 2)
    assert headings(table)["E"] == "Tenaga Kerja L"
    assert headings(table)["F"] == "Tenaga Kerja P"
    assert numbers(table) == [4]
    assert reasons(table) == {3: SkipReason.NUMBERS}


def test_unknown_words_under_a_merged_group_are_headings_all_the_same() -> None:
    table = table_of(
        ["Nama Usaha", "Pemilik", "Sektor", "Bantuan", ""],
        ["", "", "", "APBD", "CSR"],
        ["Abon Jaya", "Asep", "Kuliner", "ya", ""],
        merged=["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
    )
    assert headings(table)["D"] == "Bantuan APBD"
    assert numbers(table) == [3]


def test_headings_broken_over_two_rows_are_put_together() -> None:
    table = table_of(
        ["No.", "Nama", "Nama", "Jenis", "Tahun"],
        ["Urut", "Usaha", "Pemilik", "Industri", "Berdiri"],
        [1.0, "Abon Jaya", "Asep", "Kuliner", 2012.0],
    )
    assert headings(table)["D"] == "Jenis Industri"
    assert numbers(table) == [3]


def test_every_row_that_is_no_record_has_its_reason() -> None:
    table = table_of(
        HEADINGS,
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["A. KULINER"],
        ABON,
        [],
        ["", "JUMLAH", "", "", 1.0, ""],
        HEADINGS,
        BATIK,
        TENUN,
        [4.0],
        ["Total", "", "", 3.0, "", ""],
        [],
        ["", "", "", "", "Depok,      Desember 2025"],
        ["", "Mengetahui,", "", "", "Kepala Bidang,"],
        [],
        ["", "Drs. Fulan", "", "", "Fulanah, S.E."],
        ["", "NIP. 19700101 199503 1 001"],
    )
    assert numbers(table) == [4, 8, 9]
    assert reasons(table) == {
        2: SkipReason.NUMBERS,
        3: SkipReason.GROUP,
        5: SkipReason.BLANK,
        6: SkipReason.TOTAL,
        7: SkipReason.HEADINGS,
        10: SkipReason.ONLY_NUMBER,
        11: SkipReason.TOTAL,
        12: SkipReason.BLANK,
        13: SkipReason.FOOT,
        14: SkipReason.FOOT,
        15: SkipReason.BLANK,
        16: SkipReason.FOOT,
        17: SkipReason.FOOT,
    }


def test_a_firm_called_total_is_a_firm() -> None:
    table = table_of(HEADINGS, ABON, [2.0, "Total Karya", "Dodi", "Kriya", "", ""], BATIK)
    assert numbers(table) == [2, 3, 4]


def test_a_record_with_only_number_and_name_among_full_ones_is_kept() -> None:
    wide = [*HEADINGS, "NIK", "NIB", "Kelurahan", "Kecamatan", "Produk", "Nilai"]
    full = [*ABON, "3276", "812", "Beji", "Beji", "Abon", 80.0]
    table = table_of(wide, full, full, [3.0, "Warung Baru"], full)
    assert numbers(table) == [2, 3, 4, 5]


def test_a_record_without_a_name_is_kept_to_be_told_as_a_problem() -> None:
    assert numbers(table_of(HEADINGS, ABON, [2.0, "", "Budi", "Kriya", "0812", "Jl. A"])) == [2, 3]


def test_a_recap_below_the_list_gives_no_records() -> None:
    table = table_of(
        ["No", "Nama IKM", "Pemilik", "Kecamatan"],
        [1.0, "Abon Jaya", "Asep", "Beji"],
        [2.0, "Batik Asri", "Budi", "Limo"],
        [],
        ["Kecamatan", "Jumlah"],
        ["Beji", 1.0],
        ["Limo", 1.0],
    )
    assert numbers(table) == [2, 3]
    assert reasons(table)[6] is SkipReason.NO_NAME


def test_groups_within_a_list_are_named_as_groups() -> None:
    rows = [["I", "KECAMATAN BEJI"], ABON, BATIK, ["II", "KECAMATAN LIMO"], TENUN]
    table = table_of([*HEADINGS, "NIK"], *([*row, ""] for row in rows))
    assert numbers(table) == [3, 4, 6]
    assert reasons(table) == {2: SkipReason.GROUP, 5: SkipReason.GROUP}


def test_a_value_merged_over_several_rows_stands_in_each() -> None:
    table = table_of(
        ["Kecamatan", "Nama Usaha", "Pemilik"],
        ["Beji", "Abon Jaya", "Asep"],
        ["", "Batik Asri", "Budi"],
        ["Limo", "Tenun", "Cici"],
        merged=["A2:A3"],
    )
    assert [row.cells[0] for row in table.rows] == ["Beji", "Beji", "Limo"]


def test_columns_without_a_heading_are_kept_when_they_hold_something() -> None:
    table = table_of(["Nama Usaha", "Pemilik", "", ""], ["Abon", "Asep", "x", ""], ["Batik", "Budi", "", ""])
    assert headings(table) == {"A": "Nama Usaha", "B": "Pemilik", "C": ""}


def test_units_stand_in_headings_or_in_the_title() -> None:
    plain = table_of([*HEADINGS, "Omzet (Rp.000)", "Modal (juta)"], [*ABON, 5.0, 2.0])
    assert [column.unit for column in plain.columns[-3:]] == [1, 1_000, 1_000_000]
    titled = table_of(["DAFTAR OMZET (dalam ribuan rupiah)"], [*HEADINGS, "Omzet"], [*ABON, 5.0])
    assert titled.columns[-1].unit == 1_000


def test_a_recap_is_no_register_and_says_why() -> None:
    table = table_of(["REKAPITULASI IKM"], [], ["SEKTOR", "JUMLAH"], ["FESYEN", 54.0], ["KRIYA", 31.0])
    assert table.state is TableState.OTHER
    assert table.rows == ()
    assert "kolom Nama usaha tidak ada" in table.message
    assert "SEKTOR, JUMLAH" in table.message


def test_a_recap_that_counts_firms_by_district_is_no_register() -> None:
    rows = [["Kecamatan", "Nama IKM", "Omzet"], ["Beji", 12.0, 5.0], ["Limo", 7.0, 3.0]]
    assert table_of(*rows).state is TableState.OTHER


def test_a_list_without_headings_says_so_and_can_be_read_by_letter() -> None:
    table = table_of(ABON, BATIK, TENUN)
    assert table.state is TableState.NO_HEADINGS
    assert "tidak memiliki baris judul kolom" in table.message
    assert numbers(table) == [1, 2, 3]
    assert [column.letter for column in table.columns] == ["A", "B", "C", "D", "E", "F"]


def test_the_user_may_point_at_the_heading_row() -> None:
    sheet = sheet_of(["Toko", "Bos"], ["Abon Jaya", "Asep"], ["Batik Asri", "Budi"])
    assert find_table(sheet, IKM_TARGETS).state is TableState.OTHER
    table = find_table(sheet, IKM_TARGETS, heading_rows=[1])
    assert headings(table) == {"A": "Toko", "B": "Bos"}
    assert numbers(table) == [2, 3]


def test_the_user_may_say_that_there_are_no_headings() -> None:
    table = find_table(sheet_of(HEADINGS, ABON), IKM_TARGETS, heading_rows=[])
    assert table.state is TableState.NO_HEADINGS
    assert numbers(table) == [1, 2]


@pytest.mark.parametrize("sheet", [sheet_of(), sheet_of([], [""], [" "])])
def test_an_empty_sheet_says_so(sheet: Sheet) -> None:
    assert find_table(sheet, IKM_TARGETS).state is TableState.EMPTY


@given(
    st.lists(st.sampled_from(["record", "blank", "total", "headings", "group"]), max_size=30),
    st.integers(0, 4),
)
def test_nothing_vanishes_silently(body: list[str], titles: int) -> None:
    kinds: dict[str, Sequence[CellValue]] = {
        "record": ABON,
        "blank": [],
        "total": ["JUMLAH", "", "", "", 5.0],
        "headings": HEADINGS,
        "group": ["", "B. KRIYA"],
    }
    rows = [["DAFTAR"]] * titles + [HEADINGS, ABON, *(kinds[kind] for kind in body), ABON]
    table = find_table(sheet_of(*rows), IKM_TARGETS)
    skipped = {row.number + at for row in table.skipped for at in range(row.length)}
    assert skipped.isdisjoint(numbers(table))
    assert skipped | set(numbers(table)) | set(table.heading_rows) == set(range(1, len(rows) + 1))
    assert len(table.rows) == body.count("record") + 2


def test_a_table_that_lies_sideways_is_refused_with_the_way_out() -> None:
    table = table_of(["DATA IKM"], *zip(HEADINGS, ABON, BATIK, TENUN, strict=True))
    assert table.state is TableState.OTHER
    assert "terbaring: judulnya berderet ke bawah di kolom A" in table.message
    assert "Tempel Khusus › Transpos" in table.message
