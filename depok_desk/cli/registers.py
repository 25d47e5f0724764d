"""The commands that take a workbook into a register, and a register out into a file."""

import argparse
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from depok_desk.cli.command import Answer, Arguments, Command, now, opened, today
from depok_desk.cli.progress import show_progress
from depok_desk.errors import UserError
from depok_desk.model.kinds.kind import Severity
from depok_desk.registers.all import REGISTERS, register_named
from depok_desk.registers.register import Register
from depok_desk.services.exporting import export
from depok_desk.services.importing.carrying_out import carry_out
from depok_desk.services.importing.choices import Choices, Decision
from depok_desk.services.importing.plan import Action, Plan
from depok_desk.services.importing.planning import plan_import
from depok_desk.services.importing.rejects import write_rejects
from depok_desk.services.importing.understanding import remembered_layouts, understand
from depok_desk.services.listing import View
from depok_desk.services.workbook_reading import Workbook, read_workbook
from depok_desk.store.journal import doing
from depok_desk.store.opening import Store
from depok_desk.words import count_of


class _Import(Arguments):
    file: str
    register: str
    sheet: list[str] | None
    dry_run: bool
    rejects: str
    on_duplicate: str


class _Export(Arguments):
    register: str
    out: str
    where: list[str]
    unmask: bool


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="BERKAS", help="buku kerja xlsx, xls, ods, atau csv")
    parser.add_argument("--register", default="ikm", metavar="DAFTAR", help="daftar tujuan (bawaan: ikm)")
    parser.add_argument("--sheet", action="append", metavar="NAMA", help="hanya lembar ini; boleh diulang")
    parser.add_argument("--dry-run", action="store_true", help="hanya rencana, tidak ada yang disimpan")
    parser.add_argument(
        "--rejects", default="", metavar="KELUAR.xlsx", help="baris yang gagal beserta sebabnya"
    )
    parser.add_argument(
        "--on-duplicate", choices=("skip", "update"), default="skip", help="lewati atau gabungkan yang kembar"
    )


def _import(typed: _Import) -> Answer:
    register = register_named(typed.register)
    workbook = read_workbook(Path(typed.file))
    choices = Choices(
        sheets=tuple(typed.sheet) if typed.sheet else None, on_duplicate=Decision(typed.on_duplicate)
    )
    with opened(typed.store, writes=not typed.dry_run) as store:
        if typed.dry_run:
            with store.read() as session:
                plan, deed = _planned(session, workbook, register, choices, today()), None
        else:
            plan, deed = import_workbook(store, workbook, register, choices, on=today())
    if typed.rejects:
        write_rejects(Path(typed.rejects), workbook, plan, created=now())
    return Answer(plan.as_json(deed), _sentence(plan, dry_run=typed.dry_run))


def import_workbook(
    store: Store, workbook: Workbook, register: Register, choices: Choices, *, on: date
) -> tuple[Plan, str | None]:
    """Plan an import and carry exactly that plan out; returns the plan and the id of the deed, if any.

    Raises:
        UserError: the workbook holds no such register; nothing is stored.
    """
    with store.deed(f"Impor {workbook.name}", at=now()) as session:
        plan = _planned(session, workbook, register, choices, on)
        carry_out(session, plan, step=show_progress)
        deed = doing(session)
    return plan, deed.id if deed.rows else None


def _planned(session: Session, workbook: Workbook, register: Register, choices: Choices, on: date) -> Plan:
    known = remembered_layouts(session, register)
    understood = understand(workbook, register, known, step=show_progress)
    return plan_import(session, understood, choices, today=on, step=show_progress)


def _sentence(plan: Plan, *, dry_run: bool) -> str:
    counts = plan.counts
    done = "Rencana" if dry_run else "Selesai"
    rows = (
        f"{done}: {counts[Action.NEW]} baru, {counts[Action.CHANGE]} berubah, "
        f"{counts[Action.SAME]} sama, {counts[Action.SKIP]} dilewati"
    )
    found = f"{count_of(len(plan.duplicates), 'kembar')}, {count_of(len(plan.problems), 'catatan')}"
    damaged = [each for each in plan.problems if each.severity is Severity.ERROR]
    lines = [f"{rows}; {found}."]
    lines += [f"  {each.sheet} baris {each.row}, {each.label}: {each.message}" for each in damaged]
    return "\n".join(lines)


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    known = ", ".join(register.key for register in REGISTERS)
    parser.add_argument("register", metavar="DAFTAR", help=f"salah satu dari: {known}")
    parser.add_argument(
        "out", metavar="KELUAR.(xlsx|csv|json)", help="berkas tujuan; akhirannya menentukan bentuk"
    )
    parser.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="ISIAN=NILAI",
        help="hanya baris dengan nilai ini; boleh diulang",
    )
    parser.add_argument("--unmask", action="store_true", help="data pribadi tanpa samaran (dicatat)")


def _export(typed: _Export) -> Answer:
    register = register_named(typed.register)
    view = View(where=tuple(_condition(register, each) for each in typed.where))
    with opened(typed.store, must_exist=True) as store, _exporting(store, register, typed) as session:
        rows = export(session, register, Path(typed.out), view, at=now(), unmask=typed.unmask)
    return Answer({"rows": rows}, f"{count_of(rows, 'baris')} {register.title} ditulis ke {typed.out}.")


def _exporting(store: Store, register: Register, typed: _Export) -> AbstractContextManager[Session]:
    """A session to export in: opening personal data is a deed of its own, which cannot be undone."""
    if not typed.unmask:
        return store.read()
    return store.deed(f"Ekspor {register.title} tanpa samaran", undoable=False)


def _condition(register: Register, text: str) -> tuple[str, tuple[object, ...]]:
    """`sector=kuliner` as a condition; an empty value keeps rows that have none.

    Raises:
        UserError: there is no such column, or the value cannot be one of it.
    """
    key, sign, typed = text.partition("=")
    column = register.column(key.strip())
    if not sign or column is None:
        known = ", ".join(each.key for each in register.columns)
        raise UserError(f"“{text}” bukan saringan; tulis ISIAN=NILAI dengan isian: {known}.")
    reading = column.kind.read(typed)
    if reading.refused:
        raise UserError(f"Saringan {key}: {reading.message}")
    return column.key, (reading.value,)


COMMANDS = (
    Command("import", "masukkan buku kerja ke dalam daftar", _import_arguments, _import),
    Command("export", "tulis isi daftar ke berkas", _export_arguments, _export),
)
