"""The numbers of an address: postcode, RT and RW."""

import re
from dataclasses import dataclass
from datetime import date

from depok_desk.model.kinds.cells import quote, refuse, warn, wording_text
from depok_desk.model.kinds.digits import DigitsKind
from depok_desk.model.kinds.kind import EMPTY, CellValue, Reading, Stored
from depok_desk.model.kinds.text import TextKind

_number_of_block = re.compile(r"(?:rt|rw)?[\s.:]*0*(\d{1,3})", re.IGNORECASE).fullmatch
_both = re.compile(
    r"(?:rt)?[\s.:]*0*(\d{1,3})\s*(?:[-/\\|,.;]|rw)[\s/]*(?:rw)?[\s.:]*0*(\d{1,3})", re.IGNORECASE
).fullmatch


@dataclass(frozen=True)
class PostcodeKind(DigitsKind):
    """Five digits; all of Depok begins with 164 or 165."""

    def mask(self, value: Stored) -> str:
        """The whole postcode: it is shared by thousands."""
        return self.show(value)

    def _judge_whole(self, digits: str) -> Reading:
        if digits.startswith(("164", "165")):
            return Reading(digits)
        return warn(digits, f"Kode pos {digits} bukan kode pos Kota Depok; periksa kembali alamatnya.")


@dataclass(frozen=True)
class BlockKind(TextKind):
    """The number of an RT or RW, kept with three digits: `007`."""

    length: int = 3

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The number with its leading zeros given back."""
        if isinstance(raw, date):
            return _turned_into_date()
        return super().read(raw, unit=unit)

    def mask(self, value: Stored) -> str:
        """Nothing of it: it belongs to the address."""
        return "•••" if value else ""

    def _judge(self, text: str) -> Reading:
        found = _number_of_block(text)
        if not found:
            return refuse(f"{quote(text)} bukan nomor {self.name.upper()}; isi dengan 1 sampai 3 angka.")
        return EMPTY if int(found[1]) == 0 else Reading(found[1].zfill(3))


def split_rt_rw(raw: CellValue) -> tuple[Reading, Reading]:
    """RT and RW of one cell: `7/4`, `005/019`, `RT 05 RW 019`; a cell with one number is the RT."""
    if isinstance(raw, date):
        return _turned_into_date(), _turned_into_date()
    text = wording_text(raw)
    found = _both(text)
    return (RT.read(found[1]), RW.read(found[2])) if found else (RT.read(text), EMPTY)


def _turned_into_date() -> Reading:
    return refuse("Excel mengubah RT/RW menjadi tanggal; ketik ulang sebagai teks, misalnya 007/004.")


POSTCODE = PostcodeKind("postcode", length=5, noun="Kode pos")
RT = BlockKind("rt")
RW = BlockKind("rw")
