"""Taking the sample data out again: what the sample deed brought, and nothing of the office's own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.base import Base
from depok_desk.model.certificate import Certificate
from depok_desk.model.journal import Deed
from depok_desk.services.samples import LABEL
from depok_desk.store.bulk import Cells, rows_of, table_of
from depok_desk.store.journal import doing
from depok_desk.store.nets import Net, nets_of
from depok_desk.store.references import references_to
from depok_desk.store.turning import Turn, carry_out, plan_turn

REMOVAL = "Hapus data contoh"


@dataclass(frozen=True)
class Removal:
    """What would be removed: all that is untouched, and apart from it what was `changed` since.

    `kept` are rows that stay in any case, because a certificate with an official number rests on them.
    """

    deed_id: str
    untouched: Turn
    whole: Turn
    changed: Sequence[str]
    kept: int

    @property
    def rows(self) -> int:
        """How many rows go if what was changed stays."""
        return len(self.untouched.free)


def sample_deed(session: Session) -> Deed | None:
    """The deed that brought the sample data, as long as it is loaded."""
    removed = select(Deed.target_id).where(
        Deed.kind == "do", Deed.target_id.is_not(None), Deed.undone_by.is_(None)
    )
    return session.scalars(
        select(Deed)
        .where(Deed.label == LABEL, Deed.kind == "do", Deed.undone_by.is_(None), Deed.id.not_in(removed))
        .order_by(Deed.id.desc())
        .limit(1)
    ).first()


def plan_removal(session: Session) -> Removal:
    """Look at taking the sample data out; nothing is written.

    Raises:
        UserError: no sample data is loaded.
    """
    deed = sample_deed(session)
    if deed is None:
        raise UserError("Data contoh tidak sedang dimuat, jadi tidak ada yang perlu dihapus.")
    connection = session.connection()
    nets = [net.inverted() for net in reversed(nets_of(session, deed.id))]
    untouched = plan_turn(connection, nets)
    brought = {net.row_id: net.table for net in nets if net.op == "-"}
    going = _with_dependants(connection, _present(connection, brought))
    staying = _under_certificates(going)
    whole = [Net(table, key, "-", dict(row), {}) for key, (table, row) in going.items() if key not in staying]
    whole.sort(key=lambda net: _CHILDREN_FIRST[net.table.name])
    changed = sorted({conflict.sentence for conflict in untouched.conflicts})
    return Removal(deed.id, untouched, Turn(tuple(whole), ()), changed, len(staying))


def remove_samples(session: Session, removal: Removal, *, with_changed: bool = False) -> int:
    """Carry the removal out as this session's deed; returns how many rows went.

    Raises:
        UserError: nothing is left that could be removed.
    """
    turn = removal.whole if with_changed else removal.untouched
    if not turn.free:
        raise UserError("Semua data contoh sudah Anda ubah, jadi tidak ada yang dihapus dengan sendirinya.")
    deed = doing(session)
    deed.target_id = removal.deed_id
    carry_out(session.connection(), deed, turn)
    session.expire_all()
    return len(turn.free)


_CHILDREN_FIRST = {table.name: -place for place, table in enumerate(Base.metadata.sorted_tables)}

_Going = dict[str, tuple[Table, Cells]]


def _present(connection: Connection, keys: Mapping[str, Table]) -> _Going:
    """The rows of these keys that are still there."""
    found: _Going = {}
    for table in set(keys.values()):
        rows = rows_of(connection, table, [key for key, of in keys.items() if of is table])
        found |= {key: (table, row) for key, row in rows.items()}
    return found


def _with_dependants(connection: Connection, rows: _Going) -> _Going:
    """These rows with all that refer to them, directly or not: what the user added to the samples."""
    going, fresh = dict(rows), dict(rows)
    while fresh:
        keys = {key: table for key, table in _referring(connection, fresh) if key not in going}
        fresh = _present(connection, keys)
        going |= fresh
    return going


def _under_certificates(going: _Going) -> set[str]:
    """Rows that must stay: certificates, since their numbers are official, and all they rest on."""
    certificate = table_of(Certificate.__tablename__)
    staying = {key for key, (table, _) in going.items() if table is certificate}
    fresh = staying
    while fresh:
        fresh = {other for key in fresh for other in _needed(*going[key]) if other in going} - staying
        staying = staying | fresh
    return staying


def _needed(table: Table, row: Cells) -> Iterable[str]:
    """The keys that a row refers to."""
    return (str(row[column.name]) for column in table.columns if column.foreign_keys and row.get(column.name))


def _referring(connection: Connection, rows: _Going) -> Iterable[tuple[str, Table]]:
    """The keys and tables of rows that refer to some of these."""
    by_table: dict[Table, list[str]] = {}
    for key, (table, _) in rows.items():
        by_table.setdefault(table, []).append(key)
    for table, keys in by_table.items():
        yield from ((key, other) for _, key, other in references_to(connection, table, keys))
