"""Writing a rubric with its criteria, levels and requirements into the store: only what differs."""

from collections.abc import Sequence
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

_Child = TypeVar("_Child", Criterion, Requirement, Level)


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
    _remove(session, rubric, draft)
    with session.no_autoflush:  # half-made rows cannot be stored yet
        rubric.criteria[:] = [_criterion(rubric, each) for each in draft.criteria]
        rubric.requirements[:] = [_requirement(rubric, each) for each in draft.requirements]
        for rows in (rubric.criteria, rubric.requirements):
            for position, row in enumerate(rows, 1):
                row.position = position
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


def _remove(session: Session, rubric: Rubric, draft: RubricDraft) -> None:
    """Delete what is no longer wanted: levels before their criteria, so that undo begins with those."""
    levels = {each.id: each.levels for each in draft.criteria}
    papers = {each.id for each in draft.requirements}
    for criterion in rubric.criteria:
        kept = set(levels.get(criterion.id, ()))
        _drop(session, criterion.levels, [row for row in criterion.levels if row.mark not in kept])
    session.flush()
    _drop(session, rubric.criteria, [row for row in rubric.criteria if row.id not in levels])
    _drop(session, rubric.requirements, [row for row in rubric.requirements if row.id not in papers])
    session.flush()


def _drop(session: Session, rows: list[_Child], going: Sequence[_Child]) -> None:
    """Delete rows by name, for the journal sees no others."""
    for row in going:
        rows.remove(row)
        session.delete(row)


def _criterion(rubric: Rubric, draft: CriterionDraft) -> Criterion:
    row = next((row for row in rubric.criteria if row.id == draft.id), None) or Criterion(id=draft.id)
    _set_cells(row, draft, CRITERION_CELLS)
    present = {level.mark for level in row.levels}
    row.levels.extend(
        Level(id=lasting_key(row.id, mark), mark=mark) for mark in draft.levels if mark not in present
    )
    for level in row.levels:
        if level.wording != draft.levels[level.mark]:
            level.wording = draft.levels[level.mark]
    return row


def _requirement(rubric: Rubric, draft: RequirementDraft) -> Requirement:
    row = next((row for row in rubric.requirements if row.id == draft.id), None) or Requirement(id=draft.id)
    _set_cells(row, draft, REQUIREMENT_CELLS)
    return row


def _set_cells(row: Record, draft: object, cells: Sequence[str]) -> None:
    for name in cells:
        if getattr(row, name) != getattr(draft, name):
            setattr(row, name, getattr(draft, name))
