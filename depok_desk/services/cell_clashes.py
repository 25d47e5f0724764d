"""What edited cells share with other records: values that must be unique, or that tell two likes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import String, select
from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.sorting import SortKey
from depok_desk.services.edit_plan import CellEdit, RowEdit
from depok_desk.services.judging_entries import TELLING
from depok_desk.store.bulk import chunks

Judgement = tuple[str, bool]
"""A sentence, and whether it refuses the cell."""

_Place = tuple[str, str]


def clashes(session: Session, model: type[Record], rows: Sequence[RowEdit]) -> Mapping[_Place, Judgement]:
    """What is to be said of changed cells by row id and key: taken names, telling numbers, likes."""
    found: dict[_Place, Judgement] = {}
    for key in _compared(model, rows):
        cells = [(row, cell) for row in rows for cell in row.cells if cell.key == key and cell.changes]
        cells = [(row, cell) for row, cell in cells if cell.values[1] is not None]
        found |= _of_column(session, model, key, [each for each in cells if _concerned(model, *each)])
    return found


def _compared(model: type[Record], rows: Iterable[RowEdit]) -> Iterator[str]:
    edited = {cell.key for row in rows for cell in row.cells}
    return (key for key in (*_unique(model), *TELLING, "name") if key in edited)


def _unique(model: type[Record]) -> list[str]:
    return [column.name for column in model.__table__.columns if column.unique and column.name != "name"]


def _concerned(model: type[Record], row: RowEdit, cell: CellEdit) -> bool:
    """A name that need not be unique tells a like only where a row is added."""
    return cell.key != "name" or row.new or bool(model.__table__.c["name"].unique)


def _of_column(
    session: Session, model: type[Record], key: str, cells: Sequence[tuple[RowEdit, CellEdit]]
) -> dict[_Place, Judgement]:
    unique = bool(model.__table__.c[key].unique)
    known = _holders(session, model, key, {_folded(cell.values[1]) for _, cell in cells})
    often = Counter(_folded(cell.values[1]) for _, cell in cells)
    said: dict[_Place, Judgement] = {}
    for row, cell in cells:
        others = [name for each, name in known.get(_folded(cell.values[1]), ()) if each != row.row_id]
        if others:
            said[row.row_id, key] = (_sentence(cell, others[0], unique=unique), unique)
        elif often[_folded(cell.values[1])] > 1:
            said[row.row_id, key] = (_twice(cell), unique)
    return said


def _holders(
    session: Session, model: type[Record], key: str, values: set[str]
) -> dict[str, list[tuple[str, str]]]:
    """Folded value -> ids and names of the records that have it."""
    column: Any = getattr(model, key)
    compared = SortKey(column) if isinstance(model.__table__.c[key].type, String) else column
    held: dict[str, list[tuple[str, str]]] = {}
    for chunk in chunks(sorted(values)):
        wanted = select(model).where(compared.in_(chunk))
        if not model.__table__.c[key].unique:
            wanted = wanted.where(model.archived_at.is_(None))
        for row in session.scalars(wanted):
            held.setdefault(_folded(getattr(row, key)), []).append((row.id, _called(row)))
    return held


def _called(row: Record) -> str:
    return f"{row.caption()} (di sampah)" if row.archived_at else row.caption()


def _folded(value: object) -> str:
    return str(value).lower()


def _sentence(cell: CellEdit, other: str, *, unique: bool) -> str:
    if unique:
        return f"{cell.label} ini sudah dipakai {other}; pakai yang lain atau buka yang sudah ada."
    return f"{cell.label} ini juga tercatat pada {other}; periksa apakah keduanya sama."


def _twice(cell: CellEdit) -> str:
    return f"{cell.label} ini ada lebih dari sekali di antara yang akan disimpan."
