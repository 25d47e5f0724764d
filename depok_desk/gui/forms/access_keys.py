"""An access key for every label of a form."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLabel

RESERVED = frozenset("lsb")
"""Keys of the buttons of a form: “Lihat data pribadi”, “Simpan”, “Batalkan isian”."""


def give_access_keys(labels: Iterable[QLabel], reserved: frozenset[str] = RESERVED) -> None:
    """Underline a letter in each label; where all its letters are taken, two labels take turns."""
    taken = set(reserved)
    for label in labels:
        text = label.text().replace("&", "")
        place = _place(text, taken, reserved)
        taken.add(text[place].casefold())
        label.setText(f"{text[:place]}&{text[place:]}")


def _place(text: str, taken: set[str], reserved: frozenset[str]) -> int:
    """The first letter of a word that is free, or any free letter, or the first that is not reserved."""
    starts = [place for place in range(len(text)) if place == 0 or text[place - 1] == " "]
    for unwanted in (taken, reserved):
        for place in (*starts, *range(len(text))):
            if text[place].isalpha() and text[place].casefold() not in unwanted:
                return place
    return 0
