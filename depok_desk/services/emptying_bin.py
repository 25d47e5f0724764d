"""Deleting records in the bin for good: the only deletion of the program that cannot be undone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.attachment import Attachment
from depok_desk.model.base import Record
from depok_desk.services.dependants import (
    Rows,
    certificates_in,
    in_sessions,
    must_stay,
    removal_of,
    with_dependants,
)
from depok_desk.services.shelving import orphans
from depok_desk.store.bulk import chunks, table_of
from depok_desk.store.conflicts import title_of
from depok_desk.store.journal import doing
from depok_desk.store.shelf import Shelf
from depok_desk.store.turning import Turn, carry_out
from depok_desk.words import choice_words, count_of, list_words

_NAMED = 3


@dataclass(frozen=True)
class Emptying:
    """What would be deleted for good.

    `kept` are the names of records that issued certificates or sessions judged here rest on, `keeper` says
    which of both.
    """

    model: type[Record]
    asked: tuple[str, ...]
    records: tuple[str, ...]
    kept: tuple[str, ...]
    turn: Turn
    keeper: str = ""

    @property
    def along(self) -> str:
        """What goes with the records: `3 produk dan 1 lampiran`; empty if nothing does."""
        others = Counter(title_of(net.table) for net in self.turn.free if net.row_id not in self.records)
        return list_words([count_of(number, _small(title)) for title, number in others.most_common()])

    @property
    def staying(self) -> str:
        """Which records stay in the bin, and why; empty if none does."""
        if not self.kept:
            return ""
        few = ", ".join(self.kept)
        many = count_of(len(self.kept), _small(self.model.TITLE))
        who = many if len(self.kept) > _NAMED else few
        return f"{who} tetap di sampah, karena {self.keeper} memerlukannya."


def plan_emptying(session: Session, model: type[Record], ids: Sequence[str]) -> Emptying:
    """Look at deleting records that are in the bin, with all that hangs on them; nothing is written.

    Raises:
        UserError: none of them is in the bin, or none may go.
    """
    binned = {key: caption for some in chunks(ids) for key, caption in _binned(session, model, some)}
    table, connection = table_of(model.__tablename__), session.connection()
    asked = with_dependants(connection, dict.fromkeys(binned, table))
    held = must_stay(connection, asked)
    records = tuple(key for key in binned if key not in held)
    turn = removal_of(with_dependants(connection, dict.fromkeys(records, table)), ())
    kept = tuple(caption for key, caption in binned.items() if key in held)
    found = Emptying(model, tuple(ids), records, kept, turn, _keeper(connection, asked))
    if not binned:
        raise UserError("Yang akan dihapus sudah tidak ada di sampah; muat ulang daftarnya.")
    if not records:
        raise UserError(found.staying)
    return found


def empty(session: Session, plan: Emptying) -> set[str]:
    """Delete what was looked at as this session's deed, which nothing undoes.

    Returns the SHA-256 of the attachments that went, for `discard_unused` once the deed is done.

    Raises:
        UserError: something of it was changed since it was looked at.
    """
    again = plan_emptying(session, plan.model, plan.asked)
    if (again.records, again.along, again.kept) != (plan.records, plan.along, plan.kept):
        raise UserError("Isi sampah baru saja berubah; lihat sekali lagi sebelum menghapusnya selamanya.")
    doing(session).undoable = False
    carry_out(session.connection(), doing(session), again.turn)
    session.expire_all()
    return {net.old["sha256"] for net in again.turn.free if net.table.name == Attachment.__tablename__}


def discard_unused(session: Session, shelf: Shelf, keys: set[str]) -> int:
    """Throw away bytes of deleted attachments that nothing speaks of any more; returns how many."""
    unused = keys & orphans(session, shelf) if keys else keys
    for key in unused:
        shelf.discard(key)
    return len(unused)


def _keeper(connection: Connection, asked: Rows) -> str:
    """What keeps records in the bin."""
    certified, judged = certificates_in(asked), in_sessions(connection, asked)
    keepers = ["sertifikat yang sudah terbit"] if certified else []
    keepers += ["sesi kurasi"] if judged else []
    return choice_words(keepers)


def _binned(session: Session, model: type[Record], ids: Sequence[str]) -> list[tuple[str, str]]:
    wanted = select(model).where(model.id.in_(ids), model.archived_at.is_not(None))
    return [(row.id, row.caption()) for row in session.scalars(wanted.order_by(model.id))]


def _small(title: str) -> str:
    return title if title.isupper() else title.lower()
