"""The command that says the office's figures, or the rows behind one of them."""

import argparse
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.cli.command import Answer, Arguments, Command, day, opened, today
from depok_desk.errors import UserError
from depok_desk.services.figures.all import FIGURES, figure_named
from depok_desk.services.figures.figure import Figure
from depok_desk.services.figures.groupings import UNKNOWN
from depok_desk.services.figures.measuring import Breakdown, Line, Measured, Part, breakdown, measured
from depok_desk.words import count_of, long_date, number, rupiah

_BY, _IS = "/", "="
"""How a part of a figure is named: `ikm/sector=kuliner`."""


class _Figures(Arguments):
    as_of: str
    list: str


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of", default="", metavar="TANGGAL", help="keadaan pada akhir hari ini (bawaan: kini)"
    )
    parser.add_argument("--list", default="", metavar="KUNCI", help="baris di balik satu angka, misalnya ikm")


def _figures(typed: _Figures) -> Answer:
    on = day(typed.as_of) if typed.as_of else today()
    with opened(typed.store, must_exist=True) as store, store.read() as session:
        return _listed(session, typed.list, on) if typed.list else _all(session, on)


def _all(session: Session, on: date) -> Answer:
    """Every figure, and after it its parts that are not empty."""
    rows: list[dict[str, Any]] = []
    said = [f"Angka per tanggal {long_date(on)}"]
    for figure in FIGURES:
        whole = measured(session, figure, on)
        rows.append(_row(figure, figure.key, figure.label, whole))
        said.append(f"{figure.key:<24}{_spoken(whole):>22}  {figure.label}, {figure.dated}")
        rows += _parts(session, figure, on)
    return Answer(rows, "\n".join(said))


def _parts(session: Session, figure: Figure, on: date) -> Iterator[dict[str, Any]]:
    for key in figure.measure(on).by:
        found = breakdown(session, figure, (key,), on)
        for (part,), cell in found.cells:
            if cell.rows:
                label = f"{figure.label} · {found.fields[0].label}: {part.words}"
                yield _row(figure, f"{figure.key}{_BY}{key}{_IS}{_said(part)}", label, cell)


def _row(figure: Figure, key: str, label: str, found: Measured) -> dict[str, Any]:
    value = str(found.value) if isinstance(found.value, Decimal) else found.value
    return {"key": key, "label": label, "value": value, "unit": figure.unit}


def _said(part: Part) -> str:
    """A part's value as it is typed: its own for words and years, empty for the unknown."""
    return "" if part.value is None else str(part.value)


def _spoken(found: Measured) -> str:
    if found.hidden:
        return "<3 IKM"
    if found.value is None:
        return "belum tercatat"
    if found.figure.money:
        return rupiah(int(found.value))
    return f"{number(found.value)} {found.figure.unit}"


def _listed(session: Session, key: str, on: date) -> Answer:
    """The rows behind a figure, or behind a part of it.

    Raises:
        UserError: there is no such figure or part.
    """
    found = _named(session, key, on)
    rows = [_record(found, line) for line in found.lines(session)]
    label = f"{count_of(len(rows), 'baris')} di balik “{found.figure.label}” per tanggal {long_date(on)}"
    return Answer(
        rows, "\n".join((f"{label}:", *(f"- {row['caption']}" for row in rows))) if rows else f"{label}."
    )


def _named(session: Session, key: str, on: date) -> Measured:
    name, _, part = key.partition(_BY)
    figure = figure_named(name)
    if not part:
        return measured(session, figure, on)
    field, _, value = part.partition(_IS)
    if field not in figure.measure(on).by:
        known = ", ".join(figure.measure(on).by)
        raise UserError(f"{figure.label} tidak dirinci menurut “{field}”; pilih salah satu dari: {known}.")
    return _part(breakdown(session, figure, (field,), on), value)


def _part(found: Breakdown, typed: str) -> Measured:
    for part in found.parts[0]:
        if typed.casefold() in (_said(part).casefold(), part.words.casefold()):
            return found.cell(part.value)
    known = ", ".join(_said(part) or UNKNOWN for part in found.parts[0])
    raise UserError(f"“{typed}” tidak ada pada {found.figure.label}; pilih salah satu dari: {known}.")


def _record(found: Measured, line: Line) -> dict[str, Any]:
    """A row with its cells by the names of the fields, personal ones masked."""
    cells = {
        column.key: column.show(value) if column.personal and value is not None else _plain(value)
        for column, value in zip(found.columns, line.cells, strict=True)
    }
    return {"id": line.id, "register": found.register, "row": line.opens, "caption": line.caption, **cells}


def _plain(value: Any) -> Any:
    return (
        value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, Decimal) else value
    )


COMMANDS = (Command("figures", "angka kantor, atau daftar di balik satu angka", _arguments, _figures),)
