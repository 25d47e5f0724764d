"""The gate of a deed that lets a session of curation be written only as its phase allows."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, select

from depok_desk.errors import UserError
from depok_desk.model.base import Base
from depok_desk.model.locks import LOCKS, SESSION, refusal, step_refusal
from depok_desk.store.conflicts import label_of, title_of
from depok_desk.store.session_rows import Line, SessionRows

_STEP = "phase_change"


_TOLD = ("title", "phase", "source")
"""What must be known of a session."""

_Sitting = Mapping[str, str | None]
"""These of one session, as they stood before the lines that are looked at."""


class PhaseGate:
    """What one deed has learnt of the sessions it writes to.

    A deed may do as it likes with a session it makes or removes as a whole: an import brings one in any
    phase, and its undo takes it away again. `going` are rows that it is about to remove.
    """

    def __init__(self) -> None:
        self.going: AbstractSet[str] = frozenset()
        self._rows = SessionRows()
        self._made: set[str] = set()
        self._sittings: dict[str, _Sitting] = {}
        self._steps: dict[str, str] = {}

    def has_made(self, session_id: str) -> bool:
        """Whether this very deed has brought the session."""
        return session_id in self._made

    def check(self, connection: Connection, lines: Iterable[Line]) -> None:
        """Let pass lines whose rows have just been written.

        Raises:
            UserError: the phase of a session does not allow one of them.
        """
        locked = [line for line in lines if line.table in LOCKS]
        if not locked:
            return
        self._made.update(line.row_id for line in locked if line.table == SESSION and line.op == "+")
        owners = self._rows.owners(connection, locked)
        self._learn(connection, locked, set(owners))
        for line, owner in sorted(zip(locked, owners, strict=True), key=_steps_first):
            sitting = self._sittings.get(owner)
            if sitting and sitting.get("source") is None:
                self._check(line, owner, sitting)
        for line in locked:
            if line.table == SESSION:
                self._sittings.pop(line.row_id, None)

    def _learn(self, connection: Connection, lines: Sequence[Line], owners: AbstractSet[str]) -> None:
        """Know the sessions as they were before these lines; what the deed has made is nobody's concern."""
        new = sorted(owners - self._made - self._sittings.keys())
        table = Base.metadata.tables[SESSION]
        wanted = select(table.c.id, *(table.c[name] for name in _TOLD)).where(table.c.id.in_(new))
        for key, *values in connection.execute(wanted) if new else ():
            self._sittings[key] = dict(zip(_TOLD, values, strict=True))
        for line in lines:
            if line.table == SESSION and line.row_id not in self._made:
                known = self._sittings.get(line.row_id, {})
                old = {name: line.before(name) for name in _TOLD if name in line.cells}
                self._sittings[line.row_id] = {**known, **old}

    def _check(self, line: Line, owner: str, sitting: _Sitting) -> None:
        if line.table == _STEP and line.op == "+":
            self._announce(line, owner, sitting)
        if line.table == SESSION and line.op == "~" and "phase" in line.cells:
            self._refuse_unannounced(line, sitting)
        if owner in self.going and line.table != SESSION:
            return
        lock, phase = LOCKS[line.table], sitting["phase"] or ""
        for column in line.cells if line.op == "~" else ("",):
            allowed = lock.phases(line.op, column)
            if phase not in allowed:
                what = _named(line.table, column if column in lock.columns else "")
                raise UserError(refusal(what, line.op, sitting["title"] or "", phase, allowed))

    def _announce(self, line: Line, owner: str, sitting: _Sitting) -> None:
        before, after, why = (line.cells.get(name) or "" for name in ("from_phase", "to_phase", "reason"))
        sentence = step_refusal(sitting["title"] or "", sitting["phase"] or "", before, after, why)
        if sentence:
            raise UserError(sentence)
        self._steps[owner] = after

    def _refuse_unannounced(self, line: Line, sitting: _Sitting) -> None:
        if self._steps.pop(line.row_id, "") != line.cells["phase"][1]:
            raise UserError(
                f"Tahap sesi “{sitting['title']}” tidak dapat diubah begitu saja; lanjutkan sesinya, atau "
                "buka kembali tahap yang lalu dengan alasan."
            )


def _steps_first(pair: tuple[Line, str]) -> bool:
    """A change of phase is announced by a row of its own, which may come in the same breath."""
    return pair[0].table != _STEP


def _named(table: str, column: str) -> str:
    """What is written, as people call it: a thing, or one of its columns."""
    rows = Base.metadata.tables[table]
    title = title_of(rows)
    return f"{label_of(rows.c[column])} {title.lower()}" if column else title
