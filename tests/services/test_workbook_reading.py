import hashlib
import io
import os
import struct
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from depok_desk.errors import UserError
from depok_desk.services.workbook_reading import MergedRange, read_workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "table", "text")
)
SHEET_HEAD = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
SHEET_FOOT = "</sheetData></worksheet>"


def xlsx(path: Path) -> Path:
    book = Workbook(str(path), {"remove_timezone": True})
    first = book.add_worksheet("IKM 2025")
    first.write_row(2, 1, ["Nama", "NIK"])
    first.write_row(3, 1, ["Abon", 3276046307830005])
    first.write_datetime(
        3, 4, datetime(2025, 12, 7, tzinfo=UTC), book.add_format({"num_format": "dd/mm/yyyy"})
    )
    first.write_number(3, 5, 1.5, book.add_format({"num_format": "[hh]:mm"}))
    first.merge_range(0, 1, 0, 3, "DAFTAR")
    hidden = book.add_worksheet("Lama")
    hidden.hide()
    hidden.write_string(0, 0, "x")
    book.close()
    return path


def with_sheet(path: Path, xml: str | bytes) -> Path:
    """An xlsx whose sheet is `xml`."""
    whole = xlsx(path).read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, xml if part == "xl/worksheets/sheet1.xml" else old.read(part))
    return path


