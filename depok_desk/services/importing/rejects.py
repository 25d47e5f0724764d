"""The rows that an import could not take whole, given back as a workbook."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from depok_desk.model.kinds.cells import is_number
from depok_desk.model.kinds.kind import Severity
from depok_desk.services.importing.grid import column_letter
from depok_desk.services.importing.plan import Plan
from depok_desk.services.importing.row_sorting import SkipReason
from depok_desk.services.workbook_reading import Sheet, Workbook
from depok_desk.services.workbook_writing import CellToWrite, SheetToWrite, write_workbook

REASON = "Alasan"
"""The heading above the reasons."""

_NOTE = "Perbaiki sel yang disebut pada kolom Alasan, lalu impor berkas ini."

Reasons = Mapping[int, Sequence[str]]
"""Sentences by row number."""

Place = tuple[int, str]
"""A row number and the letter of a column."""


def write_rejects(path: Path, workbook: Workbook, plan: Plan, *, created: datetime) -> int:
    """Write the rows that failed or lost a damaged value, with the reasons beside them.

    A number that Excel had damaged is left out, so that it is typed anew, as text; the titles come along,
    because they may name the year. Once mended, the workbook can be imported as it is. Returns how many
    rows were written.

    Raises:
        UserError: the file cannot be written.
    """
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    reasons = reasons_by_sheet(plan)
    rejected = [_rejected(sheets[name], plan, found) for name, found in reasons.items() if name in sheets]
    write_workbook(path, rejected or [SheetToWrite(REASON, (REASON,), ())], created=created)
    return sum(map(len, reasons.values()))


def reasons_by_sheet(plan: Plan) -> dict[str, dict[int, list[str]]]:
    """Why rows failed or lost a value, in the order of the plan's problems."""
    reasons: dict[str, dict[int, list[str]]] = {}
    for problem in plan.problems:
        if problem.severity is Severity.ERROR:
            sentences = reasons.setdefault(problem.sheet, {}).setdefault(problem.row, [])
            sentences.append(f"{problem.label}: {problem.message}")
    return reasons


def _rejected(sheet: Sheet, plan: Plan, reasons: Reasons) -> SheetToWrite:
    headings = plan.headings[sheet.name]
    lost = _damaged_numbers(sheet.name, plan)
    rows: list[Sequence[CellToWrite]] = [
        [
            *("" if (number, column_letter(at)) in lost else sheet.rows[number - 1][at] for at in headings),
            " ".join(sentences),
        ]
        for number, sentences in sorted(reasons.items())
    ]
    note = " ".join((_NOTE, *_titles(sheet, plan)))
    widths = [16] * len(headings) + [70]
    return SheetToWrite(sheet.name, [*headings.values(), REASON], rows, widths, note, retyped=True)


def _damaged_numbers(name: str, plan: Plan) -> set[Place]:
    """The cells of a sheet whose digits Excel lost, so that what stands there misleads."""
    return {
        (problem.row, problem.column)
        for problem in plan.problems
        if problem.sheet == name and problem.severity is Severity.ERROR and is_number(problem.raw)
    }


def _titles(sheet: Sheet, plan: Plan) -> list[str]:
    """The texts above the table."""
    above = (each for each in plan.left_out if each.sheet == sheet.name and each.reason is SkipReason.TITLE)
    rows = (row for each in above for row in sheet.rows[each.row - 1 : each.row - 1 + each.length])
    return [cell.strip() for row in rows for cell in row if isinstance(cell, str) and cell.strip()]
