"""A register with the fields that the office has added to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import BigInteger, Text, select, type_coerce
from sqlalchemy.types import TypeEngine

from depok_desk.model.custom import CustomField, CustomValue, place_of
from depok_desk.model.fields import Field
from depok_desk.model.kinds.choice import ChoiceKind
from depok_desk.model.kinds.counts import INTEGER
from depok_desk.model.kinds.dates import DATE
from depok_desk.model.kinds.decimals import DECIMAL
from depok_desk.model.kinds.kind import Kind
from depok_desk.model.kinds.money import MONEY
from depok_desk.model.kinds.text import LONG_TEXT, TEXT
from depok_desk.model.kinds.yes_no import YES_NO
from depok_desk.model.truth import Truth
from depok_desk.registers.register import Column, Entry, Held, Register, target

PREFIX = "custom:"
"""What the keys of added columns, entries and targets begin with, so that they meet no others."""

SECTION = "Isian tambahan"
"""The part of the form for fields that name none."""

GROUP = "custom"
"""The group of targets that are fields of the office's own."""

KINDS: Mapping[str, tuple[Kind, int]] = {
    "text": (TEXT(200), 20),
    "long_text": (LONG_TEXT, 30),
    "number": (INTEGER, 10),
    "decimal": (DECIMAL, 10),
    "money": (MONEY, 14),
    "date": (DATE, 12),
    "yes_no": (YES_NO, 8),
}
"""The kinds that are the same wherever they are used, each with its width in characters."""

_CHOICE_WIDTH = 16


def with_custom(register: Register, fields: Sequence[CustomField]) -> Register:
    """The register with a column, an entry and a target for each field, in their order; columns hidden."""
    if not fields:
        return register
    declared = {field.id: declared_field(field) for field in fields}
    columns = tuple(_column(register, field, declared[field.id]) for field in fields)
    return replace(
        register,
        columns=(*register.columns, *columns),
        entries=(*register.entries, *(Entry(custom_key(each), declared[each.id]) for each in fields)),
        targets=(
            *register.targets,
            *(target(declared[each.id], custom_key(each), GROUP) for each in fields),
        ),
    )


def signature(register: Register) -> tuple[object, ...]:
    """What differs between two states of a register when a field was added, changed, moved or removed."""
    own = (entry for entry in register.entries if entry.key.startswith(PREFIX))
    return tuple((entry.key, entry.field, tuple(entry.field.kind.options)) for entry in own)


def custom_key(field: CustomField) -> str:
    """The key of a field's column, entry and target."""
    return PREFIX + field.key


def declared_field(field: CustomField) -> Field:
    """A field of the office's own, declared like those of the models."""
    kind, width = kind_of(field)
    headings = tuple(part.strip() for part in (field.headings or "").split("|") if part.strip())
    return Field(
        field.label,
        kind,
        field.hint or "",
        headings,
        personal=bool(field.personal),
        width=width,
        section=field.section or SECTION,
    )


def kind_of(field: CustomField) -> tuple[Kind, int]:
    """The kind of a field's values, and its width in characters."""
    if field.kind == "choice":
        options = {option: option for option in options_of(field.options)}
        return ChoiceKind(custom_key(field), options), _CHOICE_WIDTH
    return KINDS[field.kind]


def options_of(lines: str | None) -> list[str]:
    """The choices of a field, one a line, each once."""
    return list(dict.fromkeys(line.strip() for line in (lines or "").splitlines() if line.strip()))


def _column(register: Register, field: CustomField, declared: Field) -> Column:
    """A column that looks the value up by owner and field, which the store keeps unique and indexed."""
    kept = type_coerce(getattr(CustomValue, place_of(field.kind)), _sql_type(field, declared))
    mine = CustomValue.field_id == field.id
    found = select(kept).where(CustomValue.owner_id == register.model.id, mine)
    width = max(declared.width, min(len(declared.label), 24))
    value = found.scalar_subquery()
    return Column(
        custom_key(field),
        declared.label,
        declared.kind,
        value,
        width,
        declared.personal,
        shown=False,
        held=Held(CustomValue.owner_id.expression, kept, mine),
    )


def _sql_type(field: CustomField, declared: Field) -> TypeEngine[Any]:
    if field.kind == "yes_no":
        return Truth()
    if field.kind == "number":
        return BigInteger()
    return Text() if place_of(field.kind) == "wording" else declared.kind.sql()
