"""What a plan would do, row by row, as lists in words."""

from collections import Counter
from collections.abc import Sequence

from depok_desk import words
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.twins import told
from depok_desk.gui.widgets.figures import Figure
from depok_desk.gui.widgets.still_list import StillColumn, StillList
from depok_desk.services.importing.plan import Action, Difference, LeftOut, Plan, PlannedRow

LEFT_OUT = "left_out"
ACTIONS = {Action.NEW: "baru", Action.CHANGE: "ubah", Action.SAME: "sama", Action.SKIP: "lewati"}
_TONES = {Action.NEW: "good", Action.CHANGE: "warning", Action.SAME: "ink", Action.SKIP: "danger"}
_MOST_CELLS = 4


def figures(plan: Plan) -> list[Figure]:
    """The counts of a plan, members included, and of the rows that are no records."""
    rows = _all_rows(plan)
    counts = Counter(row.action for row in rows)
    made = [
        Figure(str(action), words.number(counts[action]), word, _TONES[action] if counts[action] else "quiet")
        for action, word in ACTIONS.items()
    ]
    others = sum(each.length for each in plan.left_out)
    return [*made, Figure(LEFT_OUT, words.number(others), "bukan data", "quiet", apart=True)]


def first_figure(plan: Plan) -> str:
    """The count whose rows one wants to see first."""
    counts = Counter(row.action for row in _all_rows(plan))
    return str(next((action for action in ACTIONS if counts[action]), Action.NEW))


def rows_of(case: Case, key: str) -> StillList:
    """The rows behind one of the counts."""
    plan = case.plan
    if plan is None:
        return StillList((), ())
    if key == LEFT_OUT:
        return _left_out(plan.left_out)
    rows = [row for row in _all_rows(plan) if str(row.action) == key]
    heading = "Sebabnya" if key == Action.SKIP else "Isinya" if key == Action.NEW else "Yang berubah"
    columns = (
        StillColumn("sheet", "Lembar", 10),
        StillColumn("row", "Baris", 6, right=True),
        StillColumn("name", case.targets["name"].label, 26),
        StillColumn("told", heading, 70),
    )
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
    known = ((case.targets.get(key.removesuffix("_id")), value) for key, value in row.values.items())
    return [(target.label, told(target, value).masked) for target, value in known if target and value]


def change(case: Case, difference: Difference) -> str:
    """Old and new value of a field: `0812 → 0813`."""
    target = case.targets.get(difference.key)
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
        Action.SKIP: "Tidak diimpor.",
    }[row.action]


def import_button(case: Case) -> str:
    """What the button says that carries the plan out: `Impor 290 IKM`; empty if there is nothing to do."""
    plan = case.plan
    if plan is None or plan.writes.empty:
        return ""
    counts, one = plan.counts, case.register.one
    own = counts[Action.NEW] + counts[Action.CHANGE]
    if own:
        return f"Impor {words.count_of(own, one)}"
    members = sum(row.action in {Action.NEW, Action.CHANGE} for row in plan.members)
    return f"Impor {words.count_of(members, 'anggota')}" if members else "Simpan perubahan"


def _all_rows(plan: Plan) -> Sequence[PlannedRow]:
    return (*plan.rows, *plan.members)


def name_of(row: PlannedRow) -> str:
    """What a row goes by."""
    return str(row.values.get("name") or row.values.get("community") or "tanpa nama")


def _about(case: Case, row: PlannedRow) -> str:
    if row.reason:
        return row.reason
    told_facts = [fact for fact in facts(case, row) if fact[0] != case.targets["name"].label]
    if row.differences:
        return "; ".join(f"{label}: {text}" for label, text in told_facts)
    return " · ".join(text for _, text in told_facts[:_MOST_CELLS])


def _left_out(parts: Sequence[LeftOut]) -> StillList:
    columns = (
        StillColumn("sheet", "Lembar", 14),
        StillColumn("row", "Baris", 12),
        StillColumn("told", "Sebabnya", 80),
    )
    rows = [
        (f"{part.row}@{part.sheet}", part.sheet, _rows(part), str(part.reason).capitalize()) for part in parts
    ]
    return StillList(columns, rows)


def _rows(part: LeftOut) -> str:
    return str(part.row) if part.length == 1 else f"{part.row}–{part.row + part.length - 1}"
