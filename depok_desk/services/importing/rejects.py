"""The rows that an import could not take whole, given back as a workbook."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from depok_desk.model.kinds.kind import Severity
from depok_desk.services.importing.plan import Plan
from depok_desk.services.workbook_reading import Sheet, Workbook
from depok_desk.services.workbook_writing import CellToWrite, SheetToWrite, write_workbook

REASON = "Alasan"
"""The heading above the reasons."""

_NOTE = "Perbaiki sel yang disebut pada kolom Alasan, lalu impor berkas ini."

Reasons = Mapping[int, Sequence[str]]
"""Sentences by row number."""


def write_rejects(path: Path, workbook: Workbook, plan: Plan, *, created: datetime) -> int:
    """Write the rows that failed or lost a damaged value, as they stood, with the reasons beside them.

    Once mended, the workbook can be imported as it is. Returns how many rows were written.

    Raises:
        UserError: the file cannot be written.
    """
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    reasons = reasons_by_sheet(plan)
    rejected = [
        _rejected(sheets[name], plan.headings[name], found)
        for name, found in reasons.items()
        if name in sheets
    ]
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


def _rejected(sheet: Sheet, headings: Mapping[int, str], reasons: Reasons) -> SheetToWrite:
    rows: list[Sequence[CellToWrite]] = [
        [*(sheet.rows[number - 1][column] for column in headings), " ".join(sentences)]
        for number, sentences in sorted(reasons.items())
    ]
    return SheetToWrite(sheet.name, [*headings.values(), REASON], rows, [16] * len(headings) + [70], _NOTE)
