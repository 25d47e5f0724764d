"""Making one record of two that are the same firm or group: first a plan one can look at, then one deed."""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from depok_desk.services.merging_fields import Choices, FieldMerge, compare_rows
from depok_desk.services.merging_parts import PartMerge, carry_out, parts_of
from depok_desk.services.registering import write_values
from depok_desk.store.journal import doing

_NOTES = frozenset({"notes"})
"""Notes of both records are kept one below the other, so there is nothing to choose."""


@dataclass(frozen=True)
class MergePlan:
    """Two records that become one: every field with the value that stays, every row that hangs on the other.

    `choices` are what the clerk has decided; all else is as proposed.
    """

    model: type[Record]
    keep_id: str
    other_id: str
    kept: str
    other: str
    fields: tuple[FieldMerge, ...]
    parts: tuple[PartMerge, ...]
    choices: Choices = field(default_factory=dict[str, bool])

    @property
    def left_over(self) -> tuple[str, ...]:
        """Values that were not chosen, in words: they go into the notes of the kept record."""
        lost = [each.left_over for each in self.fields if each.left_over]
        return (*lost, *(text for part in self.parts for text in part.left_over))


def plan_merge(
    session: Session, model: type[Record], keep_id: str, other_id: str, choices: Choices | None = None
) -> MergePlan:
    """Look at making one record of two.

    Raises:
        UserError: one of them is gone or in the bin, or they are one already.
    """
    if keep_id == other_id:
        raise UserError(f"{model.TITLE} tidak dapat digabung dengan dirinya sendiri; pilih dua yang berbeda.")
    kept, other = _present(session, model, keep_id), _present(session, model, other_id)
    chosen = dict(choices or {})
    return MergePlan(
        model,
        keep_id,
        other_id,
        called(kept),
        called(other),
        compare_rows(session, kept, other, chosen, without=_NOTES),
        parts_of(session, kept, other, chosen),
        chosen,
    )


def merge(session: Session, plan: MergePlan) -> None:
    """Carry a plan out: the kept record takes what was chosen, the other one goes into the bin.

    Certificates stay as they were issued: they keep the facts that they attest.

    Raises:
        UserError: one of the records was changed since it was looked at.
    """
    if plan_merge(session, plan.model, plan.keep_id, plan.other_id, plan.choices) != plan:
        raise UserError(
            f"{plan.kept} atau {plan.other} baru saja diubah; bandingkan lagi sebelum menggabungkan keduanya."
        )
    kept, other = _present(session, plan.model, plan.keep_id), _present(session, plan.model, plan.other_id)
    write_values(session, kept, {each.key: each.other for each in plan.fields if each.takes_other})
    carry_out(session, kept, plan.parts)
    _note(session, plan, kept, other)
    other.archived_at = doing(session).at
    session.flush()


def called(row: Record) -> str:
    """A record with its register number, where it has one."""
    return f"{row.number} {row.name}" if isinstance(row, Ikm) else row.caption()


def _present(session: Session, model: type[Record], row_id: str) -> Record:
    row = session.get(model, row_id)
    if row is None or row.archived_at:
        raise UserError(f"{model.TITLE} ini sudah tidak ada dalam daftar; cari duplikat sekali lagi.")
    return row


def _note(session: Session, plan: MergePlan, kept: Record, other: Record) -> None:
    """Say in the notes of both what became of them."""
    if not isinstance(kept, Ikm | Community) or not isinstance(other, Ikm | Community):
        return
    day = words.long_date(doing(session).at.astimezone().date())
    rest = f" Nilai lain: {'; '.join(plan.left_over)}." if plan.left_over else ""
    said = f"Digabung dengan {plan.other} pada {day}.{rest}"
    kept.notes = "\n".join(filter(None, (kept.notes, other.notes, said)))
    other.notes = "\n".join(filter(None, (other.notes, f"Digabung ke {plan.kept} pada {day}.")))
