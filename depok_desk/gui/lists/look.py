"""The user's present way of looking at a register, and everything that changes it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from depok_desk.gui.lists.looking import remember, remembered
from depok_desk.gui.memory import Memory
from depok_desk.model.kinds.clock import today
from depok_desk.registers.register import Column, Register
from depok_desk.services.conditions import Condition, OneOf, Where
from depok_desk.services.listing import View
from depok_desk.services.looking import Looking, first_looking

_MOST_PINNED = 5_000


class Look(QObject):
    """Says `changed` when other rows or columns are to be shown; remembers all but what is typed.

    `name` is what it is remembered under, for one register may stand on several pages; `columns` are the
    keys of the columns shown on the first day, those declared so if none are named.
    """

    changed = Signal()

    def __init__(self, register: Register, memory: Memory, name: str, columns: Sequence[str] = ()) -> None:
        super().__init__()
        self.register = register
        self.memory = memory
        self.name = name
        self.first = first_looking(register, columns)
        self._within: Where = ()
        self._pinned: tuple[str, ...] = ()
        self._looking = remembered(register, memory, name, columns)

    @property
    def looking(self) -> Looking:
        """All of it, as it can be kept under a name."""
        return self._looking

    @property
    def view(self) -> View:
        """What the user has narrowed the list to, and its order; days count from the day it is asked."""
        return replace(self._looking.view, today=today())

    @property
    def shown(self) -> View:
        """Which rows are shown: the user's view within the part of the register this list is about."""
        return replace(self.view, where=(*self._within, *self.view.where), pinned=self._pinned)

    @property
    def everything(self) -> View:
        """What is there to be narrowed, in the list or in the bin."""
        return View(where=self._within, binned=self.view.binned)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        return self._looking.columns

    @property
    def widths(self) -> Mapping[str, int]:
        """The widths the user has given columns, in pixels."""
        return self._looking.widths

    def restrict(self, key: str, *values: Any) -> None:
        """Be about the rows whose column holds one of these only, whatever the user filters."""
        self._within = ((key, OneOf(values)),)
        self.changed.emit()

    def type(self, text: str) -> None:
        """Keep only rows that hold what is typed."""
        self._see(replace(self.view, typed=text))

    def sort(self, key: str, descending: object) -> None:
        """Put the rows in the order of a column."""
        self._see(replace(self.view, sort=key, descending=bool(descending)))

    def kept(self, key: str) -> tuple[Any, ...]:
        """The values a column is filtered by; none if it is not filtered by values."""
        found = self.condition(key)
        return found.values if isinstance(found, OneOf) else ()

    def condition(self, key: str) -> Condition | None:
        """What a column is filtered by; None if it is not."""
        return dict(self.view.where).get(key)

    def narrow(self, key: str, condition: Condition | None) -> None:
        """Keep only rows that meet a condition on a column; None lifts the filter."""
        self._see(self.view.with_condition(key, condition))

    def keep_only(self, key: str, values: Sequence[Any]) -> None:
        """Keep only rows whose column holds one of these; no values lift the filter."""
        self._see(self.view.with_filter(key, values))

    def show_view(self, view: View) -> None:
        """Show the rows of another view."""
        self._see(replace(view, sort=view.sort or self.view.sort))

    def lift(self, key: str) -> None:
        """Lift the filter of a column."""
        self.keep_only(key, ())

    def lift_all(self) -> None:
        """Lift all filters."""
        self._see(replace(self.view, where=()))

    def widen(self) -> None:
        """Show all rows there are."""
        self._see(replace(self.view, typed="", where=()))

    def look_into_bin(self, binned: object) -> None:
        """Show what was thrown away, or the register again."""
        self._see(replace(self.view, binned=bool(binned)))

    def take_up(self, looking: Looking) -> None:
        """Look at the register in another way: its rows, columns, order and widths."""
        self._pinned = ()
        self._take(looking)

    def pin(self, ids: Iterable[str]) -> None:
        """Keep these rows in the list though they match no longer, until other rows are asked for.

        Nothing is read again for that: whoever changes the rows says so.
        """
        self._pinned = tuple(dict.fromkeys((*self._pinned, *ids)))[-_MOST_PINNED:]

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns, from left to right."""
        self._take(self._looking.with_columns(self.register, keys))

    def show_usual_columns(self) -> None:
        """Show the columns of the first day, as wide as they ask to be."""
        self._take(replace(self._looking, columns=self.first.columns, widths={}))

    def show_signs(self, shown: object) -> None:
        """Mark rows by the register's rules, or leave them plain."""
        self._take(replace(self._looking, signed=bool(shown)))

    def take_widths(self, widths: Mapping[str, int]) -> None:
        """Remember the widths the user has given."""
        self._looking = replace(self._looking, widths=dict(widths))
        remember(self.memory, self.name, self._looking)

    def _see(self, view: View) -> None:
        self._pinned = ()
        self._take(replace(self._looking, view=view))

    def _take(self, looking: Looking) -> None:
        self._looking = looking
        remember(self.memory, self.name, looking)
        self.changed.emit()
