"""What a register holds, as a workbook, a text file or JSON."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.files import Writer, write_atomically
from depok_desk.registers.custom import PREFIX
from depok_desk.registers.register import Column, Register
from depok_desk.services.disclosures import disclose
from depok_desk.services.listing import View, all_rows
from depok_desk.services.workbook_writing import SheetToWrite, workbook_writer

_ENDINGS = (".xlsx", ".csv", ".json")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True)
class Exported:
    """A file that is not written yet: its content, and how many rows are in it."""

    rows: int
    content: bytes | Writer


@dataclass(frozen=True)
class Outgoing:
    """How an export is wanted: the file, whose ending says the form, the moment, and the columns in order.

    Personal data is masked unless `unmask`.
    """

    path: Path
    at: datetime
    columns: tuple[Column, ...]
    unmask: bool = False


def export(
    session: Session, register: Register, path: Path, view: View, *, at: datetime, unmask: bool = False
) -> int:
    """Write all columns of a view to a file whose ending says the form; returns how many rows.

    Raises:
        UserError: the ending is not xlsx, csv or json, or the file cannot be written.
    """
    exported = prepare_export(session, register, path, view, at=at, unmask=unmask)
    write_atomically(path, exported.content)
    return exported.rows


def prepare_export(
    session: Session, register: Register, path: Path, view: View, *, at: datetime, unmask: bool = False
) -> Exported:
    """All columns of a view as the file that `path` will be; its ending says the form.

    Personal data is masked unless `unmask`, which is noted as a disclosure and so needs a deed: let the file
    out when that deed is stored. A text that a spreadsheet would take for a formula stays text.

    Raises:
        UserError: the ending is not xlsx, csv or json.
    """
    return prepare_columns(session, register, view, Outgoing(path, at, exported_columns(register), unmask))


def prepare_columns(session: Session, register: Register, view: View, outgoing: Outgoing) -> Exported:
    """Some columns of a view as a file, like `prepare_export`."""
    path, columns, unmask = outgoing.path, outgoing.columns, outgoing.unmask
    ending = path.suffix.casefold()
    if ending not in _ENDINGS:
        raise UserError(f"{path.name} harus berakhiran .xlsx, .csv, atau .json supaya bentuknya jelas.")
    rows = [row[1:] for row in all_rows(session, register, view, columns)]
    if unmask:
        disclose(session, f"{register.title} ke {path.name}", len(rows))
    if ending == ".xlsx":
        sheet = _sheet(register, columns, rows, unmask=unmask)
        return Exported(len(rows), workbook_writer([sheet], created=outgoing.at))
    form = _csv if ending == ".csv" else _json
    return Exported(len(rows), form(columns, rows, unmask=unmask))


def exported_columns(register: Register) -> tuple[Column, ...]:
    """The columns of an export: all of the register's."""
    return register.columns


def _json(columns: Sequence[Column], rows: Sequence[tuple[Any, ...]], *, unmask: bool) -> bytes:
    """Fields of the office's own stand together under `custom`, by their own keys."""
    records: list[dict[str, Any]] = []
    for row in rows:
        record: dict[str, Any] = {}
        for column, value in zip(columns, row, strict=True):
            said = _plain(value) if unmask or not column.personal else column.show(value) or None
            own = column.key.startswith(PREFIX)
            (record.setdefault("custom", {}) if own else record)[column.key.removeprefix(PREFIX)] = said
        records.append(record)
    return (json.dumps(records, ensure_ascii=False, indent=1) + "\n").encode()


def _plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _csv(columns: Sequence[Column], rows: Sequence[tuple[Any, ...]], *, unmask: bool) -> bytes:
    """Semicolons and a byte order mark, so that an Indonesian Excel opens it by double click."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.label for column in columns)
    for row in rows:
        writer.writerow(
            _harmless(c.show(value, unmask=unmask), value) for c, value in zip(columns, row, strict=True)
        )
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _harmless(text: str, value: Any) -> str:
    """A text that a spreadsheet would run as a formula, with an apostrophe before it; numbers need none."""
    formula = isinstance(value, str) and text.startswith(_FORMULA_SIGNS)
    return "'" + text if formula else text


def _sheet(
    register: Register, columns: Sequence[Column], rows: Sequence[tuple[Any, ...]], *, unmask: bool
) -> SheetToWrite:
    return SheetToWrite(
        register.title,
        [column.label for column in columns],
        [[_cell(c, value, unmask=unmask) for c, value in zip(columns, row, strict=True)] for row in rows],
        [column.width for column in columns],
    )


def _cell(column: Column, value: Any, *, unmask: bool) -> Any:
    """Numbers and dates stay what they are; everything else is the text people read."""
    if isinstance(value, int | Decimal | date) and not (column.personal and not unmask):
        return value
    return column.show(value, unmask=unmask)
