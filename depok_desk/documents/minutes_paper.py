"""The minutes of a curation as blocks, of which both the PDF and the Word copy are made."""

from collections import Counter
from collections.abc import Sequence

from depok_desk import words
from depok_desk.documents import minutes_words as say
from depok_desk.documents.blocks import (
    Block,
    Heading,
    Items,
    OfficePaper,
    Paragraph,
    SignatureBlock,
    Signatures,
    Table,
    TableColumn,
    TableRow,
    Title,
)
from depok_desk.documents.letter import UNDATED, place_and_date
from depok_desk.documents.marks_appendix import marks_appendix
from depok_desk.documents.method_words import method_sentences
from depok_desk.model.facts import Signatory
from depok_desk.model.judging_facts import JurorFacts, MinutesFacts, ResultFacts, SectorFacts

DECISIONS = ("Lulus", "Perbaikan", "Tidak lulus")
GRADES = ("A", "B", "C", "D")


def minutes_paper(facts: MinutesFacts) -> OfficePaper:
    """The whole paper, with the tables of marks at its end."""
    number = facts.number or UNDATED
    blocks: list[Block] = [
        Title("BERITA ACARA HASIL KURASI PRODUK IKM", (facts.session, f"Nomor: {number}")),
        Paragraph(say.opening(facts)),
        Heading("A. Juri"),
        _jury(facts.jurors),
        Heading("B. Cara penilaian"),
        *_methods(facts),
        Heading("C. Hasil per sektor"),
        *(block for sector in facts.sectors for block in _results(sector)),
        Heading("D. Keputusan pleno yang berbeda dari nilai"),
        _listed(say.overrides(facts.sectors), "Tidak ada; seluruh keputusan sesuai dengan nilai."),
        Heading("E. Catatan"),
        _listed(say.notes(facts), "Tidak ada catatan."),
        Heading("F. Rekapitulasi"),
        _summary(facts.sectors),
        *_signed(facts),
        *marks_appendix(facts),
    ]
    title = f"Berita acara {facts.session}"
    return OfficePaper(title, facts.head, blocks, running=title, mark="Draf" if facts.draft else "")


def _jury(jurors: Sequence[JurorFacts]) -> Table:
    columns = (
        TableColumn("No.", 6, "right"),
        TableColumn("Nama", 29),
        TableColumn("Jabatan atau lembaga", 36),
        TableColumn("Peran", 12),
        TableColumn("Sektor", 18),
    )
    rows = [
        TableRow((str(place), _named(one), one.office, one.role, one.sectors))
        for place, one in enumerate(jurors, 1)
    ]
    return Table(columns, rows)


def _named(juror: JurorFacts) -> str:
    return f"{juror.name} (dicoret)" if juror.struck else juror.name


def _methods(facts: MinutesFacts) -> list[Block]:
    """What holds for every sector first, then what differs, under the sectors it holds for."""
    told = [method_sentences(method) for method in facts.methods]
    if len(told) < 2:
        return [_sentences(sentences) for sentences in told]
    common = [one for one in told[0] if all(one in sentences for sentences in told[1:])]
    blocks: list[Block] = [Heading("Semua sektor", minor=True), _sentences(common)]
    for method, sentences in zip(facts.methods, told, strict=True):
        blocks.append(Heading(f"Sektor {words.list_words(method.sectors).lower()}", minor=True))
        blocks.append(_sentences([one for one in sentences if one not in common]))
    return blocks


def _sentences(sentences: Sequence[str]) -> Block:
    return Items([(text,) for text in sentences])


def _results(sector: SectorFacts) -> list[Block]:
    columns = (
        TableColumn("Peringkat", 12, "right"),
        TableColumn("Produk", 30),
        TableColumn("Usaha", 28),
        TableColumn("Nilai", 8, "right"),
        TableColumn("Grade", 8.5, "centre"),
        TableColumn("Keputusan", 15),
    )
    rows = [TableRow(_cells(one)) for one in sector.results]
    heading = Heading(f"Sektor {sector.sector.lower()} ({len(rows)} produk)", minor=True)
    return [heading, Table(columns, rows), *_marks_explained(sector.results)]


def _marks_explained(results: Sequence[ResultFacts]) -> list[Block]:
    """What the signs in the table mean, where there are any."""
    said = ["= peringkat sama"] if any(one.tied for one in results) else []
    said += ["* diputuskan pleno, lihat bagian D"] if any(one.overridden for one in results) else []
    return [Paragraph((f"{'; '.join(said)}.",), quiet=True)] if said else []


def _cells(one: ResultFacts) -> tuple[str, ...]:
    rank = "" if one.rank is None else f"{one.rank}{' =' if one.tied else ''}"
    decision = one.standing or f"{one.decision}{' *' if one.overridden else ''}"
    return (rank, one.product, one.firm, say.mark(one.total), one.grade, decision)


def _listed(entries: Sequence[tuple[str, ...]], otherwise: str) -> Block:
    return Items(entries) if entries else Paragraph((otherwise,))


def _summary(sectors: Sequence[SectorFacts]) -> Table:
    """The counts, kept on one page with the closing, so that signatures never stand on a page alone."""
    columns = (
        TableColumn("Sektor", 18),
        *(TableColumn(label, 12, "right") for label in ("Peserta", "Dinilai", *DECISIONS)),
        *(TableColumn(grade, 7, "right") for grade in GRADES),
    )
    rows = [TableRow(_counted(sector.sector, sector.results), keep=True) for sector in sectors]
    everyone = [one for sector in sectors for one in sector.results]
    return Table(columns, [*rows, TableRow(_counted("Jumlah", everyone), strong=True, keep=True)])


def _counted(label: str, results: Sequence[ResultFacts]) -> tuple[str, ...]:
    part = [one for one in results if not one.standing]
    decisions, grades = Counter(one.decision for one in part), Counter(one.grade for one in part)
    judged = sum(one.total is not None for one in part)
    counts = [len(results), judged, *(decisions[one] for one in DECISIONS), *(grades[one] for one in GRADES)]
    return (label, *map(str, counts))


def _signed(facts: MinutesFacts) -> list[Block]:
    """The closing with all signatures: the jury first, then the official who takes note."""
    jurors = [
        SignatureBlock(Signatory((_position(one),), one.name)) for one in facts.jurors if not one.struck
    ]
    officials = [SignatureBlock(one, ("Mengetahui,",)) for one in facts.signatories]
    return [
        Paragraph((say.CLOSING,), keep=True),
        Paragraph((place_and_date(facts.head, facts.on),), right=True, keep=True),
        Signatures(jurors, keep=bool(officials)),
        *([Signatures([None, *officials] if len(officials) == 1 else officials)] if officials else []),
    ]


def _position(juror: JurorFacts) -> str:
    return f"{juror.role or 'Anggota'} Juri"
