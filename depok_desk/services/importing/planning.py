"""Planning an import: from an understood workbook to everything that would be written."""

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.community import Community, Membership
from depok_desk.model.custom import CustomValue
from depok_desk.model.ikm import Ikm
from depok_desk.model.journal import Change
from depok_desk.registers.custom import GROUP
from depok_desk.registers.register import Register
from depok_desk.services.importing.choices import Choices
from depok_desk.services.importing.drafting import Draft
from depok_desk.services.importing.ikm_parts import PARTS
from depok_desk.services.importing.matching import Fate, match_rows
from depok_desk.services.importing.members import MemberPlanner, member_sheets, new_communities
from depok_desk.services.importing.memory import collector_resting
from depok_desk.services.importing.notes import notes_of
from depok_desk.services.importing.plan import Foundation, LeftOut, Plan, PlannedRow, Problem
from depok_desk.services.importing.progress import Step, silent
from depok_desk.services.importing.questions import questions_of
from depok_desk.services.importing.record_planning import Origin, RecordPlanner
from depok_desk.services.importing.row_reading import ReadSheet, SheetReader
from depok_desk.services.importing.understanding import FoundSheet, Understood

_STEP = 2_000


@collector_resting()
def plan_import(
    session: Session,
    understood: Understood,
    choices: Choices | None = None,
    *,
    today: date,
    step: Step = silent,
) -> Plan:
    """Work out what an import would do with every row, and everything it would write.

    Yearly figures without a year of their own get the one before `today`. `step` may raise to stop.

    Raises:
        UserError: no sheet can be taken, or a chosen one does not exist or has no column for names.
    """
    return _plan(session, understood, choices or Choices(), today, step)


def _plan(session: Session, understood: Understood, choices: Choices, today: date, step: Step) -> Plan:
    register = understood.register
    journal_line = session.scalar(select(func.max(Change.seq))) or 0
    sheets = _read(understood, choices, step)
    origin = _origin(understood, choices, sheets, today)
    rows = [row for sheet in sheets for row in sheet.hand_over_rows()]
    matching = match_rows(session, register, rows, choices, step)
    rows.clear()
    draft = Draft(_models(register))
    planned = _plan_rows(
        RecordPlanner(session, register, draft, matching.fates, origin), matching.fates, step
    )
    members, strangers = _plan_members(session, understood, choices, draft, planned)
    problems = (*(problem for sheet in sheets for problem in sheet.problems), *strangers)
    taken = {sheet.found.name for sheet in sheets} | {row.sheet for row in members}
    return Plan(
        file=understood.file,
        sha256=understood.sha256,
        register=register,
        rows=tuple(planned),
        problems=problems,
        duplicates=tuple(matching.duplicates),
        questions=questions_of(problems, register.targets),
        notes=notes_of(understood, sheets, taken, origin),
        left_out=tuple(_left_out(sheets)),
        writes=draft.writes(),
        foundation=Foundation(journal_line, draft.versions),
        layouts={sheet.found.layout: sheet.mapping.keys for sheet in sheets},
        headings={name: _headings(found) for found in understood.sheets if (name := found.name) in taken},
        members=tuple(members),
    )


def _read(understood: Understood, choices: Choices, step: Step) -> list[ReadSheet]:
    chosen = _chosen(understood, choices)
    sheets: list[ReadSheet] = []
    for at, found in enumerate(chosen):
        step(at, len(chosen), f"Membaca lembar {found.name}")
        sheets.append(SheetReader(understood, found, choices).read())
    return sheets


def _origin(understood: Understood, choices: Choices, sheets: Sequence[ReadSheet], today: date) -> Origin:
    keys = {key for sheet in sheets for key in sheet.mapping.keys if key}
    keys |= {key for _, _, key in choices.edits}
    years = {sheet.found.name: sheet.found.year(understood.file, today.year + 1) for sheet in sheets}
    return Origin(understood.file, frozenset(keys), years, today.year - 1)


def _chosen(understood: Understood, choices: Choices) -> Sequence[FoundSheet]:
    """The sheets to read as lists of the register."""
    if choices.sheets is None:
        if not understood.ready and not member_sheets(understood, choices):
            raise UserError(_nothing_to_take(understood))
        return understood.ready
    chosen = [_named(understood, name) for name in choices.sheets]
    lists = [found for found in chosen if found not in member_sheets(understood, choices)]
    for found in lists:
        mapping = choices.mappings.get(found.name, found.mapping)
        lacking = [target for target in understood.lacking(found, mapping) if not target.kind.options]
        if lacking:
            labels = ", ".join(target.label for target in lacking)
            raise UserError(
                f"Lembar “{found.name}” pada berkas “{understood.file}” belum punya kolom untuk {labels}; "
                "tunjukkan kolomnya, atau pilih lembar lain."
            )
    return lists


def _named(understood: Understood, name: str) -> FoundSheet:
    found = understood.sheet(name)
    if found is None:
        known = ", ".join(each.name for each in understood.sheets)
        raise UserError(f"Lembar “{name}” tidak ada pada berkas “{understood.file}”; yang ada: {known}.")
    return found


def _nothing_to_take(understood: Understood) -> str:
    """Why no sheet of a workbook can be taken, from the sheet that comes nearest."""
    nearest = max(understood.sheets, key=lambda found: len(found.table.rows), default=None)
    if nearest is None:
        return f"Berkas “{understood.file}” tidak memuat lembar kerja; pilih berkas lain."
    if nearest.table.message:
        return f"Berkas “{understood.file}”: {nearest.table.message}"
    if nearest.members:
        return (
            f"Berkas “{understood.file}” tidak diimpor: lembar “{nearest.name}” berisi anggota komunitas; "
            "impor berkas ini ke daftar Komunitas."
        )
    labels = ", ".join(target.label for target in understood.lacking(nearest))
    return (
        f"Berkas “{understood.file}” tidak diimpor: lembar “{nearest.name}” tidak punya kolom {labels} "
        f"untuk daftar {understood.register.title}. Tambahkan kolom itu, lalu impor lagi."
    )


def _models(register: Register) -> tuple[type[Record], ...]:
    """What an import into a register may write, parents before children."""
    model = register.model
    own = (CustomValue,) if any(target.group == GROUP for target in register.targets) else ()
    if model is Ikm:
        return (Ikm, *PARTS, *own)
    return (model, Membership, *own) if model is Community else (model, *own)


def _plan_rows(planner: RecordPlanner, fates: deque[Fate], step: Step) -> list[PlannedRow]:
    """Plan all rows, letting go of each as it was read, so that a large list is never there twice."""
    planned: list[PlannedRow] = []
    total = len(fates)
    for at in range(total):
        if at % _STEP == 0:
            step(at, total, "Menyusun rencana")
        planned.append(planner.plan(fates.popleft()))
    return planned


def _plan_members(
    session: Session, understood: Understood, choices: Choices, draft: Draft, planned: Sequence[PlannedRow]
) -> tuple[list[PlannedRow], list[Problem]]:
    sheets = member_sheets(understood, choices)
    if not sheets:
        return [], []
    planner = MemberPlanner(session, draft, new_communities(planned))
    return [row for found in sheets for row in planner.plan(found)], planner.problems


def _headings(found: FoundSheet) -> dict[int, str]:
    return {column.index: column.heading or f"Kolom {column.letter}" for column in found.table.columns}


def _left_out(sheets: Sequence[ReadSheet]) -> Iterator[LeftOut]:
    for sheet in sheets:
        for row in sheet.found.table.skipped:
            yield LeftOut(sheet.found.name, row.number, row.length, row.reason)
