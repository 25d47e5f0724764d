"""Lays out the front of a score sheet: the grid of boxes under its heading, and the signature."""

from collections.abc import Sequence

from depok_desk import words
from depok_desk.documents.fonts import SANS, SANS_BOLD, clean
from depok_desk.documents.lines import INK, QUIET, Room, Run, colour, fit
from depok_desk.documents.method_words import scale_words
from depok_desk.documents.score_boxes import Area, mark_boxes
from depok_desk.documents.score_sheet_head import HEAD, QR_SIDE, Numbered, SheetHeading
from depok_desk.documents.score_text import one_line, shrunk
from depok_desk.documents.setting import Frame, rule
from depok_desk.documents.shapes import box
from depok_desk.documents.tables import GRID, HEAD_TINT
from depok_desk.model.judging_facts import CriterionFacts, ScoreSheetFacts, ScoreSheetsFacts, SheetRow

LABELS, SIGNING = 34.0, 58.0
HIGHEST_ROW = 46.0
QUEUE, PRODUCT, NOTE = 26.0, 160.0, 96.0
WEIGHT_WAYS = ((1, 6.5), (1, 6.0), (1, 5.5), (1, 5.0))
HOW = (
    "Silang satu angka untuk setiap kriteria. Tidak menilai suatu kriteria: tulis A di kotaknya. "
    "Salah: coret dengan paraf, lalu silang angka yang benar."
)
HOW_WRITTEN = (
    "Tulis nilai di setiap kotak. Tidak menilai suatu kriteria: tulis A di kotaknya. "
    "Salah: coret dengan paraf, lalu tulis nilai yang benar di sebelahnya."
)


