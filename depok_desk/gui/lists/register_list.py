"""A register's list, filtered and sorted, for the table."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.row_signs import NO_LONGER, RowSign
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.widgets.list_model import ListColumn, Row

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from depok_desk.registers.register import Column, Register
    from depok_desk.services import listing
    from depok_desk.services.looking import Looking


class RegisterList:
    """Reads the rows of a view through the desk, words them as the columns say, and knows their signs.

    Where nothing holds what was typed, it shows what is most alike and is `near`.
    """

    def __init__(self, desk: Desk, register: "Register", looking: "Looking") -> None:
        from depok_desk.services.row_rules import rule_column, rules_of

        self._desk = desk
        self._register = register
        self._view = looking.view
        self._shown = looking.columns
        self._rules = rules_of(register) if looking.signed else ()
        marks = (rule_column(self._rules, register, self._view.today),) if self._rules else ()
        self._read_columns = (*self._shown, *marks)
        self._signs: dict[str, RowSign] = {}
        self._strays: set[str] = set()
        self._near: Sequence[str] = ()
        self.columns = [_heading(column) for column in self._shown]

    @property
    def near(self) -> bool:
        """Whether these rows only resemble what was typed."""
        return bool(self._near)

    @property
    def signed(self) -> bool:
        """Whether rows may carry signs."""
        return bool(self._rules or self._strays)

    def sign_of(self, key: str) -> RowSign | None:
        """What marks a row that was read; None if nothing does."""
        return NO_LONGER if key in self._strays else self._signs.get(key)

    def first(self, limit: int) -> list[Row]:
        """The first rows of the view."""

        def read(session: "Session") -> "Sequence[listing.Row]":
            from depok_desk.services.listing import first_rows, strays
            from depok_desk.services.near_rows import near_rows

            rows = first_rows(session, self._register, self._view, self._read_columns, limit)
            if self._view.pinned:
                self._strays = strays(session, self._register, self._view)
            if not rows and self._view.typed.strip():
                rows = near_rows(session, self._register, self._view, self._read_columns)
                self._near = [row[0] for row in rows]
            return rows

        return [self._worded(row) for row in self._desk.ask(read)]

    def ids(self) -> Sequence[str]:
        """The ids of all rows of the view, in its order."""
        from depok_desk.services.listing import all_ids

        if self._near:
            return self._near
        return self._desk.ask(lambda session: all_ids(session, self._register, self._view))

    def ids_later(self, then: Callable[[Sequence[str]], None], wanted: Callable[[], bool]) -> None:
        """The same, read off the main thread."""
        from depok_desk.services.listing import all_ids

        self._desk.ask_later(lambda session: all_ids(session, self._register, self._view), then, wanted)

    def rows(self, ids: Sequence[str]) -> list[Row]:
        """The rows with these ids that are still there."""
        from depok_desk.services.listing import rows_by_id

        read = self._desk.ask(lambda session: rows_by_id(session, self._register, ids, self._read_columns))
        return [self._worded(row) for row in read.values()]

    def _worded(self, row: Sequence[object]) -> Row:
        key, values = str(row[0]), row[1:]
        place = values[-1] if self._rules else None
        if isinstance(place, int):
            rule = self._rules[place]
            self._signs[key] = RowSign(rule.words, rule.icon, rule.tone, rule.quiet)
        texts = (column.show(value) for column, value in zip(self._shown, values, strict=False))
        return (key, *texts)


def _heading(column: "Column") -> ListColumn:
    """A register's column as the table shows it; what is drawn in a way of its own stands at the left."""
    right = column.kind.right and column.key not in LOOKS
    return ListColumn(column.key, column.label, column.width, right, sortable=True)
