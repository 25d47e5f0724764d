"""What is to be issued, read from what was typed."""

from dataclasses import dataclass
from datetime import date

from depok_desk.errors import UserError
from depok_desk.model.kinds.dates import read_loose

LONGEST_VALIDITY = 600
"""Months: fifty years; more is a slip of the finger."""


@dataclass(frozen=True)
class IssueOrder:
    """A batch of certificates; no `session_ids` mean all sessions, no `validity_months` no date of expiry."""

    session_ids: tuple[str, ...]
    issuer: str
    on: date
    validity_months: int = 0


def read_day(text: str, today: date) -> date:
    """The date of issue as typed in haste: `26/1`, `26 Januari`, `hari ini`.

    Raises:
        UserError: it is empty or no date.
    """
    reading = read_loose(text, today)
    if isinstance(reading.value, date) and not reading.refused:
        return reading.value
    raise UserError(reading.message or "Tanggal terbit wajib diisi; ketik misalnya 26/1 atau “hari ini”.")


def read_months(text: str) -> int:
    """The months of validity; an empty field prints none.

    Raises:
        UserError: it is no whole number of months.
    """
    typed = text.casefold().removesuffix("bulan").strip()
    if not typed:
        return 0
    if not (typed.isascii() and typed.isdigit()) or not 0 < int(typed) <= LONGEST_VALIDITY:
        raise UserError(
            f"Masa berlaku “{text.strip()}” bukan jumlah bulan; isi 1–{LONGEST_VALIDITY} atau kosongkan."
        )
    return int(typed)
