"""The door of the jurors' page: who may come in by PIN, how often one may try, and who is inside."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import scrypt, sha256
from hmac import compare_digest
from math import ceil
from threading import Lock
from time import monotonic

from depok_desk.errors import UserError

PIN_DIGITS = 6
TRIES = 10
"""Wrong PINs in a row after which a juror needs a new one."""

PATIENCE = 3
"""Wrong PINs after which one waits before the next try: 2 seconds, then twice as long each time."""

PHONES = 3
"""Phones of one juror that are inside at a time; one more sends the first out."""

_WRONG = "Nomor juri atau PIN salah; periksa slip dari petugas."
_LOCKED = "PIN ini terkunci karena terlalu sering salah; minta PIN baru kepada petugas."


class AdmissionError(UserError):
    """Somebody is not let in; `wait` is after how many seconds it may be tried again, 0 for no waiting."""

    def __init__(self, sentence: str, wait: int = 0) -> None:
        super().__init__(sentence)
        self.wait = wait


@dataclass
class _Guest:
    """What the door knows of one juror; the PIN itself is not among it."""

    juror_id: str
    salt: bytes = b""
    hashed: bytes = b""
    wrong: int = 0
    free_at: float = 0.0
    tokens: tuple[bytes, ...] = ()
    seen_at: float | None = None


class Door:
    """Keeps everything in memory only: once it is gone, no PIN opens anything any more.

    Jurors have numbers from 1 on. It may be asked from several threads; `clock` gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._guests: list[_Guest] = []
        self._lock = Lock()

    def issue(self, juror_id: str) -> tuple[int, str]:
        """Give a juror a new PIN, which ends what was open with the old one; returns number and PIN."""
        pin = f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}}"
        salt = secrets.token_bytes(16)
        hashed = _hashed(pin, salt)
        with self._lock:
            number = self._number(juror_id)
            seen_at = self._guests[number - 1].seen_at
            self._guests[number - 1] = _Guest(juror_id, salt, hashed, seen_at=seen_at)
        return number, pin

    def _number(self, juror_id: str) -> int:
        known = [guest.juror_id for guest in self._guests]
        if juror_id not in known:
            self._guests.append(_Guest(juror_id))
            return len(self._guests)
        return known.index(juror_id) + 1

    def enter(self, number: int, pin: str) -> tuple[str, str]:
        """Let a phone in; returns the juror's key and a token that stands for the PIN from now on.

        Raises:
            AdmissionError: number or PIN is wrong, one has to wait, or the PIN is locked.
        """
        with self._lock:
            guest = self._guests[number - 1] if 0 < number <= len(self._guests) else None
            if guest is None:
                raise AdmissionError(_WRONG)
            self._refuse_hurry(guest)
            guest.wrong += 1
            guest.free_at = self._clock() + (2.0 ** (guest.wrong - PATIENCE) if guest.wrong > PATIENCE else 0)
            salt, hashed = guest.salt, guest.hashed
        if not compare_digest(_hashed(pin, salt), hashed):
            raise AdmissionError(_LOCKED if guest.wrong >= TRIES else _WRONG)
        with self._lock:
            return guest.juror_id, self._admit(guest)

    def _refuse_hurry(self, guest: _Guest) -> None:
        if guest.wrong >= TRIES:
            raise AdmissionError(_LOCKED)
        wait = guest.free_at - self._clock()
        if wait > 0:
            seconds = ceil(wait)
            raise AdmissionError(f"Beberapa kali salah; coba lagi {seconds} detik lagi.", seconds)

    def _admit(self, guest: _Guest) -> str:
        token = secrets.token_urlsafe(32)
        guest.wrong, guest.free_at, guest.seen_at = 0, 0.0, self._clock()
        guest.tokens = (*guest.tokens, _digest(token))[-PHONES:]
        return token

    def juror_of(self, token: str) -> str | None:
        """Whose token it is; None if it is nobody's. The juror has been seen now."""
        digest = _digest(token)
        with self._lock:
            for guest in self._guests:
                if any(compare_digest(digest, kept) for kept in guest.tokens):
                    guest.seen_at = self._clock()
                    return guest.juror_id
        return None

    def seconds_since(self, juror_id: str) -> float | None:
        """How long ago a phone of a juror was last heard; None if never."""
        with self._lock:
            for guest in self._guests:
                if guest.juror_id == juror_id and guest.seen_at is not None:
                    return self._clock() - guest.seen_at
        return None

    def locked(self) -> Sequence[str]:
        """The keys of jurors whose PIN was wrong too often."""
        with self._lock:
            return [guest.juror_id for guest in self._guests if guest.wrong >= TRIES]


def _hashed(pin: str, salt: bytes) -> bytes:
    return scrypt(pin.encode(), salt=salt, n=2**13, r=8, p=1)


def _digest(token: str) -> bytes:
    return sha256(token.encode()).digest()
