"""The journal's lines about fields of the office's own, as people read them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from depok_desk.model.base import Record
from depok_desk.model.custom import CustomField, CustomValue, place_of, understood
from depok_desk.model.journal import Change
from depok_desk.model.kinds.kind import Stored
from depok_desk.registers.all import register_named
from depok_desk.registers.custom import custom_key, declared_field
from depok_desk.services.journal_cells import Pairs


@dataclass(frozen=True)
class CustomChange:
    """A change of what a record holds in an added field: `caption` names the record, `key` the field.

    `old` and `new` are words as shown in lists, masked if personal; `before` and `after` the stored values.
    """

    caption: str
    model: type[Record]
    owner_id: str
    key: str
    label: str
    old: str
    new: str
    before: Stored
    after: Stored
    personal: bool


def about(row_id: str) -> ColumnElement[bool]:
    """The condition that a line of the journal is about a record, what it holds in added fields included."""
    values = select(CustomValue.id).where(CustomValue.owner_id == row_id)
    return or_(Change.row_id == row_id, Change.row_id.in_(values))


def custom_change(session: Session, line: Change, pairs: Pairs) -> CustomChange | None:
    """What a line of the journal says of an added field; None if it is about something else."""
    if line.table_name != CustomValue.__tablename__:
        return None
    kept = session.get(CustomValue, line.row_id)
    field_id, owner_id = (_either(pairs.get(name)) for name in ("field_id", "owner_id"))
    field = session.get(CustomField, field_id or (kept.field_id if kept else ""))
    if field is None:
        return None
    owner_id = owner_id or (kept.owner_id if kept else "")
    before, after = (understood(field.kind, each) for each in pairs.get(place_of(field.kind), (None, None)))
    declared = declared_field(field)
    show = declared.kind.mask if declared.personal else declared.kind.show
    return CustomChange(
        _caption(session, field, owner_id),
        register_named(field.register).model,
        owner_id,
        custom_key(field),
        field.label,
        show(before),
        show(after),
        before,
        after,
        declared.personal,
    )


def _either(pair: tuple[Any, Any] | None) -> str:
    """The side of a pair that says something."""
    return next((str(each) for each in pair or () if each), "")


def _caption(session: Session, field: CustomField, owner_id: str) -> str:
    model = register_named(field.register).model
    owner = session.get(model, owner_id)
    return f"{model.TITLE} “{owner.caption()}”" if owner else f"satu {model.TITLE}"
