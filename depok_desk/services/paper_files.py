"""Certificates as files: all in one, or one each under a name of its own."""

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from pathlib import Path

from depok_desk.errors import UserError
from depok_desk.files import Write, safe_name, write_atomically
from depok_desk.model.facts import CertificateFacts

Told = Callable[[int, int], None]
"""Is told how many of how many papers are done; may raise `CancelledError` to stop."""

Render = Callable[[Sequence[CertificateFacts], Told | None], bytes]
"""Makes one PDF of some certificates."""


def write_one(
    out: Path,
    facts: Sequence[CertificateFacts],
    render: Render,
    told: Told,
    *,
    write: Write = write_atomically,
) -> list[str]:
    """Put all certificates into the file `out`; returns their numbers.

    Raises:
        UserError: the file cannot be written; an older one of that name is whole then.
    """
    write(out, render(facts, told))
    return [each.number for each in facts]


def write_each(
    folder: Path,
    facts: Sequence[CertificateFacts],
    render: Render,
    told: Told,
    *,
    write: Write = write_atomically,
) -> list[str]:
    """Put each certificate into a file of its own; returns the numbers of those written before a stop.

    Raises:
        UserError: the folder is not there, or a file cannot be written.
    """
    if not folder.is_dir():
        raise UserError(f"Folder “{folder}” tidak ada; buat foldernya dahulu atau pilih folder lain.")
    written: list[str] = []
    try:
        for each in facts:
            told(len(written), len(facts))
            write(folder / file_name(each), render([each], None))
            written.append(each.number)
        told(len(written), len(facts))
    except CancelledError:
        return written
    return written


def file_name(facts: CertificateFacts) -> str:
    """What the file of one certificate is called: its number, then the firm."""
    return safe_name(f"{facts.number} {facts.ikm}.pdf")
