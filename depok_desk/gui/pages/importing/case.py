"""A workbook on its way into a register, as a value that the steps of the import page show."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.registers.all import REGISTERS
from depok_desk.registers.register import Register
from depok_desk.registers.target import Target
from depok_desk.services.custom_fields import extended
from depok_desk.services.importing.choices import Choices, answer_key
from depok_desk.services.importing.mapping import Mapping as ColumnMapping
from depok_desk.services.importing.members import member_sheets
from depok_desk.services.importing.plan import Plan, PlannedRow, Question
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.importing.progress import Step
from depok_desk.services.importing.tables import TableState
from depok_desk.services.importing.understanding import (
    FoundSheet,
    Understood,
    remembered_layouts,
    understand,
)
from depok_desk.services.listing import rows_by_id
from depok_desk.services.workbook_reading import Workbook
from depok_desk.store.bulk import chunks


@dataclass(frozen=True, slots=True)
class Told:
    """A value in words, and the same with its personal part hidden."""

    text: str = ""
    masked: str = ""


IMPORTABLE: tuple[Register, ...] = tuple(register for register in REGISTERS if register.targets)
"""The registers that workbooks can be imported into."""

Record = Mapping[str, Told]
"""A stored record, by column."""


@dataclass(frozen=True)
class Case:
    """A workbook as read and understood, what was settled so far, and what would come of it.

    Without a `plan`, `refusal` says why there is none. `heading_rows` are those the user pointed at. `asked`
    are all questions so far, answered ones included; `stored` the records that rows look like, by id.
    """

    workbook: Workbook
    understood: Understood
    heading_rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    choices: Choices = field(default_factory=Choices)
    plan: Plan | None = None
    refusal: str = ""
    asked: tuple[Question, ...] = ()
    stored: Mapping[str, Record] = field(default_factory=dict[str, Record])

    @property
    def register(self) -> Register:
        """Where the rows are to go."""
        return self.understood.register

    @cached_property
    def targets(self) -> Mapping[str, Target]:
        """What a column can become, by key."""
        return {target.key: target for target in self.register.targets}

    @cached_property
    def taken(self) -> tuple[FoundSheet, ...]:
        """The sheets that are imported, in the order of the workbook."""
        if self.choices.sheets is None:
            names = {found.name for found in (*self.understood.ready, *self.member_sheets)}
        else:
            names = set(self.choices.sheets)
        return tuple(found for found in self.understood.sheets if found.name in names)

    @cached_property
    def member_sheets(self) -> Sequence[FoundSheet]:
        """The sheets that list who belongs to which community."""
        return member_sheets(self.understood, self.choices)

    @cached_property
    def lists(self) -> tuple[FoundSheet, ...]:
        """The sheets taken as lists of the register."""
        return tuple(found for found in self.taken if found not in self.member_sheets)

    @cached_property
    def rows(self) -> Mapping[tuple[str, int], PlannedRow]:
        """The planned rows by sheet and row number."""
        rows = (*self.plan.rows, *self.plan.members) if self.plan else ()
        return {(row.sheet, row.row): row for row in rows}

    def mapping(self, found: FoundSheet) -> ColumnMapping:
        """What the columns of a sheet become, as chosen or guessed."""
        return self.choices.mappings.get(found.name, found.mapping)

    def lacking(self, found: FoundSheet) -> tuple[Target, ...]:
        """The required targets that a sheet does not give."""
        return self.understood.lacking(found, self.mapping(found))


def examined(session: Session, workbook: Workbook, register: Register, *, today: date, step: Step) -> Case:
    """Understand a workbook and plan its import as far as guesses lead.

    When it holds no list of `register` but one of another register, it is understood as that.
    """
    known = remembered_layouts(session, register)
    understood = understand(workbook, extended(session, register), known, step=step)
    if not understood.ready:
        understood = next(filter(_is_list, _as_others(session, workbook, register)), understood)
    choices = Choices(sheets=_askable(understood), on_duplicate=None)
    return planned(session, Case(workbook, understood, choices=choices), today=today, step=step)


def _as_others(session: Session, workbook: Workbook, register: Register) -> Iterator[Understood]:
    for other in IMPORTABLE:
        if other.key != register.key:
            yield understand(workbook, extended(session, other), remembered_layouts(session, other))


def _is_list(understood: Understood) -> bool:
    return bool(understood.ready)


def _askable(understood: Understood) -> tuple[str, ...] | None:
    """The lists that lack only what can be asked once for all rows, where no list has everything."""
    lists = [found for found in understood.sheets if found.table.state is TableState.REGISTER]
    names = [
        found.name
        for found in lists
        if not found.hidden
        and not found.members
        and all(target.kind.options for target in understood.lacking(found))
    ]
    return tuple(names) if names and not understood.ready else None


def with_headings(
    session: Session, case: Case, sheet: str, rows: Sequence[int], *, today: date, step: Step
) -> Case:
    """The case with other heading rows on one sheet, which is then taken; no rows means no headings."""
    heading_rows = {**case.heading_rows, sheet: tuple(rows)}
    known = remembered_layouts(session, case.register)
    understood = understand(case.workbook, case.register, known, heading_rows=heading_rows, step=step)
    names = {found.name for found in case.taken} | {sheet}
    choices = replace(
        case.choices,
        sheets=tuple(found.name for found in understood.sheets if found.name in names),
        mappings={name: each for name, each in case.choices.mappings.items() if name != sheet},
        edits={place: cell for place, cell in case.choices.edits.items() if place[0] != sheet},
        decisions={place: each for place, each in case.choices.decisions.items() if place[0] != sheet},
    )
    fresh = Case(case.workbook, understood, heading_rows, choices)
    return planned(session, fresh, today=today, step=step)


def planned(session: Session, case: Case, *, today: date, step: Step) -> Case:
    """The case with a plan for its choices, or with the reason why there is none."""
    try:
        plan = plan_import(session, case.understood, case.choices, today=today, step=step)
    except UserError as error:
        return replace(case, plan=None, refusal=error.sentence, asked=(), stored={})
    ids = sorted({twin.of_id for twin in plan.duplicates if twin.of_id})
    asked = {answer_key(each.key, each.text): each for each in (*case.asked, *plan.questions)}
    stored = _records(session, case.register, ids)
    return replace(case, plan=plan, refusal="", asked=tuple(asked.values()), stored=stored)


def with_columns(case: Case, found: FoundSheet, column: int, key: str | None) -> Choices:
    """The choices with one column of a sheet becoming `key`, on every sheet with the same headings."""
    mappings = dict(case.choices.mappings)
    for each in case.lists:
        if each.layout == found.layout and each.table.state is found.table.state:
            mappings[each.name] = case.mapping(each).with_choice(column, key)
    return replace(case.choices, mappings=mappings)


def with_sheet(case: Case, found: FoundSheet, *, taken: bool) -> Choices:
    """The choices with a sheet taken or left out."""
    names = {each.name for each in case.taken} - {found.name} | ({found.name} if taken else set[str]())
    kept = tuple(each.name for each in case.understood.sheets if each.name in names)
    return replace(case.choices, sheets=kept)


def can_be_taken(found: FoundSheet) -> bool:
    """Whether a sheet has a table from which rows could be taken."""
    return found.table.state in {TableState.REGISTER, TableState.NO_HEADINGS}


def _records(session: Session, register: Register, ids: Sequence[str]) -> dict[str, Record]:
    return {
        row[0]: {
            column.key: Told(column.show(value, unmask=True), column.show(value))
            for column, value in zip(register.columns, row[1:], strict=True)
        }
        for some in chunks(ids)
        for row in rows_by_id(session, register, some, register.columns).values()
    }
