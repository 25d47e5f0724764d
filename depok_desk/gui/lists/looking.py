"""How the user looks at a register, kept from one day to the next: columns, widths, order, filters."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from depok_desk.gui.memory import Memory
from depok_desk.registers.register import Column, Register
from depok_desk.services.conditions import OneOf
from depok_desk.services.listing import View, shown_columns

_Kept = dict[str, Any]
no_widths = dict[str, int]


@dataclass(frozen=True)
class Looking:
    """The view, the columns from left to right, and the widths in pixels of those the user has set."""

    view: View
    columns: tuple[Column, ...]
    widths: Mapping[str, int] = field(default_factory=no_widths)

    def with_columns(self, register: Register, keys: Sequence[str]) -> "Looking":
        """The same with other columns; widths are shared anew when their number changes."""
        columns = tuple(column for key in keys if (column := register.column(key)))
        same = len(columns) == len(self.columns)
        return replace(self, columns=columns or self.columns, widths=self.widths if same else no_widths())


def remembered(register: Register, memory: Memory, name: str, columns: Sequence[str]) -> Looking:
    """How a list was looked at last; on the first day with these columns, or those the register shows."""
    kept = _read(memory.text(_key(name)))
    known = [key for key in kept.get("columns", ()) if register.column(key)]
    where = tuple(
        (key, OneOf(tuple(values))) for key, values in kept.get("where", {}).items() if register.column(key)
    )
    view = View(
        where=where, sort=str(kept.get("sort", register.sort)), descending=kept.get("descending") is True
    )
    first = Looking(view, shown_columns(register)).with_columns(register, columns)
    return replace(first.with_columns(register, known), widths=kept.get("widths", {}))


def remember(memory: Memory, name: str, looking: Looking) -> None:
    """Keep how a list is looked at; what was typed is forgotten."""
    view = looking.view
    kept: _Kept = {
        "columns": [column.key for column in looking.columns],
        "widths": dict(looking.widths),
        "sort": view.sort,
        "descending": view.descending,
        "where": {
            key: list(kept.values)
            for key, kept in view.where
            if isinstance(kept, OneOf) and _plain(kept.values)
        },
    }
    memory.keep(_key(name), json.dumps(kept))


def _key(name: str) -> str:
    return f"{name}/looking"


def _plain(values: tuple[Any, ...]) -> bool:
    return all(value is None or isinstance(value, str | int) for value in values)


def _read(text: str) -> _Kept:
    """What was kept; nothing if the settings file was tampered with."""
    try:
        kept: Any = json.loads(text) if text else {}
        return {**kept, "where": dict(kept.get("where", {})), "widths": dict(kept.get("widths", {}))}
    except (ValueError, TypeError, AttributeError):
        return {}
