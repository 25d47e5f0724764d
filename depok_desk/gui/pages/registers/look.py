"""The user's present way of looking at a register, and everything that changes it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.looking import Looking, remember, remembered
from depok_desk.registers.register import Column, Register
from depok_desk.services.listing import View


class Look(QObject):
    """Says `changed` when other rows or columns are to be shown; remembers all but what is typed."""

    changed = Signal()

    def __init__(self, register: Register, memory: Memory) -> None:
        super().__init__()
        self._register = register
        self._memory = memory
        self._looking = remembered(register, memory)

    @property
    def view(self) -> View:
        """Which rows, in which order."""
        return self._looking.view

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        return self._looking.columns

    @property
    def widths(self) -> Mapping[str, int]:
        """The widths the user has given columns, in pixels."""
        return self._looking.widths

    def type(self, text: str) -> None:
        """Keep only rows that hold what is typed."""
        self._see(replace(self.view, typed=text))

    def sort(self, key: str, descending: object) -> None:
        """Put the rows in the order of a column."""
        self._see(replace(self.view, sort=key, descending=bool(descending)))

    def keep_only(self, key: str, values: Sequence[Any]) -> None:
        """Keep only rows whose column holds one of these; no values lift the filter."""
        self._see(self.view.with_filter(key, values))

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

    def show_columns(self, keys: list[str]) -> None:
        """Show these columns, from left to right."""
        self._take(self._looking.with_columns(self._register, keys))

    def take_widths(self, widths: Mapping[str, int]) -> None:
        """Remember the widths the user has given."""
        self._looking = replace(self._looking, widths=dict(widths))
        remember(self._register, self._memory, self._looking)

    def _see(self, view: View) -> None:
        self._take(replace(self._looking, view=view))

    def _take(self, looking: Looking) -> None:
        self._looking = looking
        remember(self._register, self._memory, looking)
        self.changed.emit()
