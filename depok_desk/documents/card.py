"""What profile cards and catalogue entries share: a page of words, photos and rules, filled from above."""

from collections.abc import Mapping
from io import BytesIO

from depok_desk import words
from depok_desk.documents.cells import cell_lines
from depok_desk.documents.embedding import UsedFonts
from depok_desk.documents.fonts import SANS, SANS_BOLD, clean
from depok_desk.documents.lines import INK, LINE, QUIET, TEAL, Pen, Run, colour
from depok_desk.documents.paper import LANDSCAPE, MM
from depok_desk.documents.pdf import About, PdfWriter
from depok_desk.documents.photographs import Photographs
from depok_desk.model.profile_facts import CatalogueFacts, ProfileFacts

WIDTH, HEIGHT = LANDSCAPE["A4"].height, LANDSCAPE["A4"].width
LEFT, RIGHT, TOP, FOOT = 30 * MM, WIDTH - 15 * MM, HEIGHT - 15 * MM, 17 * MM

Ways = tuple[tuple[int, float], ...]
"""How a name may be set, the best first: in so many lines of that size."""


class Card:
    """Draws upright pages of A4 into one file; positions are in points from the lower left corner."""

    def __init__(self, title: str, head: tuple[str, ...], pictures: Mapping[str, bytes]) -> None:
        issuer = clean(" ".join(head)) or "Depok Desk"
        self._out = BytesIO()
        self._pdf = PdfWriter(self._out, About(clean(title), issuer, clean(title), WIDTH, HEIGHT))
        self._fonts = UsedFonts()
        self._pen = Pen(self._fonts)
        self._drawn: list[str] = []
        self.photographs = Photographs(self._pdf, pictures)

    def finish(self) -> bytes:
        """The whole file."""
        self._pdf.close(b"<<%b%b>>" % (self._fonts.embed(self._pdf), self.photographs.resources))
        return self._out.getvalue()

    def end_page(self) -> None:
        """Close the page and begin a new one."""
        self._pdf.add_page("\n".join(self._drawn).encode())
        self._drawn = []

    def draw(self, operators: str) -> None:
        """Add a drawing."""
        self._drawn.append(operators)

    def letterhead(self, head: tuple[str, ...]) -> float:
        """The lines of the letterhead above a rule; returns the height below which there is room."""
        y = TOP - 4
        for place, text in enumerate(head):
            main = place == len(head) - 1
            self.words(
                text, (LEFT, y, RIGHT - LEFT), 10.5 if main else 8, bold=main, ink=INK if main else QUIET
            )
            y -= 11 if main else 12.5
        if head:
            self.rule(y, TEAL, 1.4)
            y -= 8
        return y

    def foot(self, said: str, page: str) -> None:
        """A quiet line at the lower edge."""
        self.rule(FOOT + 2, LINE, 0.5)
        self.words(said, (LEFT, FOOT - 9, RIGHT - LEFT - 90), 7, ink=QUIET)
        self.draw(self._pen.right((Run(clean(page), SANS, QUIET),), 7, RIGHT, FOOT - 9))

    def words(
        self,
        text: str,
        place: tuple[float, float, float],
        size: float,
        *,
        bold: bool = False,
        ink: str = INK,
        most: int = 1,
    ) -> float:
        """A text from (left, baseline, width) down in at most so many lines; returns the next baseline."""
        left, y, width = place
        font = SANS_BOLD if bold else SANS
        for line in cell_lines(text, font, width / size, most):
            self.draw(self._pen.left((Run(line, font, ink),), size, left, y))
            y -= size * 1.3
        return y

    def ending(self, text: str, right: float, y: float, size: float, *, bold: bool = False) -> None:
        """A text that ends at `right`."""
        run = Run(clean(text), SANS_BOLD if bold else SANS, INK)
        self.draw(self._pen.right((run,), size, right, y))

    def name(self, text: str, place: tuple[float, float, float], ways: Ways) -> float:
        """A name below (left, upper edge, width), whole in the first way it fits; returns the lower edge.

        Each way is a number of lines and a type size; in the last way what does not fit is cut off.
        """
        left, y, width = place
        most, size = next(
            (way for way in ways if len(cell_lines(text, SANS_BOLD, width / way[1], 9)) <= way[0]), ways[-1]
        )
        for line in cell_lines(text, SANS_BOLD, width / size, most):
            self.draw(self._pen.left((Run(line, SANS_BOLD, TEAL),), size, left, y - size * 0.9))
            y -= size * 1.16
        return y

    def rule(
        self, y: float, ink: str = LINE, weight: float = 0.5, *, left: float = LEFT, right: float = RIGHT
    ) -> None:
        """A line across."""
        self.draw(f"{colour(ink, 'RG')} {weight} w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S")


def dated(facts: ProfileFacts | CatalogueFacts) -> str:
    """As of when the facts hold."""
    return f"per tanggal {words.long_date(facts.as_of)}" if facts.as_of else ""
