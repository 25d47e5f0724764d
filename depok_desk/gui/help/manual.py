"""The chapters of the manual, as they ship."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from depok_desk import paths
from depok_desk.words import folded

FIRST = "beranda"
NEWS = "apa-yang-baru"
ORDER = (
    FIRST, "ikm", "tabel", "mencari", "impor", "duplikat", "komunitas", "kurasi", "rubrik", "ponsel",
    "sertifikat", "riwayat", "lampiran", "isian", "cadangan", "pribadi", "pengaturan", "pintasan",
    "bantuan", "tanya", NEWS,
)  # fmt: skip
"""The chapters in the order they are read; each is the file of its name."""

_MARKS = re.compile(r"[*`#|]|\]\([^)]*\)|\[|\{\{.*?\}\}")
_AROUND = 60


@dataclass(frozen=True)
class Chapter:
    """One page of the manual: its key, its title, and its text in the few marks that `markup` knows."""

    key: str
    title: str
    text: str

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return " ".join(_MARKS.sub(" ", self.text).split())


@dataclass(frozen=True)
class Hit:
    """A chapter that holds what was searched, with the words around it."""

    chapter: Chapter
    around: str


@cache
def chapters() -> tuple[Chapter, ...]:
    """All chapters, in order."""
    return tuple(_read(key) for key in ORDER)


def chapter(key: str) -> Chapter:
    """The chapter of this name; the first one if there is none."""
    return next((each for each in chapters() if each.key == key), chapters()[0])


def hits(typed: str) -> Sequence[Hit]:
    """The chapters that hold every typed word, those first that have it in their title."""
    words = folded(typed).split()
    found = [each for each in chapters() if all(word in folded(each.plain) for word in words)]
    found.sort(key=lambda each: not all(word in folded(each.title) for word in words))
    return [Hit(each, _around(each.plain, words)) for each in found]


def _read(key: str) -> Chapter:
    home = paths.resources()
    file = home.parent / "CHANGELOG.md" if key == NEWS else home / "panduan" / f"{key}.md"
    title, _, text = file.read_text(encoding="utf-8").partition("\n")
    return Chapter(key, "Apa yang baru" if key == NEWS else title.removeprefix("#").strip(), text.strip())


def _around(plain: str, words: Sequence[str]) -> str:
    at = min((place for word in words if (place := folded(plain).find(word)) >= 0), default=0)
    start = plain.rfind(" ", 0, max(at - _AROUND // 3, 0)) + 1
    end = start + _AROUND
    return f"{'… ' if start else ''}{plain[start:end].strip()}{' …' if end < len(plain) else ''}"
