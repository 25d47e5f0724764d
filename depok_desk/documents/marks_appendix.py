"""The appendix of the minutes: for every product the marks of each juror, and what they come to."""

from collections.abc import Iterator

from depok_desk import words
from depok_desk.documents.blocks import Block, Heading, PageBreak, Paragraph, Table, TableColumn, TableRow
from depok_desk.documents.method_words import method_name, scale_words
from depok_desk.documents.minutes_words import mark, who
from depok_desk.model.judging_facts import CriterionFacts, MarkRow, MethodFacts, MinutesFacts, SectorFacts


def marks_appendix(facts: MinutesFacts) -> Iterator[Block]:
    """A table for each sector, beginning a page of its own; nothing where no marks are known."""
    known = [one for one in facts.sectors if any(result.rows for result in one.results)]
    for place, sector in enumerate(known):
        if place == 0:
            yield PageBreak()
            yield Heading("Lampiran: nilai setiap juri")
        yield from _of_sector(sector, facts.methods[sector.method])


def _of_sector(sector: SectorFacts, method: MethodFacts) -> Iterator[Block]:
    yield Heading(f"Sektor {sector.sector.lower()}: {method_name(method)}", minor=True)
    legend = [f"K{place} {_criterion(one)}" for place, one in enumerate(method.criteria, 1)]
    note = "A berarti abstain; kotak kosong berarti belum dinilai dan tidak dihitung sebagai nol."
    yield Paragraph((f"{'; '.join(legend)}. {note}",), quiet=True, keep=True)
    count = len(method.criteria)
    yield Table(
        (
            TableColumn("Juri", 30),
            *(TableColumn(f"K{place}", min(9.0, 58 / count), "right") for place in range(1, count + 1)),
            TableColumn("Nilai", 10, "right"),
        ),
        list(_rows(sector)),
        size=8,
    )


def _criterion(one: CriterionFacts) -> str:
    counted = "di luar nilai akhir" if one.independent else f"bobot {words.number(one.weight)}"
    return f"{one.name} ({counted}, skala {scale_words(one.scale)})"


def _rows(sector: SectorFacts) -> Iterator[TableRow]:
    """For each product its name, its jurors and the row of all together, kept on one page."""
    for result in sector.results:
        if result.rows:
            queue = f"{result.queue}. " if result.queue is not None else ""
            yield TableRow((f"{queue}{who(result)}",), band=True, keep=True)
            last = len(result.rows) - 1
            for place, row in enumerate(result.rows):
                yield TableRow(_cells(row), keep=place < last or result.together is not None)
            if result.together:
                yield TableRow(_cells(result.together), strong=True)


def _cells(row: MarkRow) -> tuple[str, ...]:
    return (row.juror, *row.marks, mark(row.total))
