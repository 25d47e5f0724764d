"""Reading workbooks."""

import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Protocol, cast

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from depok_desk.errors import UserError
from depok_desk.services.importing import refusals
from depok_desk.services.importing.csv_reading import read_csv
from depok_desk.services.importing.file_kinds import FileKind, recognise
from depok_desk.services.importing.grid import Row
from depok_desk.services.importing.safety import LARGEST_FILE, check_bounds, may_hold_durations
from depok_desk.services.importing.shared_cells import shared_rows


class _Opener(Protocol):
    """What is used of calamine's workbook class, whose own annotations are incomplete."""

    def from_object(self, path_or_filelike: str | io.BytesIO) -> CalamineWorkbook: ...


_calamine: _Opener = CalamineWorkbook


@dataclass(frozen=True)
class MergedRange:
    """Cells merged into one: first and last row and column, all counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """A sheet: `rows[0]` is row 1 and `rows[r][0]` column A, wherever the table begins.

    All rows are equally wide; an empty cell is `""`, a number is a float in workbooks and text in text files.
    Where a format does not tell merged cells or hidden sheets, there are none. `plain` are the numbers of
    rows of a text file whose quotation marks do not match, so that they were read as they stand.
    """

    name: str
    rows: Sequence[Row]
    merged: tuple[MergedRange, ...] = ()
    hidden: bool = False
    plain: tuple[int, ...] = ()


@dataclass(frozen=True)
class Workbook:
    """A file as read: its name, the SHA-256 of its bytes in hex, and its sheets in order."""

    name: str
    sha256: str
    sheets: tuple[Sheet, ...]


def read_workbook(path: Path) -> Workbook:
    """Read an xlsx, xls, ods or text file by its content.

    Raises UserError, one sentence naming the file, when it is missing, unreadable, not a workbook, damaged,
    protected, or out of all proportion.
    """
    content = _bytes_of(path)
    kind = recognise(path.name, content)
    check_bounds(path.name, content, kind)
    if kind is FileKind.CSV:
        rows, plain = read_csv(content)
        sheets = (Sheet(path.stem, shared_rows(rows), plain=plain),)
    else:
        sheets = _read_sheets(path, content, kind)
    if not sheets:
        raise refusals.without_sheets(path.name)
    return Workbook(path.name, hashlib.sha256(content).hexdigest(), sheets)


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise UserError(f"“{path}” adalah folder, bukan berkas. Pilih satu berkas di dalamnya.")
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise refusals.too_large(path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"Berkas “{path}” tidak ada. Periksa nama dan foldernya.") from error
    except PermissionError as error:
        raise UserError(
            f"Berkas “{path}” tidak boleh dibaca atau sedang dikunci program lain. "
            "Tutup program itu, atau salin berkasnya ke folder Anda."
        ) from error
    except OSError as error:
        raise UserError(
            f"Berkas “{path}” tidak dapat dibaca ({error.strerror or error}). "
            "Periksa diska atau jaringannya, atau salin berkasnya dahulu."
        ) from error


def _read_sheets(path: Path, content: bytes, kind: FileKind) -> tuple[Sheet, ...]:
    # A path is read a fifth faster than bytes, but chosen by its suffix, which may be wrong.
    durations = may_hold_durations(content, kind)
    honest = path.suffix.lower() == f".{kind}"
    with (
        _Refusing(path.name),
        _calamine.from_object(str(path) if honest else io.BytesIO(content)) as workbook,
    ):
        return tuple(
            _sheet(metadata, workbook.get_sheet_by_name(metadata.name), durations=durations)
            for metadata in workbook.sheets_metadata
            if metadata.typ is SheetTypeEnum.WorkSheet
        )


class _Refusing:
    """Turns calamine's errors into sentences; its panics too, which are no subclass of Exception."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _where: TracebackType | None
    ) -> None:
        if isinstance(error, PasswordError):
            raise refusals.protected(self._name) from error
        if isinstance(error, CalamineError) or (kind and kind.__module__ == "pyo3_runtime"):
            raise refusals.damaged(self._name) from error


def _sheet(metadata: SheetMetadata, sheet: CalamineSheet, *, durations: bool) -> Sheet:
    rows = shared_rows(_rows(sheet, durations=durations))
    merged = tuple(
        MergedRange(top, left, bottom, right)
        for (top, left), (bottom, right) in sorted(sheet.merged_cell_ranges or ())
    )
    hidden = metadata.visible is not SheetVisibleEnum.Visible
    return Sheet(metadata.name, rows, merged, hidden)


def _rows(sheet: CalamineSheet, *, durations: bool) -> Iterator[Row]:
    """The rows from row 1 and column A on, one at a time; a duration becomes text."""
    before = [""] * (sheet.start[1] if sheet.start else 0)
    if not before and not durations:
        return cast("Iterator[Row]", sheet.iter_rows())
    return (
        [*before, *(str(cell) if isinstance(cell, timedelta) else cell for cell in row)]
        for row in sheet.iter_rows()
    )
