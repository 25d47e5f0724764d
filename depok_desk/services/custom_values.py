"""What records hold in the fields that the office has added to their register."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.custom import CustomField, CustomValue, place_of, understood, written
from depok_desk.model.fields import Field
from depok_desk.model.kinds.kind import Stored
from depok_desk.registers.all import register_of
from depok_desk.registers.custom import PREFIX, custom_key, declared_field

Values = Mapping[str, Any]
"""Key of a field, `custom:` and its own key, -> stored value."""

_TYPES = {"number": int, "money": int, "decimal": Decimal, "date": date, "yes_no": bool}
"""What values of a kind are; of the others they are texts."""


def custom_fields(session: Session, register_key: str, *, binned: bool = False) -> Sequence[CustomField]:
    """The fields of a register in their order; those in the bin instead, where asked for."""
    archived = CustomField.archived_at
    return session.scalars(
        select(CustomField)
        .where(
            CustomField.register == register_key,
            archived.is_not(None) if binned else archived.is_(None),
        )
        .order_by(CustomField.position, CustomField.id)
    ).all()


def fields_of_model(session: Session, model: type[Record]) -> Sequence[CustomField]:
    """The fields that the office has added to the register of a model; none for what has no register."""
    register = register_of(model)
    return custom_fields(session, register.key) if register and register.entries else ()


def declared_custom(session: Session, model: type[Record]) -> dict[str, Field]:
    """The declarations of a model's added fields, by key."""
    return {custom_key(each): declared_field(each) for each in fields_of_model(session, model)}


def custom_values(session: Session, model: type[Record], record: str) -> dict[str, Stored]:
    """What a record holds in all added fields of its register, by key; None where nothing was entered."""
    fields = fields_of_model(session, model)
    if not fields:
        return {}
    found = session.scalars(select(CustomValue).where(CustomValue.owner_id == record))
    kept = {value.field_id: value for value in found}
    return {custom_key(field): _value(field, kept.get(field.id)) for field in fields}


def set_custom_values(session: Session, model: type[Record], record: str, values: Values) -> None:
    """Let a record hold other values in added fields; keys of other fields are passed over."""
    told = {key: value for key, value in values.items() if key.startswith(PREFIX)}
    if not told:
        return
    for field in fields_of_model(session, model):
        if custom_key(field) in told:
            set_custom_value(session, field, record, told[custom_key(field)])


def set_custom_value(session: Session, field: CustomField, record: str, value: Stored) -> None:
    """Let a record hold another value in a field; None empties it.

    Raises:
        UserError: the value is of the kind that the field had before somebody changed it.
    """
    wanted = _TYPES.get(field.kind, str)
    if value is not None and type(value) is not wanted:
        raise UserError(f"Jenis isian “{field.label}” baru saja diubah; muat ulang, lalu isi lagi.")
    kept = session.scalars(
        select(CustomValue).where(CustomValue.owner_id == record, CustomValue.field_id == field.id)
    ).first()
    if kept is not None:
        setattr(kept, place_of(field.kind), written(value))
    elif value is not None:
        cell = {place_of(field.kind): written(value)}
        session.add(CustomValue(field_id=field.id, owner_id=record, **cell))


def _value(field: CustomField, kept: CustomValue | None) -> Stored:
    return understood(field.kind, getattr(kept, place_of(field.kind))) if kept else None
