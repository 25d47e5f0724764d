import errno
import os
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from depok_desk.errors import UserError
from depok_desk.services.workbook_writing import CellToWrite, SheetToWrite, write_workbook

MADE = datetime(2026, 1, 26, 9, 30, tzinfo=UTC)


def sheet(*rows: Sequence[CellToWrite], name: str = "IKM", note: str = "") -> SheetToWrite:
    return SheetToWrite(name, ["Nama usaha", "NIK"], rows, [30, 20], note)


def read(path: Path, index: int = 0) -> Sequence[Sequence[object]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_index(index).to_python()


def test_texts_stay_texts_whatever_they_look_like(tmp_path: Path) -> None:
    texts = ["=1+1", "+62 812", "-", "@nama", "\tTab", "3276046307830005", "http://a.id", "8,13E+11", "007"]
    write_workbook(tmp_path / "a.xlsx", [sheet(*([text, "x"] for text in texts))], created=MADE)
    assert [row[0] for row in read(tmp_path / "a.xlsx")[1:]] == texts
    with zipfile.ZipFile(tmp_path / "a.xlsx") as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_values_keep_their_kind(tmp_path: Path) -> None:
    moment = datetime(2025, 12, 7, 9, 30, tzinfo=UTC)
    rows: list[list[CellToWrite]] = [
        [12, 87.5, Decimal("59.10"), True, None],
        [date(2025, 12, 7), moment, time(9, 30), 3276046307830005, date(1899, 1, 2)],
    ]
    write_workbook(tmp_path / "a.xlsx", [SheetToWrite("S", [], rows)], created=MADE)
    assert read(tmp_path / "a.xlsx") == [
        [12, 87.5, 59.1, "Ya", ""],
        [date(2025, 12, 7), moment.replace(tzinfo=None), time(9, 30), "3276046307830005", "02/01/1899"],
    ]


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(tmp_path / name, [sheet(["Abon Jaya", "3276"])], created=MADE)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_headings_stay_in_sight_and_can_be_filtered_below_a_note(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [sheet(["Abon", "1"], note="NIK disamarkan")], created=MADE)
    assert read(tmp_path / "a.xlsx")[0] == ["NIK disamarkan", ""]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as parts:
        xml = parts.read("xl/worksheets/sheet1.xml").decode()
    assert re.search(r'<pane ySplit="3"', xml)
    assert '<autoFilter ref="A3:B4"/>' in xml


def test_sheet_names_are_made_fit_for_excel(tmp_path: Path) -> None:
    names = ["Data 2024/2025 [lama]", "IKM", "ikm", "", "x" * 40]
    write_workbook(tmp_path / "a.xlsx", [sheet(name=name) for name in names], created=MADE)
    assert CalamineWorkbook.from_path(tmp_path / "a.xlsx").sheet_names == [
        "Data 20242025 lama",
        "IKM",
        "ikm (2)",
        "Lembar",
        "x" * 31,
    ]


def test_a_text_longer_than_a_cell_is_cut_where_excel_cuts(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [sheet(["x" * 200_000, ""])], created=MADE)
    assert read(tmp_path / "a.xlsx")[1][0] == "x" * 32_767


def test_a_full_disk_leaves_the_old_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"lama")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="Disk penuh"):
        write_workbook(target, [sheet(["Abon", "1"])], created=MADE)
    assert target.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [target]


def test_too_many_rows_are_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("depok_desk.services.workbook_writing.MOST_ROWS", 3)
    with pytest.raises(UserError, match=r"IKM.*baris"):
        write_workbook(tmp_path / "a.xlsx", [sheet(*([["a", "b"]] * 5))], created=MADE)
    assert list(tmp_path.iterdir()) == []
