"""The deeds of the journal for the table, newest first."""

from collections.abc import Callable, Sequence

from depok_desk import words
from depok_desk.gui.desk import Desk
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.services.history import DeedLine, DeedView, deed_ids, deeds_by_id, viewed_deeds

COLUMNS = (
    ListColumn("label", "Perubahan", 36),
    ListColumn("operator", "Oleh", 11),
    ListColumn("at", "Waktu", 17),
    ListColumn("rows", "Baris", 6, right=True),
    ListColumn("state", "Keadaan", 12),
)
"""None can be sorted by: deeds always stand in the order of time."""


class DeedList:
    """Reads the deeds of `view` through the desk."""

    def __init__(self, desk: Desk, view: DeedView) -> None:
        self._desk = desk
        self._view = view
        self.columns = COLUMNS

    def first(self, limit: int) -> list[Row]:
        """The newest deeds of the view."""
        lines = self._desk.ask(lambda session: viewed_deeds(session, self._view, limit))
        return [worded(line) for line in lines]

    def ids(self) -> list[str]:
        """The ids of all deeds of the view."""
        return self._desk.ask(lambda session: deed_ids(session, self._view))

    def ids_later(self, then: Callable[[Sequence[str]], None], wanted: Callable[[], bool]) -> None:
        """The same, read off the main thread."""
        self._desk.ask_later(lambda session: deed_ids(session, self._view), then, wanted)

    def rows(self, ids: Sequence[str]) -> list[Row]:
        """The deeds with these ids."""
        return [worded(line) for line in self._desk.ask(lambda session: deeds_by_id(session, ids))]


def worded(line: DeedLine) -> Row:
    """A deed as a row of texts."""
    return (line.id, line.label, line.operator, moment(line), words.number(line.rows), line.state)


def moment(line: DeedLine) -> str:
    """When it was done, on the clock of this PC: `26-01-2026 10.42`."""
    at = line.at.astimezone()
    return f"{words.short_date(at.date())} {at:%H.%M}"
