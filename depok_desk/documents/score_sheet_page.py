"""Lays out the front of a score sheet: who judges what, the code, the grid of boxes, the signature."""

from collections.abc import Sequence
from typing import NamedTuple

from depok_desk import words
from depok_desk.documents.fonts import SANS, SANS_BOLD, clean
from depok_desk.documents.lines import INK, QUIET, Fitted, Room, Run, colour, fit, one_or_two_lines
from depok_desk.documents.method_words import method_label, scale_words
from depok_desk.documents.minutes_words import days
from depok_desk.documents.score_boxes import Area, mark_boxes
from depok_desk.documents.setting import Frame, rule
from depok_desk.documents.shapes import box
from depok_desk.documents.symbol import qr_symbol
from depok_desk.documents.tables import GRID, HEAD_TINT
from depok_desk.model.judging_facts import CriterionFacts, ScoreSheetFacts, ScoreSheetsFacts, SheetRow

QR_SIDE, QUIET_ZONE = 50.0, 6.0
HEAD, LABELS, SIGNING = 79.0, 34.0, 58.0
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


class Numbered(NamedTuple):
    """Which page of how many."""

    number: int
    whole: int

    def __str__(self) -> str:
        return f"Halaman {self.number} dari {self.whole}"


class ScoreSheetPage:
    """Draws the pages of one sheet; `edges` are the upper and the lower one, in points."""

    def __init__(
        self, frame: Frame, edges: tuple[float, float], facts: ScoreSheetsFacts, sheet: ScoreSheetFacts
    ) -> None:
        self._frame = frame
        self._top, self._foot = edges
        self._facts = facts
        self._sheet = sheet
        self._first = frame.left + QUEUE + PRODUCT
        self._each = (frame.right - NOTE - self._first) / max(1, len(sheet.criteria))

    def front(self, rows: Sequence[SheetRow], page: Numbered) -> str:
        """A page with these products."""
        labels_top = self._top - HEAD
        top = labels_top - LABELS
        height = min(HIGHEST_ROW, (top - self._foot - SIGNING) / max(1, len(rows)))
        drawn = [self._head(page), self._labels(labels_top)]
        drawn.append(self._columns(labels_top, top - height * len(rows)))
        for row in rows:
            drawn.append(self._row(row, top, height))
            top -= height
        drawn += [self._signature(), self.foot(page)]
        return "\n".join(drawn)

    def foot(self, page: Numbered) -> str:
        """The line at the foot of every page."""
        said = f"{clean(self._facts.session)} · {clean(self._sheet.juror)} · Lembar {self._sheet.code}"
        y = self._foot
        left = self._text(said, (self._frame.left, y, self._frame.width - 120), (7, 6), ink=QUIET)
        run = (Run(str(page), SANS, QUIET),)
        return f"{left}\n{self._frame.pen.right(run, 7, self._frame.right, y)}"

    def _head(self, page: Numbered) -> str:
        """Whose sheet it is at the left, its code at the right."""
        sheet, facts, width = self._sheet, self._facts, self._frame.width - 190
        when = [days(facts.held)] if facts.held else []
        office = f" · {sheet.office}" if sheet.office else ""
        sectors = f" · Sektor {words.list_words(sheet.sectors).lower()}" if sheet.sectors else ""
        lines = (
            (" · ".join(facts.head.lines), 7.5, SANS, QUIET, 9.0),
            (f"Lembar Penilaian {facts.session}", 13.0, SANS_BOLD, INK, 15.0),
            (" · ".join([*when, *filter(None, (facts.place,))]), 8.5, SANS, INK, 12.0),
            (f"Juri: {sheet.juror}{office}", 10.0, SANS_BOLD, INK, 13.5),
            (
                f"{method_label(sheet.rubric, sheet.edition, sample=sheet.sample)}{sectors}",
                8,
                SANS,
                INK,
                11.5,
            ),
        )
        y, drawn = self._top, [self._code(page)]
        for text, size, font, ink, step in lines:
            y -= step
            drawn.append(
                self._text(text, (self._frame.left, y, width), (size, size * 0.7), font=font, ink=ink)
            )
        return "\n".join(filter(None, drawn))

    def _code(self, page: Numbered) -> str:
        x, y = self._frame.right - QR_SIDE, self._top - QR_SIDE
        beside, pen = x - QUIET_ZONE - 6, self._frame.pen
        return "\n".join((
            f"{colour(INK)} {qr_symbol(self._sheet.code, x, y, QR_SIDE)}",
            pen.right((Run("Kode lembar", SANS, QUIET),), 7.5, beside, self._top - 9),
            pen.right((Run(clean(self._sheet.code), SANS_BOLD),), 16, beside, self._top - 27),
            pen.right((Run(str(page), SANS),), 8.5, beside, self._top - 42),
        ))  # fmt: skip

    def _labels(self, top: float) -> str:
        """The heading of the grid: names of criteria with their weights."""
        foot, left = top - LABELS, self._frame.left
        how = HOW_WRITTEN if all(one.scale == "0-100" for one in self._sheet.criteria) else HOW
        drawn = [
            self._text(how, (left, top + 5, self._frame.width - QR_SIDE - 12), (7.5, 5.5), ink=QUIET),
            f"{colour(HEAD_TINT)} {box(left, foot, self._frame.width, LABELS)} f",
            self._text("No.", (left + 4, foot + 13, QUEUE - 6), (7.5, 6), font=SANS_BOLD),
            self._text(
                "Produk dan usaha", (left + QUEUE + 4, foot + 13, PRODUCT - 8), (7.5, 6), font=SANS_BOLD
            ),
            self._text(
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
        name = _fitted(one.name, SANS_BOLD, self._each - 5, (7.5, 6.5))
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
        product = _fitted(row.product, SANS_BOLD, PRODUCT - 8, (9, 7.5))
        firm = _fitted(row.firm, SANS, PRODUCT - 8, (7.5, 6.5))
        lines = [(line, one.size) for one in (product, firm) for line in one.lines]
        y = foot + (height + sum(size * 1.2 for _, size in lines)) / 2
        drawn: list[str] = []
        for line, size in lines:
            y -= size * 1.2
            drawn.append(self._frame.pen.left(line, size, left + QUEUE + 4, y + size * 0.25))
        queue = "" if row.queue is None else str(row.queue)
        drawn.append(self._text(queue, (left + 4, foot + height / 2 - 4, QUEUE - 6), (12, 7), font=SANS_BOLD))
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
        return f"{tint}\n{self._text(said, (self._first + 8, foot + height / 2 - 3, width - 16), (8.5, 6))}"

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
        city = f"{clean(self._facts.head.city)}, {'.' * 34}"
        return "\n".join((
            self._text(city, (x, y, width), (8.5, 6)),
            self._text("Tanda tangan juri:", (x, y - 13, width), (8.5, 6)),
            self._text(self._sheet.juror, (x, y - 35, width), (9, 6), font=SANS_BOLD),
            rule(x + 78, x + width, y - 24, 0.6, INK),
        ))  # fmt: skip

    def _text(
        self,
        text: str,
        at: tuple[float, float, float],
        sizes: tuple[float, float],
        *,
        font: str = SANS,
        ink: str = INK,
    ) -> str:
        """A text on one line from (left, baseline) that shrinks until it is as narrow as the width."""
        x, y, width = at
        if not clean(text):
            return ""
        fitted = fit((Run(clean(text), font, ink),), one_or_two_lines(width, sizes, sizes))
        size = fitted.size if len(fitted.lines) == 1 else sizes[1]
        return "\n".join(
            self._frame.pen.left(line, size, x, y - n * size * 1.2) for n, line in enumerate(fitted.lines)
        )


def _fitted(text: str, font: str, width: float, sizes: tuple[float, float]) -> Fitted:
    """A text in one line or two, shrunk until it fits."""
    line = (Run(clean(text), font),)
    return fit(line, one_or_two_lines(width, sizes, (sizes[1], sizes[1] - 2)))
