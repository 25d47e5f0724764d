"""Score sheets on paper: who stands on which sheet of which juror, and which sheet has a code."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count, groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.model.ids import new_id
from depok_desk.model.jury import ScoreSheet
from depok_desk.services.judging.jury import judges, jurors_of
from depok_desk.services.judging.reading import Group, session_groups
from depok_desk.services.judging.sheet_codes import code_for, read_code

ROWS = 9
"""Candidates on one sheet: as many as one page holds, so that every page has a code of its own."""

Rows = tuple[str, ...]
"""The keys of the candidates on a sheet, from the top."""


@dataclass(frozen=True)
class PaperSheet:
    """One score sheet of one juror by one rubric; `candidates` are the keys of its rows, from the top."""

    id: str
    code: str
    session_id: str
    juror_id: str
    rubric_id: str
    candidates: Rows
    printed_on: date | None = None


def issue_sheets(session: Session, session_id: str, on: date, *, rows: int = ROWS) -> list[PaperSheet]:
    """The sheets that the jury needs now, by juror, rubric and queue; those not yet there are made.

    A sheet that was printed with exactly these rows keeps its code. One whose rows are others by now is no
    longer among them, but is still found by its code.
    """
    there = {(each.juror_id, each.rubric_id, each.candidates): each for each in _issued(session, session_id)}
    return [
        there.get(needed) or _made(session, session_id, needed, on)
        for needed in _needed(session, session_id, rows)
    ]


def sheet_by_code(session: Session, typed: str) -> PaperSheet:
    """The sheet whose code was typed or scanned.

    Raises:
        UserError: it is no code, was mistyped, or no sheet has it.
    """
    code = read_code(typed)
    row = session.scalars(select(ScoreSheet).where(ScoreSheet.code == code)).one_or_none()
    if row is None:
        raise UserError(f"Tidak ada lembar dengan kode {code}; periksa kode di kepala lembar.")
    return _sheet(row)


_Needed = tuple[str, str, Rows]
"""A juror, a rubric, and the candidates on one sheet."""


def _needed(session: Session, session_id: str, rows: int) -> Iterator[_Needed]:
    groups = session_groups(session, session_id)
    for juror in jurors_of(session, session_id):
        judged = [(scheme, entries) for scheme, entries in groups if judges(juror, scheme.sector)]
        by_rubric = groupby(sorted(judged, key=_rubric_of), key=_rubric_of)
        for rubric_id, together in by_rubric:
            keys = [entry.id for _, entries in together for entry in entries]
            for at in range(0, len(keys), rows):
                yield juror.id, rubric_id, tuple(keys[at : at + rows])


def _rubric_of(group: Group) -> str:
    return group[0].id


def _made(session: Session, session_id: str, needed: _Needed, on: date) -> PaperSheet:
    juror_id, rubric_id, candidates = needed
    key = new_id()
    row = ScoreSheet(
        id=key,
        session_id=session_id,
        juror_id=juror_id,
        rubric_id=rubric_id,
        code=_free_code(session, key),
        rows="|".join(candidates),
        printed_on=on,
    )
    session.add(row)
    session.flush()
    return _sheet(row)


def _free_code(session: Session, key: str) -> str:
    codes = (code_for(key, attempt) for attempt in count())
    taken = select(ScoreSheet.id)
    return next(code for code in codes if session.scalar(taken.where(ScoreSheet.code == code)) is None)


def _issued(session: Session, session_id: str) -> list[PaperSheet]:
    rows = session.scalars(select(ScoreSheet).where(ScoreSheet.session_id == session_id))
    return [_sheet(row) for row in rows]


def _sheet(row: ScoreSheet) -> PaperSheet:
    candidates = tuple(row.rows.split("|"))
    return PaperSheet(
        row.id, row.code, row.session_id, row.juror_id, row.rubric_id, candidates, row.printed_on
    )
