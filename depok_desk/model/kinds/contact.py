"""How to reach somebody: telephone, e-mail, Instagram."""

import re
from dataclasses import dataclass

from depok_desk import words
from depok_desk.model.kinds.cells import is_number, is_scientific, quote, refuse, warn, wording_text
from depok_desk.model.kinds.kind import EMPTY, CellValue, Reading, Stored
from depok_desk.model.kinds.text import TextKind, too_long

_SHORTEST, _LONGEST = 10, 15
"""Digits of a stored number, its country code 62 included."""

_NOT_DIGITS = str.maketrans("", "", " .-()+/'_\u2013")
_plain_mobile = re.compile(r"08\d{8,11}").fullmatch
_first_number = re.compile(r"(?:\+|\(\+?)?\d[\d ().\u2013-]{5,}\d").search
_end_of_first = re.compile(r"[/,;&|]|\s(?:atau|dan)\s|\s-\s|(?<=\d{9})\s+(?=(?:\+62|0)\d)").search
_naming = re.compile(
    r"[\s.:;,/()-]*(?:no|nomor|hp|wa|whatsapp|telp?|tlp|telepon|tel|atau|dan)?[\s.:;,/()-]*", re.IGNORECASE
)
_mail = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_account = re.compile(r"[a-z0-9._]{1,30}").fullmatch
_account_address = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?instagram\.com/([^/?#\s]+).*", re.IGNORECASE
).fullmatch


@dataclass(frozen=True)
class PhoneKind(TextKind):
    """A telephone number, kept as digits with the country code: `6281234567890`."""

    length: int = _LONGEST

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The first number of a cell; what else stands there is the remainder."""
        del unit
        if type(raw) is str and _plain_mobile(raw):
            return Reading(f"62{raw[1:]}")
        text = wording_text(raw.replace("\n", " / ") if isinstance(raw, str) else raw)
        if not text:
            return EMPTY
        if is_scientific(text):
            return _refuse_scientific()
        if is_number(raw) or text.endswith((".0", ",0")):
            return _of_number(text.removesuffix(".0").removesuffix(",0"))
        return _of_text(text)

    def show(self, value: Stored) -> str:
        """The number as people dial it, `0812-3456-7890`."""
        return words.phone(value) if isinstance(value, str) else ""

    def mask(self, value: Stored) -> str:
        """The number with its middle hidden."""
        return words.masked_phone(value) if isinstance(value, str) else ""


@dataclass(frozen=True)
class EmailKind(TextKind):
    """An e-mail address in small letters."""

    length: int = 120

    def mask(self, value: Stored) -> str:
        """The first letter and what stands behind the @."""
        name, _, host = str(value or "").partition("@")
        return f"{name[:1]}•••@{host}" if host else ""

    def _judge(self, text: str) -> Reading:
        if len(text) > self.length:
            return too_long(text, self.length)
        found = _mail.search(text)
        if not found:
            return refuse(f"{quote(text)} bukan alamat email; tulis misalnya nama@contoh.id.")
        rest = text[: found.start()].removesuffix("mailto:") + text[found.end() :]
        return Reading(found[0].lower(), remainder=rest.strip(" ,;/<>()"))


@dataclass(frozen=True)
class InstagramKind(TextKind):
    """The name of an Instagram account, kept without the @."""

    length: int = 30

    def show(self, value: Stored) -> str:
        """The name with its @."""
        return f"@{value}" if value else ""

    def _judge(self, text: str) -> Reading:
        address = _account_address(text[:200])
        name = (address[1] if address else text).strip("@ ").lower()
        if _account(name):
            return Reading(name)
        return refuse(f"{quote(text)} bukan nama akun Instagram; tulis misalnya @dapur.depok.")


def _of_number(text: str) -> Reading:
    """Judge a numeric cell, which has lost the zero in front."""
    if text.startswith(("0", "62")):
        return _of_digits(text)
    if not text.startswith(("8", "21")) or not 9 <= len(text) <= 13:
        return refuse("Nomor telepon di sel angka ini tidak lengkap; ketik ulang sebagai teks.")
    return _repaired(text)


def _of_text(text: str) -> Reading:
    found = _first_number(text)
    if not found:
        return refuse(f"{quote(text)} bukan nomor telepon; tulis misalnya 0812-3456-7890.")
    end = _end_of_first(found[0])
    number = found[0][: end.start()] if end else found[0]
    rest = text[found.start() + len(number) :]
    remainder = f"{_trimmed(text[: found.start()])} {_trimmed(rest)}".strip()
    reading = _of_digits(number.translate(_NOT_DIGITS))
    return Reading(reading.value, reading.severity, reading.message, "" if reading.refused else remainder)


def _of_digits(digits: str) -> Reading:
    if digits.startswith("0062"):
        return _bounded(digits[2:])
    if digits.startswith("62"):
        return _bounded(f"62{digits[2:].removeprefix('0')}")
    if digits.startswith("0"):
        return _bounded(f"62{digits[1:]}")
    if digits.startswith("8") and 9 <= len(digits) <= 13:
        return _repaired(digits)
    return refuse("Nomor telepon tanpa 0 atau kode wilayah di depan; tulis misalnya (021) 7788990.")


def _repaired(digits: str) -> Reading:
    return warn(
        f"62{digits}", "Angka 0 di depan nomor telepon hilang dan sudah dikembalikan; cocokkan nomornya."
    )


def _bounded(digits: str) -> Reading:
    if digits.isascii() and digits.isdecimal() and _SHORTEST <= len(digits) <= _LONGEST:
        return Reading(digits)
    amount = "terlalu pendek" if len(digits) < _SHORTEST else "terlalu panjang"
    return refuse(f"Nomor telepon {amount}; periksa dan ketik ulang nomornya.")


def _refuse_scientific() -> Reading:
    return refuse(
        "Nomor telepon ditulis Excel dalam bentuk ilmiah sehingga angka belakangnya hilang;"
        " ketik ulang nomornya."
    )


def _trimmed(text: str) -> str:
    """Text beside a number without the words that only say that it is a number."""
    lead = _naming.match(text)
    return (text[lead.end() :] if lead else text).strip(" .:;,/()")


PHONE = PhoneKind("phone")
EMAIL = EmailKind("email")
INSTAGRAM = InstagramKind("instagram")
