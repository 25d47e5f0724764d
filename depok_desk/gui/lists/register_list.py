"""A register's list, filtered and sorted, for the table."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from depok_desk.gui.desk import Desk
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.widgets.list_model import ListColumn, Row

if TYPE_CHECKING:
    from depok_desk.registers.register import Column, Register
    from depok_desk.services.listing import View


class RegisterList:
    """Reads the rows of `view` through the desk and words them as the columns say."""

    def __init__(self, desk: Desk, register: "Register", view: "View", columns: "Sequence[Column]") -> None:
        self._desk = desk
        self._register = register
        self._view = view
        self._shown = columns
        self.columns = [_heading(column) for column in columns]

    def first(self, limit: int) -> list[Row]:
        """The first rows of the view."""
        from depok_desk.services.listing import first_rows

        read = self._desk.ask(
            lambda session: first_rows(session, self._register, self._view, self._shown, limit)
        )
        return [self._worded(row) for row in read]

    def ids(self) -> list[str]:
        """The ids of all rows of the view, in its order."""
        from depok_desk.services.listing import all_ids

        return self._desk.ask(lambda session: all_ids(session, self._register, self._view))

    def ids_later(self, then: Callable[[Sequence[str]], None], wanted: Callable[[], bool]) -> None:
        """The same, read off the main thread."""
        from depok_desk.services.listing import all_ids

        self._desk.ask_later(lambda session: all_ids(session, self._register, self._view), then, wanted)

    def rows(self, ids: Sequence[str]) -> list[Row]:
        """The rows with these ids that are still there."""
        from depok_desk.services.listing import rows_by_id

        read = self._desk.ask(lambda session: rows_by_id(session, self._register, ids, self._shown))
        return [self._worded(row) for row in read.values()]

    def _worded(self, row: Sequence[object]) -> Row:
        texts = (column.show(value) for column, value in zip(self._shown, row[1:], strict=True))
        return (str(row[0]), *texts)


def _heading(column: "Column") -> ListColumn:
    """A register's column as the table shows it; what is drawn in a way of its own stands at the left."""
    right = column.kind.right and column.key not in LOOKS
    return ListColumn(column.key, column.label, column.width, right, sortable=True)
