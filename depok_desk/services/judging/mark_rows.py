"""The kept cells of a juror's sheet, of which only those are written that differ."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.jury import Score, SecondEntry
from depok_desk.services.judging.marks import ABSTAIN, CellKey, Mark, kept_mark
from depok_desk.store.bulk import (
    CellChange,
    Cells,
    add_rows,
    change_rows,
    chunks,
    delete_rows,
    table_of,
)
from depok_desk.store.journal import doing

MarkRow = type[Score] | type[SecondEntry]
"""Where a cell is kept: as the mark itself, or as what was keyed the second time."""


def write_marks(
    session: Session,
    model: MarkRow,
    juror_id: str,
    marks: Mapping[CellKey, Mark],
    **also: Any,
) -> int:
    """Keep these cells, with what is `also` said of each row; None takes a row away.

    Returns how many cells are other than before. What is written must have been checked.
    """
    session.flush()
    kept = _kept_rows(session, model, juror_id, marks)
    gone = [row for cell, row in kept.items() if marks[cell] is None]
    new = [
        {"candidate_id": cell[0], "criterion_id": cell[1], "juror_id": juror_id, **_cells(mark), **also}
        for cell, mark in marks.items()
        if mark is not None and cell not in kept
    ]
    other = {
        cell: row for cell, row in kept.items() if marks[cell] is not None and _mark_of(row) != marks[cell]
    }
    if gone:
        delete_rows(session.connection(), doing(session), table_of(model.__tablename__), gone)
        session.expire_all()
    if new:
        add_rows(session, model, new)
    if other:
        change_rows(
            session, model, [_change(row, {**_cells(marks[cell]), **also}) for cell, row in other.items()]
        )
    return len(gone) + len(new) + len(other)


def _kept_rows(
    session: Session,
    model: MarkRow,
    juror_id: str,
    marks: Mapping[CellKey, Mark],
) -> dict[CellKey, Cells]:
    table = table_of(model.__tablename__)
    kept: dict[CellKey, Cells] = {}
    for some in chunks(sorted({candidate for candidate, _ in marks})):
        here = (table.c.juror_id == juror_id) & table.c.candidate_id.in_(some)
        for row in session.connection().execute(select(table).where(here)).mappings():
            cell = row["candidate_id"], row["criterion_id"]
            if cell in marks:
                kept[cell] = dict(row)
    return kept


def _mark_of(row: Cells) -> Mark:
    return kept_mark(row["mark"], abstains=row["abstains"])


def _cells(mark: Mark) -> dict[str, Any]:
    return {"mark": mark if isinstance(mark, Decimal) else None, "abstains": mark is ABSTAIN}


def _change(row: Cells, cells: Mapping[str, Any]) -> CellChange:
    return CellChange(row["id"], {name: (row[name], new) for name, new in cells.items() if row[name] != new})
