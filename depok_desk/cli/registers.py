"""The commands that take a workbook into a register, and a register out into a file."""

import argparse
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from depok_desk.cli.command import Answer, Arguments, Command, now, opened
from depok_desk.errors import UserError
from depok_desk.files import Prepared
from depok_desk.registers.all import REGISTERS, register_named
from depok_desk.registers.custom import PREFIX
from depok_desk.registers.register import Column, Register
from depok_desk.services.conditions import OneOf
from depok_desk.services.custom_fields import register_now
from depok_desk.services.listing import View
from depok_desk.store.opening import Store
from depok_desk.words import count_of


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


def _import(typed: Any) -> Answer:
    from depok_desk.cli.importing import run_import

    return run_import(typed)


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
    from depok_desk.services.exporting import prepare_export

    register, path = register_named(typed.register), Path(typed.out)
    with opened(typed.store, must_exist=True) as store, Prepared() as files:
        with _exporting(store, register, typed) as session:
            register = register_now(session, register.key)
            view = View(where=tuple(_condition(register, each) for each in typed.where))
            exported = prepare_export(session, register, path, view, at=now(), unmask=typed.unmask)
            files.write(path, exported.content)
        files.place()
    rows = exported.rows
    return Answer({"rows": rows}, f"{count_of(rows, 'baris')} {register.title} ditulis ke {typed.out}.")


def _exporting(store: Store, register: Register, typed: _Export) -> AbstractContextManager[Session]:
    """A session to export in: opening personal data is a deed of its own, which cannot be undone."""
    if not typed.unmask:
        return store.read()
    return store.deed(f"Ekspor {register.title} tanpa samaran", undoable=False)


def _condition(register: Register, text: str) -> tuple[str, OneOf]:
    """`sector=kuliner` as a condition, a field of the office's own by its key or label; an empty value keeps
    rows that have none.

    Raises:
        UserError: there is no such column, or the value cannot be one of it.
    """
    key, sign, typed = text.partition("=")
    column = _column(register, key.strip())
    if not sign or column is None:
        known = ", ".join(each.key.removeprefix(PREFIX) for each in register.columns)
        raise UserError(f"“{text}” bukan saringan; tulis ISIAN=NILAI dengan isian: {known}.")
    reading = column.kind.read(typed)
    if reading.refused:
        raise UserError(f"Saringan {key}: {reading.message}")
    return column.key, OneOf((reading.value,))


def _column(register: Register, named: str) -> Column | None:
    """The column with this key; one of the office's own also by its key there, or by its label."""
    own = (each for each in register.columns if each.key.startswith(PREFIX))
    meant = (
        each for each in own if named.casefold() in (each.key.removeprefix(PREFIX), each.label.casefold())
    )
    return register.column(named) or next(meant, None)


COMMANDS = (
    Command("import", "masukkan buku kerja ke dalam daftar", _import_arguments, _import),
    Command("export", "tulis isi daftar ke berkas", _export_arguments, _export),
)
