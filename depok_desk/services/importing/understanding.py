"""What a workbook holds for a register, sheet by sheet, before anything is settled."""

import json
import re
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.model.kinds.kind import Kind, Stored
from depok_desk.model.region import Setting
from depok_desk.registers.register import Register
from depok_desk.registers.target import Target
from depok_desk.services.first_values import GIVEN
from depok_desk.services.importing.combined_columns import split_columns
from depok_desk.services.importing.grid import text_of
from depok_desk.services.importing.mapping import Mapping as ColumnMapping
from depok_desk.services.importing.mapping import layout_key, map_columns
from depok_desk.services.importing.membership_sheets import is_membership_table
from depok_desk.services.importing.memory import collector_resting
from depok_desk.services.importing.progress import Step, silent
from depok_desk.services.importing.row_sorting import SkipReason
from depok_desk.services.importing.tables import Table, TableState, find_table
from depok_desk.services.workbook_reading import Sheet, Workbook

Layouts = Mapping[str, tuple[str | None, ...]]
"""The targets of the columns of known tables, by `layout_key`."""

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d|-\d\d-\d\d)")
_WORD = re.compile(r"[^\W\d_]+(?:\s*&\s*[^\W\d_]+)?")


@dataclass(frozen=True)
class FoundSheet:
    """A sheet as understood: its table, what its columns become, and what stands around the table.

    `above` and `below` are the texts of titles and signature; `groups` are the headings between the rows, by
    row number. A sheet of `members` lists who belongs to which community. `plain` are the rows whose
    quotation marks do not match.
    """

    table: Table
    mapping: ColumnMapping
    layout: str
    hidden: bool = False
    members: bool = False
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    groups: tuple[tuple[int, str], ...] = ()
    plain: frozenset[int] = frozenset()

    @property
    def name(self) -> str:
        """The name of the sheet."""
        return self.table.sheet

    def implied(self, target: Target) -> "Implied":
        """What sheet name, titles and group headings say about a choice that has no column."""
        whole = _only_value(target.kind, (self.name,)) or _only_value(target.kind, self.above)
        groups = [(row, _only_value(target.kind, (text,))) for row, text in self.groups]
        known = [(row, value) for row, value in groups if value is not None]
        return Implied(whole, tuple(known))

    def year(self, file: str, latest: int) -> int | None:
        """The year that the list itself names: in its titles, its name, the file's name, or at its foot."""
        for texts in (self.above, (self.name,), (file,), self.below):
            years = [int(year) for text in texts for year in _YEAR.findall(text) if int(year) <= latest]
            if years:
                return max(years)
        return None


@dataclass(frozen=True)
class Implied:
    """A value that holds for a whole sheet, or from a group heading on."""

    whole: Stored
    groups: tuple[tuple[int, Stored], ...]

    def at(self, row: int) -> Stored:
        """The value for a row; None when nothing is said."""
        place = bisect(self.groups, row, key=lambda group: group[0])
        return self.groups[place - 1][1] if place else self.whole

    def __bool__(self) -> bool:
        return self.whole is not None or bool(self.groups)


@dataclass(frozen=True)
class Understood:
    """A workbook as a register understands it."""

    file: str
    sha256: str
    register: Register
    sheets: tuple[FoundSheet, ...]

    def sheet(self, name: str) -> FoundSheet | None:
        """The sheet with this name, whatever its case."""
        wanted = name.strip().casefold()
        return next((found for found in self.sheets if found.name.strip().casefold() == wanted), None)

    @property
    def ready(self) -> tuple[FoundSheet, ...]:
        """The sheets that are taken unless the user chooses others: visible lists with all that is needed."""
        whole = [
            found
            for found in self.sheets
            if found.table.state is TableState.REGISTER and not found.members and not self.lacking(found)
        ]
        return tuple([found for found in whole if not found.hidden] or whole)

    def lacking(self, found: FoundSheet, mapping: ColumnMapping | None = None) -> tuple[Target, ...]:
        """The required targets that neither a column nor the sheet itself gives."""
        missing = (mapping or found.mapping).missing(self.register.targets)
        own = (target for target in missing if not target.group and target.key not in GIVEN)
        return tuple(target for target in own if not _implied(found, target))


@collector_resting()
def understand(
    workbook: Workbook,
    register: Register,
    remembered: Layouts | None = None,
    *,
    heading_rows: Mapping[str, Sequence[int]] | None = None,
    step: Step = silent,
) -> Understood:
    """Find the tables of a workbook and what their columns mean.

    `remembered` are the mappings of earlier imports (see `remembered_layouts`); `heading_rows` overrules, by
    sheet, the rows in which headings were found.
    """
    sheets: list[FoundSheet] = []
    for at, sheet in enumerate(workbook.sheets):
        step(at, len(workbook.sheets), f"Memahami lembar {sheet.name}")
        rows = (heading_rows or {}).get(sheet.name)
        sheets.append(_found(sheet, register, remembered or {}, rows))
    return Understood(workbook.name, workbook.sha256, register, tuple(sheets))


def remembered_layouts(session: Session, register: Register) -> Layouts:
    """The mappings of earlier imports into a register."""
    start = layout_setting(register, "")
    found = session.execute(select(Setting.key, Setting.value).where(Setting.key.startswith(start)))
    return {key.removeprefix(start): tuple(json.loads(value)) for key, value in found}


def layout_setting(register: Register, layout: str) -> str:
    """The key of the setting that keeps the mapping of a layout."""
    return f"impor:{register.key}:{layout}"


def _found(
    sheet: Sheet, register: Register, remembered: Layouts, heading_rows: Sequence[int] | None
) -> FoundSheet:
    table = split_columns(find_table(sheet, register.targets, heading_rows), register.targets)
    layout = layout_key(table)
    return FoundSheet(
        table,
        map_columns(table, register.targets, remembered.get(layout, ())),
        layout,
        sheet.hidden,
        is_membership_table(table, register.targets),
        _texts(sheet, table, SkipReason.TITLE),
        _texts(sheet, table, SkipReason.FOOT),
        tuple(_groups(sheet, table)),
        frozenset(sheet.plain),
    )


def _texts(sheet: Sheet, table: Table, reason: SkipReason) -> tuple[str, ...]:
    rows = (sheet.rows[row.number - 1] for row in table.skipped if row.reason is reason)
    return tuple(text for row in rows for text in map(text_of, row) if text)


def _groups(sheet: Sheet, table: Table) -> Iterable[tuple[int, str]]:
    for row in table.skipped:
        if row.reason is SkipReason.GROUP:
            yield row.number, " ".join(filter(None, map(text_of, sheet.rows[row.number - 1])))


def _implied(found: FoundSheet, target: Target) -> bool:
    return bool(target.kind.options) and bool(found.implied(target))


def _only_value(kind: Kind, texts: Sequence[str]) -> Stored:
    """The one stored value of a choice that words of the texts mean; None when there are none or several."""
    words = [word for text in texts for word in (text, *_WORD.findall(text))]
    values = {kind.read(word).value for word in words} - {None}
    return values.pop() if len(values) == 1 else None
