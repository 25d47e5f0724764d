"""Reads what was typed, runs the command, and says what came of it."""

import json
import sys
from collections.abc import Callable, Sequence

from depok_desk import __version__
from depok_desk.cli import demo, figures, journal, judging, papers, registers
from depok_desk.cli.command import Arguments
from depok_desk.cli.parser import Parser
from depok_desk.errors import UserError

COMMANDS = (
    *demo.COMMANDS,
    *registers.COMMANDS,
    *judging.COMMANDS,
    *papers.COMMANDS,
    *figures.COMMANDS,
    *journal.COMMANDS,
)


def parser() -> Parser:
    """All commands with their arguments."""
    top = Parser(prog="depok-desk", description="Meja kerja Disdagin dan Dekranasda Kota Depok.")
    top.add_argument("--version", action="version", version=f"Depok Desk {__version__}", help="versi program")
    commands = top.add_subparsers(dest="command", metavar="PERINTAH", required=True)
    for command in COMMANDS:
        each = commands.add_parser(command.name, help=command.help, description=command.help)
        each.add_argument("--store", default="", metavar="S", help="berkas .depok atau alamat server")
        each.add_argument("--json", action="store_true", help="jawaban sebagai JSON di keluaran baku")
        command.arguments(each)
    return top


def run(arguments: Sequence[str], open_window: Callable[[str], int]) -> int:
    """Run one batch command; returns its exit status: 0 done, 1 refused, 2 wrong usage.

    `open_window` opens the window on a store, for the command that ends with it.
    """
    typed = parser().parse_args(arguments, namespace=Arguments())
    command = next(each for each in COMMANDS if each.name == typed.command)
    try:
        answer = command.run(typed)
    except UserError as error:
        sys.stderr.write(f"{error.sentence}\n")
        return 1
    sys.stderr.write(f"{answer.sentence}\n")
    if typed.json:
        sys.stdout.write(json.dumps(answer.value, ensure_ascii=False) + "\n")
    return open_window(answer.window) if answer.window else 0
