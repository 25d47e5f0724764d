"""The results of a session as rows of a table, counted and filtered."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from depok_desk.gui.pages.curation.plenary.wording import OPEN, remarks
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.model.kinds.choices import DECISION, SECTOR
from depok_desk.services.judging.freezing import Case
from depok_desk.services.judging.scheme import GRADES

COLUMNS = (
    ListColumn("rank", "No.", 3, right=True),
    ListColumn("product", "Produk", 20),
    ListColumn("total", "Nilai", 6, right=True),
    ListColumn("grade", "Grade", 5),
    ListColumn("decision", "Keputusan", 11),
    ListColumn("remark", "Catatan", 20),
)


@dataclass(frozen=True)
class Count:
    """How many results are of a kind: the `group` of kinds, the kind's own key, its word."""

    group: str
    key: str
    word: str
    number: int


_KINDS: Mapping[str, Callable[[Case], str]] = {
    "decision": lambda case: case.facts.decision or OPEN,
    "ruled": lambda case: "ya" if case.facts.reason else "",
    "grade": lambda case: case.facts.grade,
    "sector": lambda case: case.line.judged.entry.sector,
}
"""Group -> of which kind a result is; one of no kind is not counted there."""

_WORDS: Mapping[str, Mapping[str, str]] = {
    "decision": {OPEN: "Belum", **DECISION.options},
    "ruled": {"ya": "Putusan pleno"},
    "grade": {grade: grade for grade in GRADES},
    "sector": SECTOR.options,
}


def ordered(cases: Sequence[Case]) -> list[Case]:
    """Those about whom nothing is decided yet come first; all by rank."""
    return sorted(cases, key=lambda case: bool(case.facts.decision))


def counts(cases: Sequence[Case]) -> list[Count]:
    """How many there are of each kind, group after group; kinds without any are left out."""
    found: list[Count] = []
    for group, kind in _KINDS.items():
        numbers = Counter(kind(case) for case in cases)
        found += [
            Count(group, key, word, numbers[key]) for key, word in _WORDS[group].items() if numbers[key]
        ]
    return found


def kept(cases: Sequence[Case], filters: Mapping[str, str]) -> list[Case]:
    """Those that are of the wanted kind in every group that is filtered by."""
    return [case for case in cases if all(_KINDS[group](case) == key for group, key in filters.items())]


def table(cases: Sequence[Case]) -> StillList:
    """The results as the table shows them."""
    return StillList(COLUMNS, [_row(case) for case in cases])


def _row(case: Case) -> Row:
    entry, facts = case.line.judged.entry, case.facts
    return (
        entry.id,
        str(facts.rank or "–"),
        f"{entry.product}\n{entry.name} · {SECTOR.show(entry.sector)}",
        facts.total or "–",
        facts.grade,
        DECISION.show(facts.decision) if facts.decision else "Belum",
        _in_two_lines(list(remarks(case))),
    )


def _in_two_lines(texts: Sequence[str]) -> str:
    return "\n".join(filter(None, (*texts[:1], " · ".join(texts[1:]))))
