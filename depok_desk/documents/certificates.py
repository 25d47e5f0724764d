"""Draws certificates: frozen facts in, PDF pages out."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from io import BytesIO
from typing import BinaryIO

from depok_desk.documents import certificate_words as say
from depok_desk.documents.embedding import UsedFonts
from depok_desk.documents.fonts import SANS, SERIF_BOLD, SERIF_ITALIC, clean
from depok_desk.documents.lines import INK, QUIET, Line, Pen, Run, colour, fit, line_width
from depok_desk.documents.ornament import WASH, certificate_art, divider
from depok_desk.documents.paper import LANDSCAPE, Paper, PaperName
from depok_desk.documents.pdf import About, PdfWriter
from depok_desk.documents.shapes import box, placed
from depok_desk.documents.symbol import LONGEST, qr_symbol
from depok_desk.model.facts import CertificateFacts, Signatory

Progress = Callable[[int, int], None]
Set = list[tuple[Line, float]]
"""Lines of type, each with its size."""

ART = "Art"
HEAD_LEADING = 1.2
HEAD_TOP, DIVIDER, TITLE, NUMBER, BODY_TOP = 69.0, 133.0, 175.0, 196.0, 204.0  # from the upper edge
BODY_FOOT, DATE, SIGNER, NOTE = 199.0, 181.0, 99.0, 69.0  # from the lower edge
POSITION_LEADING, RANK_LEADING, SIGNATURE_OFFSET = 15.0, 13.0, 232.0
QR_SIDE, QR_FOOT, QUIET_ZONE = 71.0, 111.0, 6.0


def render_certificates(
    facts: Sequence[CertificateFacts], *, paper: PaperName = "A4", progress: Progress | None = None
) -> bytes:
    """One PDF with a page for each certificate; equal facts give equal bytes.

    `progress(done, all)` is told after every page.
    """
    out = BytesIO()

    def tell(done: int) -> None:
        if progress:
            progress(done, len(facts))

    write_certificates(facts, out, paper=paper, done=tell)
    return out.getvalue()


def write_certificates(
    facts: Iterable[CertificateFacts],
    out: BinaryIO,
    *,
    paper: PaperName = "A4",
    done: Callable[[int], None] | None = None,
) -> int:
    """Write certificates to an open file page by page and return their number; memory stays flat.

    The letterhead and title of the first one name the file. `done(pages)` is told after every page.
    """
    sheet = LANDSCAPE[paper]
    press: CertificatePress | None = None
    count = 0
    for count, one in enumerate(facts, start=1):
        press = press or CertificatePress(out, sheet, one)
        press.print(one)
        if done:
            done(count)
    (press or CertificatePress(out, sheet, CertificateFacts(number="", ikm=""))).close()
    return count


class CertificatePress:
    """Prints certificates into one file; what they share is drawn once."""

    def __init__(self, out: BinaryIO, paper: Paper, first: CertificateFacts) -> None:
        issuer = clean(" ".join(first.head[-1:])) or "Depok Desk"
        about = About(clean(first.title), issuer, "Sertifikat kurasi produk IKM", paper.width, paper.height)
        self.paper = paper
        self.middle = paper.width / 2
        self.fonts = UsedFonts()
        self.pen = Pen(self.fonts)
        self.pdf = PdfWriter(out, about)
        self.kept: dict[Hashable, str] = {}
        box = f"/Type/XObject/Subtype/Form/BBox[0 0 {paper.width:.2f} {paper.height:.2f}]".encode()
        self.art = self.pdf.add_stream(box, certificate_art(paper.width, paper.height).encode())

    def print(self, facts: CertificateFacts) -> None:
        """Add the page of one certificate."""
        head = self._once((facts.head, facts.partner, facts.title), lambda: self._head(facts))
        signed = (facts.signatories, facts.issued_in, facts.issued_on)
        foot = self._once(signed, lambda: self._signatures(facts))
        content = (f"/{ART} Do", head, self._number(facts), self._body(facts), foot, self._check(facts))
        self.pdf.add_page("\n".join(filter(None, content)).encode())

    def close(self) -> None:
        """Finish the file."""
        fonts = self.fonts.embed(self.pdf)
        self.pdf.close(b"<<%b/XObject<</%b %d 0 R>>>>" % (fonts, ART.encode(), self.art))

    def _once(self, key: Hashable, draw: Callable[[], str]) -> str:
        if key not in self.kept:
            self.kept[key] = draw()
        return self.kept[key]

    def _head(self, facts: CertificateFacts) -> str:
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
        return "\n".join(drawn + self._stack(say.title(facts), self.middle, top - TITLE))

    def _number(self, facts: CertificateFacts) -> str:
        return "\n".join(self._stack(say.number(facts), self.middle, self.paper.height - NUMBER))

    def _stack(self, part: say.Part, x: float, y: float) -> list[str]:
        """The lines of a part, the last one on the baseline y."""
        fitted = _fitted(part)
        rises = range(len(fitted) - 1, -1, -1)
        return [
            self.pen.centre(line, size, x, y + rise * size * 1.12)
            for (line, size), rise in zip(fitted, rises, strict=True)
        ]

    def _body(self, facts: CertificateFacts) -> str:
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

    def _signatures(self, facts: CertificateFacts) -> str:
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

    def _check(self, facts: CertificateFacts) -> str:
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
