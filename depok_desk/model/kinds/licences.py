"""Numbers of licences: P-IRT, halal, merek, BPOM."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from depok_desk.model.kinds.cells import is_number, is_scientific, quote, refuse, warn, wording_text
from depok_desk.model.kinds.digits import EXACT_DIGITS
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading
from depok_desk.model.kinds.text import TextKind

_NO_SIGNS = str.maketrans("", "", " .-/:#'\u2013")
_naming = re.compile(r"^(?:NO|NOMOR|SERTIFIKAT|HALAL|BPOM|RI|SPP|PIRT|MEREK|MERK|NOMOR)+(?=\d|[A-Z]{2,3}\d)")
_letters_and_digits = re.compile(r"([A-Z]*)(\d+)").fullmatch


@dataclass(frozen=True)
class LicenceNumberKind(TextKind):
    """A licence number of letters and digits; `noun` names the licence in sentences."""

    length: int = 60
    noun: str = ""

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The number in its official spelling; one that Excel damaged is refused."""
        del unit
        text = wording_text(raw)
        if not text:
            return EMPTY
        if is_scientific(text) or (is_number(raw) and len(text) > EXACT_DIGITS):
            return refuse(
                f"Nomor {self.noun} rusak di sel angka; ketik ulang sebagai teks dari sertifikatnya."
            )
        bare = _naming.sub("", text.translate(_NO_SIGNS).upper())
        found = _letters_and_digits(bare) if len(bare) <= self.length else None
        return self._judge_parts(found[1], found[2]) if found else self._refused(text)

    def _judge_parts(self, letters: str, digits: str) -> Reading:
        raise NotImplementedError

    def _refused(self, text: str) -> Reading:
        return refuse(f"{quote(text)} bukan nomor {self.noun}; periksa sertifikatnya.")


class PirtKind(LicenceNumberKind):
    """At least 15 digits, the last two of them the year of expiry: `1234567890123-45`.

    Source: Peraturan BPOM 22/2018; older certificates have 12 digits.
    """

    def _judge_parts(self, letters: str, digits: str) -> Reading:
        if letters not in {"", "PIRT"}:
            return self._refused(letters + digits)
        if len(digits) == 12:
            return warn(digits, "Nomor P-IRT 12 angka adalah bentuk lama; periksa apakah masih berlaku.")
        if not 15 <= len(digits) <= 20:
            return refuse(f"Nomor P-IRT harus 15 angka, di sini {len(digits)} angka; periksa sertifikatnya.")
        return Reading(f"{digits[:-2]}-{digits[-2:]}")


class HalalKind(LicenceNumberKind):
    """`ID` and 17 digits; certificates have not expired since 2023 (UU 6/2023)."""

    def _judge_parts(self, letters: str, digits: str) -> Reading:
        if letters == "ID" and len(digits) == 17:
            return Reading(f"ID{digits}")
        if letters == "" and len(digits) == 17:
            return warn(
                f"ID{digits}", "Huruf ID di depan nomor halal sudah ditambahkan; cocokkan sertifikatnya."
            )
        if letters == "KH":
            return warn(
                f"KH{digits}", "Nomor KH adalah nomor ketetapan, bukan nomor sertifikat halal (ID...)."
            )
        if letters == "" and 11 <= len(digits) <= 15:
            return warn(
                digits, "Nomor halal ini tampaknya bentuk lama dari MUI; periksa apakah ada nomor ID."
            )
        return refuse("Nomor halal harus ID diikuti 17 angka; periksa sertifikatnya.")


class TrademarkKind(LicenceNumberKind):
    """`IDM` and 9 digits, the number of the registration, not of the application."""

    def _judge_parts(self, letters: str, digits: str) -> Reading:
        if letters == "IDM" and len(digits) == 9:
            return Reading(f"IDM{digits}")
        if letters == "" and len(digits) == 9:
            return warn(
                f"IDM{digits}", "Huruf IDM di depan nomor merek sudah ditambahkan; cocokkan sertifikatnya."
            )
        if letters in {"J", "D", "JID", "DID", "R", "V", "M"} or len(digits) > 9:
            return refuse("Ini tampaknya nomor permohonan merek, bukan nomor pendaftaran (IDM dan 9 angka).")
        return refuse("Nomor merek harus IDM diikuti 9 angka; periksa sertifikatnya.")


class BpomKind(LicenceNumberKind):
    """`MD` and 12 digits for food; up to 15 are tolerated."""

    def _judge_parts(self, letters: str, digits: str) -> Reading:
        if letters == "MD" and 12 <= len(digits) <= 15:
            return Reading(f"MD{digits}")
        if letters == "" and len(digits) == 12:
            return warn(
                f"MD{digits}", "Huruf MD di depan nomor BPOM sudah ditambahkan; cocokkan izin edarnya."
            )
        if letters in {"ML", "NA", "NB", "NC", "TR", "TI", "SD"} and 9 <= len(digits) <= 15:
            return warn(f"{letters}{digits}", f"Kode {letters} bukan izin edar pangan dalam negeri (MD).")
        return refuse("Nomor BPOM harus MD diikuti 12 angka; periksa izin edarnya.")


class LicenceNumber(NamedTuple):
    """How the numbers of one kind of licence are called, read and headed in workbooks."""

    label: str
    number: Kind
    headings: tuple[str, ...]


PIRT = PirtKind("pirt", noun="P-IRT")
HALAL = HalalKind("halal", noun="halal")
MEREK = TrademarkKind("merek", noun="merek")
BPOM = BpomKind("bpom", noun="BPOM")

LICENCE_NUMBERS: Final[Mapping[str, LicenceNumber]] = {
    "pirt": LicenceNumber(
        "P-IRT",
        PIRT,
        ("PIRT", "P-IRT", "No. PIRT", "Nomor PIRT", "SPP-IRT", "SPPIRT", "Sertifikat PIRT", "Legalitas PIRT"),
    ),
    "halal": LicenceNumber(
        "Halal",
        HALAL,
        ("Halal", "No. Halal", "Sertifikat Halal", "Nomor Sertifikat Halal", "Halal MUI", "Legalitas Halal"),
    ),
    "merek": LicenceNumber(
        "Merek",
        MEREK,
        (
            "No. Merek",
            "Sertifikat Merek",
            "HKI",
            "HAKI",
            "Merek Terdaftar",
            "HKI Merek",
            "Sertifikat HKI",
            "Hak Merek",
            "Legalitas Merek",
            "No. Pendaftaran Merek",
        ),
    ),
    "bpom": LicenceNumber(
        "BPOM MD", BPOM, ("BPOM", "No. BPOM", "BPOM MD", "MD", "Izin Edar", "Izin Edar BPOM")
    ),
}
"""Licence kind -> how its number is read; the other kinds have free text."""
