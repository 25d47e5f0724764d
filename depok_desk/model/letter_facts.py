"""The facts of office letters and attendance lists; what is empty is left out or a rule to write on."""

from dataclasses import dataclass
from datetime import date

from depok_desk.model.facts import Signatory


@dataclass(frozen=True)
class HeadFacts:
    """The head of an institution's papers (kop).

    `lines` are in the order printed, the main one last; `address` are the small lines below them. `logos`
    are the SHA-256 sums of up to two pictures, left and right. `city` is where its papers are signed.
    """

    lines: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    logos: tuple[str, ...] = ()
    city: str = "Depok"


@dataclass(frozen=True)
class LetterFacts:
    """One official letter (tata naskah dinas).

    `number` may be empty, to be filled in by hand; `attachments` (Lampiran) is left out where empty.
    `recipient` are the lines after "Yth.", with a position or, failing that, a name first. `opening` are
    paragraphs; `particulars` labelled lines; `items` a numbered list under `items_intro`.
    `copies` are those who get one too (tembusan).
    """

    head: HeadFacts
    subject: str
    recipient: tuple[str, ...]
    opening: tuple[str, ...]
    on: date | None = None
    number: str = ""
    nature: str = "Biasa"
    attachments: str = ""
    particulars: tuple[tuple[str, str], ...] = ()
    items_intro: str = ""
    items: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    copies: tuple[str, ...] = ()


@dataclass(frozen=True)
class AttendanceRow:
    """One who is expected: name, firm or office, position, and `L` or `P` where known."""

    name: str
    office: str = ""
    position: str = ""
    sex: str = ""


@dataclass(frozen=True)
class AttendanceGroup:
    """Those expected together, such as the jury or one day's firms; an empty title prints none."""

    title: str
    rows: tuple[AttendanceRow, ...]


@dataclass(frozen=True)
class AttendanceFacts:
    """A list to sign on paper; `spare` empty rows follow for those who come unexpected.

    `particulars` are labelled lines such as hari/tanggal, waktu, tempat. `office_label` heads the column of
    the firm or office; `phones` asks for a telephone number to be written.
    """

    head: HeadFacts
    occasion: str
    groups: tuple[AttendanceGroup, ...]
    particulars: tuple[tuple[str, str], ...] = ()
    office_label: str = "Usaha/instansi"
    phones: bool = True
    spare: int = 0
    on: date | None = None
    signatories: tuple[Signatory, ...] = ()
