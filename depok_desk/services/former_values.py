"""What a field of a record held before, as the journal kept it."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.journal import Change, Deed
from depok_desk.store.bulk import table_of
from depok_desk.store.encoding import decode

SHOWN = 5


@dataclass(frozen=True)
class FormerValue:
    """A value that a field held until `at`, when `by` changed it."""

    value: Any
    at: datetime
    by: str


def former_values(session: Session, model: type[Record], row_id: str, key: str) -> list[FormerValue]:
    """The last values of a field other than the present one, each once, newest first."""
    column = table_of(model.__tablename__).c.get(key)
    row = session.get(model, row_id)
    if column is None or row is None:
        return []
    told = [getattr(row, key)]
    found: list[FormerValue] = []
    changes = session.execute(
        select(Change.cells, Deed.at, Deed.operator)
        .join(Deed, Deed.id == Change.deed_id)
        .where(Change.row_id == row_id, Change.op == "~")
        .order_by(Change.seq.desc())
    )
    for cells, at, by in changes:
        pairs: dict[str, Any] = json.loads(cells)
        if key not in pairs or len(found) == SHOWN:
            continue
        value = decode(column, pairs[key][0])
        if value not in told:
            told.append(value)
            found.append(FormerValue(value, at, by))
    return found
