"""Keys that sort by the time they were made (UUID version 7, RFC 9562)."""

import os
import threading
import time
from collections.abc import Iterator

_RANDOM_BITS = 74
_DRAWN = 256
"""Keys for which randomness is drawn at a time: asking the system takes longer than all the rest."""


def _keys() -> Iterator[str]:
    """Keys without end, each greater than the one before: 48 bits of milliseconds, then 74 random bits."""
    last = 0
    while True:
        drawn = os.urandom(10 * _DRAWN)
        for start in range(0, len(drawn), 10):
            random = int.from_bytes(drawn[start : start + 10], "big") >> 6
            last = max((time.time_ns() // 1_000_000) << _RANDOM_BITS | random, last + 1)
            high, low = last >> 62, last & ((1 << 62) - 1)
            yield f"{high >> 12:012x}7{high & 0xFFF:03x}{2 << 62 | low:016x}"


_endless = _keys()
_lock = threading.Lock()


def new_id() -> str:
    """A UUIDv7 as 32 hexadecimal digits; each one made in this process is greater than the one before.

    Text sorts and travels (JSON, exchange packages) the same on SQLite and PostgreSQL, and costs nothing to
    convert when 100,000 rows are read.
    """
    with _lock:
        return next(_endless)
