"""A value that names another row by its key."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import String
from sqlalchemy.types import TypeEngine

from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading


@dataclass(frozen=True)
class ReferenceKind(Kind):
    """The key of a row in another register; people choose it from a list and never see it."""

    def sql(self) -> TypeEngine[Any]:
        """Room for a key."""
        return String(32)

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The key itself."""
        _ = unit
        return Reading(str(raw)) if raw else EMPTY


REFERENCE = ReferenceKind("reference")
