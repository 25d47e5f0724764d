"""Official numbers from the book: by pattern, without gaps, with voids kept in place."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.institution import Institution, IssuedNumber, NumberBook
from depok_desk.words import roman_month

CURATION = "Sertifikat kurasi"
"""The kind of paper whose numbers certificates of curation take."""

_place = re.compile(r"\{([^{}:]*)(?::0*(\d{0,2}))?\}").sub


def upcoming(session: Session, institution: Institution, kind: str, on: date, count: int) -> list[str]:
    """The next numbers of a book as they would be written on a day; nothing is taken yet.

    Raises:
        UserError: the institution never had such a book.
    """
    book = _newest_book(session, institution, kind, on.year)
    last = book.last if book.year == on.year else 0
    return [written(book.pattern, last + place, on) for place in range(1, count + 1)]


def book_for(session: Session, institution: Institution, kind: str, year: int) -> NumberBook:
    """The book of a year, held until the deed ends; a new year's book takes the pattern of the one before.

    Raises:
        UserError: the institution never had such a book, so nobody has said how its numbers look.
    """
    newest = _newest_book(session, institution, kind, year)
    if newest.year == year:
        session.refresh(newest, with_for_update=True)
        return newest
    fresh = NumberBook(institution=institution, kind=kind, year=year, pattern=newest.pattern, last=0)
    session.add(fresh)
    session.flush()
    return fresh


def _newest_book(session: Session, institution: Institution, kind: str, year: int) -> NumberBook:
    """The book of a year, or the newest one where that year has none."""
    books = select(NumberBook).where(NumberBook.institution_id == institution.id, NumberBook.kind == kind)
    of_year = case((NumberBook.year == year, 0), else_=1)
    newest = session.scalars(books.order_by(of_year, NumberBook.year.desc()).limit(1)).first()
    if newest is None:
        raise UserError(
            f"{institution.name} belum punya buku nomor “{kind}”; buat dahulu di Pengaturan › Buku nomor."
        )
    return newest


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
        UserError: the pattern uses a name that does not exist, leaves the number out or a brace open.
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
    text = _place(fill, pattern)
    if "{" in text or "}" in text:
        raise UserError(f"Pola nomor “{pattern}” memuat kurung kurawal yang tidak berpasangan.")
    return text


def gaps(numbers: Iterable[int]) -> list[int]:
    """The sequence numbers that are missing between 1 and the greatest; a sound book has none."""
    held = sorted({0, *numbers})
    return [missing for low, high in pairwise(held) for missing in range(low + 1, high)]
