"""The office's workbooks go in and come out as their answer keys say."""

import json
from pathlib import Path

import pytest
from sqlalchemy import event

from depok_desk.errors import UserError
from depok_desk.paths import resources
from depok_desk.store.journal import DeedSession
from depok_desk.store.opening import Store
from sample_keys import Comparison, compare

FILES = Path(__file__).parent.parent / "files"
CURATED = resources() / "contoh" / "daftar-ikm-terkurasi-2025.xlsx"
SAMPLES = {
    "daftar-ikm-terkurasi-2025": CURATED,
    "ikm-per-sektor": FILES / "ikm-per-sektor.xlsx",
    "data-ikm-lama": FILES / "data-ikm-lama.csv",
}


def exported(terminal, tmp_path, name="keluar.json", register="ikm"):
    target = tmp_path / name
    said = terminal.type("export", register, target, "--unmask")
    assert said.status == 0, said.sentences
    return json.loads(target.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_record_and_every_value_of_a_sample_arrives(terminal, tmp_path, name):
    result = terminal.type("import", SAMPLES[name])
    key = json.loads((FILES / f"{name}.json").read_text(encoding="utf-8"))
    found = compare(key, exported(terminal, tmp_path), result.value)
    assert found == Comparison(missing=[], wrong=[], duplicates_missed=[], strangers=0)


def test_importing_twice_changes_nothing(any_terminal, tmp_path):
    first = any_terminal.type("import", CURATED).value
    before = exported(any_terminal, tmp_path)
    second = any_terminal.type("import", CURATED).value
    assert (first["new"], first["changed"]) == (296, 0)
    assert (second["new"], second["changed"], second["unchanged"], second["deed"]) == (0, 0, 296, None)
    assert exported(any_terminal, tmp_path, "lagi.json") == before


def test_an_import_is_undone_and_comes_back_equal(any_terminal, tmp_path):
    deed = any_terminal.type("import", CURATED).value["deed"]
    before = exported(any_terminal, tmp_path)
    assert any_terminal.type("undo", deed).value == {"undone": deed, "conflicts": []}
    assert exported(any_terminal, tmp_path, "kosong.json") == []
    assert any_terminal.type("redo").status == 0
    assert exported(any_terminal, tmp_path, "lagi.json") == before
    assert any_terminal.type("check").value == {"ok": True, "findings": []}


def test_a_dry_run_stores_nothing(terminal, tmp_path):
    said = terminal.type("import", CURATED, "--dry-run")
    assert (said.value["new"], said.value["deed"]) == (296, None)
    assert list(tmp_path.iterdir()) == []


def test_communities_are_imported_by_the_same_command(terminal, tmp_path):
    said = terminal.type(
        "import", resources() / "contoh" / "komunitas-binaan.xlsx", "--register", "komunitas"
    )
    assert said.value["new"] == 17
    names = [row["name"] for row in exported(terminal, tmp_path, register="komunitas")]
    assert "Forum Pengrajin Asri" in names


def test_rows_are_chosen_with_where(terminal, tmp_path):
    terminal.type("import", CURATED)
    target = tmp_path / "kuliner.json"
    rows = terminal.type("export", "ikm", target, "--where", "sector=Kuliner", "--where", "grade=A").value[
        "rows"
    ]
    chosen = json.loads(target.read_text(encoding="utf-8"))
    assert rows == len(chosen) > 0
    assert {(row["sector"], row["grade"]) for row in chosen} == {("kuliner", "A")}


def test_personal_data_leaves_masked_unless_asked(terminal, tmp_path):
    terminal.type("import", CURATED)
    target = tmp_path / "samar.json"
    terminal.type("export", "ikm", target)
    numbers = [row["owner_nik"] for row in json.loads(target.read_text(encoding="utf-8")) if row["owner_nik"]]
    assert numbers
    assert all("•" in number for number in numbers)


def test_opening_personal_data_is_noted_and_cannot_be_undone(terminal, tmp_path):
    terminal.type("import", CURATED)
    exported(terminal, tmp_path)
    newest = terminal.type("history", "--limit", "1").value[0]
    assert newest["label"] == "Ekspor IKM tanpa samaran"
    assert terminal.type("undo", newest["deed"]).status == 1
    assert terminal.type("undo").status == 0
    assert exported(terminal, tmp_path) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("ikm", "keluar.doc"), "harus berakhiran"),
        (("rapat", "keluar.json"), "tidak ada; pilih salah satu dari"),
        (("ikm", "keluar.json", "--where", "warna=biru"), "bukan saringan"),
        (("ikm", "keluar.json", "--where", "sector=mainan"), "bukan sektor"),
        (("ikm", "tiada/keluar.json"), "tiada"),
    ],
)
def test_an_export_that_cannot_be_is_refused_in_a_sentence(terminal, tmp_path, monkeypatch, words, sentence):
    monkeypatch.chdir(tmp_path)
    Store.open(terminal.store).close()
    said = terminal.type("export", *words)
    assert (said.status, said.value) == (1, None)
    assert sentence in said.sentences


def test_a_store_that_does_not_exist_is_not_made_by_an_export(terminal, tmp_path):
    assert terminal.type("export", "ikm", tmp_path / "keluar.json").status == 1
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_that_is_none_is_refused_and_nothing_stored(terminal, tmp_path):
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"PK\x03\x04 terpotong")
    said = terminal.type("import", broken)
    assert (said.status, said.value) == (1, None)
    assert len(said.sentences.strip().splitlines()) == 1


def test_rows_that_cannot_be_given_back_stop_the_import(any_terminal, tmp_path):
    said = any_terminal.type("import", CURATED, "--rejects", tmp_path / "tiada" / "gagal.xlsx")
    assert said.status == 1
    assert "Folder" in said.sentences
    assert exported(any_terminal, tmp_path) == []


def test_a_refused_import_leaves_no_new_store(terminal, tmp_path):
    said = terminal.type("import", CURATED, "--sheet", "Tiada")
    assert said.status == 1
    assert list(tmp_path.iterdir()) == []


def test_personal_data_goes_out_only_when_that_is_noted(any_terminal, tmp_path):
    def refuse(_session):
        raise UserError("Penyimpanan sedang dipakai.")

    any_terminal.type("import", CURATED)
    event.listen(DeedSession, "before_commit", refuse)
    try:
        said = any_terminal.type("export", "ikm", tmp_path / "terbuka.json", "--unmask")
    finally:
        event.remove(DeedSession, "before_commit", refuse)
    assert said.status == 1
    assert not list(tmp_path.glob("*.json"))
