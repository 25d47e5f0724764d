"""How the user looks at a register, kept from one day to the next: columns, widths, order, filters."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from depok_desk.gui.memory import Memory
from depok_desk.registers.register import Column, Register
from depok_desk.services.listing import View, shown_columns

_Kept = dict[str, Any]
no_widths = dict[str, int]


@dataclass(frozen=True)
class Looking:
    """The view, the columns from left to right, and the widths in pixels of those the user has set."""

    view: View
    columns: tuple[Column, ...]
    widths: Mapping[str, int] = field(default_factory=no_widths)

    def with_columns(self, register: Register, keys: list[str]) -> "Looking":
        """The same with other columns; widths are shared anew when their number changes."""
        columns = tuple(column for key in keys if (column := register.column(key)))
        same = len(columns) == len(self.columns)
        return replace(self, columns=columns or self.columns, widths=self.widths if same else no_widths())


def remembered(register: Register, memory: Memory) -> Looking:
    """How the register was looked at last; as declared on the first day."""
    kept = _read(memory.text(_key(register)))
    known = [key for key in kept.get("columns", ()) if register.column(key)]
    where = tuple(
        (key, tuple(values)) for key, values in kept.get("where", {}).items() if register.column(key)
    )
    view = View(
        where=where, sort=str(kept.get("sort", register.sort)), descending=kept.get("descending") is True
    )
    looking = Looking(view, shown_columns(register), kept.get("widths", {}))
    return replace(looking.with_columns(register, known), widths=looking.widths) if known else looking


def remember(register: Register, memory: Memory, looking: Looking) -> None:
    """Keep how the register is looked at; what was typed is forgotten."""
    view = looking.view
    kept: _Kept = {
        "columns": [column.key for column in looking.columns],
        "widths": dict(looking.widths),
        "sort": view.sort,
        "descending": view.descending,
        "where": {key: list(values) for key, values in view.where if _plain(values)},
    }
    memory.keep(_key(register), json.dumps(kept))


def _key(register: Register) -> str:
    return f"{register.key}/looking"


def _plain(values: tuple[Any, ...]) -> bool:
    return all(value is None or isinstance(value, str | int) for value in values)


def _read(text: str) -> _Kept:
    """What was kept; nothing if the settings file was tampered with."""
    try:
        kept: Any = json.loads(text) if text else {}
        return {**kept, "where": dict(kept.get("where", {})), "widths": dict(kept.get("widths", {}))}
    except (ValueError, TypeError, AttributeError):
        return {}
