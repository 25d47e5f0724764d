"""Issuing certificates and putting them on paper, so that what is printed was issued."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from depok_desk.cli.progress import show_progress
from depok_desk.documents.certificates import render_certificates
from depok_desk.documents.preflight import preflight
from depok_desk.errors import UserError
from depok_desk.files import Prepared
from depok_desk.model.facts import CertificateFacts
from depok_desk.services.certificates import facts_of, issue, log_prints, plan_issue
from depok_desk.services.logos import pictures_for
from depok_desk.services.paper_files import Render, write_each, write_one
from depok_desk.store.opening import Store
from depok_desk.words import count_of


@dataclass(frozen=True)
class Printed:
    """What came of printing: how many were issued and printed, what to mind, and the numbers."""

    issued: int
    pages: int
    warnings: list[str]
    numbers: list[str]


def print_certificates(
    store: Store, out: Path, *, on: date, title: str = "", issuing: bool = False
) -> Printed:
    """Issue where asked, then print all certificates in force into a file, or one file each into a folder.

    All files are written before anything is issued, and get their names when it is stored.

    Raises:
        UserError: there is nothing to print, or the target cannot be written: then nothing is issued either;
            or a file could not be put in place: then the sentence says that its certificate is issued.
    """
    with Prepared() as files:
        with store.deed("Terbitkan sertifikat kurasi") as session:
            issued = len(issue(session, plan_issue(session, on=on, session_title=title))) if issuing else 0
            session.flush()
            facts = facts_of(session, session_title=title)
            _prepare(files, out, facts, _rendering(store, facts))
        try:
            _put_in_place(store, files, out, [each.number for each in facts], on)
        except UserError as error:
            raise UserError(_left(issued) + error.sentence) from error
    warnings = [f"{each.number} {each.ikm}: {warning}" for each in facts for warning in preflight(each)]
    return Printed(issued, len(facts), warnings, [each.number for each in facts])


def _prepare(files: Prepared, out: Path, facts: Sequence[CertificateFacts], render: Render) -> None:
    if not facts:
        raise UserError("Belum ada sertifikat untuk dicetak; tambahkan --issue untuk menerbitkannya dahulu.")
    if out.suffix.casefold() == ".pdf":
        write_one(out, facts, render, show_progress, write=files.write)
    elif out.is_dir():
        write_each(out, facts, render, show_progress, write=files.write)
    else:
        raise UserError(
            f"{out} bukan berkas .pdf dan bukan folder yang ada; buat foldernya atau akhiri dengan .pdf."
        )


def _rendering(store: Store, facts: Sequence[CertificateFacts]) -> Render:
    """Draws certificates with the logos that these name; each logo is read once."""
    pictures = pictures_for(store.shelf, facts)
    return lambda some, told: render_certificates(some, pictures=pictures, progress=told)


def _put_in_place(store: Store, files: Prepared, out: Path, numbers: Sequence[str], on: date) -> None:
    """Note the prints, then give the files their names: a paper that is out was noted."""
    with store.deed("Cetak sertifikat kurasi", undoable=False) as session:
        log_prints(session, numbers, on, out.name)
    files.place()


def _left(issued: int) -> str:
    """What a refusal comes too late for."""
    if not issued:
        return ""
    return (
        f"{count_of(issued, 'sertifikat')} sudah terbit, tetapi belum tercetak; ulangi perintah ini nanti. "
    )
