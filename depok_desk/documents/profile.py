"""Prints profile cards: one IKM on one page of A4."""

from collections.abc import Mapping, Sequence

from depok_desk.documents.card import FOOT, LEFT, RIGHT, Card, dated
from depok_desk.documents.lines import INK, QUIET, TEAL
from depok_desk.errors import UserError
from depok_desk.model.profile_facts import ProfileFacts
from depok_desk.words import count_of

PHOTO = (164.0, 123.0)
GAP, ROW, SECTION, LABEL = 16.0, 15.5, 34.0, 80.0
SIZE = 8.5
LEADING = SIZE * 1.3
IN_A_ROW, GALLERY_GAP = 5, 9.0
NAME = ((1, 21.0), (1, 17.0), (2, 16.0), (3, 13.0), (4, 11.0))
DANGER = "#AB231C"
LAPSED = "(sudah habis)"

Cell = tuple[str, float, bool]
"""A text with its share of the width, and whether it is set bold."""

Section = tuple[str, str, Sequence[tuple[Cell, ...]]]
"""A heading, what its rows are called, and the rows."""


def render_profiles(facts: Sequence[ProfileFacts], pictures: Mapping[str, bytes] | None = None) -> bytes:
    """One page for each IKM; equal facts and pictures give equal bytes.

    `pictures` are JPEG bytes by SHA-256; a photo that is not among them is a quiet star.

    Raises:
        UserError: there is nothing to print.
    """
    if not facts:
        raise UserError("Tidak ada IKM untuk dicetak; pilih sedikitnya satu IKM.")
    title = f"Profil IKM {facts[0].name}" if len(facts) == 1 else "Profil IKM"
    card = Card(title, facts[0].head, pictures or {})
    for place, one in enumerate(facts, 1):
        _page(card, one, f"Halaman {place} dari {len(facts)}")
    return card.finish()


def _page(card: Card, facts: ProfileFacts, page: str) -> None:
    top = card.letterhead(facts.head) - 10
    y = min(_who(card, facts, top), top - PHOTO[1]) - 4
    y = _gallery(card, facts, y)
    sections = _sections(facts)
    wanted = [len(rows) for _, _, rows in sections]
    room = int((y - FOOT - 14 - SECTION * len(sections)) / ROW)
    lines = 2 if sum(wanted) * 2 <= room else 1
    for section, share in zip(sections, _shares(wanted, room), strict=True):
        y = _section(card, section, (share, lines), y)
    said = "Kontak hanya dicantumkan dengan persetujuan pemilik"
    card.foot(" · ".join(filter(None, (f"Profil IKM {dated(facts)}".strip(), said))), page)
    card.end_page()


def _who(card: Card, facts: ProfileFacts, top: float) -> float:
    """The photo on the right, the name and what is to be known first beside it."""
    width = RIGHT - LEFT - PHOTO[0] - GAP
    card.draw(card.photographs.fill(facts.photo, RIGHT - PHOTO[0], top - PHOTO[1], PHOTO))
    card.words("PROFIL IKM", (LEFT, top - 7, width), 7.5, bold=True, ink=QUIET)
    y = card.name(facts.name, (LEFT, top - 14, width), NAME) - 9
    y = card.words(" · ".join(facts.plate), (LEFT, y, width), 9, ink=QUIET, most=2) - 5
    for label, text in (*facts.lines, *facts.contacts):
        card.words(label, (LEFT, y, LABEL - 6), 8.5, ink=QUIET)
        y = card.words(text, (LEFT + LABEL, y, width - LABEL), 8.5, most=2) - 1.5
    return y


def _gallery(card: Card, facts: ProfileFacts, y: float) -> float:
    """Up to five photos of products in a row, each with its name."""
    shown = [one for one in facts.products if card.photographs.knows(one.photo) and one.photo != facts.photo][
        :IN_A_ROW
    ]
    width = (RIGHT - LEFT - GALLERY_GAP * (IN_A_ROW - 1)) / IN_A_ROW
    size = (width, width * 0.75)
    for place, one in enumerate(shown):
        x = LEFT + place * (width + GALLERY_GAP)
        card.draw(card.photographs.fill(one.photo, x, y - 8 - size[1], size))
        card.words(one.name, (x, y - 18 - size[1], width), 7.5, ink=QUIET)
    return y - size[1] - 20 if shown else y


def _sections(facts: ProfileFacts) -> list[Section]:
    """Whatever is known, as headed rows."""
    products = [
        ((one.name, 0.42, True), (one.description, 0.34, False), (one.price, 0.24, False))
        for one in facts.products
    ]
    licences = [
        ((one.kind, 0.2, True), (one.number, 0.4, False), (_until(one.until, lapsed=one.lapsed), 0.4, False))
        for one in facts.licences
    ]
    judgings = [
        (
            (one.day, 0.13, False),
            (one.product, 0.3, True),
            (one.result, 0.27, False),
            (_paper(one.session, one.certificate), 0.3, False),
        )
        for one in facts.judgings
    ]
    communities = [((one, 1.0, False),) for one in facts.communities]
    known: list[Section] = [
        ("Produk", "produk", products),
        ("Legalitas", "legalitas", licences),
        ("Riwayat kurasi", "kurasi", judgings),
        ("Komunitas", "komunitas", communities),
    ]
    return [section for section in known if section[2]]


def _until(text: str, *, lapsed: bool) -> str:
    return f"{text} {LAPSED}" if lapsed else text


def _paper(session: str, certificate: str) -> str:
    return f"Sertifikat {certificate}" if certificate else session


def _shares(wanted: Sequence[int], room: int) -> list[int]:
    """Rows for each section: all it wants, or the longest give up rows until all fit."""
    shares = list(wanted)
    while sum(shares) > room and max(shares, default=0) > 1:
        longest = shares.index(max(shares))
        shares[longest] -= 1
    return shares


def _section(card: Card, section: Section, room: tuple[int, int], y: float) -> float:
    """A heading over as many rows as there is room for; `room` is rows, and lines to a row at most."""
    heading, noun, rows = section
    share, lines = room
    y -= SECTION - 12
    card.words(f"{heading} ({len(rows)})", (LEFT, y, RIGHT - LEFT), 10.5, bold=True, ink=TEAL)
    y -= 6
    card.rule(y, TEAL, 0.8)
    y -= 6
    left_out = len(rows) - share + 1 if share < len(rows) else 0
    for row in rows[: len(rows) - left_out]:
        y = _row(card, row, y, lines)
    if left_out:
        card.words(f"dan {count_of(left_out, noun)} lain", (LEFT + 3, y - 7, RIGHT - LEFT), 8.5, ink=QUIET)
        y -= ROW
    return y


def _row(card: Card, row: Sequence[Cell], y: float, lines: int) -> float:
    x, whole = LEFT + 3, RIGHT - LEFT - 3
    low = y - 7 - LEADING
    for text, share, bold in row:
        ink = DANGER if text.endswith(LAPSED) else INK
        low = min(low, card.words(text, (x, y - 7, whole * share - 8), SIZE, bold=bold, ink=ink, most=lines))
        x += whole * share
    foot = low + LEADING - 4.5
    card.rule(foot)
    return foot - 4
