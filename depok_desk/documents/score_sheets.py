"""Prints score sheets for jurors: products in rows, boxes to tick, and what the marks mean behind."""

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from typing import BinaryIO

from depok_desk.documents.embedding import UsedFonts
from depok_desk.documents.fonts import clean
from depok_desk.documents.lines import Pen
from depok_desk.documents.paper import LANDSCAPE, MM, PaperName
from depok_desk.documents.pdf import About, PdfWriter
from depok_desk.documents.pieces import Page, drawn_page, paged
from depok_desk.documents.score_levels import level_pieces
from depok_desk.documents.score_sheet_head import Numbered
from depok_desk.documents.score_sheet_page import ScoreSheetPage
from depok_desk.documents.setting import Frame
from depok_desk.errors import UserError
from depok_desk.model.judging_facts import ScoreSheetFacts, ScoreSheetsFacts, SheetRow

LEFT, RIGHT, TOP, FOOT = 30 * MM, 12 * MM, 11 * MM, 10 * MM  # binder holes on the left
ROWS = 9
"""Products to a page at most: each has room for a note and for a pen that is not careful."""


def score_sheets(facts: ScoreSheetsFacts, *, paper: PaperName = "A4") -> bytes:
    """All sheets in one PDF, each with page numbers of its own; equal facts give equal bytes.

    Raises:
        UserError: there is nothing to print.
    """
    if not facts.sheets:
        raise UserError("Belum ada lembar penilaian untuk dicetak; isi dahulu juri dan peserta sesi ini.")
    out = BytesIO()
    SheetPress(out, facts, paper).write()
    return out.getvalue()


class SheetPress:
    """Prints the score sheets of a session into one file."""

    def __init__(self, out: BinaryIO, facts: ScoreSheetsFacts, paper: PaperName) -> None:
        self._facts = facts
        self._sheet = LANDSCAPE[paper]
        title = f"Lembar penilaian {clean(facts.session)}"
        author = clean(" ".join(facts.head.lines)) or "Depok Desk"
        self._fonts = UsedFonts()
        width, height = self._sheet.width, self._sheet.height
        self._pdf = PdfWriter(out, About(title, author, title, width, height))
        self._frame = Frame(Pen(self._fonts), LEFT, width - LEFT - RIGHT)

    def write(self) -> None:
        """Write all sheets and finish the file."""
        for sheet in self._facts.sheets:
            self._write_sheet(sheet)
        self._pdf.close(b"<<%b>>" % self._fonts.embed(self._pdf))

    def _write_sheet(self, sheet: ScoreSheetFacts) -> None:
        top = self._sheet.height - TOP
        drawing = ScoreSheetPage(self._frame, (top, FOOT), self._facts, sheet)
        fronts = _shared(sheet.rows)
        backs = self._backs(sheet, top)
        count = len(fronts) + len(backs)
        for number, rows in enumerate(fronts, 1):
            self._pdf.add_page(drawing.front(rows, Numbered(number, count)).encode())
        for number, back in enumerate(backs, len(fronts) + 1):
            content = (drawn_page(back, top), drawing.foot(Numbered(number, count)))
            self._pdf.add_page("\n".join(content).encode())

    def _backs(self, sheet: ScoreSheetFacts, top: float) -> list[Page]:
        pieces = level_pieces(self._frame, sheet)
        room = top - FOOT - 16
        return paged(pieces, room, room) if pieces else []


def _shared(rows: Sequence[SheetRow]) -> list[Sequence[SheetRow]]:
    """The rows of every page, as evenly as can be; an empty sheet is one page."""
    count = max(1, -(-len(rows) // ROWS))
    each, more = divmod(len(rows), count)
    starts = [page * each + min(page, more) for page in range(count + 1)]
    return [rows[first:last] for first, last in pairwise(starts)]
