"""Pieces of a paper that never break across pages, and how they are put on pages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Piece:
    """Something drawn below a given upper edge, in points.

    `above` is the gap over it, dropped at the top of a page. A piece with `keep` stands on one page with the
    next; `head` is drawn again where the piece is the first of a page; a `fresh` one begins a page.
    """

    height: float
    draw: Callable[[float], str]
    above: float = 0.0
    keep: bool = False
    head: "Piece | None" = None
    fresh: bool = False


Page = list[Piece]


def paged(pieces: Sequence[Piece], first: float, later: float) -> list[Page]:
    """The pieces of every page; `first` is the room on the first page, `later` that on the others.

    What is to be kept together moves to the next page as a whole, unless it is higher than a page.
    """
    pages: list[Page] = [[]]
    left = first
    for group in _kept(pieces):
        if pages[-1] and height_of(group) > left:
            pages.append([])
            left = later
        for piece in group:
            if pages[-1] and (piece.fresh or piece.above + piece.height > left):
                pages.append([])
                left = later
            if not pages[-1] and piece.head:
                pages[-1].append(piece.head)
                left -= piece.head.height
            left -= piece.height + (piece.above if pages[-1] else 0)
            pages[-1].append(piece)
    return pages


def drawn_in(pieces: Sequence[Piece], share: float) -> list[Piece]:
    """The pieces with only a share of the gaps over them."""
    return [replace(piece, above=piece.above * share) for piece in pieces]


def drawn_page(page: Sequence[Piece], top: float) -> str:
    """The operators of one page, downwards from its upper edge."""
    drawn: list[str] = []
    for place, piece in enumerate(page):
        top -= piece.above if place else 0
        drawn.append(piece.draw(top))
        top -= piece.height
    return "\n".join(filter(None, drawn))


def height_of(group: Sequence[Piece]) -> float:
    """How much room pieces take, the gaps over them included."""
    return sum(piece.above + piece.height for piece in group)


def _kept(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group
