"""Score sheets as jurors get them on paper."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from typing import Any, cast

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from judging_samples import CRITERIA, sheet_of, sheets_of
from pypdf import PdfReader

from depok_desk.documents.score_sheets import score_sheets
from depok_desk.errors import UserError
from depok_desk.model.judging_facts import ScoreSheetFacts, SheetRow

LONG = "Kelompok Usaha Bersama Perempuan Pengolah Hasil Pertanian Melati Indah Sejahtera Makmur Abadi"


def pages(*sheets: ScoreSheetFacts) -> list[str]:
    content = score_sheets(sheets_of(*sheets))
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def codes(content: bytes, page: int) -> list[str]:
    """What a scanner reads on a page."""
    document = pypdfium2.PdfDocument(content)
    picture = cast("Any", document[page]).render(scale=2.5, grayscale=True).to_pil()
    document.close()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_every_sheet_names_its_juror_its_products_and_its_code():
    front, back = pages(sheet_of(3))
    for said in (
        "Juri: Dr. Contoh Wulandari, S.T.P. · Laboratorium Pangan Contoh",
        "K7RM-4T",
        "Senin, 26 Januari 2026 · Aula Balai Kota Depok",
        "Kurasi produk kuliner edisi 2 (contoh, bukan ketetapan) · Sektor kuliner",
        "Dodol Belimbing 2",
        "Dapur <Sari> & Rekan 2",
        "bobot 25 · 1–5",
        "Halaman 1 dari 2",
        "Tanda tangan juri:",
    ):
        assert said in front
    assert "arti nilai 4" in " ".join(back.split())
    assert "Halaman 2 dari 2" in back


def test_the_code_can_be_scanned_from_every_front():
    content = score_sheets(sheets_of(sheet_of(20), sheet_of(2, code="QX93-7B")))
    assert [codes(content, page) for page in range(6)] == [
        ["K7RM-4T"],
        ["K7RM-4T"],
        ["K7RM-4T"],
        [],
        ["QX93-7B"],
        [],
    ]


@pytest.mark.parametrize(("count", "fronts"), [(0, 1), (1, 1), (9, 1), (10, 2), (40, 5), (300, 34)])
def test_products_are_shared_out_over_pages_in_their_order(count: int, fronts: int):
    printed = pages(sheet_of(count))
    assert len(printed) == fronts + 1
    found = [int(n) for text in printed for n in re.findall(r"Dodol Belimbing (\d+)\b", text)]
    assert found == list(range(1, count + 1))
    assert f"Halaman {fronts} dari {fronts + 1}" in printed[fronts - 1]


def test_there_is_a_box_for_every_mark_of_every_criterion():
    front = pages(sheet_of(4))[0]
    assert len(re.findall(r"(?<!\d)1 ?2 ?3 ?4 ?5(?!\d)", front.replace("\n", " "))) == 4 * len(CRITERIA)


def test_marks_up_to_a_hundred_are_written_and_not_ticked():
    criteria = tuple(replace(one, scale="0-100", levels=()) for one in CRITERIA)
    (front,) = pages(sheet_of(2, criteria=criteria))
    assert "Tulis nilai di setiap kotak." in front
    assert "1 2 3" not in " ".join(front.split())
    assert "Arti nilai" not in front


def test_a_barred_juror_finds_no_boxes_but_the_reason():
    rows = (SheetRow(1, "Batik", "Contoh Batik", barred="benturan kepentingan"),)
    front = pages(sheet_of(1, rows=rows))[0]
    assert "Tidak dinilai oleh juri ini: benturan kepentingan" in front
    assert "1 2 3" not in " ".join(front.split())


def test_long_names_stay_whole():
    rows = (SheetRow(1, LONG, LONG),)
    front = " ".join(pages(sheet_of(1, rows=rows))[0].split())
    assert front.count(LONG) == 2


def test_criteria_of_different_scales_tell_their_levels_with_their_marks():
    criteria = (
        replace(CRITERIA[0], scale="1-3", levels=((1, "kurang"), (2, "cukup"), (3, "baik"))),
        CRITERIA[1],
    )
    back = " ".join(pages(sheet_of(1, criteria=criteria))[1].split())
    assert "Tingkat 1" in back
    assert "3: baik" in back


def test_the_back_says_what_is_looked_at():
    criteria = (replace(CRITERIA[0], hint="Hitung label, berat, dan tanggal."), *CRITERIA[1:])
    back = " ".join(pages(sheet_of(1, criteria=criteria))[1].split())
    assert "Hitung label, berat, dan tanggal." in back


def test_nothing_to_print_is_refused():
    with pytest.raises(UserError, match="Belum ada lembar penilaian"):
        score_sheets(sheets_of())


def test_the_same_facts_give_the_same_bytes():
    assert score_sheets(sheets_of(sheet_of(12))) == score_sheets(sheets_of(sheet_of(12)))


@given(st.text(max_size=200), st.integers(1, 14), st.sampled_from(["1-3", "1-5", "0-100"]))
def test_any_names_and_any_number_of_criteria_can_be_printed(name: str, count: int, scale: str):
    criteria = tuple(replace(CRITERIA[n % 7], name=name or "x", scale=scale) for n in range(count))
    score_sheets(sheets_of(sheet_of(1, criteria=criteria, rows=(SheetRow(None, name, name),), juror=name)))


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
def test_a_strict_reader_finds_no_fault(tmp_path):
    file = tmp_path / "lembar.pdf"
    file.write_bytes(score_sheets(sheets_of(sheet_of(12))))
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
