"""Prints certificates: frozen facts in, PDF pages out."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO

from depok_desk.documents.certificate_layout import CertificateLayout
from depok_desk.documents.embedding import UsedFonts
from depok_desk.documents.fonts import clean
from depok_desk.documents.lines import Pen
from depok_desk.documents.ornament import certificate_art
from depok_desk.documents.paper import LANDSCAPE, PaperName
from depok_desk.documents.pdf import About, PdfWriter
from depok_desk.documents.pictures import Picture, embed_picture
from depok_desk.errors import UserError
from depok_desk.model.facts import CertificateFacts


@dataclass(frozen=True)
class Printing:
    """How certificates are printed.

    `pictures` holds the logos by their SHA-256 sums; one that is not there is left out. `stamp` is a word
    printed across every page, such as `Dicabut`.
    """

    paper: PaperName = "A4"
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    stamp: str = ""


def render_certificates(
    facts: Sequence[CertificateFacts],
    *,
    paper: PaperName = "A4",
    pictures: Mapping[str, bytes] | None = None,
    stamp: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """One PDF with a page for each certificate; equal facts give equal bytes.

    `progress(done, all)` is told after every page. Raises UserError where there is nothing to print.
    """
    out = BytesIO()

    def tell(done: int) -> None:
        if progress:
            progress(done, len(facts))

    write_certificates(facts, out, Printing(paper, pictures or {}, stamp), done=tell)
    return out.getvalue()


def write_certificates(
    facts: Iterable[CertificateFacts],
    out: BinaryIO,
    how: Printing = Printing(),
    *,
    done: Callable[[int], None] | None = None,
) -> int:
    """Write certificates to an open file page by page and return their number; memory stays flat.

    The first one gives the file its title and author. `done(pages)` is told after every page. Raises
    UserError where there is nothing to print.
    """
    press: CertificatePress | None = None
    count = 0
    for count, one in enumerate(facts, start=1):
        press = press or CertificatePress(out, one, how)
        press.add(one)
        if done:
            done(count)
    if press is None:
        raise UserError("Tidak ada sertifikat untuk dicetak; pilih sedikitnya satu sertifikat.")
    press.close()
    return count


class CertificatePress:
    """Prints certificates into one file; what they share is drawn once."""

    def __init__(self, out: BinaryIO, first: CertificateFacts, how: Printing) -> None:
        sheet = LANDSCAPE[how.paper]
        issuer = clean(" ".join(first.head)) or "Depok Desk"
        title = clean(first.title)
        about = About(title, issuer, clean(first.session) or title, sheet.width, sheet.height)
        self._how = how
        self._fonts = UsedFonts()
        self._layout = CertificateLayout(Pen(self._fonts), sheet)
        self._pdf = PdfWriter(out, about)
        self._shared: dict[Hashable, int] = {}
        self._pictures: dict[str, Picture] = {}
        self._art = self._once("art", lambda: certificate_art(sheet.width, sheet.height))

    def add(self, facts: CertificateFacts) -> None:
        """Print the page of one certificate."""
        layout = self._layout
        head = self._once((facts.head, facts.partner, facts.title), lambda: layout.head(facts))
        signed = (facts.signatories, facts.issued_in, facts.issued_on)
        foot = self._once(signed, lambda: layout.signatures(facts))
        own = (layout.number(facts), layout.body(facts), foot, layout.check(facts))
        content = (self._art, self._stamp(), *self._logos(facts), head, *own)
        self._pdf.add_page("\n".join(filter(None, content)).encode())

    def close(self) -> None:
        """Finish the file."""
        fonts = self._fonts.embed(self._pdf)
        numbers = (*self._shared.values(), *(picture.number for picture in self._pictures.values()))
        shown = " ".join(f"/X{number} {number} 0 R" for number in numbers)
        self._pdf.close(b"<<%b/XObject<<%b>>>>" % (fonts, shown.encode()))

    def _once(self, key: Hashable, draw: Callable[[], str]) -> str:
        """The operator that shows a drawing which many pages share."""
        if key not in self._shared:
            self._shared[key] = self._pdf.add_form(draw().encode())
        return f"/X{self._shared[key]} Do"

    def _logos(self, facts: CertificateFacts) -> Iterable[str]:
        for side, key in zip((-1, 1), facts.logos, strict=False):
            if key in self._how.pictures:
                if key not in self._pictures:
                    self._pictures[key] = embed_picture(self._pdf, self._how.pictures[key])
                picture = self._pictures[key]
                yield self._layout.logo(f"/X{picture.number} Do", picture.ratio, side)

    def _stamp(self) -> str:
        text = self._how.stamp
        return self._once(("stamp", text), lambda: self._layout.stamp(text)) if text else ""
