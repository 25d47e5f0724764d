"""The code on a score sheet, in which a slip of the hand is found."""

import hashlib

from depok_desk.errors import UserError

SIGNS = "23456789ACEHJKMNPRTVWXY"
"""What codes are made of: 23 signs, none of which looks or sounds like another."""

PREFIX = "LP-"
LENGTH = 6
"""How many signs a code has behind its prefix; the last one checks the others."""

_MEANT = str.maketrans({"S": "5", "B": "8", "Z": "2", "G": "6"})
"""Letters that are no signs, and what someone reads who reads them."""


def code_for(key: str, attempt: int = 0) -> str:
    """A code that follows from a key, such as `LP-7K2MX4`; another one for each attempt."""
    number = int.from_bytes(hashlib.sha256(f"{key}:{attempt}".encode()).digest()[:8], "big")
    signs = ""
    for _ in range(LENGTH - 1):
        number, place = divmod(number, len(SIGNS))
        signs += SIGNS[place]
    return f"{PREFIX}{signs}{_check(signs)}"


def read_code(typed: str) -> str:
    """The code that was typed or scanned, with or without prefix, in small letters, with blanks.

    Raises:
        UserError: it cannot be a code, or a sign is wrong: one sign, or two that changed places, are always
            found.
    """
    bare = "".join(sign for sign in typed.upper() if sign.isalnum())
    signs = bare.removeprefix("LP").translate(_MEANT)
    if len(signs) != LENGTH:
        raise UserError(
            f"“{typed.strip()}” bukan kode lembar; kode terdiri atas {LENGTH} tanda setelah {PREFIX}, "
            "misalnya LP-7K2MX4, dan tercetak di kepala lembar."
        )
    strange = [sign for sign in signs if sign not in SIGNS]
    if strange:
        raise UserError(f"Kode lembar tidak memakai tanda “{strange[0]}”; periksa kode “{typed.strip()}”.")
    if signs[-1] != _check(signs[:-1]):
        raise UserError(f"Kode “{typed.strip()}” salah ketik; bandingkan dengan kode di kepala lembar.")
    return PREFIX + signs


def _check(signs: str) -> str:
    """The sign that lets a weighted sum come out even; 23 is a prime, so that no single slip hides."""
    total = sum(weight * SIGNS.index(sign) for weight, sign in enumerate(signs, 2))
    return SIGNS[-total % len(SIGNS)]
