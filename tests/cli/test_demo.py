"""One command does the main job on fictional data."""

import shutil

import pytest
from pypdf import PdfReader

from depok_desk.cli.main import run


@pytest.fixture
def shown(demo_folder, tmp_path):
    """The sample store and its papers, as the demo has left them."""
    return shutil.copytree(demo_folder, tmp_path, dirs_exist_ok=True)


def test_the_demo_fills_a_store_and_prints(terminal, tmp_path):
    out = tmp_path / "keluaran"
    shown = terminal.type("demo", "--out", out, "--no-window")
    assert shown.status == 0, shown.sentences
    assert shown.value == {"ikm": 296, "communities": 17, "certificates": 213, "out": str(out)}
    assert len(PdfReader(out / "sertifikat-kurasi.pdf").pages) == 213
    assert "Daftar IKM" in PdfReader(out / "daftar-ikm.pdf").pages[0].extract_text()
    assert terminal.windows == []
    assert terminal.type("check").value == {"ok": True, "findings": []}


def test_printing_again_gives_the_same_bytes_and_issues_nothing(terminal, tmp_path, shown):
    again = tmp_path / "lagi.pdf"
    said = terminal.type("certificates", "--issue", "--out", again)
    assert (said.value["issued"], said.value["pages"]) == (0, 213)
    assert again.read_bytes() == (tmp_path / "keluaran" / "sertifikat-kurasi.pdf").read_bytes()


def test_the_numbers_have_no_gap(terminal, tmp_path, shown):
    numbers = terminal.type("certificates", "--out", tmp_path / "semua.pdf").value["numbers"]
    assert numbers == [f"500.9/{n:03}/KURASI/I/2026" for n in range(1, 214)]


def test_one_file_each_is_named_by_number(terminal, tmp_path, shown):
    folder = tmp_path / "satu-satu"
    folder.mkdir()
    title = "Kurasi IKM Tahun 2025"
    said = terminal.type("certificates", "--session", title, "--out", folder)
    files = sorted(folder.iterdir())
    assert len(files) == said.value["pages"] < 213
    assert title in PdfReader(files[0]).pages[0].extract_text()


def test_a_demo_on_an_existing_store_is_refused(terminal, tmp_path, shown):
    said = terminal.type("demo", "--out", tmp_path / "keluaran", "--no-window")
    assert said.status == 1
    assert "sudah ada" in said.sentences


def test_without_a_screen_it_says_so(terminal, tmp_path, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    said = terminal.type("demo", "--out", tmp_path / "keluaran")
    assert said.status == 0
    assert "Tidak ada layar" in said.sentences


def test_with_a_screen_the_window_opens_on_the_demo(terminal, tmp_path, monkeypatch):
    monkeypatch.setattr("depok_desk.cli.demo.has_screen", lambda: True)
    terminal.type("demo", "--out", tmp_path / "keluaran")
    assert terminal.windows == [terminal.store]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("terbang", "PERINTAH: tidak ada pilihan 'terbang' (pilih dari 'demo', "),
        ("import", "(belum disebut: BERKAS)"),
        ("import a --on-duplicate tanya", "--on-duplicate: tidak ada pilihan 'tanya'"),
        ("certificates", "(belum disebut: --out)"),
        ("certificates --all --session a --out b", "--session: tidak dapat dipakai bersama --all"),
        ("history --limit", "--limit: perlu satu nilai"),
        ("undo --json a b", "(tidak dikenal: b)"),
    ],
)
def test_wrong_usage_is_exit_status_two(words, said, capsys):
    with pytest.raises(SystemExit) as ended:
        run(words.split(), lambda _store: 0)
    assert ended.value.code == 2
    sentence = capsys.readouterr().err
    assert "Pemakaian salah (" in sentence
    assert said in sentence


def test_no_certificate_yet_is_said(any_terminal, tmp_path):
    said = any_terminal.type("certificates", "--out", tmp_path / "kosong.pdf")
    assert said.status == 1
    assert "Belum ada sertifikat" in said.sentences
    assert not (tmp_path / "kosong.pdf").exists()
