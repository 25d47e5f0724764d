"""Printed lists, as people read them."""

import shutil
import subprocess
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from depok_desk.documents.cells import cell_lines
from depok_desk.documents.fonts import SANS, clean, text_width
from depok_desk.documents.listings import render_listing
from depok_desk.model.facts import ListingColumn, ListingFacts

COLUMNS = (
    ListingColumn("No.", 5, right=True),
    ListingColumn("Nama usaha", 30),
    ListingColumn("Kecamatan", 18),
)


def listing(count: int, **others: Any) -> ListingFacts:
    rows = [
        (str(n), f"Dapur <Contoh> & Rekan {n}", "Pancoran Mas" if n % 2 else "") for n in range(1, count + 1)
    ]
    head = ("PEMERINTAH KOTA DEPOK", "DINAS PERDAGANGAN DAN PERINDUSTRIAN")
    return ListingFacts("Daftar IKM", COLUMNS, rows, as_of=date(2026, 1, 26), head=head, **others)


def pages(facts: ListingFacts) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(render_listing(facts))).pages]


def test_every_row_is_printed_once_and_in_order():
    lines = "\n".join(pages(listing(296))).splitlines()
    rows = [line.removesuffix(" Pancoran Mas") for line in lines if "<Contoh>" in line]
    assert rows == [f"{n} Dapur <Contoh> & Rekan {n}" for n in range(1, 297)]


def test_heading_date_and_page_number_stand_on_every_page():
    printed = pages(listing(296))
    assert len(printed) > 5
    for number, text in enumerate(printed, start=1):
        assert "Nama usaha" in text
        assert "per tanggal 26 Januari 2026 · 296 baris" in text
        assert f"Halaman {number} dari {len(printed)}" in text


def test_the_letterhead_stands_on_the_first_page_only():
    first, second, *_ = pages(listing(100, subtitle="saringan: lulus"))
    assert "PEMERINTAH KOTA DEPOK" in first
    assert "saringan: lulus" in first
    assert "PEMERINTAH KOTA DEPOK" not in second


@pytest.mark.parametrize("count", range(20, 34))
def test_totals_never_stand_alone_on_a_page(count: int):
    last = pages(listing(count, totals=("", "Jumlah", str(count))))[-1]
    assert "Jumlah" in last
    assert f"{count} Dapur" in last


def test_an_empty_list_is_one_page_with_its_heading():
    (only,) = pages(listing(0))
    assert "Nama usaha" in only
    assert "0 baris" in only
    assert "Halaman 1 dari 1" in only


def test_an_unknown_date_is_left_out():
    facts = ListingFacts("Daftar", COLUMNS, [("1", "Abon", "")])
    assert "per tanggal" not in pages(facts)[0]


def test_a_long_cell_is_wrapped_and_then_cut_with_an_ellipsis():
    long = "Kelompok Wanita Tani Melati Indah Sejahtera " * 8
    text = pages(ListingFacts("Daftar", COLUMNS, [("1", long, "")]))[0]
    assert "Kelompok Wanita" in text
    assert "…" in text


def test_the_same_list_gives_the_same_bytes():
    assert render_listing(listing(60)) == render_listing(listing(60))


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
def test_a_strict_reader_finds_no_fault_in_a_list(tmp_path):
    file = tmp_path / "daftar.pdf"
    file.write_bytes(render_listing(listing(120, totals=("", "Jumlah", "120"))))
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@given(st.text(max_size=200), st.floats(1, 30))
def test_no_cell_spills_out_of_its_column(text: str, width: float):
    lines = cell_lines(text, SANS, width, 3)
    assert len(lines) <= 3
    assert all(text_width(line, SANS) <= width for line in lines)


@given(st.text("ab WM", max_size=80))
def test_a_cell_with_room_keeps_every_letter(text: str):
    assert " ".join(cell_lines(text, SANS, 200, 3)) == clean(text)


def test_a_long_title_is_wrapped_beside_the_date():
    title = "Daftar IKM binaan dengan legalitas yang habis berlaku dalam sembilan puluh hari mendatang"
    first = pages(ListingFacts(title, COLUMNS, [("1", "Abon", "")], as_of=date(2026, 1, 26)))[0]
    words = first.replace(" per tanggal 26 Januari 2026 · 1 baris", "").split()
    assert " ".join(words).startswith(title)
    assert title not in first.splitlines()


def test_many_columns_are_set_smaller():
    many = tuple(ListingColumn(f"Kolom {n}", 15) for n in range(14))
    text = pages(ListingFacts("Daftar", many, [tuple(f"sel {n}" for n in range(14))]))[0]
    assert all(f"sel {n}" in text for n in range(14))
