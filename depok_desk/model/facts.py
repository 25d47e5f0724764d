"""The facts that official papers attest, frozen when they are issued."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class Signatory:
    """One who signs: `position` in lines as printed, `name` with degrees, `nip` as 18 digits."""

    position: tuple[str, ...]
    name: str
    rank: str = ""
    nip: str = ""


@dataclass(frozen=True)
class CertificateFacts:
    """Everything a certificate attests; an empty text, tuple or `None` means unknown and is not printed.

    `head` holds the lines of the letterhead, the main one last; `partner` stands below them. `logos` are the
    SHA-256 sums (hex) of up to two pictures, left and right, so that a reprint finds the very same pictures.
    `session_dates` are the first and the last day. `code` is the short check code (`K7RM-4T2Q`), `qr` the
    text of the QR symbol. `template` names the layout and `note` is a small line at the foot.
    """

    number: str
    ikm: str
    title: str = "Sertifikat Kurasi"
    head: tuple[str, ...] = ()
    partner: str = ""
    logos: tuple[str, ...] = ()
    owner: str = ""
    ward: str = ""
    district: str = ""
    product: str = ""
    sector: str = ""
    decision: str = ""
    grade: str = ""
    score: Decimal | None = None
    session: str = ""
    session_dates: tuple[date, ...] = ()
    place: str = ""
    issued_in: str = "Depok"
    issued_on: date | None = None
    valid_until: date | None = None
    signatories: tuple[Signatory, ...] = ()
    code: str = ""
    qr: str = ""
    template: str = "kurasi"
    note: str = ""

    def to_json(self) -> str:
        """The facts as one line of JSON; equal facts give equal text."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, default=str)

    @classmethod
    def from_json(cls, text: str) -> "CertificateFacts":
        """The facts that `to_json` wrote; fields that older facts lack take their defaults."""
        values: dict[str, Any] = json.loads(text)
        if values.get("score") is not None:
            values["score"] = Decimal(values["score"])
        for name in ("issued_on", "valid_until"):
            values[name] = _day(values.get(name))
        for name in ("head", "logos"):
            values[name] = tuple(values.get(name, ()))
        values["session_dates"] = tuple(map(date.fromisoformat, values.get("session_dates", ())))
        values["signatories"] = tuple(map(_signatory, values.get("signatories", ())))
        return cls(**values)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _signatory(values: dict[str, Any]) -> Signatory:
    values["position"] = tuple(values["position"])
    return Signatory(**values)


@dataclass(frozen=True)
class ListingColumn:
    """A column of a printed list: its heading, its width in characters, and whether it is right-aligned."""

    label: str
    width: int = 16
    right: bool = False


@dataclass(frozen=True)
class ListingFacts:
    """A printed list of a register: cells are texts as people read them, one per column.

    `head` holds the lines of the letterhead, the main one last; `totals` is one last row, or empty.
    """

    title: str
    columns: tuple[ListingColumn, ...]
    rows: Sequence[tuple[str, ...]]
    subtitle: str = ""
    as_of: date | None = None
    totals: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