class ScoreSheetPage:
    """Draws the pages of one sheet; `edges` are the upper and the lower one, in points."""

    def __init__(
        self, frame: Frame, edges: tuple[float, float], facts: ScoreSheetsFacts, sheet: ScoreSheetFacts
    ) -> None:
        self._frame = frame
        self._top, self._foot = edges
        self._heading = SheetHeading(facts, sheet)
        self._city = facts.head.city
        self._sheet = sheet
        self._first = frame.left + QUEUE + PRODUCT
        self._each = (frame.right - NOTE - self._first) / max(1, len(sheet.criteria))

    def front(self, rows: Sequence[SheetRow], page: Numbered) -> str:
        """A page with these products."""
        labels_top = self._top - HEAD
        top = labels_top - LABELS
        height = min(HIGHEST_ROW, (top - self._foot - SIGNING) / max(1, len(rows)))
        drawn = [self._heading.above(self._frame, self._top, page), self._labels(labels_top)]
        drawn.append(self._columns(labels_top, top - height * len(rows)))
        for row in rows:
            drawn.append(self._row(row, top, height))
            top -= height
        drawn += [self._signature(), self.foot(page)]
        return "\n".join(drawn)

    def foot(self, page: Numbered) -> str:
        """The line at the foot of every page."""
        return self._heading.below(self._frame, self._foot, page)

    def _labels(self, top: float) -> str:
        """The heading of the grid: names of criteria with their weights."""
        foot, left = top - LABELS, self._frame.left
        how = HOW_WRITTEN if all(one.scale == "0-100" for one in self._sheet.criteria) else HOW
        drawn = [
            one_line(
                self._frame.pen, how, (left, top + 5, self._frame.width - QR_SIDE - 12), (7.5, 5.5), ink=QUIET
            ),
            f"{colour(HEAD_TINT)} {box(left, foot, self._frame.width, LABELS)} f",
            one_line(self._frame.pen, "No.", (left + 4, foot + 13, QUEUE - 6), (7.5, 6), font=SANS_BOLD),
            one_line(
                self._frame.pen,
                "Produk dan usaha",
                (left + QUEUE + 4, foot + 13, PRODUCT - 8),
                (7.5, 6),
                font=SANS_BOLD,
            ),
            one_line(
                self._frame.pen,
                "Catatan singkat",
                (self._frame.right - NOTE + 4, foot + 13, NOTE - 8),
                (7.5, 6),
                font=SANS_BOLD,
            ),
        ]
        for place, one in enumerate(self._sheet.criteria):
            drawn += self._label(one, self._first + place * self._each, foot)
        return "\n".join(filter(None, drawn))

    def _label(self, one: CriterionFacts, x: float, foot: float) -> list[str]:
        middle, pen = x + self._each / 2, self._frame.pen
        name = shrunk(one.name, SANS_BOLD, self._each - 5, (7.5, 6.5))
        weight = "di luar nilai akhir" if one.independent else f"bobot {words.number(one.weight)}"
        said = f"{weight} · {scale_words(one.scale)}"
        below = fit((Run(said, SANS),), Room(self._each - 4, WEIGHT_WAYS))
        y = foot + 13 + (len(name.lines) - 1) * name.size * 1.15
        drawn = [
            pen.centre(line, name.size, middle, y - place * name.size * 1.15)
            for place, line in enumerate(name.lines)
        ]
        return [*drawn, pen.centre(below.lines[0], below.size, middle, foot + 4.5)]

    def _row(self, row: SheetRow, top: float, height: float) -> str:
        left, foot = self._frame.left, top - height
        product = shrunk(row.product, SANS_BOLD, PRODUCT - 8, (9, 7.5))
        firm = shrunk(row.firm, SANS, PRODUCT - 8, (7.5, 6.5))
        lines = [(line, one.size) for one in (product, firm) for line in one.lines]
        y = foot + (height + sum(size * 1.2 for _, size in lines)) / 2
        drawn: list[str] = []
        for line, size in lines:
            y -= size * 1.2
            drawn.append(self._frame.pen.left(line, size, left + QUEUE + 4, y + size * 0.25))
        queue = "" if row.queue is None else str(row.queue)
        drawn.append(
            one_line(
                self._frame.pen, queue, (left + 4, foot + height / 2 - 4, QUEUE - 6), (12, 7), font=SANS_BOLD
            )
        )
        drawn.append(self._barred(row, foot, height) if row.barred else self._boxes(foot, height))
        drawn.append(rule(left, self._frame.right, foot, 0.6, GRID))
        return "\n".join(filter(None, drawn))

    def _boxes(self, foot: float, height: float) -> str:
        areas = (Area(self._first + n * self._each, foot, self._each, height) for n in range(99))
        criteria = self._sheet.criteria
        return "\n".join(
            mark_boxes(self._frame.pen, area, one.scale) for one, area in zip(criteria, areas, strict=False)
        )

    def _barred(self, row: SheetRow, foot: float, height: float) -> str:
        width = self._each * len(self._sheet.criteria)
        said = f"Tidak dinilai oleh juri ini: {row.barred}"
        tint = f"{colour(HEAD_TINT)} {box(self._first, foot, width, height)} f"
        at = (self._first + 8, foot + height / 2 - 3, width - 16)
        return f"{tint}\n{one_line(self._frame.pen, said, at, (8.5, 6))}"

    def _columns(self, top: float, foot: float) -> str:
        """The lines between columns and around the grid."""
        xs = [
            self._frame.left + QUEUE,
            *(self._first + n * self._each for n in range(len(self._sheet.criteria))),
        ]
        drawn = [f"{x:.2f} {top:.2f} m {x:.2f} {foot:.2f} l S" for x in (*xs, self._frame.right - NOTE)]
        around = box(self._frame.left, foot, self._frame.width, top - foot)
        return f"{colour(GRID, 'RG')} .5 w {' '.join(drawn)}\n{colour(INK, 'RG')} .8 w {around} S"

    def _signature(self) -> str:
        """The day to be written, and where the juror signs."""
        x, y, width = self._frame.right - 200, self._foot + SIGNING - 14, 200.0
        city = f"{clean(self._city)}, {'.' * 34}"
        return "\n".join((
            one_line(self._frame.pen, city, (x, y, width), (8.5, 6)),
            one_line(self._frame.pen, "Tanda tangan juri:", (x, y - 13, width), (8.5, 6)),
            one_line(self._frame.pen, self._sheet.juror, (x, y - 35, width), (9, 6), font=SANS_BOLD),
            rule(x + 78, x + width, y - 24, 0.6, INK),
        ))  # fmt: skip
