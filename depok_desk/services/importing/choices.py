"""What the user has settled about an import before it is planned."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from depok_desk.model.kinds.kind import CellValue, Stored
from depok_desk.services.importing.grid import text_of
from depok_desk.services.importing.mapping import Mapping as ColumnMapping
from depok_desk.words import folded


class Decision(StrEnum):
    """What becomes of a row that repeats another.

    It is left out, fills what is empty there, replaces what differs there too, or is a record of its own.
    """

    SKIP = "skip"
    COMPLETE = "complete"
    UPDATE = "update"
    SEPARATE = "separate"


@dataclass(frozen=True)
class Choices:
    """Everything that overrules the guesses of an import; without any, the guesses stand.

    `sheets` are the names of the sheets to take (None: all that hold the register). `mappings` are by sheet.
    `answers` give the stored value for an odd one by target key and folded text (see `answer_key`), None
    to leave it empty; an empty text answers for missing required values. `edits` replace cells by sheet, row
    number and target key. `decisions` settle duplicates by sheet and row number, `on_duplicate` the others;
    when it is None, those that bring something new complete what is there, and the rest is left out.
    """

    sheets: tuple[str, ...] | None = None
    mappings: Mapping[str, ColumnMapping] = field(default_factory=dict[str, ColumnMapping])
    answers: Mapping[tuple[str, str], Stored] = field(default_factory=dict[tuple[str, str], Stored])
    edits: Mapping[tuple[str, int, str], CellValue] = field(
        default_factory=dict[tuple[str, int, str], CellValue]
    )
    decisions: Mapping[tuple[str, int], Decision] = field(default_factory=dict[tuple[str, int], Decision])
    on_duplicate: Decision | None = Decision.SKIP

    def with_answer(self, key: str, raw: CellValue, value: Stored) -> "Choices":
        """The same choices, and `value` for every cell of a target that says `raw`."""
        return replace(self, answers={**self.answers, answer_key(key, raw): value})

    def with_edit(self, sheet: str, row: int, key: str, raw: CellValue) -> "Choices":
        """The same choices, and `raw` instead of what stands in one cell."""
        return replace(self, edits={**self.edits, (sheet, row, key): raw})

    def with_decision(self, sheet: str, row: int, decision: Decision) -> "Choices":
        """The same choices, and `decision` for one duplicate."""
        return replace(self, decisions={**self.decisions, (sheet, row): decision})

    def decide(self, sheet: str, row: int, *, weak: bool, brings: bool) -> Decision:
        """What becomes of the duplicate at a row; a weak one stays apart unless decided one by one.

        `brings` says that it holds something that the other lacks.
        """
        usual = self.on_duplicate or (Decision.COMPLETE if brings else Decision.SKIP)
        return self.decisions.get((sheet, row), Decision.SEPARATE if weak else usual)


def answer_key(key: str, raw: CellValue) -> tuple[str, str]:
    """By what an odd value is answered: its target and its text, whatever the case and blanks."""
    return key, folded(text_of(raw))
