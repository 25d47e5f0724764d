"""Where on a sheet the headings stand, in one row or up to three."""

from collections.abc import Sequence
from dataclasses import dataclass

from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.importing.grid import Row, filled_cells, has_letters, is_blank, is_number, text_of
from depok_desk.services.importing.headings import Vocabulary
from depok_desk.services.workbook_reading import MergedRange, Sheet

_SEARCHED_ROWS = 400
_TRIED_ROWS = 80
_DEEPEST = 3
_FEWEST_HEADINGS = 2
_LONGEST_HEADING = 120


@dataclass(frozen=True)
class Headings:
    """Rows `top` to `bottom` (counted from 0) above a table; `parts[c]` are the texts above column c.

    `known` are the targets that they surely name.
    """

    top: int
    bottom: int
    parts: tuple[tuple[str, ...], ...]
    known: frozenset[str]

    @property
    def worth(self) -> tuple[int, int]:
        """What makes one guess better than another: more targets named, then fewer rows."""
        return len(self.known), self.top - self.bottom


def find_headings(sheet: Sheet, vocabulary: Vocabulary) -> Headings | None:
    """The rows that name most targets: the first such rows, and as few of them as will do."""
    best: Headings | None = None
    tried = 0
    for top, row in enumerate(sheet.rows[:_SEARCHED_ROWS]):
        if sum(map(has_letters, row)) < _FEWEST_HEADINGS or tried >= _TRIED_ROWS:
            continue
        tried += 1
        for bottom in range(top, min(top + _DEEPEST, len(sheet.rows))):
            if not _may_be_headings(sheet.rows[bottom]):
                break
            found = read_headings(sheet, top, bottom, vocabulary)
            if best is None or found.worth > best.worth:
                best = found
    if best is None or not best.known:
        return None
    return read_headings(sheet, best.top, _merged_bottom(sheet, best), vocabulary)


def read_headings(sheet: Sheet, top: int, bottom: int, vocabulary: Vocabulary) -> Headings:
    """Take rows `top` to `bottom` (counted from 0) as headings, groups spread over their columns."""
    levels = [[text_of(cell) for cell in sheet.rows[row]] for row in range(top, bottom + 1)]
    for level in range(len(levels) - 1):
        _spread_groups(levels[level], levels[level + 1], top + level, sheet.merged)
    parts = tuple(
        tuple(dict.fromkeys(level[column] for level in levels if level[column]))
        for column in range(len(levels[0]))
    )
    known = frozenset(filter(None, (vocabulary.best(part) for part in parts if part)))
    return Headings(top, bottom, parts, known)


def looks_like_headings(row: Row) -> bool:
    """Whether a row could be headings of any register: several different words, no numbers."""
    texts = [text_of(cell) for cell in row if not is_blank(cell)]
    return (
        len(texts) > 1
        and all(map(has_letters, texts))
        and not any(_digits(text) > 3 for text in texts)
        and len({text.casefold() for text in texts}) == len(texts)
    )


def _may_be_headings(row: Row) -> bool:
    texts = [cell for cell in row if not is_blank(cell)]
    words = [cell for cell in texts if has_letters(cell) and len(text_of(cell)) <= _LONGEST_HEADING]
    numbers = any(is_number(cell) or _digits(cell) > 6 for cell in texts)
    return bool(words) and not numbers and len(words) * 2 >= len(texts)


def _digits(cell: CellValue) -> int:
    return sum(map(str.isdigit, cell)) if isinstance(cell, str) else 0


def _spread_groups(upper: list[str], lower: Sequence[str], row: int, merged: Sequence[MergedRange]) -> None:
    """Write the heading of a group above each of its columns: over its merged cells, else over gaps."""
    wide = [area for area in merged if area.top <= row <= area.bottom and area.left < area.right]
    for area in wide:
        upper[area.left : area.right + 1] = [upper[area.left]] * (area.right + 1 - area.left)
    if wide:
        return
    for column in range(1, len(upper)):
        if not upper[column] and lower[column] and lower[column - 1]:
            upper[column] = upper[column - 1]


def _merged_bottom(sheet: Sheet, found: Headings) -> int:
    """The last heading row when cells of the headings are merged further down."""
    bottoms = [
        area.bottom
        for area in sheet.merged
        if found.top <= area.top <= found.bottom < area.bottom < found.top + _DEEPEST
        and filled_cells(sheet.rows[area.bottom]) < filled_cells(sheet.rows[found.top])
    ]
    return max(bottoms, default=found.bottom)
