"""What every kind of value can do: be read, shown, masked and stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy.types import TypeEngine

CellValue = str | int | float | bool | date | datetime | time | None
"""What a workbook cell or a form field can hold."""

Stored = str | int | Decimal | date | bool | None
"""What a column of the store can hold."""


class Severity(StrEnum):
    """How bad a problem is: an error leaves the value empty, a warning keeps it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of one raw value.

    `value` is what may be stored (None when empty or damaged). `message` is a full Indonesian sentence
    without the place, which the caller adds. `remainder` is text of the cell that is not the value and
    belongs into the notes (a second phone number). `suggestion` is a better value offered, never taken
    unasked (`Kebaya Mandiri` for `KEBAYA MANDIRI`).
    """

    value: Stored
    severity: Severity | None = None
    message: str = ""
    remainder: str = ""
    suggestion: Stored = None

    @property
    def refused(self) -> bool:
        """Whether the raw value was damaged, so that nothing of it may be stored."""
        return self.severity is Severity.ERROR


EMPTY = Reading(None)


@dataclass(frozen=True)
class Kind:
    """A kind of value; subclasses say how it is read, shown, masked and stored.

    `name` is a stable key (for JSON and tests); `right` tells tables to align it right.
    """

    name: str
    right: bool = False

    def sql(self) -> TypeEngine[Any]:
        """The column type, the same on SQLite and PostgreSQL."""
        raise NotImplementedError

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """Understand a cell of a workbook or the text of a form field.

        `unit` is 1,000 when the heading says `(Rp.000)`; only amounts of money heed it.
        """
        raise NotImplementedError

    def show(self, value: Stored) -> str:
        """The value as people read it; the empty string for None."""
        return "" if value is None else str(value)

    def mask(self, value: Stored) -> str:
        """The value with its personal part hidden, for fields declared personal: all of it by default."""
        return "" if value is None else "•••••"

    @property
    def options(self) -> Mapping[str, str]:
        """Stored value -> label for kinds with a fixed choice; empty for the others."""
        return {}
