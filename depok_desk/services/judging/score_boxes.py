"""Score sheets with a box for every mark of a criterion, of which the juror ticks one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from depok_desk.model.kinds.kind import CellValue
from depok_desk.services.importing.grid import Row, is_blank, text_of
from depok_desk.services.workbook_reading import MergedRange, Sheet
from depok_desk.words import list_words

_LENGTHS = (3, 5)
"""How many boxes the scales 1–3 and 1–5 have."""

_SEARCHED_ROWS = 30
_HEADING_ROWS = 3
_TICKS = frozenset("vx√✓✔☑✗✘☒●•*o")


@dataclass(frozen=True)
class _Boxes:
    """The columns of the boxes of one criterion: the first one, and how many there are."""

    first: int
    count: int

    @property
    def columns(self) -> range:
        """All of them, from 0."""
        return range(self.first, self.first + self.count)


def unboxed(sheet: Sheet) -> Sheet:
    """The sheet with the mark that is ticked in the first column of its boxes; any other sheet as it is.

    Boxes are known by a row that holds nothing but 1, 2, 3 (or up to 5) again and again. Where two boxes are
    ticked, or one holds something else than a tick, the first column says so in words that are no mark.
    """
    for at, row in enumerate(sheet.rows[:_SEARCHED_ROWS]):
        groups = _boxes(row)
        if groups:
            above = [_headed(each, groups) for each in sheet.rows[max(0, at - _HEADING_ROWS) : at]]
            below = [_marked(each, groups) for each in sheet.rows[at + 1 :]]
            rows = [*sheet.rows[: at - len(above)], *above, _emptied(row, groups), *below]
            return replace(sheet, rows=rows, merged=tuple(_outside(sheet.merged, groups)))
    return sheet


def _boxes(row: Row) -> list[_Boxes]:
    """The groups of boxes that a row numbers; none if it holds anything else, or only one group."""
    texts = [text_of(cell) for cell in row]
    for count in _LENGTHS:
        numbers = [str(number) for number in range(1, count + 1)]
        starts = [at for at, text in enumerate(texts) if text == "1" and texts[at : at + count] == numbers]
        if len(starts) > 1 and sum(map(bool, texts)) == len(starts) * count:
            return [_Boxes(start, count) for start in starts]
    return []


def _headed(row: Row, groups: Sequence[_Boxes]) -> Row:
    """A row of headings, each of which stands over the first box."""
    cells = _emptied(row, groups)
    for group in groups:
        cells[group.first] = next((row[at] for at in group.columns if not is_blank(row[at])), "")
    return cells


def _marked(row: Row, groups: Sequence[_Boxes]) -> Row:
    cells = _emptied(row, groups)
    for group in groups:
        cells[group.first] = _mark([row[at] for at in group.columns])
    return cells


def _mark(boxes: Row) -> CellValue:
    """What the boxes of one criterion say."""
    filled = [(number, text_of(cell)) for number, cell in enumerate(boxes, 1) if not is_blank(cell)]
    if not filled:
        return ""
    if len(filled) > 1:
        return f"kotak {list_words([str(number) for number, _ in filled])}"
    number, said = filled[0]
    return number if said.casefold() in _TICKS or said == str(number) else f"{said} di kotak {number}"


def _emptied(row: Row, groups: Sequence[_Boxes]) -> list[CellValue]:
    boxed = {at for group in groups for at in group.columns}
    return ["" if at in boxed else cell for at, cell in enumerate(row)]


def _outside(merged: Sequence[MergedRange], groups: Sequence[_Boxes]) -> Iterator[MergedRange]:
    boxed = {at for group in groups for at in group.columns}
    return (area for area in merged if boxed.isdisjoint(range(area.left, area.right + 1)))
