"""How a certificate is laid out on its sheet; positions are in points."""

from depok_desk.documents import certificate_words as say
from depok_desk.documents.fonts import SANS, SERIF_BOLD, SERIF_ITALIC, TITLE, clean
from depok_desk.documents.lines import INK, QUIET, Line, Pen, Run, colour, fit, line_width
from depok_desk.documents.ornament import WASH, divider
from depok_desk.documents.paper import Paper
from depok_desk.documents.shapes import box, placed
from depok_desk.documents.symbol import LONGEST, qr_symbol
from depok_desk.model.facts import CertificateFacts, Signatory

Set = list[tuple[Line, float]]
"""Lines of type, each with its size."""

STAMP_COLOUR = "#F4D3CC"
HEAD_LEADING = 1.2
HEAD_TOP, DIVIDER, TITLE_LINE, NUMBER, BODY_TOP = 69.0, 133.0, 175.0, 196.0, 204.0  # from the upper edge
BODY_FOOT, DATE, SIGNER, NOTE = 199.0, 181.0, 99.0, 69.0  # from the lower edge
POSITION_LEADING, RANK_LEADING, SIGNATURE_OFFSET = 15.0, 13.0, 232.0
QR_SIDE, QR_FOOT, QUIET_ZONE = 71.0, 111.0, 6.0
LOGO_HEIGHT, LOGO_OFFSET = 50.0, 262.0


