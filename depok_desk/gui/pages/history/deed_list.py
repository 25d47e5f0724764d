"""The deeds of the journal for the table, newest first, day by day."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.gui.desk import Desk
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.model.kinds.clock import today
from depok_desk.services.deed_views import DeedView, day_after, deed_ids, deeds_by_id, viewed_deeds
from depok_desk.services.history import DeedLine

COLUMNS = (
    ListColumn("day", "Hari", 15),
    ListColumn("at", "Pukul", 6),
    ListColumn("label", "Perubahan", 36),
    ListColumn("operator", "Oleh", 10),
    ListColumn("rows", "Baris", 6, right=True),
    ListColumn("state", "Keadaan", 12),
)
"""None can be sorted by: deeds always stand in the order of time."""

LOOKS = {"day": cells.strong, "at": cells.quiet, "label": cells.plain, "state": cells.state}


class DeedList:
    """Reads the deeds of `view` through the desk; only the first of a day names the day."""

    def __init__(self, desk: Desk, view: DeedView) -> None:
        self._desk = desk
        self._view = view
        self.columns = COLUMNS

    def first(self, limit: int) -> list[Row]:
        """The newest deeds of the view."""
        return by_day(self._desk.ask(lambda session: viewed_deeds(session, self._view, limit)), None)

    def ids(self) -> list[str]:
        """The ids of all deeds of the view."""
        return self._desk.ask(lambda session: deed_ids(session, self._view))

    def ids_later(self, then: Callable[[Sequence[str]], None], wanted: Callable[[], bool]) -> None:
        """The same, read off the main thread."""
        self._desk.ask_later(lambda session: deed_ids(session, self._view), then, wanted)

    def rows(self, ids: Sequence[str]) -> list[Row]:
        """The deeds with these ids, which stand one below the other in the view."""

        def read(session: Session) -> list[Row]:
            lines = sorted(deeds_by_id(session, ids), key=lambda line: line.id, reverse=True)
            return by_day(lines, day_after(session, self._view, lines[0].id) if lines else None)

        return self._desk.ask(read)


def by_day(lines: Sequence[DeedLine], above: date | None) -> list[Row]:
    """Deeds as rows of texts; `above` is the day that was named last."""
    rows: list[Row] = []
    for line in lines:
        at = line.at.astimezone()
        named = "" if at.date() == above else day_words(at.date())
        above = at.date()
        rows.append(
            (
                line.id,
                named,
                f"{at:%H.%M}",
                line.label,
                line.operator,
                words.number(line.rows),
                line.state,
            )
        )
    return rows


def day_words(day: date) -> str:
    """A day as people say it: `Hari ini`, `Kemarin`, `Sen 26-01-2026`."""
    near = {today(): "Hari ini", today() - timedelta(days=1): "Kemarin"}
    return near.get(day, f"{words.weekday(day)[:3]} {words.short_date(day)}")
