"""Planning the edited cells of one row after the other."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.model.kinds.kind import Reading, Stored
from depok_desk.registers.register import Register
from depok_desk.services.cell_reading import CellReader
from depok_desk.services.edit_plan import CellEdit, RowEdit
from depok_desk.services.editable import editable_fields, why_not
from depok_desk.services.first_values import First, given, nothing
from depok_desk.services.judging_entries import contradictions
from depok_desk.services.referring import implied
from depok_desk.services.registering import declared_fields, record_values

_FIRST = ("district_id", "ward_id")
"""Fields on which others of the row depend, the first one first."""


@dataclass(frozen=True)
class Edit:
    """A text for one cell: `key` is a column's or a field's; a new row's id begins with “+”.

    `seen` is what the cell showed when the text was typed; if it holds something else by now, the edit is
    refused. None stands for a text that is to be stored whatever was there.
    """

    row_id: str
    key: str
    text: str
    seen: str | None = None


@dataclass(frozen=True)
class _Row:
    """A row being planned: what it `was` in the store, its `values` so far, its edited cells by key.

    `asked` are the keys that are edited themselves, so that they follow no other.
    """

    was: Mapping[str, Any]
    values: dict[str, Any]
    asked: Collection[str]
    cells: dict[str, CellEdit] = field(default_factory=dict[str, CellEdit])


class RowPlanner:
    """Plans rows of one register; reads what they share once."""

    def __init__(self, session: Session, register: Register, today: date, first: First = nothing) -> None:
        self._session = session
        self._first = first
        self._register = register
        self._declared = declared_fields(session, register.model)
        self._fields = editable_fields(session, register)
        self._reader = CellReader(session, register.model, self._declared, today)

    def plan(self, row_id: str, stored: Mapping[str, Any] | None, edits: Sequence[Edit]) -> RowEdit:
        """What the edits of a row would do to it as it is stored; None is a new row, or one that is gone."""
        new = row_id.startswith("+")
        if stored is None and not new:
            gone = f"{self._register.one} ini sudah tidak ada; muat ulang daftarnya."
            return RowEdit(row_id, self._register.one, -1, tuple(_refused(edit, gone) for edit in edits))
        first = {**given(self._register.model), **self._first(row_id)} if new else {}
        present = self._present(row_id, stored, edits) if stored is not None else self._blank(first)
        row = _Row(present, dict(present), {self._fields.get(edit.key, edit.key) for edit in edits})
        for edit in sorted(edits, key=lambda edit: _rank(self._fields.get(edit.key, edit.key))):
            self._edit(edit, row)
        self._doubt(row)
        if new:
            self._miss(row)
        caption = str((stored or row.values).get("name") or f"{self._register.one} baru")
        version = stored["version"] if stored else 0
        return RowEdit(row_id, caption, version, tuple(row.cells.values()), first)

    def _blank(self, first: Mapping[str, Any]) -> dict[str, Any]:
        return {**dict.fromkeys(self._declared), **first}

    def _present(self, row_id: str, stored: Mapping[str, Any], edits: Iterable[Edit]) -> dict[str, Any]:
        own = {self._fields.get(edit.key, edit.key) for edit in edits} & self._declared.keys()
        if own - stored.keys():
            row = self._session.get_one(self._register.model, row_id)
            return {**stored, **record_values(self._session, row)}
        return dict(stored)

    def _edit(self, edit: Edit, row: _Row) -> None:
        key = self._fields.get(edit.key, edit.key)
        column = self._register.column(edit.key)
        if key not in self._fields.values() and key not in self._declared:
            if edit.text.strip() != (edit.seen or ""):
                row.cells[key] = _refused(
                    edit, why_not(column) if column else "", column.label if column else key
                )
            return
        unseen = self._declared[key].personal and edit.text == edit.seen
        reading = Reading(row.was[key]) if unseen else self._reader.read(key, edit.text, row.values)
        cell = row.cells[key] = self._cell(edit, key, row.was[key], reading)
        if not cell.refused and row.values[key] != cell.values[1]:
            row.values[key] = cell.values[1]
            for other, value in self._follows(key, reading, row.values).items():
                if other not in row.asked:
                    self._follow(other, value, row)

    def _cell(self, edit: Edit, key: str, old: Stored, reading: Reading) -> CellEdit:
        declared, shown = self._declared[key], self._shown(key, old)
        suggestion = "" if reading.suggestion is None else self._reader.show(key, reading.suggestion)
        if edit.seen is not None and edit.seen not in (shown, self._reader.show(key, old)):
            said = f"{declared.label} baru saja diubah orang lain menjadi “{shown or 'kosong'}”; "
            return _refused(edit, f"{said}ketikan Anda belum disimpan.", declared.label)
        if reading.refused:
            new = edit.text if not declared.personal else "•••"
            return CellEdit(
                key,
                declared.label,
                shown,
                new,
                (old, old),
                reading.message,
                refused=True,
                suggestion=suggestion,
            )
        values = (old, reading.value)
        new = self._shown(key, reading.value)
        return CellEdit(key, declared.label, shown, new, values, reading.message, suggestion=suggestion)

    def _follows(self, key: str, reading: Reading, values: Mapping[str, Any]) -> dict[str, Any]:
        """What is settled by a changed cell: places by each other, what it could not hold as a note."""
        value = reading.value if isinstance(reading.value, str) else None
        follows = implied(self._session, self._register.model, key, value)
        if reading.remainder and "notes" in values:
            follows["notes"] = "\n".join(filter(None, (values["notes"], reading.remainder)))
        return follows

    def _follow(self, key: str, value: Stored, row: _Row) -> None:
        row.values[key] = value
        row.cells.pop(key, None)
        if row.was[key] != value:
            old, new = self._shown(key, row.was[key]), self._shown(key, value)
            label = self._declared[key].label
            said = f"{label} ikut {'berubah' if new else 'dikosongkan'}."
            row.cells[key] = CellEdit(key, label, old, new, (row.was[key], value), said, follows=True)

    def _doubt(self, row: _Row) -> None:
        """Say what contradicts another value of the row, at the changed cell."""
        for key, sentence in contradictions({each: row.values.get(each) for each in self._declared}).items():
            cell = row.cells.get(key)
            if cell and cell.changes and not cell.sentence:
                row.cells[key] = CellEdit(key, cell.label, cell.old, cell.new, cell.values, sentence)

    def _miss(self, row: _Row) -> None:
        """Refuse what a new row cannot do without."""
        for key, declared in self._declared.items():
            if declared.required and row.values.get(key) is None and key not in row.cells:
                said = f"{declared.label} wajib diisi."
                row.cells[key] = CellEdit(key, declared.label, "", "", (None, None), said, refused=True)

    def _shown(self, key: str, value: Stored) -> str:
        declared = self._declared[key]
        return declared.kind.mask(value) if declared.personal else self._reader.show(key, value)


def _rank(key: str) -> int:
    return _FIRST.index(key) if key in _FIRST else len(_FIRST)


def _refused(edit: Edit, sentence: str, label: str = "") -> CellEdit:
    return CellEdit(edit.key, label, edit.seen or "", edit.text, (None, None), sentence, refused=True)