class CertificateLayout:
    """Draws the parts of certificates with one pen on one size of paper."""

    def __init__(self, pen: Pen, paper: Paper) -> None:
        self.pen = pen
        self.paper = paper
        self.middle = paper.width / 2

    def logo(self, operator: str, ratio: float, side: int) -> str:
        """A picture beside the letterhead: `side` is -1 (left) or 1 (right), `ratio` its width by height."""
        height = min(LOGO_HEIGHT, LOGO_HEIGHT * 1.6 / ratio)
        x = self.middle + side * LOGO_OFFSET - height * ratio / 2
        y = self.paper.height - (HEAD_TOP + DIVIDER) / 2 - height / 2
        return f"q {height * ratio:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm {operator} Q"

    def stamp(self, text: str) -> str:
        """A pale word across the sheet, to be drawn below the other words."""
        line: Line = (Run(clean(text).upper(), TITLE, STAMP_COLOUR, tracking=0.05),)
        word = self.pen.centre(line, 120 if line_width(line) < 5.5 else 660 / line_width(line), 0, -40)
        return placed(word, self.middle, self.paper.height / 2, 27)

    def head(self, facts: CertificateFacts) -> str:
        """The letterhead and the title."""
        top = self.paper.height
        lines = [(line, size * HEAD_LEADING) for part in say.head(facts) for line, size in _fitted(part)]
        space = DIVIDER - HEAD_TOP - 9
        scale = min(1.0, space / max(1.0, sum(step for _, step in lines)))
        y = top - HEAD_TOP - (space - scale * sum(step for _, step in lines)) / 2
        drawn: list[str] = []
        for line, step in lines:
            y -= step * scale
            drawn.append(self.pen.centre(line, step * scale / HEAD_LEADING, self.middle, y + step * 0.2))
        if lines:
            drawn.append(placed(divider(150), self.middle, top - DIVIDER))
        return "\n".join(drawn + self._stack(say.title(facts), self.middle, top - TITLE_LINE))

    def number(self, facts: CertificateFacts) -> str:
        """The official number."""
        return "\n".join(self._stack(say.number(facts), self.middle, self.paper.height - NUMBER))

    def _stack(self, part: say.Part, x: float, y: float) -> list[str]:
        """The lines of a part, the last one on the baseline y."""
        fitted = _fitted(part)
        rises = range(len(fitted) - 1, -1, -1)
        return [
            self.pen.centre(line, size, x, y + rise * size * 1.12)
            for (line, size), rise in zip(fitted, rises, strict=True)
        ]

    def body(self, facts: CertificateFacts) -> str:
        """The middle part, its gaps widened or narrowed to fill the space."""
        parts = _evened([(part, _fitted(part)) for part in say.body(facts)])
        space = self.paper.height - BODY_TOP - BODY_FOOT
        height = sum(size for _, lines in parts for _, size in lines)
        gaps = sum(part.gap for part, _ in parts)
        stretch = max(0.2, min(1.5, (space - height) / gaps))
        y = self.paper.height - BODY_TOP - (space - height - stretch * gaps) / 2
        drawn: list[str] = []
        for part, lines in parts:
            y -= part.gap * stretch
            for line, size in lines:
                drawn.append(self.pen.centre(line, size, self.middle, y - size * 0.78))
                y -= size
            if part.label == say.NAME:
                drawn.append(placed(divider(110), self.middle, y - 8.5 * stretch))
        return "\n".join(drawn)

    def signatures(self, facts: CertificateFacts) -> str:
        """One or two blocks with room for pen and stamp; a single one stands on the right."""
        right = self.middle + SIGNATURE_OFFSET
        left = self.middle - SIGNATURE_OFFSET
        drawn = self._signature(facts.signatories[0], left) if len(facts.signatories) > 1 else []
        drawn += self._stack(say.place_and_date(facts), right, DATE)
        if facts.signatories:
            drawn += self._signature(facts.signatories[:2][-1], right)
        return "\n".join(drawn)

    def _signature(self, one: Signatory, x: float) -> list[str]:
        drawn: list[str] = []
        y = DATE
        for part in say.position(one):
            for line, size in _fitted(part):
                y -= POSITION_LEADING
                drawn.append(self.pen.centre(line, size, x, y))
        name, *ranks = say.signer(one)
        half = max([78.0, *(line_width(line) * size / 2 + 5 for line, size in _fitted(name))])
        drawn.append(placed(f"{colour(INK, 'RG')} .5 w {-half:.2f} 0 m {half:.2f} 0 l S", x, SIGNER - 4.5))
        drawn += self._stack(name, x, SIGNER)
        y = SIGNER - 2.5
        for part in filter(lambda part: part.line, ranks):
            y -= RANK_LEADING
            drawn += self._stack(part, x, y)
        return drawn

    def check(self, facts: CertificateFacts) -> str:
        """The QR symbol, the short code with its caption, and the note at the foot."""
        x = self.middle if len(facts.signatories) != 1 else self.middle - SIGNATURE_OFFSET
        drawn: list[str] = []
        if facts.qr and len(facts.qr.encode()) <= LONGEST:
            left, around = x - QR_SIDE / 2, QR_SIDE + 2 * QUIET_ZONE
            drawn.append(f"{colour(WASH)} {box(left - QUIET_ZONE, QR_FOOT - QUIET_ZONE, around, around)} f")
            drawn.append(f"{colour(INK)} {qr_symbol(facts.qr, left, QR_FOOT, QR_SIDE)}")
        if facts.code:
            code = (Run(clean(facts.code), SERIF_BOLD, tracking=0.08),)
            drawn.append(self.pen.centre(code, 13, x, QR_FOOT - 15))
            drawn.append(self.pen.centre((Run(say.CAPTION, SANS, QUIET),), 6.2, x, QR_FOOT - 26))
        if facts.note:
            drawn.append(
                self.pen.centre((Run(clean(facts.note), SERIF_ITALIC, QUIET),), 8, self.middle, NOTE)
            )
        return "\n".join(drawn)


def _evened(parts: list[tuple[say.Part, Set]]) -> list[tuple[say.Part, Set]]:
    """The lines of the statement in one size, the smallest among them."""
    sizes = [size for part, lines in parts if part.label == say.STATEMENT for _, size in lines]
    return [
        (part, [(line, min(sizes)) for line, _ in lines] if part.label == say.STATEMENT else lines)
        for part, lines in parts
    ]


def _fitted(part: say.Part) -> Set:
    if not part.line:
        return []
    fitted = fit(part.line, part.room)
    return [(line, fitted.size) for line in fitted.lines]
