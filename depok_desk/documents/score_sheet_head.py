"""Draws the head of a score sheet, with its code as text and to be scanned, and the line at its foot."""

from typing import NamedTuple

from depok_desk import words
from depok_desk.documents.fonts import SANS, SANS_BOLD, clean
from depok_desk.documents.lines import INK, QUIET, Run, colour
from depok_desk.documents.method_words import method_label
from depok_desk.documents.minutes_words import days
from depok_desk.documents.score_text import one_line
from depok_desk.documents.setting import Frame
from depok_desk.documents.symbol import qr_symbol
from depok_desk.model.judging_facts import ScoreSheetFacts, ScoreSheetsFacts

HEAD = 79.0
QR_SIDE, QUIET_ZONE = 50.0, 6.0
CODE_WIDTH = 190.0


class Numbered(NamedTuple):
    """Which page of how many."""

    number: int
    whole: int

    def __str__(self) -> str:
        return f"Halaman {self.number} dari {self.whole}"


class SheetHeading(NamedTuple):
    """What stands around the grid of a sheet: the session and the sheet."""

    facts: ScoreSheetsFacts
    sheet: ScoreSheetFacts

    def above(self, frame: Frame, top: float, page: Numbered) -> str:
        """Whose sheet it is at the left, its code at the right; `HEAD` points high."""
        y, drawn = top, [self._code(frame, top, page)]
        for text, size, font, ink, step in self._lines():
            y -= step
            at = (frame.left, y, frame.width - CODE_WIDTH)
            drawn.append(one_line(frame.pen, text, at, (size, size * 0.7), font=font, ink=ink))
        return "\n".join(filter(None, drawn))

    def below(self, frame: Frame, foot: float, page: Numbered) -> str:
        """The line at the foot of every page."""
        said = f"{self.facts.session} · {self.sheet.juror} · Lembar {self.sheet.code}"
        left = one_line(frame.pen, said, (frame.left, foot, frame.width - 120), (7, 6), ink=QUIET)
        return f"{left}\n{frame.pen.right((Run(str(page), SANS, QUIET),), 7, frame.right, foot)}"

    def _lines(self) -> tuple[tuple[str, float, str, str, float], ...]:
        """The lines at the left: text, size, font, colour, and how far below the last one."""
        facts, sheet = self.facts, self.sheet
        when = days(facts.held) if facts.held else ""
        office = f" · {sheet.office}" if sheet.office else ""
        sectors = f" · Sektor {words.list_words(sheet.sectors).lower()}" if sheet.sectors else ""
        rubric = method_label(sheet.rubric, sheet.edition, sample=sheet.sample)
        return (
            (" · ".join(facts.head.lines), 7.5, SANS, QUIET, 9.0),
            (f"Lembar Penilaian {facts.session}", 13.0, SANS_BOLD, INK, 15.0),
            (" · ".join(filter(None, (when, facts.place))), 8.5, SANS, INK, 12.0),
            (f"Juri: {sheet.juror}{office}", 10.0, SANS_BOLD, INK, 13.5),
            (f"{rubric}{sectors}", 8.0, SANS, INK, 11.5),
        )

    def _code(self, frame: Frame, top: float, page: Numbered) -> str:
        x, y, pen = frame.right - QR_SIDE, top - QR_SIDE, frame.pen
        beside = x - QUIET_ZONE - 6
        lines = (
            (Run("Kode lembar", SANS, QUIET), 7.5, 9),
            (Run(clean(self.sheet.code), SANS_BOLD), 16, 27),
            (Run(str(page), SANS), 8.5, 42),
        )
        drawn = [pen.right((run,), size, beside, top - down) for run, size, down in lines]
        return "\n".join([f"{colour(INK)} {qr_symbol(self.sheet.code, x, y, QR_SIDE)}", *drawn])
