"""Something that can be done in the window, as it is named, found by words and called by keys."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """One deed of a page or of the window.

    `words` name it in the search for anything and on the sheet of shortcuts (“Impor dari Excel”); `keys` are
    its shortcut as Qt writes it (“Ctrl+N”), others for the same after “; ”, empty if it has none; `also` are
    other words to find it by.
    """

    words: str
    does: Callable[[], object]
    keys: str = ""
    sign: str = ""
    also: str = ""
