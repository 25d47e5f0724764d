"""What becomes of the rows of an import: new records, changes to stored ones, or nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.model.ikm import Ikm
from depok_desk.model.kinds.kind import Stored
from depok_desk.registers.register import Register
from depok_desk.services.first_values import given
from depok_desk.services.importing.custom_parts import CustomParts
from depok_desk.services.importing.drafting import Draft, stored_rows
from depok_desk.services.importing.ikm_parts import IkmParts, Values, YearOf
from depok_desk.services.importing.matching import Fate
from depok_desk.services.importing.plan import Action, Difference, PlannedRow
from depok_desk.services.importing.row_reading import ReadRow

_DERIVED = {"status": frozenset({"terkurasi"})}
"""Values that follow from others and are never taken from a workbook."""


@dataclass(frozen=True)
class Origin:
    """Where the rows come from: the file, the targets it speaks of, and the years of its figures.

    `years` are those that sheets themselves name, `fallback` is the year for all others.
    """

    file: str
    keys: frozenset[str]
    years: Mapping[str, int | None]
    fallback: int

    def year(self, row: ReadRow) -> int | None:
        """The year that the figures of a row speak of; None when nothing says so."""
        day = row.values.get("curated_on")
        return self.years.get(row.sheet) or (day.year if isinstance(day, date) else None)


class RecordPlanner:
    """Plans the rows of one import, one after the other, into a draft."""

    def __init__(
        self,
        session: Session,
        register: Register,
        draft: Draft,
        fates: Iterable[Fate],
        origin: Origin,
    ) -> None:
        ids = [fate.record_id for fate in fates if fate.record_id]
        self._model = register.model
        self._draft = draft
        self._origin = origin
        self._columns = frozenset(register.model.__table__.c.keys())
        self._given = given(register.model)
        self._labels = {target.key: target.label for target in register.targets}
        self._stored = {row["id"]: row for row in stored_rows(session, register.model, "id", ids)}
        whole = register.model is Ikm
        self._parts = IkmParts(session, draft, ids, origin.file, origin.keys) if whole else None
        self._custom = CustomParts(session, draft, register, ids, origin.keys)

    def plan(self, fate: Fate) -> PlannedRow:
        """What becomes of one row."""
        row = fate.row
        if fate.skipped:
            action = Action.MERGE if fate.merged else Action.SKIP
            return PlannedRow(row.sheet, row.row, action, "", row.values, (), fate.skipped)
        values = row.values.unpacked()
        wanted = self._own_cells(values)
        if not fate.record_id:
            return self._new(row, values, wanted)
        stored = self._stored[fate.record_id]
        if fate.completes:
            wanted = {name: value for name, value in wanted.items() if stored[name] in {None, ""}}
        changed = self._draft.change(self._model, stored, wanted | _notes(stored, values, row.extra))
        if stored["archived_at"] is not None:
            changed |= self._draft.restore(self._model, stored)
        self._draft.overwrites = not fate.completes
        changed |= self._put_parts(fate.record_id, row, values)
        self._draft.overwrites = True
        differences = tuple(self._difference(key, *change) for key, change in changed.items())
        action = Action.CHANGE if differences else Action.SAME
        return PlannedRow(row.sheet, row.row, action, fate.record_id, row.values, differences)

    def _new(self, row: ReadRow, values: Values, wanted: dict[str, Any]) -> PlannedRow:
        for key, value in self._given.items():
            wanted.setdefault(key, value)
        if row.extra:
            wanted |= _notes({"notes": None}, values, row.extra)
        added = self._draft.add(self._model, {**values, **wanted})
        record_id = str(added["id"])
        self._put_parts(record_id, row, values)
        return PlannedRow(row.sheet, row.row, Action.NEW, record_id, added)

    def _own_cells(self, values: Mapping[str, Stored]) -> dict[str, Any]:
        """The values that are columns of the register's own model."""
        columns = self._columns
        cells = {key: value for key, value in values.items() if key in columns}
        for key, derived in _DERIVED.items():
            if cells.get(key) in derived:
                del cells[key]
        return cells

    def _put_parts(self, record_id: str, row: ReadRow, values: Values) -> dict[str, tuple[Stored, Stored]]:
        custom = self._custom.put(record_id, values)
        if self._parts is None:
            return custom
        year = self._origin.year(row)
        dated = YearOf(year or self._origin.fallback, sure=year is not None)
        return self._parts.put(record_id, values, dated) | custom

    def _difference(self, key: str, old: Stored, new: Stored) -> Difference:
        target = key.removesuffix("_id")
        return Difference(target, self._labels.get(target, target), old, new)


def _notes(stored: Mapping[str, Any], values: Mapping[str, Stored], extra: tuple[str, ...]) -> dict[str, Any]:
    """The notes with every line that they do not hold yet: notes are added to, never replaced."""
    told = str(values["notes"]).splitlines() if values.get("notes") else []
    known = str(stored.get("notes") or "").splitlines()
    fresh = [line for line in dict.fromkeys([*told, *extra]) if line not in known]
    return {"notes": "\n".join([*known, *fresh]) if fresh else None}
