"""Whether the store is sound: the file, the journal and the numbers agree with each other."""

import json
from collections.abc import Iterator

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from depok_desk.model.certificate import Certificate
from depok_desk.model.institution import IssuedNumber, NumberBook
from depok_desk.model.journal import Change, Deed
from depok_desk.services.numbering import gaps
from depok_desk.store.bulk import chunks, rows_of, table_of
from depok_desk.store.conflicts import models
from depok_desk.store.encoding import encode


def findings(session: Session) -> list[str]:
    """What is wrong with the store, one sentence each; empty when it is sound."""
    return [*_file(session), *_numbers(session), *_certificates(session), *_journal(session)]


def _file(session: Session) -> Iterator[str]:
    """What SQLite itself finds; a server looks after its own files."""
    if session.get_bind().dialect.name != "sqlite":
        return
    for (line,) in session.execute(text("PRAGMA integrity_check(20)")):
        if line != "ok":
            yield f"Berkas penyimpanan rusak: {line}."
    for row in session.execute(text("PRAGMA foreign_key_check")):
        yield f"Rujukan putus di tabel {row[0]} ke tabel {row[2]}."


def _numbers(session: Session) -> Iterator[str]:
    for book in session.scalars(select(NumberBook)):
        taken = session.scalars(
            select(IssuedNumber.sequence).where(IssuedNumber.book_id == book.id, IssuedNumber.suffix == "")
        ).all()
        for missing in gaps(taken):
            yield f"Buku nomor {book.caption()}: nomor urut {missing} hilang."
        highest = max(taken, default=0)
        if highest != book.last:
            yield f"Buku nomor {book.caption()}: nomor terakhir {book.last}, tetapi yang tertinggi {highest}."


def _certificates(session: Session) -> Iterator[str]:
    unlike = select(Certificate.number).join(IssuedNumber, IssuedNumber.id == Certificate.number_id)
    for number in session.scalars(unlike.where(IssuedNumber.text != Certificate.number)):
        yield f"Sertifikat {number}: nomornya berbeda dari buku nomor."
    for number, facts in session.execute(select(Certificate.number, Certificate.facts)):
        if json.loads(facts).get("number") != number:
            yield f"Sertifikat {number}: nomor pada faktanya berbeda."


def _journal(session: Session) -> Iterator[str]:
    """Whether the last thing the journal says of each cell is what the cell holds."""
    for name in models():
        yield from _journal_of(session, name)
    counted = select(Change.deed_id, func.count().label("n")).group_by(Change.deed_id).subquery()
    wrong = (
        select(Deed.label).join(counted, counted.c.deed_id == Deed.id).where(counted.c.n != Deed.row_count)
    )
    for label in session.scalars(wrong):
        yield f"Riwayat “{label}” tidak lengkap."


def _journal_of(session: Session, name: str) -> Iterator[str]:
    table = table_of(name)
    said = _said(session, name)
    for chunk in chunks(list(said)):
        present = rows_of(session.connection(), table, chunk)
        for row_id in chunk:
            row = present.get(row_id)
            if row is None:
                yield f"Tabel {name}: baris {row_id} hilang tanpa catatan."
            elif any(encode(row[key]) != value for key, value in said[row_id].items() if key in table.c):
                yield f"Tabel {name}: baris {row_id} berbeda dari riwayatnya."
    present_rows = session.scalar(select(func.count()).select_from(table)) or 0
    if present_rows != len(said):
        yield f"Tabel {name}: {present_rows} baris, tetapi riwayat mencatat {len(said)}."


def _said(session: Session, name: str) -> dict[str, dict[str, object]]:
    """The rows of a table as the journal has them: id -> cells."""
    said: dict[str, dict[str, object]] = {}
    lines = (
        select(Change.row_id, Change.op, Change.cells).where(Change.table_name == name).order_by(Change.seq)
    )
    for row_id, op, cells in session.execute(lines):
        if op == "-":
            said.pop(row_id, None)
        elif op == "+":
            said[row_id] = json.loads(cells)
        else:
            said.setdefault(row_id, {}).update({key: pair[1] for key, pair in json.loads(cells).items()})
    return said
