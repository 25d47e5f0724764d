"""The gate of a deed that lets no rubric change once products are judged by it."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, select, union

from depok_desk.errors import UserError
from depok_desk.model.curation import CurationSession
from depok_desk.model.jury import Advice, Score, ScoreSheet, SecondEntry
from depok_desk.model.rubric import Criterion, Level, Requirement, Rubric
from depok_desk.model.session_course import SessionRubric
from depok_desk.store.session_rows import Line

JUDGED = ("penilaian", "pleno", "ditetapkan")
"""The phases from which on the rubric of a session never changes again."""

_RUBRIC, _CRITERION = Rubric.__tablename__, Criterion.__tablename__
_LEVEL, _REQUIREMENT = Level.__tablename__, Requirement.__tablename__
_OWNERS = {
    _CRITERION: (Criterion.id, Criterion.rubric_id),
    _REQUIREMENT: (Requirement.id, Requirement.rubric_id),
    _LEVEL: (Level.id, Level.criterion_id),
}


def rubrics_in_use(connection: Connection, ids: Collection[str]) -> set[str]:
    """Which of these rubrics are judged by, or are referred to by a mark, an advice or a printed sheet."""
    judged = (
        select(SessionRubric.rubric_id)
        .join(CurationSession, CurationSession.id == SessionRubric.session_id)
        .where(SessionRubric.rubric_id.in_(ids), CurationSession.phase.in_(JUDGED))
    )
    marked = [
        select(Criterion.rubric_id)
        .join(model, model.criterion_id == Criterion.id)
        .where(Criterion.rubric_id.in_(ids))
        for model in (Score, SecondEntry, Advice)
    ]
    printed = select(ScoreSheet.rubric_id).where(ScoreSheet.rubric_id.in_(ids))
    return {row[0] for row in connection.execute(union(judged, *marked, printed))}


def refuse_used_rubrics(connection: Connection, lines: Iterable[Line]) -> None:
    """Let pass lines whose rows have just been written.

    Raises:
        UserError: one of them belongs to a rubric that is in use.
    """
    ours = [line for line in lines if line.table in (_RUBRIC, *_OWNERS)]
    if not ours:
        return
    made = {line.row_id for line in ours if line.table == _RUBRIC and line.op == "+"}
    used = rubrics_in_use(connection, _rubrics(connection, ours) - made)
    if used:
        name, edition = connection.execute(
            select(Rubric.name, Rubric.edition).where(Rubric.id.in_(used)).limit(1)
        ).one()
        raise UserError(used_sentence(name, edition))


def used_sentence(name: str, edition: int) -> str:
    """Why a rubric that is in use cannot be changed, and what to do instead."""
    return (
        f"{name} edisi {edition} sudah dipakai menilai, jadi tidak dapat diubah; buat “Edisi baru”, "
        "lalu ubah di sana."
    )


def _rubrics(connection: Connection, lines: Sequence[Line]) -> set[str]:
    """The keys of the rubrics that these lines belong to, as far as they are still there."""
    found = {line.row_id for line in lines if line.table == _RUBRIC}
    for table in (_CRITERION, _REQUIREMENT):
        found |= set(_owners(connection, table, [line for line in lines if line.table == table]))
    criteria = _owners(connection, _LEVEL, [line for line in lines if line.table == _LEVEL])
    return found | set(_looked_up(connection, _CRITERION, criteria).values())


def _owners(connection: Connection, table: str, lines: Sequence[Line]) -> set[str]:
    """What the rows of a table hang on; a row that comes or goes tells it itself."""
    column = _OWNERS[table][1].key
    told = {line.row_id: line.before(column) for line in lines}
    silent = [key for key, owner in told.items() if owner is None]
    return {owner for owner in told.values() if owner} | set(_looked_up(connection, table, silent).values())


def _looked_up(connection: Connection, table: str, ids: Collection[str]) -> Mapping[str, str]:
    key, owner = _OWNERS[table]
    if not ids:
        return {}
    return {row[0]: row[1] for row in connection.execute(select(key, owner).where(key.in_(ids)))}
