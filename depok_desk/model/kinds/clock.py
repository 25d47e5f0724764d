"""The day on which a value is read, for kinds that cannot lie in the future."""

from datetime import date
from time import localtime

_OLDEST = date(2026, 1, 1)
"""A PC with an empty clock battery thinks it is long ago; the program is never older than this day."""


def today() -> date:
    """The day the PC shows, but never one before the program was made."""
    now = localtime()
    return max(_OLDEST, date(now.tm_year, now.tm_mon, now.tm_mday))
