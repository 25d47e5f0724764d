"""The facts of profile cards and catalogue entries; empty texts and tuples are not printed."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ProductFacts:
    """One product as it is offered: `price` in words with its unit; `photo` is the SHA-256 of its picture."""

    name: str
    price: str = ""
    description: str = ""
    photo: str = ""


@dataclass(frozen=True)
class LicenceFacts:
    """A licence: its kind, its number and until when it is valid, in words; `lapsed` ones are past that."""

    kind: str
    number: str = ""
    until: str = ""
    lapsed: bool = False


@dataclass(frozen=True)
class JudgingFacts:
    """One judging of one product: day, session, result and certificate number, in words."""

    day: str
    product: str
    result: str
    session: str = ""
    certificate: str = ""


@dataclass(frozen=True)
class ProfileFacts:
    """What a profile card says of one IKM; turnover is none of it.

    `plate` are the words below the name, `lines` are labelled texts; `contacts` hold only what the owner has
    consented to share. `head` holds the lines of the letterhead, the main one last.
    """

    name: str
    plate: tuple[str, ...] = ()
    photo: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()
    products: tuple[ProductFacts, ...] = ()
    licences: tuple[LicenceFacts, ...] = ()
    judgings: tuple[JudgingFacts, ...] = ()
    communities: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    as_of: date | None = None


@dataclass(frozen=True)
class EntryFacts:
    """What a catalogue says of one IKM to buyers: photos and contacts only with the owner's consent."""

    name: str
    plate: tuple[str, ...] = ()
    place: str = ""
    products: tuple[ProductFacts, ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()
    photo: str = ""


@dataclass(frozen=True)
class CatalogueFacts:
    """A catalogue of some IKM, three to a page."""

    entries: tuple[EntryFacts, ...]
    title: str = "Katalog Produk IKM"
    head: tuple[str, ...] = ()
    as_of: date | None = None
