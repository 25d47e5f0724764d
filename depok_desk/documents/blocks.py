"""What office papers are made of, before they are set on pages or written to a Word file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from depok_desk.model.facts import Signatory
from depok_desk.model.letter_facts import HeadFacts


class Strong(str):
    """A part of a paragraph in heavier type."""

    __slots__ = ()


Words = tuple[str, ...]
"""The parts of a paragraph, set one after the other; those that are `Strong` are heavier."""


@dataclass(frozen=True)
class Title:
    """What a paper is called, centred, with quieter lines below it."""

    text: str
    under: tuple[str, ...] = ()


@dataclass(frozen=True)
class Heading:
    """A heading that stays with what follows; a `minor` one is smaller."""

    text: str
    minor: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Running text; `quiet` is small print, `keep` stays with what follows."""

    parts: Words
    quiet: bool = False
    keep: bool = False
    right: bool = False


@dataclass(frozen=True)
class Items:
    """A list: numbered, or with dashes."""

    entries: Sequence[Words]
    numbered: bool = True


@dataclass(frozen=True)
class Particulars:
    """Labelled lines whose texts stand below one another; an empty text is a rule to write on.

    A text may be of several lines. `indent` is in points.
    """

    lines: Sequence[tuple[str, str]]
    indent: float = 0.0
    colons: bool = True


@dataclass(frozen=True)
class TableColumn:
    """A column: its heading, its share of the width, and how its cells are set."""

    label: str
    share: float
    align: Literal["left", "centre", "right"] = "left"


@dataclass(frozen=True)
class TableRow:
    """A row; a `band` has one text across all columns; `keep` stays on one page with the next row.

    A cell may be of several lines; one that begins with a tab is set from the middle of its column.
    """

    cells: tuple[str, ...]
    strong: bool = False
    band: bool = False
    keep: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under headings that are repeated on every page; `least` is the least height of a row in points."""

    columns: Sequence[TableColumn]
    rows: Sequence[TableRow]
    size: float = 8.5
    least: float = 0.0


@dataclass(frozen=True)
class SignatureBlock:
    """Who signs, with lines above the position (`Mengetahui,`) and quiet lines below the name."""

    signatory: Signatory
    above: tuple[str, ...] = ()


@dataclass(frozen=True)
class Signatures:
    """Blocks side by side, two to a row; None leaves a place empty; `keep` stays with what follows."""

    blocks: Sequence[SignatureBlock | None]
    keep: bool = False


@dataclass(frozen=True)
class PageBreak:
    """What follows begins a new page."""


Block = Title | Heading | Paragraph | Items | Particulars | Table | Signatures | PageBreak


@dataclass(frozen=True)
class OfficePaper:
    """A whole paper: its letterhead, the title of the file, the line that heads later pages, and its blocks.

    `mark` is a word printed pale across every page, such as `Draf`.
    """

    title: str
    head: HeadFacts
    blocks: Sequence[Block] = field(default_factory=list[Block])
    running: str = ""
    mark: str = ""
