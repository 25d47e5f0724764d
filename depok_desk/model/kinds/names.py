"""Names of firms and of people, kept as their bearers write them."""

import re
from dataclasses import dataclass

from depok_desk.model.kinds.cells import quote, warn
from depok_desk.model.kinds.kind import Reading, Stored
from depok_desk.model.kinds.text import TextKind, too_long

_KEPT_CAPITAL = frozenset(
    {"UD", "CV", "PT", "PD", "TBK", "NV", "KUB", "IKM", "UMKM", "RT", "RW", "II", "III", "IV"}
)
_HONORIFICS = frozenset(
    {"ibu", "bapak", "bpk", "bp", "bu", "pak", "sdr", "sdri", "saudara", "saudari", "ny", "nyonya", "tn"}
)  # fmt: skip
_has_vowel = re.compile("[AEIOUY]").search
_word = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)?")


@dataclass(frozen=True)
class NameKind(TextKind):
    """The name of a firm, brand or group; a name in capitals is kept and a gentler spelling offered."""

    name: str = "name"

    def mask(self, value: Stored) -> str:
        """The whole name: registers and certificates are about who it is."""
        return self.show(value)

    def _judge(self, text: str) -> Reading:
        if len(text) > self.length:
            return too_long(text, self.length)
        shouted = text.partition(",")[0].isupper() and len(text) > 5
        return _shouted(text) if shouted else Reading(text)


@dataclass(frozen=True)
class PersonNameKind(NameKind):
    """A person's name with degrees (`Siti Maulana, S.E.`) and titles (`Hj.`), without `Ibu` or `Bapak`."""

    name: str = "person_name"

    def _judge(self, text: str) -> Reading:
        first, _, rest = text.partition(" ")
        addressed = bool(rest) and first.rstrip(".").casefold() in _HONORIFICS
        return super()._judge(rest if addressed else text)


def gentle_name(text: str) -> str:
    """A name written in capitals as it would usually be written.

    Abbreviations (`UD`, words without vowels, initials) and degrees after a comma stay as they are.
    """
    firm, comma, degrees = text.partition(",")
    return _word.sub(_gentle_word, firm) + comma + degrees


def _gentle_word(found: re.Match[str]) -> str:
    word = found[0]
    dotted = found.string[found.end() : found.end() + 1] == "." and len(word) == 1
    if word in _KEPT_CAPITAL or dotted or not _has_vowel(word):
        return word
    return word.capitalize()


def _shouted(text: str) -> Reading:
    gentle = gentle_name(text)
    if gentle == text:
        return Reading(text)
    message = f"Nama ini huruf besar semua dan disimpan apa adanya; ejaan yang disarankan: {quote(gentle)}."
    return warn(text, message, suggestion=gentle)


NAME = NameKind(length=160)
PERSON_NAME = PersonNameKind(length=160)
