"""What a register holds leaves as xlsx, csv or json: readable, harmless, and personal data masked."""

import csv
import json
from datetime import UTC, date, datetime

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from depok_desk.errors import UserError
from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.registers.outcome import OUTCOMES
from depok_desk.services.custom_fields import define, register_now
from depok_desk.services.exporting import export
from depok_desk.services.listing import View
from depok_desk.services.registering import change_record
from office_records import firm, judged, prepare

ALL = View()
AT = datetime(2026, 1, 26, 2, 0, tzinfo=UTC)
NIK, PHONE, NIB = "3276014101800001", "6281234567890", "0123456789012"
HOSTILE = '=HYPERLINK("http://contoh.id";"klik")'


@pytest.fixture
def office(store):
    prepare(store)
    with store.deed("Isi") as session:
        abon = firm(
            1,
            "Abon Jaya",
            owner="Asep",
            owner_nik=NIK,
            owner_birth_date=date(1980, 1, 1),
            phone=PHONE,
            email="asep@contoh.id",
            address="Jl. Margonda 1",
            nib=NIB,
            established=2010,
            notes='baris\nkedua;"kutip"',
        )
        session.add_all(
            [abon, firm(2, HOSTILE, brand="@batik", owner="-Dewi", main_product="+62", notes="\tx")]
        )
        judged(session, abon, total="82.50")
    return store


def write(office, path, view=ALL, *, unmask=False, register=IKM):
    with office.deed("Ekspor", undoable=False) if unmask else office.read() as session:
        return export(session, register, path, view, at=AT, unmask=unmask)


def workbook_rows(path):
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [dict(zip(sheet[0], row, strict=True)) for row in sheet[1:]]


def csv_rows(path):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines(keepends=True), delimiter=";"))


def test_a_workbook_keeps_numbers_dates_and_digits(office, tmp_path):
    path = tmp_path / "daftar.xlsx"
    assert write(office, path, unmask=True) == 2
    hostile, abon = sorted(workbook_rows(path), key=lambda row: row["Nama usaha"])
    assert (abon["NIB"], abon["NIK"], abon["Telepon"]) == (NIB, NIK, "0812-3456-7890")
    assert (abon["Tahun berdiri"], abon["Nilai"]) == (2010, 82.5)
    assert abon["Tanggal lahir"] == date(1980, 1, 1)
    assert abon["Sektor"] == "Kuliner"
    assert hostile["Nama usaha"] == HOSTILE
    assert hostile["Produk unggulan"] == "+62"


def test_a_text_file_opens_in_an_indonesian_excel(office, tmp_path):
    path = tmp_path / "daftar.csv"
    write(office, path, View(typed="abon"))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    (abon,) = csv_rows(path)
    assert (abon["Nama usaha"], abon["NIB"], abon["Nilai"]) == ("Abon Jaya", NIB, "82,50")
    assert abon["Catatan"] == 'baris\nkedua;"kutip"'


def test_no_text_becomes_a_formula(office, tmp_path):
    path = tmp_path / "daftar.csv"
    write(office, path)
    cells = [cell for row in csv_rows(path) for cell in row.values()]
    assert f"'{HOSTILE}" in cells
    assert "'-Dewi" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]


def test_a_number_below_zero_stays_a_number(office, tmp_path):
    with office.deed("Isian") as session:
        define(session, "ikm", {"label": "Selisih", "kind": "number"})
        for ikm in session.scalars(select(Ikm)).all():
            change_record(session, Ikm, ikm.id, {}, {"custom:selisih": -1200})
    with office.deed("Ekspor") as session:
        register = register_now(session, "ikm")
        export(session, register, tmp_path / "daftar.csv", View(), at=AT)
    assert {row["Selisih"] for row in csv_rows(tmp_path / "daftar.csv")} == {"-1.200"}


def test_json_speaks_the_field_names_of_the_model(office, tmp_path):
    path = tmp_path / "daftar.json"
    write(office, path, View(typed="abon"), unmask=True)
    (abon,) = json.loads(path.read_text("utf-8"))
    assert (abon["name"], abon["owner_nik"], abon["phone"], abon["established"]) == (
        "Abon Jaya",
        NIK,
        PHONE,
        2010,
    )
    assert (abon["sector"], abon["score"], abon["owner_birth_date"]) == ("kuliner", "82.50", "1980-01-01")
    assert abon["licences"] == 1
    assert abon["brand"] is None


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_personal_data_is_masked_unless_it_is_asked_for(office, tmp_path, ending):
    masked, whole = tmp_path / f"samar.{ending}", tmp_path / f"utuh.{ending}"
    write(office, masked, View(typed="abon"))
    write(office, whole, View(typed="abon"), unmask=True)
    read = {"xlsx": workbook_rows, "csv": csv_rows, "json": lambda path: json.loads(path.read_text("utf-8"))}
    said = str(read[ending](masked))
    for secret in (NIK, PHONE, "0812-3456-7890", "01-01-1980", "1980-01-01", "Margonda", "asep@"):
        assert secret not in said
    assert "Asep" in said
    assert NIK in str(read[ending](whole))


def test_another_register_and_an_empty_one_are_written_too(office, tmp_path):
    assert write(office, tmp_path / "hasil.xlsx", register=OUTCOMES) == 1
    assert workbook_rows(tmp_path / "hasil.xlsx")[0]["Nama usaha"] == "Abon Jaya"
    assert write(office, tmp_path / "kosong.json", View(typed="tiada")) == 0
    assert json.loads((tmp_path / "kosong.json").read_text()) == []


def written(folder):
    """What lies in a folder beside the store itself."""
    return [path for path in folder.iterdir() if not path.name.startswith("uji.depok")]


@pytest.mark.parametrize("name", ["dengan spasi é.XLSX", "%20?#.csv", "a.b.json"])
def test_odd_names_are_taken_as_they_are(office, tmp_path, name):
    write(office, tmp_path / name)
    assert [
        path.name for path in tmp_path.iterdir() if path.suffix != ".depok" and "depok" not in path.name
    ] == [name]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("daftar.pdf", "harus berakhiran .xlsx, .csv, atau .json"),
        ("daftar", "harus berakhiran"),
        ("tiada/daftar.csv", "tidak ada"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is_left(office, tmp_path, name, sentence):
    with pytest.raises(UserError, match=sentence):
        write(office, tmp_path / name)
    assert written(tmp_path) == []


def test_a_folder_with_the_name_of_the_target_is_refused(office, tmp_path):
    (tmp_path / "daftar.xlsx").mkdir()
    with pytest.raises(UserError, match="adalah folder"):
        write(office, tmp_path / "daftar.xlsx")
