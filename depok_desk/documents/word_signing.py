"""Writes signature blocks and letterheads into a Word file."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from PIL import Image

from depok_desk.documents.blocks import SignatureBlock, Signatures
from depok_desk.documents.fonts import clean
from depok_desk.documents.pictures import LONGEST_SIDE
from depok_desk.documents.word_marks import keep_row_whole, rule_below
from depok_desk.model.letter_facts import HeadFacts
from depok_desk.words import nip

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
SIGN_ROOM, CELL_GAP = 42.0, 1.5
LOGO = 19
LOGO_COLUMNS = (24, 114, 24)


def tighten(paragraph: Any, *, keep: bool = False, gap: float = 0.0) -> None:
    """A paragraph with a small gap or none around it, staying with the next where asked."""
    paragraph.paragraph_format.space_before = Pt(gap)
    paragraph.paragraph_format.space_after = Pt(gap)
    paragraph.paragraph_format.keep_with_next = keep


def add_signatures(document: Document, signatures: Signatures) -> None:
    """Blocks two to a row in a table without lines."""
    blocks: list[SignatureBlock | None] = [*signatures.blocks]
    if not blocks:
        return
    blocks += [None] * (len(blocks) % 2)
    made = document.add_table(rows=0, cols=2)
    for at in range(0, len(blocks), 2):
        last = at + 2 >= len(blocks) and not signatures.keep
        row = made.add_row()
        keep_row_whole(row)
        for cell, block in zip(row.cells, blocks[at : at + 2], strict=True):
            if block is not None:
                _sign(cell, block, keep=not last)
    spacer = document.add_paragraph()
    tighten(spacer, keep=signatures.keep)


def _sign(cell: Any, block: SignatureBlock, *, keep: bool) -> None:
    one = block.signatory
    position = [clean(text) for text in one.position if clean(text)]
    over = [*block.above, *position[:-1], *(f"{text.rstrip(',')}," for text in position[-1:])]
    first, *rest = over or [""]
    _centred(cell.paragraphs[0], first, keep=keep)
    for text in rest:
        _centred(cell.add_paragraph(), text, keep=keep)
    name = cell.add_paragraph()
    _centred(name, clean(one.name) or "." * 40, keep=keep)
    name.paragraph_format.space_before = Pt(SIGN_ROOM)
    name.runs[0].bold = name.runs[0].underline = bool(one.name)
    for text in (one.rank, f"NIP {nip(one.nip)}" if one.nip else ""):
        if text:
            _centred(cell.add_paragraph(), clean(text), keep=keep)


def _centred(paragraph: Any, text: str, *, keep: bool = False) -> Any:
    paragraph.alignment = ALIGN["centre"]
    tighten(paragraph, keep=keep)
    return paragraph.add_run(text)


def add_letterhead(document: Document, head: HeadFacts, pictures: Mapping[str, bytes]) -> None:
    """The lines in the middle, logos at the sides where they are at hand, and a rule below."""
    if not head.lines:
        return
    logos = [pictures.get(key, b"") for key in (*head.logos, "", "")[:2]]
    if any(logos):
        _between(document, head, logos)
    else:
        _head_lines([document.add_paragraph() for _ in _head_texts(head)], head)
    end = document.add_paragraph()
    rule_below(end)
    tighten(end)


def _between(document: Document, head: HeadFacts, logos: Sequence[bytes]) -> None:
    """The lines in the middle of a table without lines, logos at its sides."""
    made = document.add_table(rows=1, cols=3)
    made.autofit = False
    cells = made.rows[0].cells
    for column, cell, width in zip(made.columns, cells, LOGO_COLUMNS, strict=True):
        column.width = cell.width = Mm(width)
    for cell, logo in zip((cells[0], cells[2]), logos, strict=True):
        if logo:
            cell.paragraphs[0].add_run().add_picture(BytesIO(_png(logo)), height=Mm(LOGO))
    middle = cells[1]
    _head_lines([*middle.paragraphs, *(middle.add_paragraph() for _ in _head_texts(head)[1:])], head)


def _head_texts(head: HeadFacts) -> tuple[str, ...]:
    return (*head.lines, *head.address)


def _head_lines(paragraphs: Sequence[Any], head: HeadFacts) -> None:
    sizes = [*[11.5] * (len(head.lines) - 1), 14.0, *[8.5] * len(head.address)]
    for place, (text, size) in enumerate(zip(_head_texts(head), sizes, strict=True)):
        run = _centred(paragraphs[place], clean(text))
        run.font.size = Pt(size)
        run.bold = place == len(head.lines) - 1


def _png(source: bytes) -> bytes:
    """The logo as every Word can show it."""
    out = BytesIO()
    with Image.open(BytesIO(source)) as opened:
        picture = opened.convert("RGBA")
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    picture.save(out, "PNG")
    return out.getvalue()
