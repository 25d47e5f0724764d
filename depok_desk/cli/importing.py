"""Importing a workbook: planned first, then exactly that plan carried out."""

from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from depok_desk.cli.command import Answer, Arguments, now, opened, today
from depok_desk.cli.progress import show_progress
from depok_desk.errors import UserError
from depok_desk.files import Prepared
from depok_desk.model.kinds.kind import Severity
from depok_desk.registers.all import register_named
from depok_desk.registers.register import Register
from depok_desk.services.custom_fields import extended
from depok_desk.services.importing.carrying_out import carry_out
from depok_desk.services.importing.choices import Choices, Decision
from depok_desk.services.importing.plan import Action, Plan
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.importing.rejects import write_rejects
from depok_desk.services.importing.understanding import remembered_layouts, understand
from depok_desk.services.workbook_reading import Workbook, read_workbook
from depok_desk.store.journal import doing
from depok_desk.words import count_of


class Import(Arguments):
    """What was typed after `import`."""

    file: str
    register: str
    sheet: list[str] | None
    dry_run: bool
    rejects: str
    on_duplicate: str


def run_import(typed: Import) -> Answer:
    """Plan, and carry out unless it is a dry run; the rows that failed are given back where asked.

    Raises:
        UserError: the workbook holds no such register, or a file cannot be written; nothing is stored then.
    """
    register = register_named(typed.register)
    workbook = read_workbook(Path(typed.file))
    choices = Choices(
        sheets=tuple(typed.sheet) if typed.sheet else None, on_duplicate=Decision(typed.on_duplicate)
    )
    with Prepared() as files, opened(typed.store, writes=not typed.dry_run, passing=typed.dry_run) as store:
        with store.read() if typed.dry_run else store.deed(f"Impor {workbook.name}", at=now()) as session:
            plan = _planned(session, workbook, register, choices)
            if not typed.dry_run:
                carry_out(session, plan, step=show_progress)
            if typed.rejects:
                files.write(Path(typed.rejects), partial(_write_rejects, workbook, plan))
        deed = None if typed.dry_run else doing(session)
        _place(files)
    return Answer(
        plan.as_json(deed.id if deed and deed.rows else None), _sentence(plan, dry_run=typed.dry_run)
    )


def _planned(session: Session, workbook: Workbook, register: Register, choices: Choices) -> Plan:
    known = remembered_layouts(session, register)
    understood = understand(workbook, extended(session, register), known, step=show_progress)
    return plan_import(session, understood, choices, today=today(), step=show_progress)


def _write_rejects(workbook: Workbook, plan: Plan, path: Path) -> None:
    write_rejects(path, workbook, plan, created=now())


def _place(files: Prepared) -> None:
    try:
        files.place()
    except UserError as error:
        raise UserError(f"Impor sudah disimpan, tetapi baris yang gagal belum ditulis: {error}") from error


def _sentence(plan: Plan, *, dry_run: bool) -> str:
    counts = plan.counts
    done = "Rencana" if dry_run else "Selesai"
    rows = (
        f"{done}: {counts[Action.NEW]} baru, {counts[Action.CHANGE]} berubah, "
        f"{counts[Action.SAME]} sama, {counts[Action.SKIP]} dilewati"
    )
    rows += f", {counts[Action.MERGE]} digabung" if counts[Action.MERGE] else ""
    found = f"{count_of(len(plan.duplicates), 'kembar')}, {count_of(len(plan.problems), 'catatan')}"
    damaged = [each for each in plan.problems if each.severity is Severity.ERROR]
    lines = [f"{rows}; {found}."]
    lines += [f"  {each.sheet} baris {each.row}, {each.label}: {each.message}" for each in damaged]
    return "\n".join(lines)
