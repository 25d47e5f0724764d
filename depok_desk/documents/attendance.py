"""Prints attendance lists to be signed on paper, the places for signatures in two staggered rows."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from depok_desk.documents.blocks import (
    Block,
    OfficePaper,
    Paragraph,
    Particulars,
    Table,
    TableColumn,
    TableRow,
    Title,
)
from depok_desk.documents.letter import place_and_date, signature_blocks
from depok_desk.documents.office_press import print_papers
from depok_desk.documents.paper import PaperName
from depok_desk.model.letter_facts import AttendanceFacts, AttendanceRow

ROW, LAST = 25.0, 3


def attendance(
    facts: AttendanceFacts, *, paper: PaperName = "A4", pictures: Mapping[str, bytes] | None = None
) -> bytes:
    """The list as a PDF; equal facts give equal bytes. Without rows and spare rows it is a bare heading."""
    return print_papers([attendance_paper(facts)], paper=paper, pictures=pictures)


def attendance_paper(facts: AttendanceFacts) -> OfficePaper:
    """The list as blocks."""
    signed: list[Block] = (
        [Paragraph((place_and_date(facts.head, facts.on),), right=True, keep=True)] if facts.on else []
    )
    blocks: list[Block] = [
        Title("DAFTAR HADIR", (facts.occasion,)),
        *([Particulars(facts.particulars)] if facts.particulars else []),
        Table(_columns(facts), _kept(facts, list(_rows(facts))), size=8.5, least=ROW),
        *(signed + signature_blocks(facts.signatories) if facts.signatories else []),
    ]
    return OfficePaper(f"Daftar hadir {facts.occasion}", facts.head, blocks, f"Daftar hadir {facts.occasion}")


def _kept(facts: AttendanceFacts, rows: list[TableRow]) -> list[TableRow]:
    """The last rows on one page with the signature, which never stands on a page alone."""
    if not facts.signatories:
        return rows
    return [*rows[:-LAST], *(replace(row, keep=True) for row in rows[-LAST:])]


def _positions(facts: AttendanceFacts) -> bool:
    return any(row.position for group in facts.groups for row in group.rows)


def _columns(facts: AttendanceFacts) -> list[TableColumn]:
    columns = [
        TableColumn("No.", 7, "right"),
        TableColumn("Nama", 24),
        TableColumn(facts.office_label, 27),
    ]
    columns += [TableColumn("Jabatan", 17)] if _positions(facts) else []
    columns.append(TableColumn("L/P", 7, "centre"))
    columns += [TableColumn("Nomor HP", 16)] if facts.phones else []
    return [*columns, TableColumn("Tanda tangan", 26)]


def _rows(facts: AttendanceFacts) -> Iterator[TableRow]:
    """Those expected, numbered through all groups, then rows to write on."""
    number = 0
    for group in facts.groups:
        if group.title:
            yield TableRow((group.title,), band=True, keep=True)
        for row in group.rows:
            number += 1
            yield TableRow(_cells(facts, row, number))
    for spare in range(number + 1, number + facts.spare + 1):
        yield TableRow(_cells(facts, AttendanceRow(""), spare))


def _cells(facts: AttendanceFacts, row: AttendanceRow, number: int) -> tuple[str, ...]:
    position = (row.position,) if _positions(facts) else ()
    phone = ("",) if facts.phones else ()
    sign = f"{number}." if number % 2 else f"\t{number}."
    return (str(number), row.name, row.office, *position, row.sex, *phone, sign)
