from datetime import UTC, date, datetime
from zipfile import ZipFile

from office_lists import ABON, BATIK, actions, imported, listing, planned, stored, workbook

from depok_desk.model.ikm import Ikm
from depok_desk.services.importing.receipts import receipt_facts
from depok_desk.services.importing.rejects import REASON, write_rejects
from depok_desk.services.workbook_reading import Sheet, read_workbook

NOW = datetime(2026, 1, 26, 9, 30, tzinfo=UTC)
DAMAGED = {**BATIK, "owner_nik": "3,27E+15"}


def test_rows_that_lost_something_come_back_with_their_reasons(empty_office, tmp_path):
    book = listing(ABON, DAMAGED, {**ABON, "name": ""}, ABON)
    assert write_rejects(tmp_path / "gagal.xlsx", book, planned(empty_office, book), created=NOW) == 2
    (sheet,) = read_workbook(tmp_path / "gagal.xlsx").sheets
    headings, first, second = sheet.rows[2:]
    assert headings[-1] == REASON
    assert first[1:4] == ("Batik Asri", "Siti Maulana, S.E.", "3,27E+15")
    assert str(first[-1]).startswith("NIK: NIK ditulis Excel dalam bentuk ilmiah")
    assert str(second[-1]).startswith("Nama usaha: Nama usaha kosong")


def test_mended_rejects_are_imported_as_they_are(office, tmp_path):
    book = listing(ABON, DAMAGED)
    plan = imported(office, book).plan
    write_rejects(tmp_path / "gagal.xlsx", book, plan, created=NOW)
    (sheet,) = read_workbook(tmp_path / "gagal.xlsx").sheets
    mended = [["3276046307830005" if cell == "3,27E+15" else cell for cell in row] for row in sheet.rows]
    again = imported(office, workbook(Sheet(sheet.name, mended))).plan
    assert actions(again) == ["change"]
    assert stored(office, Ikm, Ikm.name, Ikm.owner_nik) == [
        ("Abon Jaya", "3276112008690059"),
        ("Batik Asri", "3276046307830005"),
    ]


def test_a_number_that_excel_damaged_is_left_to_be_typed_as_text(empty_office, tmp_path):
    book = listing({**BATIK, "owner_nik": 3276046307830000})
    write_rejects(tmp_path / "gagal.xlsx", book, planned(empty_office, book), created=NOW)
    (sheet,) = read_workbook(tmp_path / "gagal.xlsx").sheets
    assert 3276046307830000 not in sheet.rows[3]
    assert "3276046307830000" not in sheet.rows[3]
    with ZipFile(tmp_path / "gagal.xlsx") as parts:
        styles = parts.read("xl/styles.xml").decode()
        columns = parts.read("xl/worksheets/sheet1.xml").decode()
    assert 'formatCode="@"' in styles or 'numFmtId="49"' in styles
    assert columns.count("<col ") == columns.count('style="', 0, columns.index("</cols>")) > 0


def test_what_an_export_has_masked_is_never_taken(office):
    imported(office, listing({**ABON, "address": "Jl. Margonda 1"}))
    again = imported(office, listing({**ABON, "address": "•••••"})).plan
    assert actions(again) == ["same"]
    assert "disamarkan" in again.problems[-1].message
    assert stored(office, Ikm, Ikm.address) == ["Jl. Margonda 1"]


def test_a_whole_list_gives_an_empty_workbook(empty_office, tmp_path):
    book = listing(ABON)
    assert write_rejects(tmp_path / "gagal.xlsx", book, planned(empty_office, book), created=NOW) == 0
    assert read_workbook(tmp_path / "gagal.xlsx").sheets[0].rows == [(REASON,)]


def test_the_receipt_tells_of_every_row_without_personal_values(office):
    imported(office, listing(ABON))
    plan = planned(office, listing({**ABON, "phone": "081234567890"}, DAMAGED, ABON))
    facts = receipt_facts(plan, on=date(2026, 1, 26))
    assert facts.subtitle == "daftar.xlsx ke daftar IKM: 1 baru, 1 diubah, 0 sama, 1 dilewati"
    assert [row[1:4] for row in facts.rows] == [
        ("2", "Abon Jaya", "diubah"),
        ("3", "Batik Asri", "baru"),
        ("4", "Abon Jaya", "dilewati"),
    ]
    assert facts.rows[0][4] == "Yang berubah: Telepon."
    assert facts.rows[1][4].startswith("NIK: ")
    assert "6281234567890" not in str(facts)
