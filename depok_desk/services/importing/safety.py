"""Whether reading a workbook stays within bounds of memory and time."""

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

from depok_desk.services.importing import refusals
from depok_desk.services.importing.file_kinds import BROKEN_ZIP, FileKind

LARGEST_FILE = 200_000_000
"""Bytes of a file that is read at all."""

LARGEST_CONTENT = 1_500_000_000
"""Bytes that the parts of a workbook may unpack to."""

LARGEST_SHEET = 16_000_000
"""Cells between A1 and the last filled one; a reader holds every one of them in memory."""

LONGEST_CELL = 131_072
"""Bytes of the longest text that Excel stores in a cell (32,767 characters of up to four bytes)."""

_HARMLESS_SIZE = 30_000_000
_SUSPICIOUS_RATIO = 300  # office workbooks unpack to 5 to 60 times their size
_CHUNK = 1 << 18
_WINDOW = 1 << 16

_WIDE_CELL = re.compile(rb""" r=["']([A-Z]{2,3})\d+["'](?:[^>]*[^/])?>""")
_ROW_OF_CELL = re.compile(rb""" r=["'][A-Z]+(\d+)["']""")
_DURATION_STYLE = re.compile(rb'\[(h|m|s)+\]|numFmtId="46"', re.IGNORECASE)
_SHEET_FILE = re.compile(r"xl/(worksheets/.+\.xml)")
_REPEATED = re.compile(rb"<table:(?:covered-)?table-(cell|row)\b[^>]*?-repeated=\"(\d{4,})\"")


def check_bounds(name: str, content: bytes, kind: FileKind) -> None:
    """Raise UserError naming the file unless its unpacked parts are of sane size, shape and form.

    Excel's own limits are the measure, except for the area of a sheet: 17 billion cells are legal.
    """
    if kind not in {FileKind.XLSX, FileKind.ODS}:
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            _check_directory(name, parts)
            for part in parts.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    _check_part(name, parts, part)
    except BROKEN_ZIP as error:
        raise refusals.damaged(name) from error


def may_hold_durations(content: bytes, kind: FileKind) -> bool:
    """Whether some cell may be shown as a length of time (`[h]:mm`), which only its style tells.

    `content` has passed `check_bounds`.
    """
    if kind is not FileKind.XLSX:
        return True
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        styles = parts.read("xl/styles.xml") if "xl/styles.xml" in parts.namelist() else b""
    return _DURATION_STYLE.search(styles) is not None


def _check_directory(name: str, parts: zipfile.ZipFile) -> None:
    entries = parts.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise refusals.protected(name)
    bomb = any(
        entry.file_size > max(_HARMLESS_SIZE, entry.compress_size * _SUSPICIOUS_RATIO) for entry in entries
    )
    if bomb or len(entries) > 5_000 or sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
        raise refusals.too_large(name)


def _check_part(name: str, parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Walk once through the unpacked bytes of a part, measuring cells and sheets."""
    sheet = _SHEET_FILE.fullmatch(part.filename)
    last_row, last_column = 0, 1
    for number, chunk in enumerate(_chunks(parts, part)):
        if number == 0 and b"<!DOCTYPE" in chunk[:_WINDOW]:
            raise refusals.damaged(name)  # entities could read other files or grow without end
        if _has_long_text(chunk):
            raise refusals.long_cell(name)
        if sheet:
            last_row, last_column = _extent(chunk, last_row, last_column)
            if last_row * last_column > LARGEST_SHEET:
                raise refusals.too_wide(name, _sheet_name(parts, sheet[1]))
    if part.filename == "content.xml" and _repeats_without_end(parts.read(part)):
        raise refusals.too_wide(name, "ODS")


def _chunks(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The unpacked bytes in pieces that begin with a tag, so that no text or cell is cut in two."""
    rest = b""
    with parts.open(part) as stream:
        while piece := stream.read(_CHUNK):
            piece = rest + piece
            cut = max(piece.rfind(b"<c "), piece.rfind(b"<si>"), piece.rfind(b"<", len(piece) - _WINDOW))
            rest = piece[cut:] if 0 < len(piece) - cut <= LONGEST_CELL else b""
            yield piece[: len(piece) - len(rest)]
    yield rest


def _has_long_text(chunk: bytes) -> bool:
    for start in range(0, len(chunk), _WINDOW):
        end = chunk.find(b"<", start)
        if (end if end >= 0 else len(chunk)) - start >= LONGEST_CELL - _WINDOW:
            return True
    return False


def _extent(chunk: bytes, last_row: int, last_column: int) -> tuple[int, int]:
    """The last row and column that hold a value, counting this chunk of a sheet.

    Only columns from AA on are looked at: fewer are harmless and would cost a look at every cell.
    """
    value = max(chunk.rfind(b"<v"), chunk.rfind(b"<is"))
    place = _ROW_OF_CELL.search(chunk, max(chunk.rfind(b"<c ", 0, value), 0)) if value >= 0 else None
    columns = {match[1] for match in _WIDE_CELL.finditer(chunk)}
    return (
        max(last_row, int(place[1]) if place else 0),
        max([last_column, *map(_column_number, columns)]),
    )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _repeats_without_end(content: bytes) -> bool:
    """Whether an OpenDocument sheet repeats a value, or puts one far away, thousands of times."""
    for match in _REPEATED.finditer(content):
        cell = match[1] == b"cell"
        end = content.find(b"</table:table-row>" if cell else b"</table:table>", match.start())
        value = content.find(b"office:value-type", match.start(), end if end >= 0 else len(content))
        if value >= 0 and (cell or int(match[2]) >= 100_000):
            return True
    return False


def _sheet_name(parts: zipfile.ZipFile, file: str) -> str:
    """The name that Excel shows for a sheet file, or the file's own name."""
    relations = parts.read("xl/_rels/workbook.xml.rels").decode(errors="replace")
    workbook = parts.read("xl/workbook.xml").decode(errors="replace")
    for relation in re.findall(r"<Relationship [^>]*>", relations):
        identity = re.search(r'Id="([^"]+)"', relation)
        if identity and f'{file}"' in relation:
            for sheet in re.findall(r"<sheet [^>]*>", workbook):
                name = re.search(r'name="([^"]+)"', sheet)
                if name and f'"{identity[1]}"' in sheet:
                    return unescape(name[1])
    return file
