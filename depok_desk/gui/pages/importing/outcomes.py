"""What a plan would do, row by row, as lists in words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from depok_desk import words
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.twins import told
from depok_desk.gui.widgets.figures import Figure
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.model.kinds.kind import Stored
from depok_desk.registers.target import Target
from depok_desk.services.importing.membership_sheets import MEMBER_TARGETS
from depok_desk.services.importing.plan import Action, Difference, LeftOut, Plan, PlannedRow

LEFT_OUT = "left_out"
_MEMBERS = "anggota "
_MEMBER_TARGETS = {target.key: target for target in MEMBER_TARGETS}
ACTIONS = {
    Action.NEW: "baru",
    Action.CHANGE: "ubah",
    Action.SAME: "sama",
    Action.MERGE: "gabung",
    Action.SKIP: "lewati",
}
_TONES = {
    Action.NEW: "good",
    Action.CHANGE: "warning",
    Action.SAME: "ink",
    Action.MERGE: "warning",
    Action.SKIP: "danger",
}
_MOST_CELLS = 5
_TELLING = (
    "community",
    "owner",
    "chair",
    "sector",
    "ward",
    "district",
    "main_product",
    "product",
    "score",
    "role",
)


def figures(plan: Plan) -> list[Figure]:
    """The counts of a plan, then those of members, then of the rows that are no records."""
    counts, members = plan.counts, Counter(row.action for row in plan.members)
    own = [
        Figure(str(action), words.number(counts[action]), word, _TONES[action] if counts[action] else "quiet")
        for action, word in ACTIONS.items()
        if counts[action] or action is not Action.MERGE
    ]
    belonging = [
        Figure(f"{_MEMBERS}{action}", words.number(members[action]), f"anggota {word}", _TONES[action])
        for action, word in ACTIONS.items()
        if members[action]
    ]
    others = sum(each.length for each in plan.left_out)
    rest = [Figure(LEFT_OUT, words.number(others), "bukan data", "quiet", apart=True)]
    return [*own, *(replace(each, apart=each is belonging[0]) for each in belonging), *rest]


def first_figure(plan: Plan) -> str:
    """The count whose rows one wants to see first."""
    own = (str(action) for action in ACTIONS if plan.counts[action])
    members = (f"{_MEMBERS}{row.action}" for row in plan.members)
    return next(chain(own, members), str(Action.NEW))


def rows_of(case: Case, key: str) -> StillList:
    """The rows behind one of the counts."""
    plan = case.plan
    if plan is None:
        return StillList((), ())
    if key == LEFT_OUT:
        return _left_out(plan.left_out)
    action = key.removeprefix(_MEMBERS)
    source = plan.members if key.startswith(_MEMBERS) else plan.rows
    names = _MEMBER_TARGETS if key.startswith(_MEMBERS) else case.targets
    heading = {Action.SKIP: "Sebabnya", Action.MERGE: "Sebabnya", Action.CHANGE: "Yang berubah"}.get(
        Action(action), "Isinya"
    )
    columns = (
        ListColumn("sheet", "Lembar", 14),
        ListColumn("row", "Baris", 6, right=True),
        ListColumn("name", names["name"].label, 26),
        ListColumn("told", heading, 66),
    )
    rows = [row for row in source if row.action == action]
    texts = [(place_key(row), row.sheet, str(row.row), name_of(row), _about(case, row)) for row in rows]
    return StillList(columns, texts)


def place_key(row: PlannedRow) -> str:
    """By what a row is found again."""
    return f"{row.row}@{row.sheet}"


def row_at(case: Case, key: str) -> PlannedRow | None:
    """The row with a key."""
    rows = _all_rows(case.plan) if case.plan else ()
    return next((row for row in rows if place_key(row) == key), None)


def facts(case: Case, row: PlannedRow) -> list[tuple[str, str]]:
    """What is known about a row: what changes, or all of its values."""
    if row.differences:
        return [(difference.label, change(case, difference)) for difference in row.differences]
    known, targets = _known(row), _targets(case, row)
    return [(each.label, told(each, known[key]).masked) for key, each in targets.items() if key in known]


def change(case: Case, difference: Difference) -> str:
    """Old and new value of a field: `0812 → 0813`."""
    target = case.targets.get(difference.key) or _MEMBER_TARGETS.get(difference.key)
    if target is None:
        return f"{difference.old or 'kosong'} → {difference.new or 'kosong'}"
    old, new = told(target, difference.old).masked, told(target, difference.new).masked
    return f"{old or 'kosong'} → {new or 'kosong'}"


def verdict(case: Case, row: PlannedRow) -> str:
    """What becomes of a row, in a sentence."""
    if row.reason:
        return row.reason
    return {
        Action.NEW: f"Menjadi {case.register.one} baru.",
        Action.CHANGE: f"{words.count_of(len(row.differences), 'isian')} yang tersimpan berubah.",
        Action.SAME: "Sudah ada dan sama persis; tidak ada yang berubah.",
        Action.MERGE: "Digabung ke baris lain.",
        Action.SKIP: "Tidak diimpor.",
    }[row.action]


def import_button(case: Case) -> str:
    """What the button says that carries the plan out: `Impor 290 IKM`; empty if there is nothing to do."""
    plan = case.plan
    if plan is None or plan.writes.empty:
        return ""
    stored = {Action.NEW, Action.CHANGE}
    counted = [
        words.count_of(count, noun)
        for count, noun in (
            (sum(row.action in stored for row in plan.rows), case.register.one),
            (sum(row.action in stored for row in plan.members), "anggota"),
        )
        if count
    ]
    return f"Impor {words.list_words(counted)}" if counted else "Simpan perubahan"


def _all_rows(plan: Plan) -> Sequence[PlannedRow]:
    return (*plan.rows, *plan.members)


def name_of(row: PlannedRow) -> str:
    """What a row goes by."""
    return str(row.values.get("name") or "tanpa nama")


def _about(case: Case, row: PlannedRow) -> str:
    if row.reason:
        return row.reason
    if row.differences:
        return "; ".join(f"{label}: {text}" for label, text in facts(case, row))
    known, targets = _known(row), _targets(case, row)
    shown = [key for key in _TELLING if key in known and key in targets]
    return " · ".join(told(targets[key], known[key]).masked for key in shown[:_MOST_CELLS])


def _known(row: PlannedRow) -> dict[str, Stored]:
    """The values of a row that are not empty, by target."""
    return {key.removesuffix("_id"): value for key, value in row.values.items() if value is not None}


def _targets(case: Case, row: PlannedRow) -> Mapping[str, Target]:
    """What the columns of a row's sheet can become."""
    member = any(found.name == row.sheet for found in case.member_sheets)
    return _MEMBER_TARGETS if member else case.targets


def _left_out(parts: Sequence[LeftOut]) -> StillList:
    columns = (
        ListColumn("sheet", "Lembar", 14),
        ListColumn("row", "Baris", 12),
        ListColumn("told", "Sebabnya", 80),
    )
    rows = [
        (f"{part.row}@{part.sheet}", part.sheet, _rows(part), str(part.reason).capitalize()) for part in parts
    ]
    return StillList(columns, rows)


def _rows(part: LeftOut) -> str:
    return str(part.row) if part.length == 1 else f"{part.row}–{part.row + part.length - 1}"
