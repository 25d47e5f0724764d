"""The command that issues and prints certificates."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from depok_desk.cli.command import Answer, Arguments, Command, day, opened, today
from depok_desk.cli.progress import show_progress
from depok_desk.documents.certificates import render_certificates
from depok_desk.documents.preflight import preflight
from depok_desk.errors import UserError
from depok_desk.model.facts import CertificateFacts
from depok_desk.services.certificates import facts_of, issue, log_prints, plan_issue
from depok_desk.services.paper_files import Told, write_each, write_one
from depok_desk.store.opening import Store
from depok_desk.words import count_of


class _Certificates(Arguments):
    session: str
    all: bool
    issue: bool
    out: str
    as_of: str


@dataclass(frozen=True)
class Printed:
    """What came of printing: how many were issued and printed, what to mind, and the numbers."""

    issued: int
    pages: int
    warnings: list[str]
    numbers: list[str]


def _arguments(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--session", default="", metavar="JUDUL", help="hanya sesi kurasi ini")
    which.add_argument("--all", action="store_true", help="semua sesi (bawaan)")
    parser.add_argument(
        "--issue", action="store_true", help="terbitkan dahulu untuk yang lulus dan belum punya"
    )
    parser.add_argument(
        "--out",
        required=True,
        metavar="BERKAS.pdf|FOLDER",
        help="satu berkas, atau satu berkas per sertifikat",
    )
    parser.add_argument("--as-of", default="", metavar="TANGGAL", help="tanggal terbit, seperti 2026-01-26")


def _certificates(typed: _Certificates) -> Answer:
    on = day(typed.as_of) if typed.as_of else today()
    with opened(typed.store, writes=True) as store:
        printed = print_certificates(store, Path(typed.out), on=on, title=typed.session, issuing=typed.issue)
    value = {
        "issued": printed.issued,
        "pages": printed.pages,
        "warnings": printed.warnings,
        "numbers": printed.numbers,
    }
    warned = "".join(f"\nPerhatikan: {warning}" for warning in printed.warnings)
    return Answer(value, f"{count_of(printed.pages, 'sertifikat')} tercetak ke {typed.out}.{warned}")


def print_certificates(
    store: Store, out: Path, *, on: date, title: str = "", issuing: bool = False
) -> Printed:
    """Issue where asked, then print all certificates in force into a file, or one file each into a folder.

    Raises:
        UserError: there is nothing to print, or the target cannot be written; then nothing is issued either.
    """
    with store.deed("Terbitkan sertifikat kurasi") as session:
        issued = len(issue(session, plan_issue(session, on=on, session_title=title))) if issuing else 0
        session.flush()
        facts = facts_of(session, session_title=title)
        if not facts:
            raise UserError(
                "Belum ada sertifikat untuk dicetak; tambahkan --issue untuk menerbitkannya dahulu."
            )
        _write(out, facts)
    with store.deed("Cetak sertifikat kurasi", undoable=False) as session:
        log_prints(session, [each.number for each in facts], on, out.name)
    warnings = [f"{each.number} {each.ikm}: {warning}" for each in facts for warning in preflight(each)]
    return Printed(issued, len(facts), warnings, [each.number for each in facts])


def _write(out: Path, facts: Sequence[CertificateFacts]) -> None:
    if out.suffix.casefold() == ".pdf":
        write_one(out, facts, _render, show_progress)
    elif out.is_dir():
        write_each(out, facts, _render, show_progress)
    else:
        raise UserError(
            f"{out} bukan berkas .pdf dan bukan folder yang ada; buat foldernya atau akhiri dengan .pdf."
        )


def _render(facts: Sequence[CertificateFacts], told: Told | None) -> bytes:
    return render_certificates(facts, progress=told)


COMMANDS = (Command("certificates", "terbitkan dan cetak sertifikat", _arguments, _certificates),)
