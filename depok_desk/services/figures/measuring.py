"""Measuring figures: their values on a day, whole or by fields, each with its list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from depok_desk.model.sorting import SortKey
from depok_desk.registers.register import Column
from depok_desk.services.conditions import Where
from depok_desk.services.figures.as_of import past
from depok_desk.services.figures.figure import Counted, Dated, Figure
from depok_desk.services.figures.groupings import UNKNOWN, Grouping, grouping
from depok_desk.services.figures.suppression import ALL, Entry, suppressed


@dataclass(frozen=True)
class Line:
    """One row behind a figure: its own key, the row of the register that shows it, its name and its cells."""

    id: str
    opens: str
    caption: str
    cells: tuple[Any, ...]


@dataclass(frozen=True)
class Measured:
    """A figure's value at the end of a day, with the rows it was counted from.

    `value` is None where it is not known, because the journal begins later or nobody has reported what is
    summed, and where it is `hidden` because too few firms make it up. `where` keeps the register's list to
    the same rows, where its columns can. Lists are read when they are asked for, in the session the figure
    was measured in or a later one.
    """

    figure: Figure
    on: date
    value: int | Decimal | None
    rows: int
    hidden: bool
    register: str
    columns: tuple[Column, ...]
    where: Where | None
    wanted: Select[*tuple[Any, ...]]

    def lines(self, session: Session, *, start: int = 0, limit: int | None = None) -> Iterator[Line]:
        """Rows of the list, in the order of their names."""
        wanted = _at(session, self.figure, self.on, self.wanted)
        for row in session.execute(wanted.offset(start).limit(limit)):
            key, opens, caption, *cells = row
            yield Line(key, opens, caption, tuple(cells))

    def ids(self, session: Session) -> list[str]:
        """The keys of all rows of the list, in its order."""
        return list(session.scalars(_at(session, self.figure, self.on, self.wanted)))


@dataclass(frozen=True)
class Part:
    """One value of a field by which a figure is grouped, None if not known, with its words."""

    value: Any
    words: str


@dataclass(frozen=True)
class Breakdown:
    """A figure by one or more fields, with all totals; the parts of a field add up to its total.

    `parts` holds the values of each field, in order: all known ones, and the unknown last, if there are.
    """

    figure: Figure
    on: date
    fields: tuple[Grouping, ...]
    parts: tuple[tuple[Part, ...], ...]
    _tally: "_Tally"

    def cell(self, *values: Any) -> Measured:
        """What was measured of one value per field; ALL stands for every value of a field."""
        return self._tally.measured(values, self._kept(values))

    @property
    def whole(self) -> Measured:
        """What was measured altogether."""
        return self.cell(*(ALL for _ in self.fields))

    @property
    def cells(self) -> list[tuple[tuple[Part, ...], Measured]]:
        """Every cell with its parts, also where there is nothing, the last field running first."""
        each = product(*self.parts)
        return [(parts, self.cell(*(part.value for part in parts))) for parts in each]

    def _kept(self, values: Sequence[Any]) -> Where | None:
        """What keeps a list to these values, where every one of them can be kept to."""
        kept: Where = ()
        for field, parts, value in zip(self.fields, self.parts, values, strict=True):
            if value == ALL:
                continue
            words = next((part.words for part in parts if part.value == value), "")
            one = field.kept(value, words)
            if one is None:
                return None
            kept += one
        return kept


@dataclass(frozen=True)
class _Tally:
    """What was counted: rows and amount of each entry, and the entries that are left out.

    There are no `sums` of a day of which nothing is known; `current` are those of records as they still are.
    """

    figure: Figure
    on: date
    counted: Counted
    by: tuple[str, ...]
    sums: Mapping[Entry, tuple[int, int]] | None
    hidden: frozenset[Entry]
    current: bool

    def measured(self, entry: Entry, kept: Where | None) -> Measured:
        """What was measured of one entry."""
        rows, amount = (self.sums or {}).get(entry, (0, 0))
        hidden = entry in self.hidden
        shown = self.counted.shown if self.current else None
        return Measured(
            figure=self.figure,
            on=self.on,
            value=amount if self._told(rows, hidden=hidden) else None,
            rows=rows,
            hidden=hidden,
            register=self.counted.register.key,
            columns=self.counted.cells,
            where=None if kept is None or shown is None else self._keepable((*shown, *kept)),
            wanted=self._list(entry),
        )

    def _keepable(self, where: Where) -> Where | None:
        """Conditions that the register's list can hold: it has a column for each of them."""
        return where if all(self.counted.register.column(key) for key, _ in where) else None

    def _told(self, rows: int, *, hidden: bool) -> bool:
        """Whether a value can be said: a sum that nobody reported a part of is not 0."""
        nothing = self.counted.amount is not None and not rows
        return self.sums is not None and not hidden and not nothing

    def _list(self, entry: Entry) -> Select[*tuple[Any, ...]]:
        counted = self.counted
        inside = [
            counted.by[field].is_(None) if value is None else counted.by[field] == value
            for field, value in zip(self.by, entry, strict=True)
            if value != ALL
        ]
        opens = counted.key if counted.opens is None else counted.opens
        return (
            select(counted.key, opens, counted.caption, *(each.value for each in counted.cells))
            .select_from(counted.source)
            .where(*counted.where, *inside)
            .order_by(SortKey(counted.caption), counted.key)
        )


