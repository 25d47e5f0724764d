"""How someone looks at a register: which rows in which order, which columns, how wide."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from depok_desk.registers.register import Column, Register
from depok_desk.services import written_conditions
from depok_desk.services.listing import View, shown_columns

no_widths = dict[str, int]
_WIDEST = 2_000


@dataclass(frozen=True)
class Looking:
    """The view, the columns from left to right, and the widths in pixels of those the user has set.

    `signed` tells whether rows carry the signs of the register's rules.
    """

    view: View
    columns: tuple[Column, ...]
    widths: Mapping[str, int] = field(default_factory=no_widths)
    signed: bool = True

    def with_columns(self, register: Register, keys: Sequence[str]) -> "Looking":
        """The same with other columns; widths are shared anew when their number changes."""
        columns = tuple(column for key in dict.fromkeys(keys) if (column := register.column(key)))
        same = len(columns) == len(self.columns)
        return replace(self, columns=columns or self.columns, widths=self.widths if same else no_widths())


def first_looking(register: Register, columns: Sequence[str] = ()) -> Looking:
    """How a register is looked at on the first day; with these columns, if any are named."""
    return Looking(View(sort=register.sort), shown_columns(register)).with_columns(register, columns)


def written(looking: Looking) -> str:
    """A way of looking as JSON; what was typed is not kept."""
    view = looking.view
    kept = {
        "columns": [column.key for column in looking.columns],
        "widths": dict(looking.widths),
        "sort": view.sort,
        "descending": view.descending,
        "where": written_conditions.written(view.where),
        "signed": looking.signed,
    }
    return json.dumps(kept, ensure_ascii=False)


def read(register: Register, text: str, first: Looking) -> Looking:
    """What `written` made; what is missing, gone or was tampered with is as in `first`."""
    kept = _loaded(text)
    sort = kept.get("sort")
    view = View(
        where=written_conditions.read(register, kept.get("where")),
        sort=sort if isinstance(sort, str) and register.column(sort) else first.view.sort,
        descending=kept.get("descending") is True,
    )
    keys: list[Any] = kept["columns"] if isinstance(kept.get("columns"), list) else []
    looking = replace(first, view=view, signed=kept.get("signed") is not False)
    return replace(
        looking.with_columns(register, [str(key) for key in keys]), widths=_widths(kept.get("widths"))
    )


def _widths(kept: Any) -> dict[str, int]:
    return {key: width for key, width in _mapped(kept).items() if type(width) is int and 0 < width <= _WIDEST}


def _loaded(text: str) -> Mapping[str, Any]:
    try:
        return _mapped(json.loads(text) if text else {})
    except (ValueError, RecursionError):
        return {}


def _mapped(kept: object) -> Mapping[str, Any]:
    return cast("dict[str, Any]", kept) if isinstance(kept, dict) else {}
