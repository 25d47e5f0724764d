"""The command that issues and prints certificates."""

import argparse
from pathlib import Path

from depok_desk.cli.command import Answer, Arguments, Command, day, opened, today
from depok_desk.words import count_of


class _Certificates(Arguments):
    session: str
    all: bool
    issue: bool
    out: str
    as_of: str


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
    from depok_desk.cli.printing import print_certificates

    on = day(typed.as_of) if typed.as_of else today()
    with opened(typed.store, writes=True, must_exist=True) as store:
        printed = print_certificates(store, Path(typed.out), on=on, title=typed.session, issuing=typed.issue)
    value = {
        "issued": printed.issued,
        "pages": printed.pages,
        "warnings": printed.warnings,
        "numbers": printed.numbers,
    }
    warned = "".join(f"\nPerhatikan: {warning}" for warning in printed.warnings)
    return Answer(value, f"{count_of(printed.pages, 'sertifikat')} tercetak ke {typed.out}.{warned}")


COMMANDS = (Command("certificates", "terbitkan dan cetak sertifikat", _arguments, _certificates),)
