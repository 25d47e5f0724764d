"""Prints letters that tell firms how their products fared, and what comes next."""

from collections.abc import Mapping, Sequence

from depok_desk import words
from depok_desk.documents import feedback_words as say
from depok_desk.documents.blocks import (
    Block,
    Heading,
    Items,
    OfficePaper,
    Paragraph,
    Table,
    TableColumn,
    TableRow,
)
from depok_desk.documents.letter import heading_blocks, signature_blocks
from depok_desk.documents.office_press import print_papers
from depok_desk.documents.paper import PaperName
from depok_desk.errors import UserError
from depok_desk.model.judging_facts import CoachingFacts, CriterionAdvice, FeedbackFacts
from depok_desk.model.letter_facts import LetterFacts


def feedback_letters(
    facts: Sequence[FeedbackFacts], *, paper: PaperName = "A4", pictures: Mapping[str, bytes] | None = None
) -> bytes:
    """One PDF of all letters, each beginning a page; equal facts give equal bytes.

    Raises:
        UserError: there is nothing to print.
    """
    if not facts:
        raise UserError("Tidak ada surat umpan balik untuk dicetak; pilih sedikitnya satu peserta.")
    title = f"Surat umpan balik {facts[0].session}"
    return print_papers([feedback_paper(one) for one in facts], paper=paper, pictures=pictures, title=title)


def feedback_paper(facts: FeedbackFacts) -> OfficePaper:
    """One letter as blocks."""
    subject = f"Hasil kurasi produk {facts.product}"
    frame = LetterFacts(facts.head, subject, facts.recipient, (), on=facts.on, number=facts.number)
    blocks: list[Block] = [
        *heading_blocks(frame),
        Paragraph(("Dengan hormat,",), keep=True),
        Paragraph(say.thanks(facts)),
        Paragraph(say.result(facts)),
        *[Paragraph(parts) for parts in say.progress(facts)],
        *_listed("Yang sudah baik", facts.strengths),
        *_advice(facts.criteria),
        *_listed("Saran umum juri", facts.general),
        *_listed("Berkas yang perlu dilengkapi", facts.papers),
        *_coaching(facts.coaching),
        *[Paragraph(parts, keep=True) for parts in say.again(facts)],
        Paragraph((say.CLOSING,), keep=True),
        *signature_blocks(facts.signatories),
    ]
    return OfficePaper(subject, facts.head, blocks, running=f"{subject}, {facts.firm}")


def _listed(heading: str, entries: Sequence[str]) -> list[Block]:
    if not entries:
        return []
    return [Heading(heading), Items([(text,) for text in entries], numbered=False)]


def _advice(criteria: Sequence[CriterionAdvice]) -> list[Block]:
    """What each criterion still asks for; a column that would be empty is left out."""
    if not criteria:
        return []
    columns = [TableColumn("Kriteria", 22)]
    cells = [[_named(one)] for one in criteria]
    for label, texts in (
        ("Keadaan saat ini", [one.now for one in criteria]),
        ("Yang dituju", [one.aim for one in criteria]),
        ("Saran juri", ["\n".join(one.advice) for one in criteria]),
    ):
        if any(texts):
            columns.append(TableColumn(label, 26))
            cells = [[*row, text] for row, text in zip(cells, texts, strict=True)]
    return [
        Heading("Yang dapat ditingkatkan"),
        Table(columns, [TableRow(tuple(row)) for row in cells]),
    ]


def _named(one: CriterionAdvice) -> str:
    return f"{one.criterion}\n{one.mark}" if one.mark else one.criterion


def _coaching(steps: Sequence[CoachingFacts]) -> list[Block]:
    """The plan, kept on one page with the closing, so that no signature stands on a page alone."""
    if not steps:
        return []
    columns = [
        TableColumn("No.", 6, "right"),
        TableColumn("Pembinaan", 50),
        TableColumn("Pendamping", 24),
        TableColumn("Batas waktu", 20),
    ]
    rows = [
        TableRow(
            (str(place), one.what, one.person, words.long_date(one.due_on) if one.due_on else ""), keep=True
        )
        for place, one in enumerate(steps, 1)
    ]
    return [Heading("Rencana pembinaan"), Table(columns, rows)]
