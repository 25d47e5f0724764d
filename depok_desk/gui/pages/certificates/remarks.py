"""What to mind before certificates are issued, the same thing said once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from depok_desk.documents.preflight import preflight
from depok_desk.model.facts import CertificateFacts
from depok_desk.words import count_of, long_date

NAMED = 6
"""Firms that a remark names; of more, the number is said."""

UNSIGNED = "penanda tangan belum ada"

Told = Callable[[int, int], None]


@dataclass(frozen=True)
class Remark:
    """One thing to mind: a sentence that says what to do, and the firms it is about.

    `common` ones are about the whole batch; `unsigned` says that nobody is there to sign.
    """

    sentence: str
    firms: tuple[str, ...]
    common: bool

    @property
    def unsigned(self) -> bool:
        """Whether it is about missing signatories."""
        return self.sentence.casefold().startswith(UNSIGNED)

    @property
    def whose(self) -> str:
        """Whose certificates it is about, in words."""
        if self.common:
            return f"Semua {count_of(len(self.firms), 'sertifikat')}"
        named = ", ".join(self.firms[:NAMED])
        more = len(self.firms) - NAMED
        return f"{named}, dan {more} lagi" if more > 0 else named


def look_over(drafts: Sequence[CertificateFacts], today: date, told: Told) -> list[Remark]:
    """Everything to mind about a batch: what concerns all of it first, then what concerns most."""
    firms: dict[str, list[str]] = {}
    for done, draft in enumerate(drafts, 1):
        for sentence in (*_own(draft), *gaps(draft, today)):
            firms.setdefault(sentence, []).append(draft.ikm)
        told(done, len(drafts))
    remarks = [
        Remark(_capital(sentence), tuple(names), len(names) == len(drafts) > 1)
        for sentence, names in firms.items()
    ]
    return sorted(remarks, key=lambda each: (not each.common, -len(each.firms), each.sentence))


def gaps(draft: CertificateFacts, today: date) -> Iterator[str]:
    """What a certificate will do without, and dates that look wrong."""
    if not draft.ward:
        yield "kelurahan belum diisi sehingga tidak tercetak; lengkapi alamat IKM."
    if not draft.owner:
        yield "nama pemilik belum diisi sehingga tidak tercetak; lengkapi data IKM."
    if not draft.grade:
        yield "grade belum diisi sehingga tidak tercetak; lengkapi hasil kurasinya."
    if draft.issued_on and draft.session_dates and draft.issued_on < draft.session_dates[-1]:
        yield "tanggal terbit mendahului tanggal kurasinya; periksa kembali tanggalnya."
    if draft.issued_on and draft.issued_on > today:
        yield f"tanggal terbit {long_date(draft.issued_on)} belum tiba; pastikan memang demikian."


def _own(draft: CertificateFacts) -> Iterator[str]:
    """The pre-flight of the document, without the name that stands beside it anyway."""
    for sentence in preflight(draft):
        yield sentence.removeprefix(f"Sertifikat {draft.ikm.strip()}: ")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
