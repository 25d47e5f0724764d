"""What a firm lets the office share."""

import re
from dataclasses import dataclass

from depok_desk import words
from depok_desk.model.kinds.cells import quote, refuse, wording_text
from depok_desk.model.kinds.kind import EMPTY, CellValue, Reading, Stored
from depok_desk.model.kinds.text import TextKind

SCOPES = {"data": "Data", "foto": "Foto", "kontak": "Kontak"}
"""Stored word -> label."""

_words = re.compile(r"\w+").findall


@dataclass(frozen=True)
class ConsentKind(TextKind):
    """Any of data, photos and contacts, kept as words: `data, foto`."""

    name: str = "consent"
    length: int = 60

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The scopes that a text names, in their usual order."""
        del unit
        text = wording_text(raw)
        if not text:
            return EMPTY
        named = _words(words.folded(text))
        unknown = [word for word in named if word not in SCOPES and word != "dan"]
        if unknown:
            return refuse(f"{quote(unknown[0])} bukan lingkup persetujuan; pilih data, foto, atau kontak.")
        return Reading(", ".join(scope for scope in SCOPES if scope in named))

    def show(self, value: Stored) -> str:
        """`Data, foto`."""
        return words.capitalised(str(value)) if value else ""

    def mask(self, value: Stored) -> str:
        """The whole of it: it says only what may be shared."""
        return self.show(value)


CONSENT = ConsentKind()
