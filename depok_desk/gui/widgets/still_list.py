"""A list that is already in memory, for the table."""

from collections.abc import Callable, Sequence

from depok_desk.gui.widgets.list_model import ListColumn, Row


class StillList:
    """Rows that do not change; each is its key followed by one text per column."""

    def __init__(self, columns: Sequence[ListColumn], rows: Sequence[Row]) -> None:
        self.columns = columns
        self._rows = rows
        self._by_key = {row[0]: row for row in rows}

    def first(self, limit: int) -> Sequence[Row]:
        """The first `limit` rows."""
        return self._rows[:limit]

    def ids(self) -> Sequence[str]:
        """The keys of all rows, in order."""
        return [row[0] for row in self._rows]

    def ids_later(self, then: Callable[[Sequence[str]], None], wanted: Callable[[], bool]) -> None:
        """The same, at once."""
        if wanted():
            then(self.ids())

    def rows(self, ids: Sequence[str]) -> Sequence[Row]:
        """The rows with these keys."""
        return [self._by_key[key] for key in ids if key in self._by_key]
