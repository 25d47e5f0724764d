"""Plain wording: one line of limited length, or free text of several lines."""

from dataclasses import dataclass

from sqlalchemy import String, Text
from sqlalchemy.types import TypeEngine

from depok_desk import words
from depok_desk.model.kinds.cells import clean, is_unknown, refuse, wording_text
from depok_desk.model.kinds.kind import EMPTY, CellValue, Kind, Reading, Stored

LONGEST_NOTE = 20_000


@dataclass(frozen=True)
class TextKind(Kind):
    """One line of text of at most `length` characters; the mother of all kinds kept as text."""

    name: str = "text"
    length: int = 200

    def sql(self) -> TypeEngine[str]:
        """Text of limited length."""
        return String(self.length)

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The text without needless blanks; a 0 or a dash is nothing."""
        del unit
        text = wording_text(raw)
        return self._judge(text) if text else EMPTY

    def mask(self, value: Stored) -> str:
        """Nothing of the text, but that there is one."""
        return "•••••" if value else ""

    def _judge(self, text: str) -> Reading:
        return too_long(text, self.length) if len(text) > self.length else Reading(text)


@dataclass(frozen=True)
class LongTextKind(Kind):
    """Notes and descriptions, which keep their line breaks."""

    name: str = "long_text"

    def sql(self) -> TypeEngine[str]:
        """Text without a limit of its own."""
        return Text()

    def read(self, raw: CellValue, *, unit: int = 1) -> Reading:
        """The text line by line, without needless blanks."""
        del unit
        if isinstance(raw, str):
            text = "\n".join(clean(line) for line in raw.splitlines()).strip()
        else:
            text = wording_text(raw)
        if text == "0" or is_unknown(text):
            return EMPTY
        return too_long(text, LONGEST_NOTE) if len(text) > LONGEST_NOTE else Reading(text)

    def mask(self, value: Stored) -> str:
        """Nothing of the text, but that there is one."""
        return "•••••" if value else ""


def too_long(text: str, length: int) -> Reading:
    """The refusal of a text that the column cannot hold; nothing is cut off silently."""
    return refuse(
        f"Teks sepanjang {words.number(len(text))} huruf tidak muat; singkatkan menjadi"
        f" paling banyak {words.number(length)} huruf."
    )


def text(length: int) -> TextKind:
    """A line of text of at most `length` characters."""
    return TextKind(length=length)


TEXT = text
LONG_TEXT = LongTextKind()
