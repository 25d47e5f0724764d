"""Taking a workbook of score sheets into the session that is shown, after a look at what it changes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.preview import PlanPreview
from depok_desk.gui.file_choice import last_folder, remember
from depok_desk.gui.pages.curation.scoring.session_sheets import SessionSheets
from depok_desk.model.jury import Score
from depok_desk.model.kinds.clock import today
from depok_desk.model.kinds.kind import Stored
from depok_desk.services.edit_plan import CellEdit, EditPlan, RowEdit
from depok_desk.services.judging.marks import ABSTAIN, CellKey, Mark, mark_words
from depok_desk.services.judging.score_carrying import carry_out_scores
from depok_desk.services.judging.score_workbooks import PlannedSheet, Problem, ScorePlan, plan_scores
from depok_desk.services.workbook_reading import read_workbook
from depok_desk.words import count_of, number

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_KINDS = f"Buku kerja ({' '.join(f'*{suffix}' for suffix in WORKBOOKS)})"
_MOST_TOLD = 4
_ONE = "lembar nilai"

Refused = Callable[[str], None]
"""Says why a workbook cannot be taken."""


def ask_workbook(parent: QWidget) -> Path | None:
    """The workbook that is to be taken; None if none is."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "Ambil lembar nilai", str(last_folder()), _KINDS)
    if not chosen:
        return None
    remember(Path(chosen))
    return Path(chosen)


def dropped_workbook(mime: QMimeData) -> Path | None:
    """The workbook among what is dropped; None if there is none, or more than one."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.casefold() in WORKBOOKS else None


class WorkbookIntake:
    """Plans off the main thread, shows the plan over `parent`, and carries out exactly that."""

    def __init__(self, desk: Desk, parent: QWidget, refused: Refused) -> None:
        self._desk = desk
        self._parent = parent
        self._refused = refused

    def take(self, file: Path, title: str, held: SessionSheets) -> None:
        """Take the sheets of a file into the session of a title; `held` is what it holds now."""

        def plan() -> ScorePlan:
            return self._desk.ask(lambda session: plan_scores(session, read_workbook(file), title))

        def failed(error: Exception) -> None:
            if not isinstance(error, UserError):
                raise error
            self._refused(error.sentence)

        self._desk.work(
            f"Membaca {file.name}", lambda _: plan(), lambda made: self._look(file, made, held), failed
        )

    def _look(self, file: Path, plan: ScorePlan, held: SessionSheets) -> None:
        shown = compared(plan, held)
        if PlanPreview.ask(self._parent.window(), "Ambil", shown, told(plan)) is None:
            return
        label = f"Ambil {count_of(plan.scores, 'nilai')} dari {file.name}"
        try:
            self._desk.do(label, lambda session: carry_out_scores(session, plan, today()))
        except UserError as error:
            self._refused(error.sentence)


def compared(plan: ScorePlan, held: SessionSheets) -> EditPlan:
    """What a plan would change of the marks there are now: what is refused, what is new, other, the same."""
    refused = (_refused_row(problem) for problem in plan.problems)
    marked = (row for sheet in plan.sheets for row in _rows(plan, sheet, held))
    return EditPlan(Score, _ONE, (*refused, *marked))


def _rows(plan: ScorePlan, sheet: PlannedSheet, held: SessionSheets) -> list[RowEdit]:
    rules = {
        (sector, rule.name): rule.id
        for sector, (scheme, _) in held.groups.items()
        for rule in scheme.criteria
    }
    present: Mapping[CellKey, Mark] = held.marks.get(sheet.juror_id, {})
    rows: dict[str, RowEdit] = {}
    for (product, criterion), mark in sheet.marks.items():
        meant = plan.products[product]
        key = meant.product.candidate_id
        old = present.get((key, rules.get((meant.firm.sector, criterion), "")))
        edit = CellEdit(
            criterion, criterion, mark_words(old), mark_words(mark), (_stored(old), _stored(mark))
        )
        row = rows.get(key) or RowEdit(
            f"{sheet.juror}/{key}", f"{meant.product.name} · {meant.firm.name} · {sheet.juror}", 1, ()
        )
        rows[key] = replace(row, cells=(*row.cells, edit))
    return list(rows.values())


def _refused_row(problem: Problem) -> RowEdit:
    where = f"{problem.sheet} {problem.column}{problem.row}"
    cell = CellEdit(where, problem.sheet, "", problem.value, (None, None), problem.message, refused=True)
    return RowEdit(f"!{where}", where, 1, (cell,))


def told(plan: ScorePlan) -> str:
    """What is to be known of a plan beside its cells."""
    advice = sum(len(sheet.advice) for sheet in plan.sheets)
    sentences = [f"{count_of(advice, 'masukan')} ikut diambil."] if advice else []
    sentences += plan.told[:_MOST_TOLD]
    if len(plan.told) > _MOST_TOLD:
        sentences.append(f"Dan {number(len(plan.told) - _MOST_TOLD)} catatan lagi.")
    return " ".join(sentences)


def _stored(mark: Mark) -> Stored:
    return mark.value if mark is ABSTAIN else mark
