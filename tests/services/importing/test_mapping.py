from collections.abc import Sequence
from datetime import date

import pytest
from ikm_targets import IKM_TARGETS, sheet_of

from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.importing.mapping import Mapping, layout_key, map_columns
from depok_desk.services.importing.tables import Table, find_table


def table_of(headings: Sequence[str], *rows: Sequence[CellValue]) -> Table:
    base: list[Sequence[CellValue]] = [["Abon Jaya", "Asep"], ["Batik Asri", "Budi"], ["Tenun", "Cici"]]
    body = [[*names, *cells] for names, cells in zip(base, rows, strict=True)]
    return find_table(sheet_of(["Nama Usaha", "Pemilik", *headings], *body), IKM_TARGETS)


def mapping_of(headings: Sequence[str], *rows: Sequence[CellValue]) -> Mapping:
    return map_columns(table_of(headings, *rows), IKM_TARGETS)


def key_of(heading: str, *values: CellValue) -> str | None:
    return mapping_of([heading], *([value] for value in values)).keys[2]


def test_each_column_gets_its_target_once() -> None:
    mapping = mapping_of(["Kec.", "No. HP", "HP"], *[["Beji", "0812345678", "0812345679"]] * 3)
    assert mapping.keys == ("name", "owner", "district", "phone", None)
    assert mapping.column_of("district") == 2
    assert mapping.column_of("grade") is None


@pytest.mark.parametrize(
    ("heading", "values", "key"),
    [
        ("TAHUN", [2012.0, "1999", 2020.0], "established"),
        ("HASIL KURASI", ["A", "Grade B", "c"], "grade"),
        ("TANGGAL", [date(2025, 4, 2), "4 Juni 2023", "09-12-2024"], "curated_on"),
        ("Kategori", ["Sandang", "KULINER", "F&B"], "sector"),
        ("NIK", [3276046307830005.0, "3,27E+15", "327605540698003"], "owner_nik"),
        ("RT / RW", ["2/10", "005/020", "RT 04 RW 07"], "rt_rw"),
        ("Merk", ["Abonku", "Asri", ""], "brand"),
    ],
)
def test_cells_agree_with_the_heading(heading: str, values: list[CellValue], key: str) -> None:
    mapping = mapping_of([heading], *([value] for value in values))
    assert mapping.keys[2] == key
    assert mapping.columns[2].sure


def test_cells_that_contradict_the_heading_make_it_doubtful() -> None:
    match = mapping_of(["NIK"], ["Jl. Melati"], ["Jl. Mawar"], ["Jl. Raya"]).columns[2]
    assert match.key == "owner_nik"
    assert not match.sure
    assert "isinya lain" in match.reason


def test_the_same_year_in_every_row_is_the_year_of_the_list() -> None:
    match = mapping_of(["TAHUN"], [2025.0], [2025.0], [2025.0]).columns[2]
    assert not match.sure


def test_the_column_with_fewer_meanings_chooses_first() -> None:
    both = mapping_of(["Produk Unggulan", "Nama Produk"], ["Abon", "Abon Sapi"], ["", ""], ["", ""])
    assert both.keys[2:] == ("main_product", "product")
    assert key_of("Produk Unggulan", "Abon", "Batik", "Tenun") == "product"


def test_columns_without_headings_speak_through_their_cells() -> None:
    rows = [["Abon Jaya", f"327604630783000{n}", "Kuliner", f"08123456789{n}"] for n in range(4)]
    table = find_table(sheet_of(*rows), IKM_TARGETS)
    mapping = map_columns(table, IKM_TARGETS)
    assert mapping.keys == (None, "owner_nik", "sector", "phone")
    assert not any(match.sure for match in mapping.columns[1:])
    assert [target.key for target in mapping.missing(IKM_TARGETS)] == ["name", "owner"]


def test_unknown_and_running_number_columns_say_why_they_are_left_out() -> None:
    table = find_table(
        sheet_of(["No", "Nama Usaha", "Pemilik", "Warna"], [1.0, "Abon", "Asep", "merah"]), IKM_TARGETS
    )
    reasons = [match.reason for match in map_columns(table, IKM_TARGETS).columns]
    assert reasons[0] == "nomor urut"
    assert reasons[3] == "judul tidak dikenal"


def test_the_user_may_choose_otherwise() -> None:
    mapping = mapping_of(["Kode", "No. HP"], *[["0812345678", "0812345679"]] * 3)
    chosen = mapping.with_choice(2, "phone")
    assert chosen.keys == ("name", "owner", "phone", None)
    assert chosen.columns[2].reason == "dipilih pengguna"
    assert chosen.with_choice(2, None).keys == ("name", "owner", None, None)
    assert mapping.keys[3] == "phone"


def test_a_mapping_is_remembered_for_the_same_headings_wherever_they_stand() -> None:
    first = table_of(["Kode", "No. HP "], *[["1", "0812345678"]] * 3)
    moved = find_table(
        sheet_of([], ["", "NAMA USAHA", "Pemilik", "kode", "No. HP"], ["", "Abon", "Asep", "1", "08123"]),
        IKM_TARGETS,
    )
    other = table_of(["Kode", "Alamat"], *[["1", "Jl. A"]] * 3)
    assert layout_key(first) == layout_key(moved)
    assert layout_key(first) != layout_key(other)
    keys = map_columns(first, IKM_TARGETS).with_choice(2, "brand").keys
    again = map_columns(moved, IKM_TARGETS, remembered=keys)
    assert again.keys == keys
    assert again.column_of("brand") == 3
