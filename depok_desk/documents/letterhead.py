"""Sets the head of an institution's papers (kop): logos, lines in the middle, a double rule."""

from collections.abc import Mapping

from depok_desk.documents.fonts import SANS, SANS_BOLD, clean
from depok_desk.documents.lines import INK, Fitted, Run, fit, one_or_two_lines
from depok_desk.documents.pdf import PdfWriter
from depok_desk.documents.pictures import Picture, embed_picture
from depok_desk.documents.pieces import Piece
from depok_desk.documents.setting import Frame, rule
from depok_desk.model.letter_facts import HeadFacts

LOGO_HEIGHT, LOGO_WIDTH, LEADING = 54.0, 66.0, 1.26


class Logos:
    """The logos of one file, each written once; a picture that is not at hand is left out."""

    def __init__(self, pdf: PdfWriter, pictures: Mapping[str, bytes]) -> None:
        self._pdf = pdf
        self._pictures = pictures
        self._embedded: dict[str, Picture] = {}

    def picture(self, key: str) -> Picture | None:
        """The embedded picture of that SHA-256 sum, or None."""
        if key not in self._pictures:
            return None
        if key not in self._embedded:
            self._embedded[key] = embed_picture(self._pdf, self._pictures[key])
        return self._embedded[key]

    @property
    def resources(self) -> bytes:
        """The entry of the resource dictionary."""
        shown = "".join(f"/X{one.number} {one.number} 0 R" for one in self._embedded.values())
        return f"/XObject<<{shown}>>".encode() if shown else b""


def set_letterhead(frame: Frame, head: HeadFacts, logos: Logos) -> list[Piece]:
    """The letterhead as one piece, or nothing where there is none."""
    if not head.lines:
        return []
    pictures = [logos.picture(key) if key else None for key in (*head.logos, "", "")[:2]]
    room = frame.width - (2 * (LOGO_WIDTH + 8) if any(pictures) else 0)
    lines = _lines(head, room)
    text = sum(fitted.size * LEADING * len(fitted.lines) for fitted in lines)
    height = max(text, LOGO_HEIGHT if any(pictures) else 0)

    def draw(top: float) -> str:
        drawn = [
            _logo(picture, frame.left if side == 0 else frame.right, top - height / 2, side)
            for side, picture in enumerate(pictures)
            if picture
        ]
        y = top - (height - text) / 2
        for fitted in lines:
            for line in fitted.lines:
                y -= fitted.size * LEADING
                x = frame.left + frame.width / 2
                drawn.append(frame.pen.centre(line, fitted.size, x, y + fitted.size * 0.3))
        foot = top - height - 7
        drawn.append(rule(frame.left, frame.right, foot, 1.8, INK))
        drawn.append(rule(frame.left, frame.right, foot - 2.6, 0.6, INK))
        return "\n".join(drawn)

    return [Piece(height + 12, draw)]


def _lines(head: HeadFacts, width: float) -> list[Fitted]:
    texts = [(text, SANS, 11.5) for text in head.lines[:-1]]
    texts += [(head.lines[-1], SANS_BOLD, 14.5), *((text, SANS, 8.5) for text in head.address)]
    return [
        fit((Run(clean(text), font),), one_or_two_lines(width, (size, size * 0.75), (size * 0.8, size * 0.6)))
        for text, font, size in texts
        if clean(text)
    ]


def _logo(picture: Picture, edge: float, middle: float, side: int) -> str:
    height = min(LOGO_HEIGHT, LOGO_WIDTH / picture.ratio)
    width = height * picture.ratio
    x = edge if side == 0 else edge - width
    return f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {middle - height / 2:.2f} cm /X{picture.number} Do Q"
