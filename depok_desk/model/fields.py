"""A column is declared once: its type, words, checks and workbook headings in one line."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, MappedColumn, mapped_column

from depok_desk.model.kinds.kind import Kind


@dataclass(frozen=True)
class Field:
    """What people need to know of a column.

    `headings` are other names that workbooks use for it; `section` groups fields in a form; `width` is in
    characters; `personal` fields are masked on screen and in exports.
    """

    label: str
    kind: Kind
    hint: str = ""
    headings: tuple[str, ...] = ()
    required: bool = False
    personal: bool = False
    width: int = 16
    section: str = ""


def field(
    kind: Kind,
    label: str,
    *,
    hint: str = "",
    headings: str = "",
    required: bool = False,
    personal: bool = False,
    width: int = 16,
    section: str = "",
    index: bool = False,
    unique: bool = False,
    references: str = "",
) -> MappedColumn[Any]:
    """Declare a column of a model together with everything people see of it.

    `headings` are other names that workbooks use, separated by `|`. `references` names the column a foreign
    key points to, such as `"ward.id"`.
    """
    info = {"field": Field(label, kind, hint, _parts(headings), required, personal, width, section)}
    foreign = (ForeignKey(references),) if references else ()
    return mapped_column(
        kind.sql(),
        *foreign,
        nullable=not required,
        index=index,
        unique=unique or None,
        active_history=True,
        info=info,
    )


def field_of(attribute: InstrumentedAttribute[Any]) -> Field:
    """The declaration behind a mapped attribute, such as `field_of(Ikm.name)`."""
    return attribute.property.columns[0].info["field"]


def fields_of(model: type[DeclarativeBase]) -> dict[str, Field]:
    """The declared fields of a model by attribute, in its order."""
    declared = ((each.key, each.columns[0].info.get("field")) for each in model.__mapper__.column_attrs)
    return {key: found for key, found in declared if found is not None}


def _parts(headings: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in headings.split("|") if part.strip())
