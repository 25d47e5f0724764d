"""Whether the store is sound: the file, the shelf, the journal and the numbers agree with each other."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from operator import itemgetter

from sqlalchemy import Table, func, select, text
from sqlalchemy.orm import Session

from depok_desk.model.certificate import Certificate
from depok_desk.model.institution import IssuedNumber, NumberBook
from depok_desk.model.journal import Change, Deed
from depok_desk.services.numbering import gaps
from depok_desk.services.shelving import missing
from depok_desk.store.bulk import CHUNK, Cells, rows_of, table_of
from depok_desk.store.conflicts import all_cells, caption_of, label_of, models, title_of
from depok_desk.store.encoding import Json, decoded
from depok_desk.store.shelf import Shelf


def findings(session: Session, shelf: Shelf) -> list[str]:
    """What is wrong with the store and its shelf, one sentence each; empty when they are sound."""
    return [
        *_file(session),
        *_numbers(session),
        *_certificates(session),
        *(f"Lampiran “{each.name}”: isinya tidak ada." for each in missing(session, shelf)),
        *_journal(session),
    ]


def _file(session: Session) -> Iterator[str]:
    """What SQLite itself finds; a server looks after its own files."""
    if session.get_bind().dialect.name != "sqlite":
        return
    for (line,) in session.execute(text("PRAGMA integrity_check(20)")):
        if line != "ok":
            yield f"Berkas penyimpanan rusak: {line}."
    for row in session.execute(text("PRAGMA foreign_key_check")):
        yield f"Rujukan putus: {title_of(table_of(row[0]))} ke {title_of(table_of(row[2]))}."


def _numbers(session: Session) -> Iterator[str]:
    for book in session.scalars(select(NumberBook)):
        taken = session.scalars(
            select(IssuedNumber.sequence).where(IssuedNumber.book_id == book.id, IssuedNumber.suffix == "")
        ).all()
        for gap in gaps(taken):
            yield f"Buku nomor {book.caption()}: nomor urut {gap} hilang."
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
    """Whether the journal is whole, and the last it says of each cell is what the cell holds."""
    for name in models():
        yield from _journal_of(session, name)
    counted = select(Change.deed_id, func.count().label("n")).group_by(Change.deed_id).subquery()
    wrong = (
        select(Deed.label)
        .outerjoin(counted, counted.c.deed_id == Deed.id)
        .where(func.coalesce(counted.c.n, 0) != Deed.row_count)
    )
    for label in session.scalars(wrong):
        yield f"Riwayat “{label}” tidak lengkap."


def _journal_of(session: Session, name: str) -> Iterator[str]:
    table = table_of(name)
    known = 0
    for said in _said(session, name):
        known += len(said)
        present = rows_of(session.connection(), table, list(said))
        yield from (f for row_id, cells in said.items() if (f := _unlike(table, present.get(row_id), cells)))
    kept = session.scalar(select(func.count()).select_from(table)) or 0
    if kept != known:
        yield f"{title_of(table)}: {kept} baris tersimpan, tetapi riwayat mencatat {known}."


def _unlike(table: Table, row: Cells | None, said: Mapping[str, Json]) -> str:
    """How a row differs from what the journal says of it; empty where it does not."""
    if row is None:
        return f"{caption_of(table, said)} hilang tanpa catatan dalam riwayat."
    expected = all_cells(table, decoded(table, said))
    labels = [label_of(table.c[key]) for key, value in expected.items() if row[key] != value]
    return f"{caption_of(table, row)} berbeda dari riwayatnya: {', '.join(labels)}." if labels else ""


def _said(session: Session, name: str) -> Iterator[dict[str, dict[str, Json]]]:
    """The rows of a table as the journal has them, id -> cells, some hundred at a time."""
    lines = session.execute(
        select(Change.row_id, Change.op, Change.cells)
        .where(Change.table_name == name)
        .order_by(Change.row_id, Change.seq)
        .execution_options(yield_per=CHUNK)
    )
    rows = ((row_id, _told(steps)) for row_id, steps in groupby(lines, key=itemgetter(0)))
    standing = ((row_id, cells) for row_id, cells in rows if cells is not None)
    while some := dict(islice(standing, CHUNK)):
        yield some


def _told(steps: Iterable[tuple[str, str, str]]) -> dict[str, Json] | None:
    """What the changes of one row leave it with; None where it was removed."""
    cells: dict[str, Json] | None = None
    for _, op, written in steps:
        change = json.loads(written)
        if op == "-":
            cells = None
        elif op == "+":
            cells = change
        else:
            cells = {**(cells or {}), **{key: pair[1] for key, pair in change.items()}}
    return cells
