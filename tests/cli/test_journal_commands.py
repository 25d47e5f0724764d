"""The commands that tell the history, turn it back and forth, check the store, and issue certificates."""

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from depok_desk.cli.command import now
from depok_desk.cli.main import run
from depok_desk.model.certificate import Certificate
from depok_desk.model.ikm import Ikm
from depok_desk.services.office import open_office
from depok_desk.store.copies import copies
from depok_desk.store.opening import Store
from office_records import firm, judged


@pytest.fixture
def office(any_terminal):
    """A store with one firm, renamed once, and the terminal on it."""
    store = open_office(any_terminal.store, at=now())
    with store.deed("Tambah IKM", operator="Ani") as session:
        session.add(firm(1, "Abon Jaya"))
    with store.deed("Ganti nama", operator="Budi") as session:
        session.scalars(select(Ikm)).one().name = "Abon Sejahtera"
    store.close()
    return any_terminal


def do(terminal, label, deed):
    store = Store.open(terminal.store)
    with store.deed(label) as session:
        deed(session)
    store.close()


def name(terminal):
    store = Store.open(terminal.store)
    with store.read() as session:
        found = session.scalars(select(Ikm.name)).one_or_none()
    store.close()
    return found


def rename(text):
    def deed(session):
        session.scalars(select(Ikm)).one().name = text

    return deed


def test_history_tells_the_newest_deeds(office):
    said = office.type("history", "--limit", "2")
    assert said.status == 0
    assert [(line["label"], line["by"], line["rows"]) for line in said.value] == [
        ("Ganti nama", "Budi", 1),
        ("Tambah IKM", "Ani", 1),
    ]
    assert set(said.value[0]) == {"deed", "label", "at", "by", "rows"}
    assert "Ganti nama (1 baris)" in said.sentences


def test_undo_and_redo_turn_the_last_deed(office):
    said = office.type("undo")
    assert (said.status, said.value["conflicts"]) == (0, [])
    assert "“Ganti nama” diurungkan." in said.sentences
    assert name(office) == "Abon Jaya"
    assert office.type("redo").value["redone"] == said.value["undone"]
    assert name(office) == "Abon Sejahtera"


def test_a_named_deed_is_undone_beside_newer_ones(office):
    do(office, "Isi pemilik", lambda session: setattr(session.scalars(select(Ikm)).one(), "owner", "Asep"))
    deed = next(line["deed"] for line in office.type("history").value if line["label"] == "Ganti nama")
    assert office.type("undo", deed).value["undone"] == deed
    assert name(office) == "Abon Jaya"


def test_what_was_changed_since_is_refused_and_the_rest_can_be_forced(office):
    def change(session):
        one = session.scalars(select(Ikm)).one()
        one.name, one.owner = "Satu", "Asep"

    do(office, "Dua isian", change)
    deed = office.type("history").value[0]["deed"]
    do(office, "Ganti lagi", rename("Dua"))
    refused = office.type("undo", deed)
    assert (refused.status, refused.value) == (1, None)
    assert "“Dua isian” tidak diurungkan" in refused.sentences
    assert "Nama usaha kini “Dua”, bukan “Satu” lagi" in refused.sentences
    forced = office.type("undo", deed, "--force-rest")
    assert [each["field"] for each in forced.value["conflicts"]] == ["name"]
    assert "1 isian dibiarkan" in forced.sentences
    assert name(office) == "Dua"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("redo",), "Tidak ada perubahan yang dapat diulangi."),
        (("undo", "tiada"), "Perubahan tiada tidak ada dalam riwayat."),
    ],
)
def test_what_cannot_be_turned_is_said(office, words, sentence):
    said = office.type(*words)
    assert (said.status, said.sentences) == (1, f"{sentence}\n")


def test_undoing_everything_ends_with_a_sentence(office):
    for _ in range(2):
        assert office.type("undo").status == 0
    assert name(office) is None
    said = office.type("undo")
    assert (said.status, said.sentences) == (1, "Tidak ada perubahan yang dapat diurungkan.\n")


def test_check_names_what_is_wrong_and_is_quiet_otherwise(office):
    sound = office.type("check")
    assert (sound.status, sound.value) == (0, {"ok": True, "findings": []})
    do(office, "x", lambda session: session.connection().exec_driver_sql("UPDATE ikm SET name = 'Palsu'"))
    broken = office.type("check")
    assert broken.value["ok"] is False
    assert "IKM “Palsu” berbeda dari riwayatnya: Nama usaha." in broken.sentences


@pytest.mark.parametrize("command", ["history", "undo", "redo", "check"])
def test_a_store_that_is_not_there_is_not_made(terminal, tmp_path, command):
    said = terminal.type(command)
    assert said.status == 1
    assert "tidak ada; periksa namanya" in said.sentences
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("limit", ["0", "-1", "x"])
def test_a_senseless_limit_is_wrong_usage(limit, capsys):
    with pytest.raises(SystemExit) as ended:
        run(["history", "--limit", limit], lambda _store: 0)
    assert ended.value.code == 2
    assert "bukan bilangan bulat di atas nol" in capsys.readouterr().err


def test_turning_a_file_makes_a_copy_first(terminal, tmp_path):
    path = tmp_path / "kantor.depok"
    store = open_office(path, at=now())
    with store.deed("Tambah IKM") as session:
        session.add(firm(1, "Abon Jaya"))
    store.close()
    terminal.type("undo")
    (copy,) = copies(path)
    assert name(type(terminal)(str(copy), None)) == "Abon Jaya"


def test_without_json_only_people_are_spoken_to(office, capsys):
    assert run(["check", "--store", office.store], lambda _store: 0) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "semuanya baik" in err


def pass_firm(session, title="Kurasi 2026"):
    judged(session, session.scalars(select(Ikm)).one(), title=title)


def test_certificates_are_issued_and_printed(office, tmp_path):
    do(office, "Nilai", pass_firm)
    said = office.type("certificates", "--issue", "--as-of", "2026-01-26", "--out", tmp_path / "s.pdf")
    assert said.status == 0, said.sentences
    assert (said.value["issued"], said.value["pages"]) == (1, 1)
    assert said.value["numbers"] == ["500.9/001/KURASI/I/2026"]
    (page,) = PdfReader(tmp_path / "s.pdf").pages
    assert "Abon Sejahtera" in page.extract_text()


def test_a_printed_certificate_cannot_be_undone(office, tmp_path):
    do(office, "Nilai", pass_firm)
    office.type("certificates", "--issue", "--out", tmp_path / "s.pdf")
    for words in (("undo",), ("undo", "--force-rest")):
        said = office.type(*words)
        assert said.status == 1
        assert "sudah dicetak" in said.sentences


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--out", "tiada/s.pdf"), "tidak ada"),
        (("--out", "s.docx"), "bukan berkas .pdf"),
        (("--as-of", "26/1/2026", "--out", "s.pdf"), "bukan tanggal"),
        (("--session", "Kurasi 1999", "--out", "s.pdf"), "Sesi kurasi “Kurasi 1999” tidak ada"),
    ],
)
def test_what_cannot_be_printed_issues_nothing(office, tmp_path, monkeypatch, words, sentence):
    monkeypatch.chdir(tmp_path)
    do(office, "Nilai", pass_firm)
    said = office.type("certificates", "--issue", *words)
    assert said.status == 1
    assert sentence in said.sentences
    store = Store.open(office.store)
    with store.read() as session:
        assert session.scalars(select(Certificate)).all() == []
    store.close()
    assert not list(tmp_path.glob("s.*"))
