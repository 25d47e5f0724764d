"""What the lists of real offices call things, and how they are laid out."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from ikm_targets import sheet_of
from office_lists import imported, planned, workbook

from depok_desk.errors import UserError
from depok_desk.model.kinds.kind import CellValue, Stored
from depok_desk.registers.all import register_named
from depok_desk.services.importing.column_reading import gazetteer
from depok_desk.services.importing.headings import Vocabulary
from depok_desk.services.importing.plan import Plan
from depok_desk.services.importing.understanding import understand
from depok_desk.store.opening import Store

BASE = ["Nama Usaha", "Pemilik", "Sektor"]
FIRMS = [["Abon Jaya", "Asep", "kuliner"], ["Batik Asri", "Siti", "fesyen"], ["Tenun Limo", "Cici", "kriya"]]
VOCABULARIES = {key: Vocabulary(register_named(key).targets) for key in ("ikm", "komunitas")}


def keys_of(headings: Sequence[str], *rows: Sequence[CellValue]) -> list[str | None]:
    """What the columns of a sheet become."""
    book = workbook(sheet_of(headings, *rows))
    return list(understand(book, register_named("ikm")).sheets[0].mapping.keys)


def column_key(heading: str, *cells: CellValue) -> str | None:
    """What one more column beside name, owner and sector becomes."""
    rows = [[*firm, cell] for firm, cell in zip(FIRMS, cells, strict=True)]
    return dict(enumerate(keys_of([*BASE, heading], *rows))).get(3)


def column_values(store: Store, heading: str, *cells: CellValue) -> list[dict[str, Any]]:
    """What is understood of each firm with one more column."""
    rows = [[*firm, cell] for firm, cell in zip(FIRMS, cells, strict=True)]
    return values_of(planned(store, workbook(sheet_of([*BASE, heading], *rows))))


def values_of(plan: Plan) -> list[dict[str, Any]]:
    return [dict(row.values) for row in plan.rows]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Nm. Ush.", "name"),
        ("Business Name", "name"),
        ("Nama Usaha Anda", "name"),
        ("Nm. Pmlk", "owner"),
        ("Nama Lengkap (sesuai KTP)", "owner"),
        ("Jns. Ush", "sector"),
        ("Almt", "address"),
        ("Alamat lengkap tempat usaha", "address"),
        ("Kecamatan domisili usaha", "district"),
        ("Sub-district", "ward"),
        ("No. Tlp/Hp", "phone"),
        ("No. HP Pemilik", "phone"),
        ("Nomor WhatsApp aktif", "whatsapp"),
        ("Email Address", "email"),
        ("Thn. Bdr", "established"),
        ("TK (L)", "workers_male"),
        ("Omzet Rp.000", "turnover"),
        ("No. Ijin NIB", "nib"),
        ("Sert. Halal", "halal"),
        ("HKI Merek", "merek"),
        ("Status Kelulusan", "decision"),
        ("Kelu-\nrahan", "ward"),
    ],
)
def test_headings_of_real_lists(heading: str, key: str) -> None:
    assert VOCABULARIES["ikm"].best((heading,)) == key


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Nama Paguyuban", "name"),
        ("Ketua/PIC", "chair"),
        ("No. Kontak Ketua", "phone"),
        ("Thn Dibina", "fostered_since"),
    ],
)
def test_headings_of_lists_of_communities(heading: str, key: str) -> None:
    assert VOCABULARIES["komunitas"].best((heading,)) == key


@pytest.mark.parametrize(
    "heading",
    [
        "Omzet/Bln", "Omzet (per bulan)", "Pendapatan/Bulan", "Nilai Produksi/Bulan", "Omzet per hari",
        "Jml TK", "Jumlah Karyawan", "Tenaga Kerja", "Lama Usaha", "Luas Tempat Usaha", "Target Omzet",
        "Penanggung Jawab Dinas",
        "Nilai Juri 1", "Masa Berlaku PIRT", "Tgl NIB", "HP Pendamping", "Nilai Kemasan", "Modal Pinjaman",
        "Tgl Lahir Anak", "No. KK",
    ],
)  # fmt: skip
def test_headings_that_only_look_like_others_are_left_alone(heading: str) -> None:
    assert VOCABULARIES["ikm"].scores((heading,)) == {}


def test_a_column_of_registrations_is_no_brand() -> None:
    assert column_key("Merek", "IDM000123456", "IDM000123457", "-") == "merek"
    assert column_key("Merek", "Proses", "Ada", "Belum") == "merek"
    assert column_key("Merek", "Abonku", "Asri", "Limo Tenun") == "brand"


def test_the_column_that_may_be_the_name_is_the_name() -> None:
    assert keys_of(["Brand/Usaha", "Sektor", "HP"], ["Abonku", "kuliner", "081234567890"])[0] == "name"


@pytest.mark.parametrize("heading", ["Keterangan", "Hasil Kurasi", "Status", "Lulus/Tidak Lulus"])
def test_decisions_are_known_by_their_words(empty_office: Store, heading: str) -> None:
    values = column_values(empty_office, heading, "LULUS", "Tidak Layak", "Perlu perbaikan")
    assert [each["decision"] for each in values] == ["lulus", "tidak lulus", "perbaikan"]


def test_remarks_stay_remarks(empty_office: Store) -> None:
    values = column_values(empty_office, "Keterangan", "pindah ke Limo", "lulus SMA", "")
    assert [each.get("notes") for each in values] == ["pindah ke Limo", "lulus SMA", None]


def test_a_decision_against_the_score_is_kept_and_told(empty_office: Store) -> None:
    rows = [["Abon Jaya", "Asep", "kuliner", 65.0, "Lulus"], ["Batik Asri", "Siti", "fesyen", 80.0, "Lulus"]]
    plan = planned(empty_office, workbook(sheet_of([*BASE, "Nilai", "Keputusan"], *rows)))
    assert values_of(plan)[0]["decision"] == "lulus"
    assert values_of(plan)[0]["score"] == Decimal(65)
    assert ["batas lulus" in each.message for each in plan.problems] == [True]


NIK = "3276046307830005"


@pytest.mark.parametrize("other", ["Kue Anggun", "Toko Anggun Cabang 2"])
def test_firms_of_one_owner_are_asked_about_but_stay_apart(empty_office: Store, other: str) -> None:
    rows = [["Toko Anggun Cabang 1", "Sari", "kriya", NIK], [other, "Sari", "kuliner", NIK]]
    plan = planned(empty_office, workbook(sheet_of([*BASE, "NIK"], *rows)))
    assert [str(row.action) for row in plan.rows] == ["new", "new"]
    assert [(each.row, str(each.decision)) for each in plan.duplicates] == [(3, "separate")]


def test_a_stored_firm_never_becomes_another_one_of_its_owner(office: Store) -> None:
    imported(office, workbook(sheet_of([*BASE, "NIK"], ["Rajut Anggun", "Sari", "kriya", NIK])))
    other = workbook(sheet_of([*BASE, "NIK"], ["Kue Anggun", "Sari", "kuliner", NIK]))
    assert [str(row.action) for row in imported(office, other).plan.rows] == ["new"]
    assert [str(row.action) for row in imported(office, other).plan.rows] == ["same"]


def places(plan: Plan) -> list[tuple[str, str]]:
    """Ward and district of each row, by name."""
    names = gazetteer().names

    def name_of(code: Stored) -> str:
        return names[str(code)] if code else ""

    return [(name_of(row.values.get("ward_id")), name_of(row.values.get("district_id"))) for row in plan.rows]


@pytest.mark.parametrize(
    ("name", "titles", "groups", "understood"),
    [
        ("Sheet1", [], ["KECAMATAN BEJI", "B. Kec. Limo"], [("", "Beji"), ("", "Limo")]),
        ("BEJI", [], ["I. KELURAHAN KUKUSAN", "Tanah Baru"], [("Kukusan", "Beji"), ("Tanah Baru", "Beji")]),
        ("Kec. Limo", [], ["", ""], [("", "Limo"), ("", "Limo")]),
        ("2025", ["DATA IKM KECAMATAN TAPOS KOTA DEPOK"], ["", ""], [("", "Tapos"), ("", "Tapos")]),
        ("2025", ["Kantor: Jl. Boulevard, Kec. Cilodong"], ["", ""], [("", ""), ("", "")]),
        ("Depok", ["REKAP PER KECAMATAN KOTA DEPOK"], ["A. FESYEN", ""], [("", ""), ("", "")]),
    ],
)  # fmt: skip
def test_places_that_stand_above_the_rows(
    empty_office: Store, name: str, titles: list[str], groups: list[str], understood: list[tuple[str, str]]
) -> None:
    head = [[title] for title in titles]
    rows = [
        row
        for group, firm in zip(groups, FIRMS, strict=False)
        for row in ([group] if group else [], [1.0, *firm])
    ]
    book = workbook(sheet_of(*head, ["No", *BASE], *rows, name=name))
    assert places(planned(empty_office, book)) == understood


def test_a_ward_of_two_districts_lies_in_that_of_the_sheet(empty_office: Store) -> None:
    rows = [[*firm, ward] for firm, ward in zip(FIRMS, ["Curug", "Serua", "Tugu"], strict=True)]
    plan = planned(empty_office, workbook(sheet_of([*BASE, "Kelurahan"], *rows, name="BOJONGSARI")))
    assert places(plan) == [("Curug", "Bojongsari"), ("Serua", "Bojongsari"), ("Tugu", "Cimanggis")]


def test_places_within_addresses(empty_office: Store) -> None:
    cells = [
        "Jl. Mawar 1 RT 01/02 Kel. Serua, Kec. Bojongsari",
        "Jl. Kel. Baru No. 3",
        "Jl. A, Kelurahan Depok Kota Depok",
    ]
    rows = [[*firm, address] for firm, address in zip(FIRMS, cells, strict=True)]
    plan = planned(empty_office, workbook(sheet_of([*BASE, "Alamat"], *rows)))
    assert places(plan) == [("Serua", "Bojongsari"), ("", ""), ("Depok", "Pancoran Mas")]
    assert plan.problems == ()


def test_columns_that_nothing_is_taken_from_are_named(empty_office: Store) -> None:
    rows = [[1.0, *firm, 5_000_000.0, ""] for firm in FIRMS]
    plan = planned(empty_office, workbook(sheet_of(["No", *BASE, "Omzet/Bln", "Foto"], *rows)))
    assert plan.notes == ("Lembar Sheet1: kolom yang tidak diimpor: “Omzet/Bln” (E).",)


def test_a_column_of_two_things_becomes_two(empty_office: Store) -> None:
    rows = [
        ["Abon Jaya / Asep, S.E.", "kuliner", "Serua/Bojongsari", "0812-3456-7890\na@contoh.id", "L/P"],
        ["Batik Asri\nSiti", "fesyen", "Beji/Beji", "0812-3456-7891 / b@contoh.id", "L"],
        ["Tenun 3/4 Limo / Cici", "kriya", "Limo", "0812-3456-7892", "P"],
    ]
    headings = ["Nama Usaha/Pemilik", "Sektor", "Kel/Kec", "HP/Email", "L/P"]
    plan = planned(empty_office, workbook(sheet_of(headings, *rows)))
    named = [(each["name"], each.get("owner"), each.get("email")) for each in values_of(plan)]
    assert named == [
        ("Abon Jaya", "Asep, S.E.", "a@contoh.id"),
        ("Batik Asri", "Siti", "b@contoh.id"),
        ("Tenun 3/4 Limo", "Cici", None),
    ]
    assert places(plan) == [("Serua", "Bojongsari"), ("Beji", "Beji"), ("Limo", "Limo")]


def test_a_stroke_within_names_cuts_nothing(empty_office: Store) -> None:
    rows = [["Abon/Dendeng Jaya", "Asep", "kuliner"], ["Batik Asri", "Siti/Sari", "fesyen"]]
    plan = planned(
        empty_office, workbook(sheet_of(["Nama Usaha/IKM", "Pemilik/Penanggung Jawab", "Sektor"], *rows))
    )
    assert [(each["name"], each["owner"]) for each in values_of(plan)] == [tuple(row[:2]) for row in rows]


def test_a_list_of_members_is_sent_to_the_communities(empty_office: Store) -> None:
    rows = [["Komunitas Batik", "Abon Jaya", "Asep"], ["Komunitas Batik", "Batik Asri", "Siti"]]
    with pytest.raises(UserError, match="anggota komunitas; impor berkas ini ke daftar Komunitas"):
        planned(empty_office, workbook(sheet_of(["Nama Komunitas", "Nama Usaha", "Pemilik"], *rows)))