def ods(path: Path, rows: str, manifest: str = "") -> Path:
    content = (
        f"<office:document-content {NAMESPACES}><office:body><office:spreadsheet>"
        f'<table:table table:name="Daftar">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        parts.writestr("content.xml", content)
    return path


def ods_cell(text: str, repeated: int = 1) -> str:
    return (
        f'<table:table-cell table:number-columns-repeated="{repeated}" office:value-type="string">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def ole(stream_name: str, stream: bytes) -> bytes:
    """A compound file that holds one stream ([MS-CFB]): header, sector table, directory, stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    header = (
        OLE
        + bytes(16)
        + struct.pack(
            "<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
        )
    )
    header += struct.pack("<I", 0) + b"\xff" * 4 * 108
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sectors), 0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    directory = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + _entry(stream_name, 2, 0xFFFFFFFF, 2, len(stream))
    return header + table + directory.ljust(512, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le")
    none = 0xFFFFFFFF
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(raw) + 2, kind, 1, none, none, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def _record(number: int, body: bytes) -> bytes:
    return struct.pack("<HH", number, len(body)) + body


def xls(*rows: tuple[str, float], column: int = 1) -> bytes:
    """The smallest BIFF8 workbook: a text and a number in each row."""
    cells = b"".join(
        _record(0x0204, struct.pack("<HHHHB", row, 0, 0, len(text), 0) + text.encode("latin-1"))
        + _record(0x0203, struct.pack("<HHHd", row, column, 0, number))
        for row, (text, number) in enumerate(rows)
    )
    begin = struct.pack("<HHIII", 0x0600, 5, 0, 0, 0)
    sheet = _record(0x0809, begin[:2] + b"\x10\0" + begin[4:]) + cells + _record(0x0A, b"")
    name = b"Data"
    length = len(_record(0x0809, begin)) + len(_record(0x85, bytes(8) + name)) + len(_record(0x0A, b""))
    bound = struct.pack("<IHBB", length, 0, len(name), 0) + name
    return _record(0x0809, begin) + _record(0x85, bound) + _record(0x0A, b"") + sheet


def test_a_workbook_is_read_with_absolute_places(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "Daftar IKM é.xlsx")
    workbook = read_workbook(path)
    sheet, old = workbook.sheets
    assert workbook.name == "Daftar IKM é.xlsx"
    assert workbook.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (sheet.name, sheet.hidden, old.hidden) == ("IKM 2025", False, True)
    assert sheet.rows[0] == ("", "DAFTAR", "", "", "", "")
    assert sheet.rows[3] == ("", "Abon", 3276046307830005.0, "", date(2025, 12, 7), "1 day, 12:00:00")
    assert sheet.merged == (MergedRange(0, 1, 0, 3),)


def test_a_renamed_workbook_is_read_by_its_content(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx").rename(tmp_path / "a.xls")
    assert read_workbook(path).sheets[0].name == "IKM 2025"


@pytest.mark.parametrize("name", ["lama.xls", "lama.xlsx"])
def test_an_old_workbook_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(ole("Workbook", xls(("Nama", 2024), ("Abon", 87.5))))
    sheet = read_workbook(path).sheets[0]
    assert (sheet.name, sheet.rows) == ("Data", [("Nama", 2024), ("Abon", 87.5)])


def test_an_opendocument_sheet_with_endless_blank_cells_is_read(tmp_path: Path) -> None:
    blank = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    row = '<table:table-cell table:number-columns-repeated="16380"/>'
    path = ods(tmp_path / "a.ods", f"<table:table-row>{ods_cell('Nama')}{row}</table:table-row>{blank}")
    assert read_workbook(path).sheets[0].rows == [("Nama",)]


def test_a_text_file_is_a_workbook_with_one_sheet(tmp_path: Path) -> None:
    path = tmp_path / "data lama.csv"
    path.write_bytes(b"Nama;NIK\nAbon;3276046307830005\n")
    (sheet,) = read_workbook(path).sheets
    assert (sheet.name, sheet.rows[1]) == ("data lama", ("Abon", "3276046307830005"))


def test_formatted_blank_rows_down_to_the_last_one_cost_nothing(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="XFD{n}" s="1"/></row>' for n in range(1_040_000, 1_048_577))
    first = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nama</t></is></c></row>'
    path = with_sheet(tmp_path / "a.xlsx", SHEET_HEAD + first + rows + SHEET_FOOT)
    assert read_workbook(path).sheets[0].rows == [("Nama",)]


def write(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def cells(*addresses: str) -> str:
    rows = "".join(f'<row><c r="{address}"><v>1</v></c></row>' for address in addresses)
    return SHEET_HEAD + rows + SHEET_FOOT


def long_text(path: Path) -> None:
    text = "x" * 200_000
    with_sheet(
        path, f'{SHEET_HEAD}<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>{SHEET_FOOT}'
    )


def bomb(path: Path) -> None:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts,
        parts.open("xl/workbook.xml", "w") as part,
    ):
        for _ in range(40):
            part.write(bytes(1_000_000))


def lying_bomb(path: Path) -> None:
    """A zip whose directory says that a part is small."""
    bomb(path)
    content = path.read_bytes()
    path.write_bytes(content.replace(struct.pack("<I", 40_000_000), struct.pack("<I", 1_000)))


def word(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("word/document.xml", "<w/>")


def binary(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("xl/workbook.bin", b"x")


ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
BAD: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "0 bytes": ("a.xlsx", write(b""), "kosong"),
    "not a workbook": ("a.xlsx", write(b"%PDF-1.7 ..."), "bukan buku kerja"),
    "programme": ("a.csv", write(bytes(range(256)) * 40), "bukan buku kerja"),
    "word document": ("a.xlsx", word, "bukan buku kerja"),
    "xlsb": ("a.xlsb", binary, "xlsb"),
    "html": ("a.xls", write(b"\r\n<html><table><tr><td>Nama</td></tr></table></html>"), "halaman web"),
    "xml": ("a.xls", write(b'<?xml version="1.0"?><Workbook/>'), "halaman web"),
    "truncated": ("a.xlsx", lambda path: write(xlsx(path).read_bytes()[:3000])(path), "rusak atau terpotong"),
    "truncated xls": ("a.xls", write(ole("Workbook", xls(("Nama", 1)))[:3072]), "rusak atau terpotong"),
    "header only": ("a.xls", write(OLE + b"Workbook".ljust(504)), "rusak atau terpotong"),
    "xls with a cell out of bounds": ("a.xls", write(ole("Workbook", xls(("A", 1), column=60_000))), "rusak"),
    "no sheets": ("a.xls", write(ole("Workbook", b"")), "tidak memuat satu pun lembar"),
    "protected xlsx": ("a.xlsx", write(ole("EncryptedPackage", b"x")), "kata sandi"),
    "protected ods": ("a.ods", lambda path: ods(path, "", "<manifest:encryption-data/>"), "kata sandi"),
    "zip bomb": ("a.xlsx", bomb, "luar biasa besar"),
    "lying zip bomb": ("a.xlsx", lying_bomb, "rusak atau terpotong"),
    "17 billion cells": (
        "a.xlsx",
        lambda p: with_sheet(p, cells("A1", "XFD1048576")),
        "“IKM 2025”.*terlalu luas",
    ),
    "repeated ods": (
        "a.ods",
        lambda p: ods(p, f"<table:table-row>{ods_cell('x', 16384)}</table:table-row>"),
        "luas",
    ),
    "malformed": ("a.xlsx", lambda path: with_sheet(path, SHEET_HEAD + "<row><c></row>"), "rusak"),
    "external entity": ("a.xlsx", lambda p: with_sheet(p, ENTITY + cells("A1")), "rusak"),
    "200 kB cell": ("a.xlsx", long_text, "32.767 huruf"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_refused_in_one_sentence_that_names_the_file(tmp_path: Path, case: str) -> None:
    name, make, says = BAD[case]
    path = tmp_path / name
    make(path)
    with pytest.raises(UserError, match=says) as refused:
        read_workbook(path)
    assert name in str(refused.value)


def test_a_far_cell_is_refused_also_when_it_stands_in_a_later_piece(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 60_000))
    path = with_sheet(
        tmp_path / "a.xlsx",
        SHEET_HEAD + rows + '<row r="1000000"><c r="ZZ1000000"><v>1</v></c></row>' + SHEET_FOOT,
    )
    with pytest.raises(UserError, match="terlalu luas"):
        read_workbook(path)


@given(st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 255)), min_size=1, max_size=9))
def test_a_few_wrong_bytes_are_refused_or_read_but_never_crash(damage: list[tuple[int, int]]) -> None:
    content = bytearray(ole("Workbook", xls(("Nama", 2024), ("Abon", 87.5))))
    for place, byte in damage:
        content[place % len(content)] = byte
    with TemporaryDirectory() as folder, suppress(UserError):
        path = Path(folder, "a.xls")
        path.write_bytes(content)
        assert read_workbook(path).sheets


def test_missing_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="adalah folder"):
        read_workbook(tmp_path)
    with pytest.raises(UserError, match="tidak ada"):
        read_workbook(tmp_path / "tak ada.xlsx")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    path.chmod(0)
    with pytest.raises(UserError, match="tidak boleh dibaca"):
        read_workbook(path)
