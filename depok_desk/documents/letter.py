"""Prints official letters in the form of the tata naskah dinas: invitations and the like."""

from collections.abc import Mapping, Sequence
from datetime import date

from depok_desk import words
from depok_desk.documents.blocks import (
    Block,
    Heading,
    Items,
    OfficePaper,
    Paragraph,
    Particulars,
    SignatureBlock,
    Signatures,
)
from depok_desk.documents.office_press import print_papers
from depok_desk.documents.paper import PaperName
from depok_desk.errors import UserError
from depok_desk.model.facts import Signatory
from depok_desk.model.letter_facts import HeadFacts, LetterFacts

UNDATED = "." * 45
"""Where the day is to be written by hand."""


def letters(
    facts: Sequence[LetterFacts], *, paper: PaperName = "A4", pictures: Mapping[str, bytes] | None = None
) -> bytes:
    """One PDF of some letters, each beginning a page; equal facts give equal bytes.

    Raises:
        UserError: there is nothing to print.
    """
    if not facts:
        raise UserError("Tidak ada surat untuk dicetak; pilih sedikitnya satu penerima.")
    title = f"Surat: {facts[0].subject}"
    return print_papers([letter_paper(one) for one in facts], paper=paper, pictures=pictures, title=title)


def letter_paper(facts: LetterFacts) -> OfficePaper:
    """One letter as blocks."""
    body = [Paragraph((text,)) for text in facts.opening]
    items = [Paragraph((facts.items_intro,), keep=True)] if facts.items and facts.items_intro else []
    blocks: list[Block] = [
        *heading_blocks(facts),
        *body,
        *([Particulars(facts.particulars, indent=18)] if facts.particulars else []),
        *items,
        *([Items([(text,) for text in facts.items])] if facts.items else []),
        *[Paragraph((text,), keep=True) for text in facts.closing],
        *signature_blocks(facts.signatories),
        *copy_blocks(facts.copies),
    ]
    return OfficePaper(facts.subject, facts.head, blocks, running=facts.subject)


def heading_blocks(facts: LetterFacts) -> list[Block]:
    """Place and date at the right, Nomor to Hal at the left, and whom the letter is for."""
    lines = [("Nomor", facts.number), ("Sifat", facts.nature), ("Lampiran", facts.attachments)]
    known = [(label, text) for label, text in lines if text or label == "Nomor"]
    return [
        Paragraph((place_and_date(facts.head, facts.on),), right=True),
        Particulars([*known, ("Hal", facts.subject)]),
        recipient_block(facts.recipient),
    ]


def place_and_date(head: HeadFacts, on: date | None) -> str:
    """Where and when the paper is signed; an unknown day is left to be written."""
    return f"{head.city}, {words.long_date(on) if on else UNDATED}"


def recipient_block(recipient: Sequence[str]) -> Particulars:
    """The address after "Yth."; without one, a rule to write on."""
    return Particulars([("Yth.", "\n".join(recipient))], colons=False)


def signature_blocks(signatories: Sequence[Signatory]) -> list[Block]:
    """Who signs: one at the right, two side by side; nobody known leaves room to write."""
    known = list(signatories) or [Signatory(("",), "")]
    blocks = [SignatureBlock(one) for one in known]
    return [Signatures([None, *blocks] if len(blocks) == 1 else blocks)]


def copy_blocks(copies: Sequence[str]) -> list[Block]:
    """Those who get a copy, numbered where there are several."""
    if not copies:
        return []
    return [Heading("Tembusan:", minor=True), Items([(text,) for text in copies], numbered=len(copies) > 1)]
