"""The steps of an import: what stands in each, and at which of them one should stop."""

from collections.abc import Callable, Mapping
from enum import IntEnum

from depok_desk import words
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.outcomes import import_button
from depok_desk.model.kinds.kind import Severity
from depok_desk.services.importing.choices import answer_key
from depok_desk.services.importing.plan import Action, Problem, Question


class Stage(IntEnum):
    """A step of the import page."""

    FILE = 0
    SHEETS = 1
    COLUMNS = 2
    VALUES = 3
    PROBLEMS = 4
    TWINS = 5
    PLAN = 6
    RECEIPT = 7


TITLES = ("Berkas", "Lembar & judul", "Kolom", "Nilai", "Masalah", "Kembar", "Rencana", "Tanda terima")
"""What the steps are called, in order."""


def first_stop(case: Case, after: Stage = Stage.FILE) -> Stage:
    """The next step at which something wants to be settled; the plan when nothing does."""
    if case.plan is None:
        return furthest(case)
    later = (stage for stage in Stage if after < stage < Stage.PLAN)
    return next((stage for stage in later if is_doubtful(case, stage)), Stage.PLAN)


def furthest(case: Case) -> Stage:
    """The last step one can go to: without a plan, the one where the obstacle is."""
    if case.plan is not None:
        return Stage.PLAN
    return Stage.COLUMNS if any(map(case.lacking, case.lists)) else Stage.SHEETS


def is_doubtful(case: Case, stage: Stage) -> bool:
    """Whether a step holds something that the user should look at."""
    doubt = _DOUBTS.get(stage)
    return doubt is not None and doubt(case)


def remark(case: Case, stage: Stage) -> str:
    """What stands in a step, in very few words."""
    says = _REMARKS.get(stage)
    return says(case) if says else ""


def open_questions(case: Case) -> tuple[Question, ...]:
    """The odd values that nobody has answered yet."""
    answered = case.choices.answers
    return tuple(each for each in case.asked if answer_key(each.key, each.text) not in answered)


def open_errors(case: Case) -> tuple[Problem, ...]:
    """The damaged cells that are not asked about as odd values."""
    asked = {answer_key(each.key, each.text) for each in case.asked}
    problems = case.plan.problems if case.plan else ()
    return tuple(
        each
        for each in problems
        if each.severity is Severity.ERROR and answer_key(each.key, each.raw) not in asked
    )


def _doubtful_sheets(case: Case) -> bool:
    return not case.taken


def _doubtful_columns(case: Case) -> bool:
    unsure = (
        not match.sure and bool(column.samples)
        for found in case.lists
        for column, match in zip(found.table.columns, case.mapping(found).columns, strict=True)
    )
    return any(unsure) or any(map(case.lacking, case.lists))


_DOUBTS: Mapping[Stage, Callable[[Case], bool]] = {
    Stage.SHEETS: _doubtful_sheets,
    Stage.COLUMNS: _doubtful_columns,
    Stage.VALUES: lambda case: bool(open_questions(case)),
    Stage.PROBLEMS: lambda case: bool(open_errors(case)),
    Stage.TWINS: lambda case: bool(case.plan and case.plan.duplicates),
}


def _sheets(case: Case) -> str:
    return words.count_of(len(case.taken), "lembar") if case.taken else "belum ada"


def _columns(case: Case) -> str:
    lacking = {target.label for found in case.lists for target in case.lacking(found)}
    if lacking:
        return f"{words.list_words(sorted(lacking))} belum ada"
    used = {key for found in case.lists for key in case.mapping(found).keys if key}
    return words.count_of(len(used), "dipakai")


def _values(case: Case) -> str:
    waiting = len(open_questions(case))
    if waiting:
        return words.count_of(waiting, "ditanyakan")
    return words.count_of(len(case.asked), "dijawab") if case.asked else "jelas semua"


def _problems(case: Case) -> str:
    if case.plan is None:
        return ""
    errors, problems = len(open_errors(case)), len(case.plan.problems)
    if errors:
        return words.count_of(errors, "kesalahan")
    return words.count_of(problems, "catatan") if problems else "tidak ada"


def _twins(case: Case) -> str:
    if case.plan is None:
        return ""
    return words.count_of(len(case.plan.duplicates), "pasang") if case.plan.duplicates else "tidak ada"


def _plan(case: Case) -> str:
    if case.plan is None:
        return ""
    new, changed = case.plan.count(Action.NEW), case.plan.count(Action.CHANGE)
    said = [f"{words.number(count)} {word}" for count, word in ((new, "baru"), (changed, "ubah")) if count]
    return ", ".join(said) or "tidak ada yang baru"


_REMARKS: Mapping[Stage, Callable[[Case], str]] = {
    Stage.SHEETS: _sheets,
    Stage.COLUMNS: _columns,
    Stage.VALUES: _values,
    Stage.PROBLEMS: _problems,
    Stage.TWINS: _twins,
    Stage.PLAN: _plan,
}


def onward(case: Case | None, stage: Stage) -> str:
    """What the button says that leads on; empty where it leads nowhere."""
    if case is None:
        return ""
    if stage is Stage.RECEIPT:
        return f"Buka daftar {case.register.title}"
    if stage is Stage.PLAN:
        return import_button(case) or "Selesai"
    to = first_stop(case, stage)
    return f"&Lanjut: {TITLES[to].replace('&', '&&')}" if to > stage else ""
