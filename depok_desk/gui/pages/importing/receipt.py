"""The receipt of an import: what was done, in words and as a file to keep."""

from datetime import datetime
from pathlib import Path

from depok_desk import words
from depok_desk.files import write_atomically
from depok_desk.gui.pages.importing.case import Case
from depok_desk.model.kinds.kind import Severity
from depok_desk.services.importing.plan import Action, Plan
from depok_desk.services.importing.receipts import receipt_facts
from depok_desk.services.workbook_writing import SheetToWrite, write_workbook


def headline(case: Case, deed: str | None) -> str:
    """What was done, in one line."""
    if deed is None or case.plan is None:
        return "Tidak ada yang perlu disimpan"
    counts, one = case.plan.counts, case.register.one
    members = sum(row.action in {Action.NEW, Action.CHANGE} for row in case.plan.members)
    done = [
        f"{words.count_of(count, noun)} {word}"
        for count, noun, word in (
            (counts[Action.NEW], one, "ditambahkan"),
            (counts[Action.CHANGE], one, "diperbarui"),
            (members, "keanggotaan", "dicatat"),
        )
        if count
    ]
    return words.list_words(done) or "Perubahan kecil disimpan"


def details(plan: Plan) -> list[tuple[str, str]]:
    """The other figures of a receipt, each a label and a text."""
    return [
        ("Berkas", plan.file),
        ("Sudah sama", words.count_of(plan.count(Action.SAME), "baris")),
        *([("Digabung", words.count_of(merged, "baris"))] if (merged := plan.count(Action.MERGE)) else []),
        ("Dilewati", words.count_of(plan.count(Action.SKIP), "baris")),
        ("Sel rusak", words.count_of(_damaged(plan), "sel, dibiarkan kosong")),
        ("Baris kembar", words.count_of(len(plan.duplicates), "pasang")),
    ]


def has_failed_rows(plan: Plan) -> bool:
    """Whether rows failed or lost a value."""
    return _damaged(plan) > 0


def write_receipt(path: Path, plan: Plan, *, at: datetime) -> None:
    """Write the receipt as a workbook, or as a PDF when `path` says so.

    Raises:
        UserError: the file cannot be written.
    """
    facts = receipt_facts(plan, on=at.astimezone().date())
    if path.suffix.casefold() == ".pdf":
        from depok_desk.documents.listings import render_listing

        write_atomically(path, render_listing(facts))
        return
    rows = SheetToWrite(
        "Baris",
        [column.label for column in facts.columns],
        facts.rows,
        [column.width for column in facts.columns],
        f"{facts.title}. {facts.subtitle}",
    )
    notes = [("Waktu", _moment(at)), *details(plan), *(("Keterangan", note) for note in plan.notes)]
    summary = SheetToWrite("Ringkasan", ("Hal", "Isi"), notes, (22, 90), facts.title)
    write_workbook(path, [summary, rows], created=at)


def _damaged(plan: Plan) -> int:
    return sum(problem.severity is Severity.ERROR for problem in plan.problems)


def _moment(at: datetime) -> str:
    local = at.astimezone()
    return f"{words.full_date(local.date())}, {words.clock_time(local.time())}"
