"""The batch commands know the fields that the office has added."""

import json

import pytest
from xlsxwriter import Workbook

from depok_desk.cli.command import now
from depok_desk.services.custom_fields import define
from depok_desk.services.office import open_office

ROWS = (
    ("Nama Usaha", "Sektor", "Kanal Penjualan", "Iuran", "No. Anggota"),
    ("Abon Jaya", "kuliner", "online", "Rp 25.000", "A-7712"),
    ("Batik Asri", "fesyen", "", "", ""),
)


@pytest.fixture
def office(any_terminal, tmp_path):
    """A terminal on a store with three added fields, and a workbook that fills them."""
    store = open_office(any_terminal.store, at=now())
    with store.deed("Tambah isian") as session:
        define(session, "ikm", {"label": "Kanal penjualan", "kind": "choice", "options": "Toko\nOnline"})
        define(session, "ikm", {"label": "Iuran", "kind": "money"})
        define(session, "ikm", {"label": "No. anggota", "kind": "text", "personal": True})
    store.close()
    book = Workbook(tmp_path / "daftar.xlsx")
    sheet = book.add_worksheet("Daftar")
    for at, row in enumerate(ROWS):
        sheet.write_row(at, 0, row)
    book.close()
    assert any_terminal.type("import", tmp_path / "daftar.xlsx").value["new"] == 2
    return any_terminal


def exported(terminal, tmp_path, *words):
    path = tmp_path / "keluar.json"
    said = terminal.type("export", "ikm", path, *words)
    assert said.status == 0, said.sentences
    return json.loads(path.read_text("utf-8"))


def test_json_has_them_together_by_their_own_keys(office, tmp_path):
    abon, batik = exported(office, tmp_path)
    assert abon["custom"] == {"kanal_penjualan": "Online", "iuran": 25_000, "no_anggota": "•••••"}
    assert batik["custom"] == dict.fromkeys(abon["custom"])
    assert abon["name"] == "Abon Jaya"
    assert not [key for key in abon if key.startswith("custom:")]


def test_personal_ones_go_out_only_unmasked(office, tmp_path):
    assert exported(office, tmp_path, "--unmask")[0]["custom"]["no_anggota"] == "A-7712"


@pytest.mark.parametrize(
    "where", ["kanal_penjualan=online", "Kanal Penjualan=Online", "custom:iuran=25000", "iuran=Rp25.000"]
)
def test_rows_are_kept_by_key_or_label(office, tmp_path, where):
    assert [row["name"] for row in exported(office, tmp_path, "--where", where)] == ["Abon Jaya"]


def test_an_unknown_column_names_those_there_are(office, tmp_path):
    said = office.type("export", "ikm", tmp_path / "k.json", "--where", "kanal=online")
    assert said.status == 1
    assert "kanal_penjualan" in said.sentences


def test_a_value_that_is_no_choice_is_refused(office, tmp_path):
    said = office.type("export", "ikm", tmp_path / "k.json", "--where", "kanal_penjualan=keliling")
    assert said.status == 1
    assert "pilih Toko atau Online" in said.sentences


def test_a_text_file_has_them_by_their_labels(office, tmp_path):
    office.type("export", "ikm", tmp_path / "keluar.csv")
    head, *rows = (tmp_path / "keluar.csv").read_text("utf-8-sig").splitlines()
    assert head.endswith(";Kanal penjualan;Iuran;No. anggota")
    assert [row.endswith("Online;Rp25.000;•••••") for row in rows] == [True, False]
