"""The slips that jurors are handed: the address of their page as a QR symbol, number and PIN."""

from collections.abc import Sequence
from dataclasses import dataclass

from depok_desk.documents.card import HEIGHT, LEFT, RIGHT, Card
from depok_desk.documents.lines import INK, LINE, QUIET, colour
from depok_desk.documents.paper import MM
from depok_desk.documents.symbol import qr_symbol

_TALL, _GAP, _TOP = 58 * MM, 6 * MM, 18 * MM
_ON_PAGE = 4
_QR = 40 * MM
_PAD = 8 * MM


@dataclass(frozen=True)
class PhoneSlip:
    """With what one juror comes in, and where."""

    juror: str
    number: int
    pin: str
    url: str


def phone_slips(title: str, slips: Sequence[PhoneSlip]) -> bytes:
    """The slips of a session as a PDF of A4, four on a page; equal slips give equal bytes."""
    card = Card(f"PIN ponsel {title}", (), {})
    for start in range(0, len(slips), _ON_PAGE):
        for place, slip in enumerate(slips[start : start + _ON_PAGE]):
            _draw(card, title, slip, HEIGHT - _TOP - place * (_TALL + _GAP))
        card.end_page()
    return card.finish()


def _draw(card: Card, title: str, slip: PhoneSlip, top: float) -> None:
    width = RIGHT - LEFT
    frame = f"{LEFT:.2f} {top - _TALL:.2f} {width:.2f} {_TALL:.2f} re S"
    card.draw(f"q {colour(LINE, 'RG')} 0.6 w [3 3] 0 d {frame} Q")
    left, room = LEFT + _PAD, width - _QR - 3 * _PAD
    y = card.words(title, (left, top - _PAD - 6, room), 8.5, ink=QUIET)
    y = card.words(slip.juror, (left, y - 6, room), 13, bold=True, most=2)
    card.words("Nomor juri", (left, y - 10, room), 8.5, ink=QUIET)
    card.words("PIN", (left + 70, y - 10, room), 8.5, ink=QUIET)
    y -= 32
    card.words(str(slip.number), (left, y, 60), 20, bold=True)
    card.words(f"{slip.pin[:3]} {slip.pin[3:]}", (left + 70, y, room), 20, bold=True)
    y = card.words(slip.url, (left, y - 26, room), 10.5, bold=True)
    card.words("Sambungkan ponsel ke Wi-Fi kantor, lalu pindai kodenya.", (left, y - 2, room), 8.5, ink=QUIET)
    symbol = f"{slip.url}/#juri={slip.number}"
    card.draw(f"{colour(INK, 'rg')} {qr_symbol(symbol, RIGHT - _PAD - _QR, top - (_TALL + _QR) / 2, _QR)}")
