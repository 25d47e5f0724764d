"""The container of old workbooks: whether it is whole, and where its cells lie ([MS-CFB], [MS-XLS])."""

import struct
from collections.abc import Iterator, Sequence

_SECTOR = 512
_NO_SECTOR = 0xFFFFFFFA
_FREE = 0xFFFFFFFF
_SMALL_STREAM = 4096
_CELL_RECORDS = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})


def is_sound(content: bytes) -> bool:
    """Whether a file has all its sectors, and no cell right of the last column of an xls (IV).

    A reader holds all cells up to the last one in memory, so a wrong byte could ask for a hundred gigabytes.
    """
    if len(content) < 2 * _SECTOR or content[30:32] != b"\x09\x00":  # every xls has sectors of 2⁹ bytes
        return False
    table = _sector_table(content)
    used = max((sector for sector, after in enumerate(table) if after != _FREE), default=-1)
    if used < 0 or (used + 1) * _SECTOR >= len(content):
        return False
    return all(column < 256 for stream in _workbook_streams(content, table) for column in _columns(stream))


def _sector_table(content: bytes) -> list[int]:
    """For each sector the one that follows it in its stream."""
    table: list[int] = []
    for place in struct.unpack_from("<109I", content, 76):
        part = content[(place + 1) * _SECTOR : (place + 2) * _SECTOR] if place < _NO_SECTOR else b""
        table += struct.unpack(f"<{len(part) // 4}I", part[: len(part) // 4 * 4])
    return table


def _chain(first: int, table: Sequence[int]) -> Iterator[int]:
    """The numbers of the sectors of a stream; a circle ends."""
    sector = first
    for _ in table:
        if sector >= len(table):
            return
        yield sector
        sector = table[sector]


def _stream(content: bytes, first: int, table: Sequence[int]) -> bytes:
    return b"".join(
        content[(sector + 1) * _SECTOR : (sector + 2) * _SECTOR] for sector in _chain(first, table)
    )


def _workbook_streams(content: bytes, table: Sequence[int]) -> Iterator[bytes]:
    """The bytes of the streams that hold sheets; small ones lie within the stream of the root entry."""
    directory = _stream(content, struct.unpack_from("<I", content, 48)[0], table)
    small = b""
    for at in range(0, len(directory) - 127, 128):
        name = directory[at : at + 64].decode("utf-16-le", errors="replace").split("\0")[0]
        first, size = struct.unpack_from("<II", directory, at + 116)
        if directory[at + 66] == 5:
            small = _stream(content, first, table)
        elif name in {"Workbook", "Book"}:
            yield (
                _stream(content, first, table)[:size] if size >= _SMALL_STREAM else small[first * 64 :][:size]
            )


def _columns(stream: bytes) -> Iterator[int]:
    """The column of each cell record."""
    at = 0
    while at + 8 <= len(stream):
        record, length, _row, column = struct.unpack_from("<HHHH", stream, at)
        if record in _CELL_RECORDS:
            yield column
        at += 4 + length
