"""Duplicates side by side: what is the same, what differs, and what is done about them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from depok_desk import words
from depok_desk.gui.pages.importing.case import Case, Told
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.model.kinds.kind import Stored
from depok_desk.registers.target import Target
from depok_desk.services.importing.choices import Choices, Decision
from depok_desk.services.importing.plan import Duplicate
from depok_desk.services.importing.questions import shown_value

DECISIONS = {
    Decision.SKIP: "Lewati",
    Decision.COMPLETE: "Gabungkan",
    Decision.UPDATE: "Perbarui",
    Decision.SEPARATE: "Tetap terpisah",
}
"""What can be done with a duplicate."""

BUTTONS = {
    Decision.SKIP: "Le&wati",
    Decision.COMPLETE: "&Gabungkan",
    Decision.UPDATE: "Per&barui",
    Decision.SEPARATE: "&Tetap terpisah",
}
"""The same with access keys."""

MEANINGS = {
    Decision.SKIP: "Baris ini tidak diimpor; yang di kanan tetap seperti adanya.",
    Decision.COMPLETE: "Isi baris ini mengisi yang masih kosong di kanan; yang sudah terisi tetap.",
    Decision.UPDATE: "Isi baris ini menggantikan yang berbeda di kanan; isian kosong tidak menimpa apa pun.",
    Decision.SEPARATE: "Keduanya memang berbeda; masing-masing menjadi data sendiri.",
}
"""What each of them means."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One field of two records, masked where personal as in the plan that follows.

    `mark` is `=`, `≠`, `+` (only here) or empty.
    """

    label: str
    here: str
    there: str
    mark: str


def place_of(twin: Duplicate) -> tuple[str, int]:
    """Which row is the duplicate."""
    return twin.sheet, twin.row


def key_of(twin: Duplicate) -> str:
    """By what a duplicate is found again."""
    return f"{twin.row}@{twin.sheet}"


def listed(case: Case, found: Sequence[Duplicate]) -> StillList:
    """The duplicates as a list."""
    several = len(case.taken) > 1
    columns = (
        ListColumn("place", "Baris", 14 if several else 7),
        ListColumn("name", "Nama", 22),
        ListColumn("other", "Mirip dengan", 13),
        ListColumn("score", "%", 4, right=True),
        ListColumn("decision", "Keputusan", 14),
    )
    rows = [
        (
            key_of(twin),
            _short(twin.sheet, twin.row, several=several),
            name_of(case, twin),
            _short(twin.of_sheet, twin.of_row, several=several) if twin.of_row else "di register",
            str(twin.score),
            DECISIONS[twin.decision],
        )
        for twin in found
    ]
    return StillList(columns, rows)


def _short(sheet: str, row: int, *, several: bool) -> str:
    return f"{sheet} · {row}" if several else str(row)


def heading(case: Case, twin: Duplicate) -> tuple[str, str]:
    """What the two sides are called."""
    several = len(case.taken) > 1
    here = f"{twin.sheet} baris {twin.row}" if several else f"Baris {twin.row}"
    if twin.of_row is None:
        return here, f"Di register {case.register.title}"
    return here, f"{twin.of_sheet} baris {twin.of_row}" if several else f"Baris {twin.of_row}"


def name_of(case: Case, twin: Duplicate) -> str:
    """The name of the row."""
    row = case.rows.get(place_of(twin))
    return str(row.values.get("name") or "tanpa nama") if row else ""


def likeness(twin: Duplicate) -> str:
    """How alike the two are and why: `95 % · nama sama, pemilik sama`."""
    return f"{twin.score} % · {', '.join(twin.reasons)}"


def compare(case: Case, twin: Duplicate) -> list[Comparison]:
    """Every field that either of the two has, in the order of the register."""
    row, first = case.rows.get(place_of(twin)), twin.of_values
    here = dict(_told_values(case.targets, row.values)) if row else {}
    if first is None:
        there = case.stored.get(twin.of_id or "", {})
    else:
        there = dict(_told_values(case.targets, first))
    return [
        _compared(target.label, here.get(key, Told()), there.get(key, Told()))
        for key, target in case.targets.items()
        if key in here or (key in there and there[key].text)
    ]


def differing(lines: list[Comparison]) -> str:
    """How many fields differ, in words."""
    count = sum(line.mark == "≠" for line in lines)
    said = f"{words.count_of(count, 'isian')} berbeda (≠)" if count else "Tidak ada isian yang bertentangan"
    more = sum(line.mark == "+" for line in lines)
    return f"{said} · {words.count_of(more, 'isian')} hanya ada di kiri (+)" if more else said


def decide(choices: Choices, twin: Duplicate, decision: Decision) -> Choices:
    """The choices with one duplicate decided."""
    return choices.with_decision(*place_of(twin), decision)


def decide_all(choices: Choices, decision: Decision) -> Choices:
    """The choices with the same decision for every duplicate."""
    return replace(choices, decisions={}, on_duplicate=decision)


def _compared(label: str, here: Told, there: Told) -> Comparison:
    if not here.text or not there.text:
        mark = "+" if here.text and not there.text else ""
    else:
        mark = "=" if words.folded(here.text) == words.folded(there.text) else "≠"
    return Comparison(label, here.masked, there.masked, mark)


def _told_values(targets: Mapping[str, Target], values: Mapping[str, Stored]) -> Iterator[tuple[str, Told]]:
    for name, value in values.items():
        target = targets.get(name.removesuffix("_id"))
        if target is not None and value is not None:
            yield target.key, told(target, value)


def told(target: Target, value: Stored) -> Told:
    """A value in words, and masked if it is personal."""
    text = shown_value(target, value)
    return Told(text, target.kind.mask(value) if target.personal else text)
