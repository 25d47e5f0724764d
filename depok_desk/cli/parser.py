"""A parser of command lines that speaks Indonesian."""

import argparse
from typing import Any

_WORDS = (
    ("usage:", "Pemakaian:"),
    ("positional arguments:", "argumen:"),
    ("options:", "pilihan:"),
    ("show this help message and exit", "tampilkan bantuan ini"),
    ("the following arguments are required:", "belum disebut:"),
    ("unrecognized arguments:", "tidak dikenal:"),
    ("not allowed with argument", "tidak dapat dipakai bersama"),
    ("expected one argument", "perlu satu nilai"),
    ("ignored explicit argument", "tidak memakai nilai"),
    ("ambiguous option:", "pilihan tidak jelas:"),
    ("could match", "mungkin"),
    ("invalid choice:", "tidak ada pilihan"),
    ("choose from", "pilih dari"),
    ("argument ", ""),
)
"""What argparse says, in the order in which it is replaced."""


class Parser(argparse.ArgumentParser):
    """Everything it says is Indonesian."""

    def error(self, message: str) -> Any:
        """Say that the words typed are wrong; exit status 2."""
        said = _indonesian(message)
        self.exit(2, f"{self.format_usage()}Pemakaian salah ({said}); lihat {self.prog} --help.\n")

    def format_usage(self) -> str:
        """How the command is typed."""
        return _indonesian(super().format_usage())

    def format_help(self) -> str:
        """Everything about the command."""
        return _indonesian(super().format_help())


def _indonesian(text: str) -> str:
    for english, word in _WORDS:
        text = text.replace(english, word)
    return text
