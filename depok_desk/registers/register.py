"""What a register is: a model, and how people list, enter, import and print it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, select
from sqlalchemy.orm import InstrumentedAttribute

from depok_desk.model.base import Record
from depok_desk.model.fields import Field, field_of, fields_of
from depok_desk.model.kinds.kind import Kind
from depok_desk.registers.target import Target


@dataclass(frozen=True)
class Held:
    """Where a column looks its value up: the rows kept by `where`, which name the register's row in `owner`.

    There a condition that no empty value meets is asked once, instead of looking up for each row.
    """

    owner: ColumnElement[str]
    value: ColumnElement[Any]
    where: ColumnElement[bool]


@dataclass(frozen=True)
class Column:
    """One column of a list or an export: what it shows of each row.

    `value` is an SQL expression on the register's model; `shown` columns stand in the list from the start.
    """

    key: str
    label: str
    kind: Kind
    value: ColumnElement[Any]
    width: int = 16
    personal: bool = False
    shown: bool = True
    held: Held | None = None

    @property
    def options(self) -> Mapping[str, str]:
        """Stored value -> label, where the column is a choice and can be filtered by ticks."""
        return self.kind.options

    def show(self, value: Any, *, unmask: bool = False) -> str:
        """The value as people read it, masked if it is personal."""
        return self.kind.mask(value) if self.personal and not unmask else self.kind.show(value)


@dataclass(frozen=True)
class Entry:
    """One field of a form: the attribute it writes and its declaration."""

    key: str
    field: Field


@dataclass(frozen=True)
class Register:
    """A register of the office.

    `key` names it in commands and settings; `title` is the page's name and `one` a single record's. `search`
    is what typed words are looked for in; `targets` what a workbook column can become;
    `entries` what the form holds, in the order of the model.
    """

    key: str
    title: str
    one: str
    model: type[Record]
    columns: tuple[Column, ...]
    search: tuple[ColumnElement[Any] | InstrumentedAttribute[Any], ...]
    sort: str
    icon: str
    targets: tuple[Target, ...] = ()
    entries: tuple[Entry, ...] = ()

    def column(self, key: str) -> Column | None:
        """The column with this key."""
        return next((column for column in self.columns if column.key == key), None)

    @property
    def sections(self) -> Mapping[str, Sequence[Entry]]:
        """The form's fields by section, in order."""
        sections: dict[str, list[Entry]] = {}
        for entry in self.entries:
            sections.setdefault(entry.field.section or self.one, []).append(entry)
        return sections


def column(
    attribute: InstrumentedAttribute[Any], *, shown: bool = True, key: str = "", width: int = 0
) -> Column:
    """A column that shows a field as it is declared."""
    declared = field_of(attribute)
    return Column(
        key or attribute.key,
        declared.label,
        declared.kind,
        attribute.expression,
        width or declared.width,
        declared.personal,
        shown,
    )


def lookup(
    key: str,
    attribute: InstrumentedAttribute[Any],
    *where: ColumnElement[bool],
    label: str = "",
    width: int = 0,
    shown: bool = True,
) -> Column:
    """A column that shows a field of another register's row, found by conditions that lead to at most one."""
    declared = field_of(attribute)
    found: ScalarSelect[Any] = select(attribute).where(*where).scalar_subquery()
    return Column(
        key, label or declared.label, declared.kind, found, width or declared.width, declared.personal, shown
    )


def entries(model: type[Record], *, without: Sequence[str] = ()) -> tuple[Entry, ...]:
    """The form's fields: all that the model declares, in its order."""
    return tuple(Entry(key, found) for key, found in fields_of(model).items() if key not in without)


def targets(
    model: type[Record], *, without: Sequence[str] = (), only: Sequence[str] = (), group: str = ""
) -> tuple[Target, ...]:
    """What workbook columns can become, from what the model declares; keys lose `_id`."""
    return tuple(
        target(entry.field, entry.key.removesuffix("_id"), group)
        for entry in entries(model, without=without)
        if not only or entry.key in only
    )


def target(declared: Field, key: str, group: str = "") -> Target:
    """A target for a declared field."""
    return Target(
        key, declared.label, declared.kind, declared.headings, declared.required, declared.personal, group
    )
