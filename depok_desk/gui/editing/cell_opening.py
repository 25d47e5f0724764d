"""What an editor opens with over a cell, or why none does."""

from collections.abc import Callable

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.cell_typing import Opening
from depok_desk.gui.widgets.table import ListTable
from depok_desk.model.fields import Field
from depok_desk.model.kinds.text import LongTextKind
from depok_desk.registers.register import Register
from depok_desk.services.editable import choices, editable_fields, why_not
from depok_desk.services.registering import declared_fields


class CellOpening:
    """Remembers the cell last opened: its row and column, what it showed, and its text in full.

    A personal value that is there is shown in full on the second wish, and that is noted.
    """

    def __init__(
        self, desk: Desk, register: Register, table: ListTable, disclose: Callable[[str, str], str]
    ) -> None:
        self._desk = desk
        self._register = register
        self._table = table
        self._disclose = disclose
        self._fields: dict[str, str] = {}
        self._declared: dict[str, Field] = {}
        self._warned = ("", "")
        self.row_id = self.key = self.seen = self.whole = ""

    def locked(self) -> frozenset[str]:
        """The columns that cannot be edited, as the register is now."""
        register = self._register
        self._fields = self._desk.ask(lambda session: editable_fields(session, register))
        self._declared = self._desk.ask(lambda session: dict(declared_fields(session, register.model)))
        return frozenset(column.key for column in register.columns if column.key not in self._fields)

    def of(self, row: int, column: int, text: str | None, *, listed: bool) -> Opening:
        """How the editor of a cell opens, with another text instead of its own if one is given.

        Raises:
            UserError: the column cannot be edited, or its personal value is still masked.
        """
        rows = self._table.rows
        row_id, key = rows.key_of(row), rows.columns[column].key
        declared = self._field(key)
        seen = rows.text(row, column)
        whole = self._unmasked(row_id, key, seen) if declared.personal and seen else seen
        self.row_id, self.key, self.seen, self.whole = row_id, key, seen, whole
        field, register = self._fields[key], self._register
        return Opening(
            name=declared.label,
            text=whole if text is None else text,
            quick=text is not None,
            choices=self._desk.ask(lambda session: choices(session, register, row_id, field)),
            listed=listed,
            long=isinstance(declared.kind, LongTextKind),
        )

    def _field(self, key: str) -> Field:
        column = self._register.column(key)
        if column is not None and key not in self._fields:
            raise UserError(why_not(column))
        return self._declared[self._fields[key]]

    def _unmasked(self, row_id: str, key: str, seen: str) -> str:
        if "•" not in seen:
            return seen
        if self._warned != (row_id, key):
            self._warned = (row_id, key)
            label = self._declared[self._fields[key]].label
            raise UserError(
                f"{label} disamarkan. Tekan F2 sekali lagi untuk melihat dan mengubahnya; "
                "itu dicatat di riwayat."
            )
        self._warned = ("", "")
        return self._disclose(row_id, self._fields[key])
