"""Which session of curation a row belongs to that a deed writes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from depok_desk.model.base import Base
from depok_desk.model.locks import LOCKS, SESSION

_CANDIDATE = "candidate"
_SOME = 500
"""Keys in one question, as both databases bear them."""


class Line(NamedTuple):
    """What a deed does to one row; `op` and `cells` are those of `model.journal.Change`."""

    table: str
    row_id: str
    op: str
    cells: Mapping[str, Any]

    def before(self, column: str) -> Any:
        """What a column held before a change; of a row that comes or goes, what it holds."""
        value = self.cells.get(column)
        return value[0] if self.op == "~" and value is not None else value


class SessionRows:
    """What one deed has learnt of candidates and their sessions."""

    def __init__(self) -> None:
        self._sessions: dict[str, str] = {}

    def owners(self, connection: Connection, lines: Sequence[Line]) -> list[str]:
        """The key of the session of each line, which is empty where nothing tells it any more."""
        above = self._above(connection, lines)
        for line, key in zip(lines, above, strict=True):
            if line.table == _CANDIDATE:
                self._sessions[line.row_id] = key
        unknown = {
            key
            for line, key in zip(lines, above, strict=True)
            if LOCKS[line.table].above == _CANDIDATE and key not in self._sessions
        }
        self._sessions |= _column(connection, _CANDIDATE, "session_id", sorted(unknown))
        return [self._owner(line, key) for line, key in zip(lines, above, strict=True)]

    def _owner(self, line: Line, above: str) -> str:
        return self._sessions.get(above, "") if LOCKS[line.table].above == _CANDIDATE else above

    def _above(self, connection: Connection, lines: Sequence[Line]) -> list[str]:
        """The key of the session or candidate that each line hangs on."""
        told = [
            line.row_id if line.table == SESSION else line.before(LOCKS[line.table].parent) for line in lines
        ]
        silent: dict[str, list[str]] = {}
        for line, key in zip(lines, told, strict=True):
            if key is None:
                silent.setdefault(line.table, []).append(line.row_id)
        found: dict[str, str] = {}
        for table, ids in silent.items():
            found |= _column(connection, table, LOCKS[table].parent, ids)
        return [key or found.get(line.row_id, "") for line, key in zip(lines, told, strict=True)]


def _column(connection: Connection, table: str, column: str, ids: Sequence[str]) -> dict[str, str]:
    """Key -> what a column holds, for the rows of a table that are there."""
    rows = Base.metadata.tables[table]
    found: dict[str, str] = {}
    for some in _slices(ids):
        wanted = select(rows.c.id, rows.c[column]).where(rows.c.id.in_(some))
        found |= {row[0]: row[1] for row in connection.execute(wanted)}
    return found


def _slices(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _SOME] for start in range(0, len(ids), _SOME))
