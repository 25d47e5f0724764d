"""One value in the history: seen in full, or brought back to its record."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.community import Community, Membership
from depok_desk.model.fields import Field
from depok_desk.model.ikm import Ikm, Licence, Product, YearFigures
from depok_desk.model.journal import Change
from depok_desk.model.region import Ward
from depok_desk.registers.custom import PREFIX
from depok_desk.services.custom_history import custom_change
from depok_desk.services.disclosures import disclose
from depok_desk.services.journal_cells import pairs_of
from depok_desk.services.registering import change_record, declared_fields
from depok_desk.store.conflicts import models

_ENTERED = (Ikm, Product, Licence, YearFigures, Community, Membership)
"""Records that people fill in; all else is made by deeds of its own and brought back by undoing those."""

_TOGETHER = (frozenset({"district_id", "ward_id"}), frozenset({"kbli", "kbli_edition"}))
"""Fields that mean something only together: what a deed changed of them comes back together."""


@dataclass(frozen=True)
class FormerCell:
    """A cell as a deed found and left it: whose it is, its field and both values as stored."""

    model: type[Record]
    row_id: str
    caption: str
    key: str
    declared: Field
    old: Any
    new: Any


def former_cell(session: Session, seq: int, column: str) -> FormerCell | None:
    """The change of one cell on a line of the journal; None if it is of no field that people fill in."""
    line = session.get_one(Change, seq)
    pairs = pairs_of(line)
    if own := custom_change(session, line, pairs):
        model = own.model
        row_id, key, pair = own.owner_id, own.key, (own.before, own.after)
    else:
        model, row_id, key = models().get(line.table_name), line.row_id, column
        pair = pairs.get(column)
    declared = declared_fields(session, model).get(key) if model in _ENTERED else None
    if model is None or declared is None or pair is None or (line.op != "~" and not key.startswith(PREFIX)):
        return None
    row = session.get(model, row_id)
    caption = row.caption() if row else model.TITLE
    return FormerCell(model, row_id, caption, key, declared, *pair)


def in_full(session: Session, seq: int, column: str) -> tuple[str, str]:
    """Both values of a personal cell without their mask; that they were seen is noted.

    Raises:
        UserError: the line of the journal is about no such field.
    """
    line = session.get_one(Change, seq)
    model = models().get(line.table_name)
    found = former_cell(session, seq, column)
    if found is not None:
        declared, pair, owner, caption = found.declared, (found.old, found.new), found.row_id, found.caption
    else:
        declared = declared_fields(session, model).get(column) if model else None
        pair, owner, caption = pairs_of(line)[column], line.row_id, _caption(session, model, line.row_id)
    if declared is None:
        raise UserError("Nilai ini tidak dapat ditampilkan, karena isiannya sudah tidak ada.")
    disclose(session, f"{declared.label} dalam riwayat: {caption}", subject_id=owner)
    old, new = (declared.kind.show(value) if value is not None else "" for value in pair)
    return old, new


def bring_back(session: Session, seq: int, column: str) -> None:
    """Let a record hold again what it did before a deed changed this value; one deed, which undo takes back.

    Raises:
        UserError: the record is gone, or the value no longer fits it.
    """
    found = former_cell(session, seq, column)
    if found is None:
        raise UserError("Nilai ini bukan isian formulir; urungkan perubahannya untuk mengembalikannya.")
    values = {found.key: found.old, **_with_it(session, seq, found.key)}
    change_record(session, found.model, found.row_id, {}, values)
    session.flush()
    _refuse_strange_ward(session, session.get_one(found.model, found.row_id))


def _with_it(session: Session, seq: int, key: str) -> dict[str, Any]:
    """What the same deed changed of fields that mean something only together with one, as it was before."""
    line = session.get_one(Change, seq)
    together = next((keys for keys in _TOGETHER if key in keys), frozenset[str]())
    same = select(Change).where(Change.deed_id == line.deed_id, Change.row_id == line.row_id)
    before: dict[str, Any] = {}
    for each in session.scalars(same.order_by(Change.seq)):
        for name, (old, _) in pairs_of(each).items():
            if name in together:
                before.setdefault(name, old)
    return before


def _refuse_strange_ward(session: Session, row: Record) -> None:
    """No ward stands in another district than its own."""
    ward = session.get(Ward, row.ward_id) if isinstance(row, Ikm) and row.ward_id else None
    if isinstance(row, Ikm) and ward is not None and ward.district_id != row.district_id:
        raise UserError(
            f"{row.caption()}: Kelurahan {ward.name} tidak termasuk kecamatan itu; "
            "kembalikan keduanya dari formulirnya."
        )


def _caption(session: Session, model: type[Record] | None, row_id: str) -> str:
    row = session.get(model, row_id) if model else None
    return row.caption() if row else "data yang sudah dihapus"
