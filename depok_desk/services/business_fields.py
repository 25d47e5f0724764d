"""The business fields (KBLI) that an IKM may work in, by code and by the words of their titles."""

from dataclasses import dataclass
from functools import cache

from depok_desk.model.kinds.kbli import EDITIONS, KbliTable
from depok_desk.paths import resources
from depok_desk.words import folded

MOST = 12
"""Business fields that are offered at a time."""


@dataclass(frozen=True)
class BusinessField:
    """A code with its title, in one edition of the classification."""

    code: str
    title: str
    edition: str

    @property
    def words(self) -> str:
        """As it is chosen from a list: `10792 Industri kue basah (2020)`."""
        return f"{self.code}  {self.title} ({self.edition})"


@cache
def kbli_table() -> KbliTable:
    """The shipped list of codes that matter to small and medium industries."""
    return KbliTable((resources() / "kbli" / "kbli-ikm.csv").read_text(encoding="utf-8"))


def business_fields(typed: str) -> list[BusinessField]:
    """Those whose code begins with what is typed or whose title holds its words; newest edition first."""
    wanted = folded(typed).split()
    if not wanted:
        return []
    found = [each for text, each in _searched() if all(_meets(word, text) for word in wanted)]
    return found[:MOST]


def kbli_title(code: str, edition: str | None) -> str:
    """The title of a code in its edition, or in the newest that has it; empty if it is not in the list."""
    titles = kbli_table().titles
    editions = [edition] if edition else reversed(EDITIONS)
    return next((titles[code, each] for each in editions if (code, each) in titles), "")


def kbli_edition(code: str) -> str | None:
    """The only edition that a code is in; None where there are several, or none."""
    editions = [each for each in EDITIONS if (code, each) in kbli_table().titles]
    return editions[0] if len(editions) == 1 else None


def _meets(word: str, text: str) -> bool:
    return text.startswith(word) if word.isdigit() else word in text


@cache
def _searched() -> list[tuple[str, BusinessField]]:
    found = [BusinessField(code, title, edition) for (code, edition), title in kbli_table().titles.items()]
    found.sort(key=lambda each: (-int(each.edition), each.code))
    return [(folded(f"{each.code} {each.title}"), each) for each in found]
