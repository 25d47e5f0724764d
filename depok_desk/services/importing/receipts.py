"""The receipt of an import as a list that can be printed: each row, what became of it, and why."""

from collections.abc import Iterator
from datetime import date

from depok_desk import words
from depok_desk.model.facts import ListingColumn, ListingFacts
from depok_desk.services.importing.plan import Action, Plan, PlannedRow
from depok_desk.services.importing.rejects import reasons_by_sheet

ACTION_WORDS = {
    Action.NEW: "baru",
    Action.CHANGE: "diubah",
    Action.SAME: "sama",
    Action.MERGE: "digabung",
    Action.SKIP: "dilewati",
}

_COLUMNS = (
    ListingColumn("Lembar", 14),
    ListingColumn("Baris", 6, right=True),
    ListingColumn("Nama", 28),
    ListingColumn("Hasil", 9),
    ListingColumn("Keterangan", 50),
)


def receipt_facts(plan: Plan, *, on: date) -> ListingFacts:
    """The receipt of a plan that was carried out on a day; it shows no personal values."""
    counts = ", ".join(
        f"{words.number(plan.count(action))} {said}"
        for action, said in ACTION_WORDS.items()
        if plan.count(action) or action is not Action.MERGE
    )
    return ListingFacts(
        title="Tanda terima impor",
        subtitle=f"{plan.file} ke daftar {plan.register.title}: {counts}",
        as_of=on,
        columns=_COLUMNS,
        rows=tuple(_lines(plan)),
    )


def _lines(plan: Plan) -> Iterator[tuple[str, ...]]:
    lost = reasons_by_sheet(plan)
    for row in (*plan.rows, *plan.members):
        reasons = [] if row.reason else lost.get(row.sheet, {}).get(row.row, [])
        told = " ".join(filter(None, (row.reason, _changes(row), *reasons)))
        yield row.sheet, str(row.row), str(row.values.get("name") or ""), ACTION_WORDS[row.action], told


def _changes(row: PlannedRow) -> str:
    """Which fields change, without their values: receipts are passed around."""
    labels = ", ".join(dict.fromkeys(difference.label for difference in row.differences))
    return f"Yang berubah: {labels}." if labels else ""
