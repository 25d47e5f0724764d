"""Comparing what lies on the shelf with what the records and the journal speak of."""

import json
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.attachment import Attachment
from depok_desk.model.journal import Change, Deed
from depok_desk.store.shelf import Shelf


def missing(session: Session, shelf: Shelf) -> list[Attachment]:
    """Attachments whose bytes are not on the shelf, as when a store was moved without its folder."""
    present = session.scalars(select(Attachment).where(Attachment.archived_at.is_(None)))
    return [each for each in present if not shelf.holds(each.sha256)]


def orphans(session: Session, shelf: Shelf) -> set[str]:
    """The SHA-256 of bytes that no record has and that no undo or redo could bring back.

    For whoever empties the bin: what is on the list may be discarded.
    """
    return set(shelf.keys()) - set(session.scalars(select(Attachment.sha256))) - _remembered(session)


def _remembered(session: Session) -> set[str]:
    """What the journal could bring back: all it names but for rows that a deed without undo has deleted."""
    found = session.execute(
        select(Change.row_id, Change.op, Change.cells, Deed.undoable)
        .join(Deed, Deed.id == Change.deed_id)
        .where(Change.table_name == Attachment.__tablename__)
    ).all()
    gone = {row for row, op, _, undoable in found if op == "-" and not undoable}
    return {key for row, _, cells, _ in found if row not in gone for key in _keys_in(cells)}


def _keys_in(cells: str) -> Iterator[str]:
    said = json.loads(cells).get("sha256", ())
    yield from (key for key in ([said] if isinstance(said, str) else said) if key)
