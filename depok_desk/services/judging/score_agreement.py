"""What must not be guessed about marks in a workbook: contradictions, and grades in the place of marks."""

from collections.abc import Iterable, Mapping

from depok_desk.errors import UserError
from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.importing.grid import text_of
from depok_desk.services.importing.tables import SourceColumn
from depok_desk.services.judging.marks import Mark, mark_words

Product = tuple[str, str]
"""Which product is meant: the key of the firm, and the key of the product or, where it is new, its name."""

_GRADES = frozenset("bcde")


def contradictions(
    one: Mapping[tuple[Product, str], Mark], other: Mapping[tuple[Product, str], Mark]
) -> dict[Product, list[str]]:
    """By product, where two tables of one juror say different things: `Rasa 4 dan 1`."""
    found: dict[Product, list[str]] = {}
    for (product, criterion), mark in other.items():
        first = one.get((product, criterion), mark)
        if first != mark:
            said = f"{criterion} {mark_words(first)} dan {mark_words(mark)}"
            found.setdefault(product, []).append(said)
    return found


def refuse_grade(cell: CellValue, columns: Iterable[SourceColumn]) -> None:
    """Take no `A` for an abstention where others have B or C.

    Raises:
        UserError: the cell is an A, and among the columns of marks are other letters of grades.
    """
    if text_of(cell).casefold() != "a":
        return
    letters = {text_of(sample).casefold() for column in columns for sample in column.samples}
    if letters & _GRADES:
        raise UserError("“A” di sini dapat berarti grade; tulis nilainya dengan angka, atau “abstain”.")
