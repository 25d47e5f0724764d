"""Official numbers from the book: by pattern, without gaps, with voids kept in place."""

import re
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.institution import Institution, IssuedNumber, NumberBook
from depok_desk.words import roman_month

CURATION = "Sertifikat kurasi"
"""The kind of paper whose numbers certificates of curation take."""

_place = re.compile(r"\{([a-z_]+)(?::0?(\d))?\}").sub


def book_for(session: Session, institution: Institution, kind: str, year: int) -> NumberBook:
    """The book of a year; a new year's book takes the pattern of the year before and starts at 1.

    Raises:
        UserError: the institution never had such a book, so nobody has said how its numbers look.
    """
    books = select(NumberBook).where(NumberBook.institution_id == institution.id, NumberBook.kind == kind)
    present = session.scalars(books.where(NumberBook.year == year).with_for_update()).first()
    if present:
        return present
    earlier = session.scalars(books.order_by(NumberBook.year.desc()).limit(1)).first()
    if earlier is None:
        raise UserError(
            f"{institution.name} belum punya buku nomor “{kind}”; buat dahulu di Pengaturan › Buku nomor."
        )
    fresh = NumberBook(institution=institution, kind=kind, year=year, pattern=earlier.pattern, last=0)
    session.add(fresh)
    return fresh


def give(session: Session, book: NumberBook, on: date, count: int) -> list[IssuedNumber]:
    """Give the next numbers of a book, one after the other."""
    first = book.last + 1
    given = [
        IssuedNumber(
            book_id=book.id,
            sequence=sequence,
            suffix="",
            text=written(book.pattern, sequence, on),
            given_on=on,
            status="dipakai",
        )
        for sequence in range(first, first + count)
    ]
    book.last += count
    session.add_all(given)
    return given


def written(pattern: str, sequence: int, on: date, suffix: str = "") -> str:
    """A number as the pattern writes it.

    The pattern knows `{urut}` (`{urut:03}` with zeros), `{bulan}`, `{bulan_romawi}` and `{tahun}`.

    Raises:
        UserError: the pattern uses a name that does not exist, or leaves the number out.
    """
    parts: dict[str, str | int] = {
        "urut": sequence,
        "bulan": on.month,
        "bulan_romawi": roman_month(on.month),
        "tahun": on.year,
    }

    def fill(found: re.Match[str]) -> str:
        name, width = found.group(1), int(found.group(2) or 0)
        if name not in parts:
            raise UserError(f"Pola nomor “{pattern}” memakai {{{name}}} yang tidak dikenal.")
        return str(parts[name]).zfill(width) + (suffix if name == "urut" else "")

    if "{urut" not in pattern:
        raise UserError(f"Pola nomor “{pattern}” tidak memuat {{urut}}, sehingga nomornya akan kembar.")
    return _place(fill, pattern)


def gaps(numbers: Sequence[int]) -> list[int]:
    """The sequence numbers that are missing between 1 and the greatest; a sound book has none."""
    present = set(numbers)
    return [each for each in range(1, max(present, default=0) + 1) if each not in present]
