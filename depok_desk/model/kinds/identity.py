"""Numbers by which the state knows persons and firms: NIK, NPWP, NIP, NIB."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import String
from sqlalchemy.types import TypeEngine

from depok_desk import words
from depok_desk.model.kinds.cells import refuse, warn
from depok_desk.model.kinds.digits import EXACT_DIGITS, DigitsKind
from depok_desk.model.kinds.kbli import KBLI
from depok_desk.model.kinds.kind import Reading, Stored

_BRANCH = 22
"""Digits of the number of a branch (NITKU)."""


@dataclass(frozen=True)
class NikKind(DigitsKind):
    """The number of a person: 6 digits of the place of first registration, birth date, sequence.

    Women have 40 added to the day. The place is never checked: people keep their number when they move.
    """

    def _judge_whole(self, digits: str) -> Reading:
        if digits == digits[0] * self.length:
            return refuse("NIK berisi angka yang sama semua; ketik ulang dari KTP.")
        if digits[12:] == "0000":
            return warn(digits, "Empat angka terakhir NIK tidak mungkin 0000; cocokkan dengan KTP.")
        if not nik_birth(digits):
            return warn(digits, "Tanggal lahir di dalam NIK tidak ada di kalender; cocokkan dengan KTP.")
        return Reading(digits)


def nik_birth(nik: str) -> tuple[int, int, int] | None:
    """Day, month and two-digit year of birth in a NIK; None when there is no such day."""
    day, month, year = int(nik[6:8]) % 40, int(nik[8:10]), int(nik[10:12])
    if int(nik[6:8]) > 71 or not is_day(2000 if year == 0 else 1900 + year, month, day):
        return None
    return day, month, year


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class NibKind(DigitsKind):
    """The number of a business: 13 digits, whose leading zeros Excel drops."""

    def _judge_digits(self, digits: str, *, numeric: bool) -> Reading:
        if len(digits) not in {11, 12}:
            return super()._judge_digits(digits, numeric=numeric)
        lost = self.length - len(digits)
        zeros = "Angka 0" if lost == 1 else "Dua angka 0"
        return warn(
            digits.zfill(self.length),
            f"{zeros} di depan NIB hilang di Excel dan sudah dikembalikan; cocokkan dengan dokumen NIB.",
        )


@dataclass(frozen=True)
class NpwpKind(DigitsKind):
    """The tax number: 16 digits, 15 in its old form, 22 for a branch (NITKU).

    Source: PMK 112/PMK.03/2022. For a person it equals the NIK, for others the old one with a 0 in front.
    """

    def sql(self) -> TypeEngine[str]:
        """Room for the number of a branch."""
        return String(_BRANCH)

    def _judge_digits(self, digits: str, *, numeric: bool) -> Reading:
        if numeric and len(digits) > EXACT_DIGITS:
            return self._refuse_numeric()
        if len(digits) == _BRANCH:
            return Reading(digits)
        if len(digits) == 15 or (numeric and len(digits) == 14):
            return warn(
                digits.zfill(16),
                "NPWP lama 15 angka disimpan dengan 0 di depan, yang berlaku untuk badan usaha;"
                " untuk perorangan NPWP sama dengan NIK.",
            )
        return super()._judge_digits(digits, numeric=False)


@dataclass(frozen=True)
class NipKind(DigitsKind):
    """The number of a civil servant: birth date, month of appointment, gender, sequence."""

    def show(self, value: Stored) -> str:
        """The digits in the usual groups."""
        return words.nip(value) if isinstance(value, str) else ""

    def _judge_whole(self, digits: str) -> Reading:
        if is_day(int(digits[:4]) or 1, int(digits[4:6]), int(digits[6:8])):
            return Reading(digits)
        return warn(digits, "Delapan angka pertama NIP bukan tanggal lahir; cocokkan dengan SK.")


NIK = NikKind("nik", length=16, noun="NIK")
NPWP = NpwpKind("npwp", length=16, noun="NPWP")
NIP = NipKind("nip", length=18, noun="NIP")
NIB = NibKind("nib", length=13, noun="NIB")

__all__ = ["KBLI", "NIB", "NIK", "NIP", "NPWP", "is_day", "nik_birth"]
