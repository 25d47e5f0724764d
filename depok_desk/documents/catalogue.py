"""Prints catalogue entries: three IKM on a page, with products, prices and where to get them."""

from collections.abc import Mapping, Sequence

from depok_desk.documents.card import FOOT, LEFT, RIGHT, Card, dated
from depok_desk.documents.cells import cell_lines
from depok_desk.documents.fonts import SANS_BOLD
from depok_desk.documents.lines import LINE, QUIET, TEAL
from depok_desk.errors import UserError
from depok_desk.model.profile_facts import CatalogueFacts, EntryFacts, ProductFacts
from depok_desk.words import count_of

ON_A_PAGE = 3
PHOTO = (150.0, 150.0)
SMALL = (47.0, 47.0)
GAP = 16.0
NAME = ((1, 17.0), (1, 14.0), (2, 12.5), (3, 10.5))
NO_CONTACT = "Hubungi Disdagin Kota Depok"


def render_catalogue(facts: CatalogueFacts, pictures: Mapping[str, bytes] | None = None) -> bytes:
    """The entries, three to a page; equal facts and pictures give equal bytes.

    `pictures` are JPEG bytes by SHA-256; a photo that is not among them is a quiet star.

    Raises:
        UserError: there is nothing to print.
    """
    if not facts.entries:
        raise UserError("Tidak ada IKM untuk katalog; pilih sedikitnya satu IKM.")
    card = Card(facts.title, facts.head, pictures or {})
    pages = [facts.entries[at : at + ON_A_PAGE] for at in range(0, len(facts.entries), ON_A_PAGE)]
    for number, entries in enumerate(pages, 1):
        top = card.letterhead(facts.head) - 12
        high = (top - FOOT - 8) / ON_A_PAGE
        for place, entry in enumerate(entries):
            _entry(card, entry, top - place * high, high)
            if place < len(entries) - 1:
                card.rule(top - (place + 1) * high + 12, LINE, 0.8)
        card.foot(" ".join(filter(None, (facts.title, dated(facts)))), f"Halaman {number} dari {len(pages)}")
        card.end_page()
    return card.finish()


def _entry(card: Card, entry: EntryFacts, top: float, high: float) -> None:
    main = entry.photo or next((one.photo for one in entry.products if card.photographs.knows(one.photo)), "")
    card.draw(card.photographs.fill(main, LEFT, top - PHOTO[1], PHOTO))
    _small(card, entry, main, top)
    left = LEFT + PHOTO[0] + GAP
    width = RIGHT - left
    y = card.name(entry.name, (left, top + 2, width), NAME) - 9
    y = card.words(" · ".join(entry.plate), (left, y, width), 8.5, ink=QUIET) - 5
    where = [text for text in (entry.place, *_contacts(entry)) if text]
    floor = top - high + 34 + 11 * len(where)
    y = _products(card, entry.products, (left, y, width), floor)
    _where(card, where, (left, y - 6, width))


def _contacts(entry: EntryFacts) -> list[str]:
    """The owner's contacts where that was agreed to, otherwise the office."""
    return [f"{label}: {text}" for label, text in entry.contacts[:4]] or [NO_CONTACT]


def _small(card: Card, entry: EntryFacts, main: str, top: float) -> None:
    """Up to three more photos below the large one."""
    others = [one.photo for one in entry.products if card.photographs.knows(one.photo) and one.photo != main]
    for place, key in enumerate(others[:3]):
        x = LEFT + place * (SMALL[0] + 4.5)
        card.draw(card.photographs.fill(key, x, top - PHOTO[1] - 5 - SMALL[1], SMALL))


def _products(
    card: Card, products: Sequence[ProductFacts], place: tuple[float, float, float], floor: float
) -> float:
    """As many products as there is room for above the floor; the others are counted."""
    left, y, width = place
    for shown, one in enumerate(products):
        more = len(products) - shown
        if shown and y - _height(one) - (11 if more > 1 else 0) < floor:
            return card.words(f"dan {count_of(more, 'produk')} lain", (left, y, width), 8, ink=QUIET)
        y = _product(card, one, (left, y, width))
    return y


def _height(one: ProductFacts) -> float:
    return 26.5 if one.description else 15


def _product(card: Card, one: ProductFacts, place: tuple[float, float, float]) -> float:
    left, y, width = place
    price = cell_lines(one.price, SANS_BOLD, 130 / 9, 1)
    card.words(one.name, (left, y, width - (140 if price else 0)), 9, bold=True)
    if price:
        card.ending(price[0], left + width, y, 9, bold=True)
    if one.description:
        card.words(one.description, (left, y - 11.5, width), 8, ink=QUIET)
    return y - _height(one)


def _where(card: Card, said: Sequence[str], place: tuple[float, float, float]) -> None:
    left, y, width = place
    card.rule(y + 8, LINE, 0.5, left=left, right=left + width)
    y = card.words("Di mana mendapatkannya", (left, y - 4, width), 8, bold=True, ink=TEAL) - 1
    for text in said:
        y = card.words(text, (left, y, width), 8.5)