@dataclass(frozen=True)
class Growth:
    """How a figure differs from an earlier one; `percent` has one decimal, and is None of a base of 0."""

    difference: int | Decimal | None
    percent: Decimal | None


def growth(now: Measured, before: Measured) -> Growth:
    """What was gained since another day; nothing is said where either is not known or left out."""
    if now.value is None or before.value is None:
        return Growth(None, None)
    difference = now.value - before.value
    if not before.value:
        return Growth(difference, None)
    share = Decimal(difference) * 100 / Decimal(abs(before.value))
    return Growth(difference, share.quantize(Decimal("0.1"), ROUND_HALF_UP))


def measured(session: Session, figure: Figure, on: date) -> Measured:
    """A figure at the end of a day."""
    return breakdown(session, figure, (), on).whole


def breakdown(session: Session, figure: Figure, by: Sequence[str], on: date) -> Breakdown:
    """A figure at the end of a day by one or more of its fields.

    Raises:
        LookupError: the figure cannot be grouped by a field.
    """
    fields = tuple(grouping(key) for key in by)
    then = past(session, on)
    counted = figure.measure(on)
    unknown = then.unknown and figure.dated is Dated.JOURNAL
    sums = None if unknown else _sums(session, figure, on, by)
    firms = {entry: rows for entry, (rows, _) in (sums or {}).items()}
    hidden = suppressed(firms) if figure.money else frozenset[Entry]()
    parts = tuple(
        _parts(field.words(session), {entry[axis] for entry in firms} - {ALL})
        for axis, field in enumerate(fields)
    )
    tally = _Tally(figure, on, counted, tuple(by), sums, hidden, current=then.since is None)
    return Breakdown(figure, on, fields, parts, tally)


def _sums(session: Session, figure: Figure, on: date, by: Sequence[str]) -> dict[Entry, tuple[int, int]]:
    """Rows and amount of every cell and of every total, from one question."""
    counted = figure.measure(on)
    if unknown := set(by) - set(counted.by):
        raise LookupError(f"{figure.key} is not grouped by {', '.join(sorted(unknown))}")
    fields = [counted.by[key] for key in by]
    amount = func.count() if counted.amount is None else func.sum(counted.amount)
    wanted: Select[*tuple[Any, ...]] = select(*fields, func.count(), amount)
    wanted = wanted.select_from(counted.source).where(*counted.where).group_by(*fields)
    sums: dict[Entry, tuple[int, int]] = {(ALL,) * len(by): (0, 0)}
    for row in session.execute(_at(session, figure, on, wanted)):
        rows, total = row[len(fields) :]
        for entry in product(*((value, ALL) for value in row[: len(fields)])):
            before = sums.get(entry, (0, 0))
            sums[entry] = before[0] + rows, before[1] + int(total or 0)
    return sums


def _at(
    session: Session, figure: Figure, on: date, wanted: Select[*tuple[Any, ...]]
) -> Select[*tuple[Any, ...]]:
    """A question put to the records that tell a figure of a day."""
    return past(session, on).asked(wanted) if figure.dated is Dated.JOURNAL else wanted


def _parts(known: Mapping[Any, str], found: set[Any]) -> tuple[Part, ...]:
    """The known values in their order, then others by size, such as years, and the unknown last."""
    others = sorted(found - set(known) - {None})
    parts = [Part(value, words) for value, words in known.items()]
    parts += [Part(value, str(value)) for value in others]
    return (*parts, Part(None, UNKNOWN)) if None in found else tuple(parts)
