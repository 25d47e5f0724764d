"""What an import would do, as a value one can look at and then carry out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from depok_desk.model.base import Record
from depok_desk.model.kinds.kind import CellValue, Severity, Stored
from depok_desk.registers.register import Register
from depok_desk.services.importing.choices import Decision
from depok_desk.services.importing.packed import Packed
from depok_desk.services.importing.row_sorting import SkipReason
from depok_desk.store.bulk import CellChange


class Action(StrEnum):
    """What an import does with a row; a merged one fills what an earlier row of the file leaves empty."""

    NEW = "new"
    CHANGE = "change"
    SAME = "same"
    MERGE = "merge"
    SKIP = "skip"


class Problem(NamedTuple):
    """What is amiss with one cell: where it stands, what it says, and a full sentence.

    `row` counts from 1 as Excel shows it, `column` is a letter (empty when no column is mapped). An error
    leaves the value empty, a warning keeps it; `suggestion` is a better value, never taken unasked.
    """

    sheet: str
    row: int
    key: str
    label: str
    column: str
    raw: CellValue
    severity: Severity
    message: str
    suggestion: Stored = None


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row that repeats an earlier row (`of_sheet`, `of_row`) or a stored record (`of_id`).

    `score` is from 0 to 100, `reasons` are phrases such as "NIB sama". `of_values` is what the earlier row
    says before this one is merged into it.
    """

    sheet: str
    row: int
    of_sheet: str
    of_row: int | None
    of_id: str | None
    score: int
    reasons: tuple[str, ...]
    decision: Decision
    of_values: Packed | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that the import would change in a stored record, or add to what belongs to it."""

    key: str
    label: str
    old: Stored
    new: Stored


class PlannedRow(NamedTuple):
    """One row of the workbook and what becomes of it.

    `record_id` is the record it becomes or changes (empty when skipped), `values` what was understood by
    target key (of a new record also what it is given), `differences` what changes, `reason` why it is
    skipped or which record it was taken for.
    """

    sheet: str
    row: int
    action: Action
    record_id: str
    values: Mapping[str, Stored]
    differences: tuple[Difference, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """`length` rows of a sheet from `row` on that are no records: titles, totals, signatures."""

    sheet: str
    row: int
    length: int
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class Question:
    """An odd value that stands `count` times and is asked once; an empty `text` is a missing one.

    `options` are the possible stored values with their labels.
    """

    key: str
    label: str
    text: str
    count: int
    options: Mapping[str, str]
    suggestion: Stored


@dataclass(frozen=True)
class Writes:
    """The rows to add and the cells to change, by model, parents before children.

    What a row to add holds beyond the columns of its model is not written: it is told elsewhere.
    """

    additions: Mapping[type[Record], tuple[Packed, ...]]
    changes: Mapping[type[Record], tuple[CellChange, ...]]

    @property
    def empty(self) -> bool:
        """Whether nothing would be written."""
        return not any(self.additions.values()) and not any(self.changes.values())


@dataclass(frozen=True)
class Foundation:
    """What a plan was made on: the last journal line then, and the versions of the rows it would change."""

    journal_line: int
    versions: Mapping[type[Record], Mapping[str, int]]


@dataclass(frozen=True)
class Plan:
    """Everything an import would do; it is carried out exactly so, or not at all.

    `notes` are sentences on how the workbook was understood, `left_out` the rows that are no records,
    `layouts` the mappings to remember by layout, `headings` those of each sheet by the index of their column,
    `members` the rows of sheets that list who is in which community.
    """

    file: str
    sha256: str
    register: Register
    rows: tuple[PlannedRow, ...]
    problems: tuple[Problem, ...]
    duplicates: tuple[Duplicate, ...]
    questions: tuple[Question, ...]
    notes: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    writes: Writes
    foundation: Foundation
    layouts: Mapping[str, tuple[str | None, ...]]
    headings: Mapping[str, Mapping[int, str]]
    members: tuple[PlannedRow, ...] = ()

    def count(self, action: Action) -> int:
        """How many rows meet with an action."""
        return self.counts[action]

    @property
    def counts(self) -> Counter[Action]:
        """How many rows meet with each action."""
        return Counter(row.action for row in self.rows)

    def as_json(self, deed: str | None) -> dict[str, Any]:
        """The memo of the batch command, `deed` being the id of the deed that carried it out."""
        counts = self.counts
        return {
            "new": counts[Action.NEW],
            "changed": counts[Action.CHANGE],
            "unchanged": counts[Action.SAME],
            "skipped": counts[Action.SKIP] + counts[Action.MERGE],
            "problems": [_problem_as_json(problem) for problem in self.problems],
            "duplicates": [_duplicate_as_json(duplicate) for duplicate in self.duplicates],
            "deed": deed,
            **self._members_as_json(),
        }

    def _members_as_json(self) -> dict[str, Any]:
        counts = Counter(row.action for row in self.members)
        told = (action for action in Action if action is not Action.MERGE)
        return {"members": {str(action): counts[action] for action in told}} if self.members else {}


def _problem_as_json(problem: Problem) -> dict[str, Any]:
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "field": problem.key,
        "value": problem.raw if isinstance(problem.raw, str | int | float | None) else str(problem.raw),
        "severity": str(problem.severity),
        "message": problem.message,
    }


def _duplicate_as_json(duplicate: Duplicate) -> dict[str, Any]:
    return {
        "sheet": duplicate.sheet,
        "row": duplicate.row,
        "of_row": duplicate.of_row,
        "of_id": duplicate.of_id,
    }
