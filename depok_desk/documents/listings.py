"""Prints lists of a register: a heading on every page, hairlines, page numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO, NamedTuple

from depok_desk import words
from depok_desk.documents.cells import cell_lines
from depok_desk.documents.embedding import UsedFonts
from depok_desk.documents.fonts import SANS, SANS_BOLD, clean
from depok_desk.documents.lines import INK, LINE, QUIET, TEAL, Pen, Run, colour
from depok_desk.documents.paper import LANDSCAPE, MM, PaperName
from depok_desk.documents.pdf import About, PdfWriter
from depok_desk.documents.shapes import box
from depok_desk.model.facts import ListingColumn, ListingFacts

LEFT, RIGHT, TOP, FOOT = 30 * MM, 14 * MM, 15 * MM, 16 * MM  # binder holes on the left
LARGEST, SMALLEST, PADDING, GAP = 8.0, 6.0, 3.2, 8.0
DATE_WIDTH = 210.0
MOST_LINES = 3
HEAD_TINT, TOTAL_TINT = "#EDF3F0", "#FBF5E3"

Cells = list[tuple[str, ...]]
"""The lines of every cell of a row."""


class Column(NamedTuple):
    """Where a column stands: its left edge and width in points."""

    x: float
    width: float
    right: bool


@dataclass(frozen=True)
class Sheet:
    """Rows `first` to `last` (not included), printed on one page below `top`."""

    first: int
    last: int
    top: float


def render_listing(facts: ListingFacts, *, paper: PaperName = "A4") -> bytes:
    """The list as a PDF; equal facts give equal bytes."""
    out = BytesIO()
    ListingPress(out, facts, paper).write()
    return out.getvalue()


class ListingPress:
    """Prints one list into one file."""

    def __init__(self, out: BinaryIO, facts: ListingFacts, paper: PaperName) -> None:
        self._facts = facts
        self._sheet = LANDSCAPE[paper]
        self._fonts = UsedFonts()
        self._pen = Pen(self._fonts)
        author = clean(" ".join(facts.head)) or "Depok Desk"
        subject = clean(facts.subtitle) or clean(facts.title)
        about = About(clean(facts.title), author, subject, self._sheet.width, self._sheet.height)
        self._pdf = PdfWriter(out, about)
        self._end = self._sheet.width - RIGHT
        share = (self._end - LEFT) / sum(map(_characters, facts.columns))
        self._size = max(SMALLEST, min(LARGEST, share / 0.5))
        self._leading = self._size * 1.25
        self._columns = _columns(facts.columns, LEFT, self._end)
        self._labels = self._cells([column.label for column in facts.columns], SANS_BOLD)
        self._rows = [self._cells(row, SANS) for row in facts.rows]

    def write(self) -> None:
        """Write all pages and finish the file."""
        first_top, masthead = self._masthead()
        sheets = self._paged(first_top)
        for number, sheet in enumerate(sheets, start=1):
            head = masthead if number == 1 else self._running_head()
            foot = self._foot(f"Halaman {words.number(number)} dari {words.number(len(sheets))}")
            last = number == len(sheets)
            self._pdf.add_page("\n".join((head, *self._table(sheet, last=last), foot)).encode())
        self._pdf.close(b"<<%b>>" % self._fonts.embed(self._pdf))

    def _paged(self, first_top: float) -> list[Sheet]:
        """Rows put on pages, each page as full as can be."""
        totals = self._height(self._cells(self._facts.totals, SANS_BOLD)) if self._facts.totals else 0.0
        heading = self._height(self._labels)
        sheets: list[Sheet] = []
        first, top = 0, first_top
        y = top - heading
        for index, row in enumerate(self._rows):
            closing = totals if index == len(self._rows) - 1 else 0.0
            if y - self._height(row) - closing < FOOT + GAP and index > first:
                sheets.append(Sheet(first, index, top))
                first, top = index, self._sheet.height - TOP - 20
                y = top - heading
            y -= self._height(row)
        return [*sheets, Sheet(first, len(self._rows), top)]

    def _masthead(self) -> tuple[float, str]:
        """The letterhead, title and date of the first page, and the height at which the table begins."""
        y = self._sheet.height - TOP - 4
        whole = self._end - LEFT
        drawn: list[str] = []
        for text in self._facts.head[:-1]:
            drawn += self._text((text, SANS, QUIET), 8, y, whole)
            y -= 12
        for text in self._facts.head[-1:]:
            drawn += self._text((text, SANS_BOLD, INK), 10, y, whole)
            y -= 10
        if drawn:
            drawn.append(f"{colour(TEAL, 'RG')} 1.4 w {self._rule(y)}")
            y -= 26
        title = self._text((self._facts.title, SANS_BOLD, TEAL), 17, y, whole - DATE_WIDTH, most=2)
        drawn += [*title, self._pen.right((Run(self._dated(), SANS, QUIET),), 8.5, self._end, y)]
        y -= 20 * (len(title) - 1) + 14
        subtitle = self._text((self._facts.subtitle, SANS, QUIET), 8.5, y, whole, most=3)
        return y - 10 * len(subtitle) - 3, "\n".join(drawn + subtitle)

    def _text(
        self, what: tuple[str, str, str], size: float, y: float, width: float, most: int = 1
    ) -> list[str]:
        """A text (with font and colour) from the left margin down, in as many lines as it may have."""
        text, font, ink = what
        lines = cell_lines(text, font, width / size, most)
        leading = size * 1.18
        return [
            self._pen.left((Run(one, font, ink),), size, LEFT, y - leading * n) for n, one in enumerate(lines)
        ]

    def _dated(self) -> str:
        count = words.count_of(len(self._facts.rows), "baris")
        return f"per tanggal {words.long_date(self._facts.as_of)} · {count}" if self._facts.as_of else count

    def _running_head(self) -> str:
        y = self._sheet.height - TOP - 8
        (title,) = self._text((self._facts.title, SANS_BOLD, TEAL), 9, y, self._end - LEFT - DATE_WIDTH) or (
            "",
        )
        return f"{title}\n{self._pen.right((Run(self._dated(), SANS, QUIET),), 8, self._end, y)}"

    def _foot(self, page: str) -> str:
        y = FOOT - 12
        issuer = self._text(
            (" ".join(self._facts.head[-1:]), SANS, QUIET), 7, y, self._end - LEFT - DATE_WIDTH
        )
        return f"{''.join(issuer)}\n{self._pen.right((Run(page, SANS, QUIET),), 7, self._end, y)}"

    def _table(self, sheet: Sheet, *, last: bool) -> list[str]:
        y = sheet.top - self._height(self._labels)
        drawn = [
            f"{colour(HEAD_TINT)} {self._bar(y, sheet.top)} f",
            self._row(self._labels, SANS_BOLD, TEAL, sheet.top),
        ]
        drawn.append(f"{colour(TEAL, 'RG')} .8 w {self._rule(y)} {colour(LINE, 'RG')} .5 w")
        for row in self._rows[sheet.first : sheet.last]:
            drawn.append(self._row(row, SANS, INK, y))
            y -= self._height(row)
            drawn.append(self._rule(y))
        if last and self._facts.totals:
            totals = self._cells(self._facts.totals, SANS_BOLD)
            drawn.append(f"{colour(TOTAL_TINT)} {self._bar(y - self._height(totals), y)} f")
            drawn.append(self._row(totals, SANS_BOLD, INK, y))
        return drawn

    def _cells(self, texts: Sequence[str], font: str) -> Cells:
        return [
            cell_lines(text, font, (column.width - GAP) / self._size, MOST_LINES)
            for text, column in zip(texts, self._columns, strict=True)
        ]

    def _height(self, cells: Cells) -> float:
        return 2 * PADDING + self._leading * max(1, *map(len, cells), 1) - 0.6

    def _row(self, cells: Cells, font: str, ink: str, top: float) -> str:
        drawn: list[str] = []
        for lines, column in zip(cells, self._columns, strict=True):
            y = top - PADDING - self._size + 0.6
            for text in lines:
                line = (Run(text, font, ink),)
                if column.right:
                    drawn.append(self._pen.right(line, self._size, column.x + column.width - GAP / 2, y))
                else:
                    drawn.append(self._pen.left(line, self._size, column.x + GAP / 2, y))
                y -= self._leading
        return "\n".join(drawn)

    def _rule(self, y: float) -> str:
        return f"{LEFT:.2f} {y:.2f} m {self._end:.2f} {y:.2f} l S"

    def _bar(self, foot: float, top: float) -> str:
        return box(LEFT, foot, self._end - LEFT, top - foot)


def _columns(columns: Sequence[ListingColumn], left: float, end: float) -> list[Column]:
    """The columns side by side, sharing the width as their widths in characters do."""
    share = (end - left) / sum(map(_characters, columns))
    placed: list[Column] = []
    for column in columns:
        width = share * _characters(column)
        placed.append(Column(left, width, column.right))
        left += width
    return placed


def _characters(column: ListingColumn) -> int:
    return max(3, column.width)
