"""Writing a rubric with its criteria, levels and requirements into the store: only what differs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.base import Record
from depok_desk.model.rubric import Criterion, Level, Requirement, Rubric
from depok_desk.model.session_course import PaperCheck
from depok_desk.services.judging.rubric_draft import (
    CRITERION_CELLS,
    REQUIREMENT_CELLS,
    RUBRIC_CELLS,
    CriterionDraft,
    RequirementDraft,
    RubricDraft,
)

_Part = TypeVar("_Part", Criterion, Requirement)


def store_rubric(session: Session, draft: RubricDraft) -> Rubric:
    """Make a stored rubric equal to a value, or add it; whether it may change is the caller's to know.

    Raises:
        UserError: a requirement that papers were checked against would go.
    """
    rubric = session.get(Rubric, draft.id)
    if rubric is None:
        rubric = Rubric(id=draft.id)
        session.add(rubric)
    _set_cells(rubric, draft, RUBRIC_CELLS)
    _refuse_checked(session, rubric, draft)
    rubric.criteria[:] = _arranged(Criterion, rubric.criteria, draft.criteria, CRITERION_CELLS)
    rubric.requirements[:] = _arranged(
        Requirement, rubric.requirements, draft.requirements, REQUIREMENT_CELLS
    )
    for criterion, wanted in zip(rubric.criteria, draft.criteria, strict=True):
        _set_levels(criterion, wanted.levels)
    session.flush()
    return rubric


def lasting_key(*names: object) -> str:
    """A key that is the same in every store, made from what a row is called."""
    return uuid5(NAMESPACE_OID, "/".join(str(name) for name in names)).hex


def _refuse_checked(session: Session, rubric: Rubric, draft: RubricDraft) -> None:
    kept = {each.id for each in draft.requirements}
    going = {each.id: each.name for each in rubric.requirements if each.id not in kept}
    checked = session.scalars(
        select(PaperCheck.requirement_id).where(PaperCheck.requirement_id.in_(going)).limit(1)
    ).first()
    if checked:
        raise UserError(
            f"Syarat “{going[checked]}” tidak dapat dihapus karena berkas peserta sudah diperiksa dengannya; "
            "buat “Edisi baru”, lalu hapus di sana."
        )


def _arranged(
    model: type[_Part],
    present: Iterable[_Part],
    wanted: Sequence[CriterionDraft | RequirementDraft],
    cells: Sequence[str],
) -> list[_Part]:
    """The rows that are wanted, in their order: those that are there changed, the others new."""
    rows = {row.id: row for row in present}
    arranged: list[_Part] = []
    for position, draft in enumerate(wanted, 1):
        row = rows.get(draft.id) or model(id=draft.id)
        _set_cells(row, draft, cells)
        row.position = position
        arranged.append(row)
    return arranged


def _set_levels(criterion: Criterion, wanted: Mapping[int, str]) -> None:
    """A level keeps the key that its criterion and mark give it, wherever it is made."""
    rows = {level.mark: level for level in criterion.levels}
    criterion.levels[:] = [
        rows.get(mark) or Level(id=lasting_key(criterion.id, mark), mark=mark) for mark in wanted
    ]
    for level in criterion.levels:
        level.wording = wanted[level.mark]


def _set_cells(row: Record, draft: object, cells: Sequence[str]) -> None:
    for name in cells:
        if getattr(row, name) != getattr(draft, name):
            setattr(row, name, getattr(draft, name))
